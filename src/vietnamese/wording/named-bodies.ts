import { lazily } from '../../plan/lazily.ts';
import { inPassage } from '../../plan/passage.ts';
import { memoised, memoisedByText } from '../../plan/memoised.ts';
import type { Localised } from '../../locale/localised.ts';
import { bodiesOf as bodiesAmong, leadBodiesOf, termedIn } from '../../plan/assignment.ts';
import { bodyNamedAt, planDateOf } from '../../plan/body-life.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { mentionAt } from '../../plan/mention.ts';
import type { BodyRole, NamedBody } from '../../plan/named-body.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

/** How a sentence about a named body begins. */
export const roleWords: Readonly<Record<BodyRole, Localised>> = {
  wording: { vi: 'Lời văn nêu', en: 'The wording names' },
  recipient: { vi: 'Nơi nhận ghi', en: 'The recipients include' },
  issuer: { vi: 'Cơ quan ban hành là', en: 'The issuer is' },
  lead: { vi: 'Nhiệm vụ giao chủ trì cho', en: 'The task is led by' },
  with: { vi: 'Nhiệm vụ giao phối hợp cho', en: 'The task is shared with' },
};

/** The register of bodies, arranged for finding their names in a wording. */
export interface BodyIndex {
  readonly byId: ReadonlyMap<string, Body>;
  /** The capitals of a name count, but for the first letter, which a sentence may have raised. */
  readonly names: PhraseIndex<Body>;
}

/** The index of a register of bodies. */
export const indexBodies = memoised((organisations: readonly Body[]): BodyIndex => {
  const names = organisations.flatMap((body) =>
    [body.name, ...(body.names ?? [])].map((name): [string, Body] => [name, body]),
  );
  const index = lazily(() => phraseIndex(names, 'any-first-letter'));
  return {
    byId: new Map(organisations.map((body) => [body.id, body])),
    names: { keys: () => index().keys(), find: memoisedByText((wording) => index().find(wording)) },
  };
});

/** Bodies that are wanted of a register. */
export interface WantedBodies {
  readonly isWanted: (body: Body) => boolean;
  /** Whether a wording may name one of them; false only where it does not. */
  readonly mayName: (wording: string) => boolean;
}

/** Some of the bodies of a register, which are found in a wording in less time than all. */
export function wantedBodies(
  organisations: readonly Body[],
  isWanted: (body: Body) => boolean,
): WantedBodies {
  const { names } = indexBodies(organisations.filter(isWanted));
  return { isWanted, mayName: (wording) => names.find(wording).length > 0 };
}

const allBodies: WantedBodies = { isWanted: () => true, mayName: () => true };

/**
 * The bodies that a programme names, by id or in words, of those that are wanted; where several bear one name, the one meant at the
 * programme's date.
 */
export function* namedBodies(
  programme: Programme,
  index: BodyIndex,
  documents: Plan['documents'],
  { isWanted, mayName }: WantedBodies = allBodies,
): Generator<NamedBody> {
  const wanted = (id: string | undefined): Body | undefined => {
    const body = index.byId.get(id ?? '');
    return body && isWanted(body) ? body : undefined;
  };
  const date = planDateOf(programme, documents);
  const issuer = wanted(programme.issuer);
  if (issuer) yield { body: issuer, role: 'issuer', id: programme.id, ...mentionAt(programme, 'issuer') };
  const namedIn = (wording: string) =>
    mayName(wording) ? bodiesIn(wording, index, date).filter(({ body }) => isWanted(body)) : [];
  yield* inWordings(programme, namedIn);
  yield* inAssignments(programme, wanted);
  const { id } = programme;
  for (const recipient of programme.recipients ?? []) {
    const body = wanted(recipient.body);
    if (body) yield { body, role: 'recipient', id, ...mentionAt(recipient, 'body', { id }) };
    if (recipient.body !== undefined) continue;
    for (const { body: named, span } of namedIn(recipient.line))
      yield { body: named, role: 'recipient', id, ...mentionAt(recipient, 'line', { id, span }) };
  }
}

function* inAssignments(
  programme: Programme,
  wanted: (id: string) => Body | undefined,
): Generator<NamedBody> {
  for (const { id, given: task, repealed } of programme.index.units) {
    if (!task || repealed !== undefined) continue;
    for (const assigned of termedIn(task)) {
      for (const lead of leadBodiesOf(assigned)) {
        const body = wanted(lead);
        if (body) yield { body, role: 'lead', id, ...mentionAt(assigned, 'lead', { id }) };
      }
      for (const [item, party] of (assigned.with ?? []).entries())
        for (const one of bodiesAmong([party])) {
          const body = wanted(one);
          if (body) yield { body, role: 'with', id, ...mentionAt(assigned, 'with', { item, id }) };
        }
    }
  }
}

interface NamedInWords {
  readonly body: Body;
  readonly span: readonly [start: number, end: number];
}

function* inWordings(
  programme: Programme,
  namedIn: (wording: string) => readonly NamedInWords[],
): Generator<NamedBody> {
  const seen = new Set<string>();
  for (const { node, field, wording, id, item } of programme.index.passages)
    for (const { body, span } of namedIn(wording)) {
      const key = `${id} ${body.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { body, role: 'wording', id, ...mentionAt(node, field, inPassage({ id, item }, span)) };
    }
}

const bodiesIn = (wording: string, { names }: BodyIndex, date: CalendarDate | null): NamedInWords[] =>
  names.find(wording).flatMap(({ start, end, values }) => {
    const body = bodyNamedAt(values, date);
    return body ? [{ body, span: [start, end] as const }] : [];
  });
