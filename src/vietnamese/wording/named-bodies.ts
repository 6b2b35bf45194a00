import type { Localised } from '../../locale/localised.ts';
import { bodyNamedAt, planDateOf } from '../../plan/body-life.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { type Mention, mentionAt } from '../../plan/mention.ts';
import { passagesOf } from '../../plan/passage.ts';
import type { Body, Plan, Programme } from '../../plan/plan.ts';
import { allUnits } from '../../plan/unit.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

/** In which part of a programme a body is named. */
export type BodyRole = 'wording' | 'recipient' | 'issuer' | 'lead' | 'with';

/** How a sentence about a named body begins. */
export const roleWords: Readonly<Record<BodyRole, Localised>> = {
  wording: { vi: 'Lời văn nêu', en: 'The wording names' },
  recipient: { vi: 'Nơi nhận ghi', en: 'The recipients include' },
  issuer: { vi: 'Cơ quan ban hành là', en: 'The issuer is' },
  lead: { vi: 'Nhiệm vụ giao chủ trì cho', en: 'The task is led by' },
  with: { vi: 'Nhiệm vụ giao phối hợp cho', en: 'The task is shared with' },
};

/** A body named in a programme, and where; in wordings the first time in each unit. */
export interface NamedBody extends Mention {
  readonly body: Body;
  readonly role: BodyRole;
  /** The id of the unit that names it, or of the programme. */
  readonly id: string;
}

const indexes = new WeakMap<readonly Body[], PhraseIndex<Body>>();

/** The names of bodies; their capitals count, but for the first letter, which a sentence may have raised. */
function namesOf(organisations: readonly Body[]): PhraseIndex<Body> {
  const known = indexes.get(organisations);
  if (known) return known;
  const names = organisations.flatMap((body) =>
    [body.name, ...(body.names ?? [])].map((name): [string, Body] => [name, body]),
  );
  const index = phraseIndex(names, 'any-first-letter');
  indexes.set(organisations, index);
  return index;
}

const cache = new WeakMap<Programme, { readonly plan: Plan; readonly bodies: readonly NamedBody[] }>();

/** The bodies that a programme names, by id or in words; where several bear one name, the one meant at the programme's date. */
export function namedBodies(programme: Programme, plan: Plan): readonly NamedBody[] {
  const known = cache.get(programme);
  if (known?.plan === plan) return known.bodies;
  const bodies = [...bodiesOf(programme, plan)];
  cache.set(programme, { plan, bodies });
  return bodies;
}

function* bodiesOf(programme: Programme, plan: Plan): Generator<NamedBody> {
  const byId = new Map(plan.organisations.map((body) => [body.id, body]));
  const named = (body: string | undefined, role: BodyRole, at: string, mention: Mention): NamedBody[] => {
    const known = byId.get(body ?? '');
    return known ? [{ body: known, role, id: at, ...mention }] : [];
  };
  const date = planDateOf(programme, plan.documents);
  yield* named(programme.issuer, 'issuer', programme.id, mentionAt(programme, 'issuer'));
  yield* inWording(programme, plan, date);
  for (const { id, task, repealed } of allUnits(programme)) {
    if (!task || repealed !== undefined) continue;
    yield* named(task.lead, 'lead', id, mentionAt(task, 'lead', { id }));
    for (const [item, body] of (task.with ?? []).entries())
      yield* named(body, 'with', id, mentionAt(task, 'with', { item, id }));
  }
  const { id } = programme;
  for (const recipient of programme.recipients ?? []) {
    if (recipient.body !== undefined)
      yield* named(recipient.body, 'recipient', id, mentionAt(recipient, 'body', { id }));
    else
      for (const { body, span } of bodiesIn(recipient.line, plan, date))
        yield { body, role: 'recipient', id, ...mentionAt(recipient, 'line', { id, span }) };
  }
}

function* inWording(programme: Programme, plan: Plan, date: CalendarDate | null): Generator<NamedBody> {
  const seen = new Set<string>();
  for (const { node, field, wording, id } of passagesOf(programme))
    for (const { body, span } of bodiesIn(wording, plan, date)) {
      const key = `${id} ${body.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { body, role: 'wording', id, ...mentionAt(node, field, { id, span }) };
    }
}

function bodiesIn(wording: string, { organisations }: Plan, date: CalendarDate | null) {
  return namesOf(organisations)
    .find(wording)
    .flatMap(({ start, end, values }) => {
      const body = bodyNamedAt(values, date);
      return body ? [{ body, span: [start, end] as const }] : [];
    });
}
