import { hadEndedBefore } from '../../plan/body-life.ts';
import { type CalendarDate, firstDay } from '../../plan/calendar.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Plan, Programme } from '../../plan/plan.ts';

/**
 * The bodies that may amend a programme, nearest first: its issuer, what succeeded it, and what is above any of these. Only the issuer,
 * its successor or a competent superior may amend (practice of Party documents).
 */
export function competentBodies({ issuer }: Programme, { organisations }: Plan): Body[] {
  const byId = new Map(organisations.map((body) => [body.id, body]));
  const line = new Set([issuer]);
  for (const id of line) {
    const successor = byId.get(id)?.successor;
    if (successor !== undefined) line.add(successor);
  }
  for (const id of line) {
    const superior = byId.get(id)?.superior;
    if (superior !== undefined) line.add(superior);
  }
  return [...line].flatMap((id) => byId.get(id) ?? []);
}

/** Whether a body was there on a day, as far as its life is known. */
export const livesOn = (body: Body, date: CalendarDate): boolean =>
  !hadEndedBefore(body, date) && (body.from === undefined || firstDay(body.from) <= date);

/** The body that acts for the issuer on a day: itself, else the nearest that is competent and was there. */
export const actingIssuer = (programme: Programme, plan: Plan, date: CalendarDate): string =>
  competentBodies(programme, plan).find((body) => body.to !== 'unknown' && livesOn(body, date))?.id ??
  programme.issuer;
