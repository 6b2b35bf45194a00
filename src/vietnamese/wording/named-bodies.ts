import { inPassage } from '../../plan/passage.ts';
import { onceForEach, onceForEachText } from '../../plan/once-for-each.ts';
import type { Localised } from '../../locale/localised.ts';
import { bodiesOf as bodiesAmong, leadBodiesOf } from '../../plan/assignment.ts';
import { bodyNamedAt, planDateOf } from '../../plan/body-life.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { type Mention, mentionAt } from '../../plan/mention.ts';
import type { BodyRole, NamedBody } from '../../plan/named-body.ts';
import type { Body, Plan, Programme } from '../../plan/plan.ts';
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
export const indexBodies = onceForEach((organisations: readonly Body[]): BodyIndex => {
  const names = organisations.flatMap((body) =>
    [body.name, ...(body.names ?? [])].map((name): [string, Body] => [name, body]),
  );
  const index = phraseIndex(names, 'any-first-letter');
  return {
    byId: new Map(organisations.map((body) => [body.id, body])),
    names: { find: onceForEachText((wording) => index.find(wording)) },
  };
});

/** The bodies that a programme names, by id or in words; where several bear one name, the one meant at the programme's date. */
export function* namedBodies(
  programme: Programme,
  index: BodyIndex,
  documents: Plan['documents'],
): Generator<NamedBody> {
  const named = (body: string | undefined, role: BodyRole, at: string, mention: Mention): NamedBody[] => {
    const known = index.byId.get(body ?? '');
    return known ? [{ body: known, role, id: at, ...mention }] : [];
  };
  const date = planDateOf(programme, documents);
  yield* named(programme.issuer, 'issuer', programme.id, mentionAt(programme, 'issuer'));
  yield* inWording(programme, index, date);
  for (const { id, given: task, repealed } of programme.index.units) {
    if (!task || repealed !== undefined) continue;
    for (const assigned of [task, ...(task.results ?? [])]) {
      for (const body of leadBodiesOf(assigned))
        yield* named(body, 'lead', id, mentionAt(assigned, 'lead', { id }));
      for (const [item, party] of (assigned.with ?? []).entries())
        for (const body of bodiesAmong([party]))
          yield* named(body, 'with', id, mentionAt(assigned, 'with', { item, id }));
    }
  }
  const { id } = programme;
  for (const recipient of programme.recipients ?? []) {
    if (recipient.body !== undefined)
      yield* named(recipient.body, 'recipient', id, mentionAt(recipient, 'body', { id }));
    else
      for (const { body, span } of bodiesIn(recipient.line, index, date))
        yield { body, role: 'recipient', id, ...mentionAt(recipient, 'line', { id, span }) };
  }
}

function* inWording(programme: Programme, index: BodyIndex, date: CalendarDate | null): Generator<NamedBody> {
  const seen = new Set<string>();
  for (const { node, field, wording, id, item } of programme.index.passages)
    for (const { body, span } of bodiesIn(wording, index, date)) {
      const key = `${id} ${body.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { body, role: 'wording', id, ...mentionAt(node, field, inPassage({ id, item }, span)) };
    }
}

function bodiesIn(wording: string, { names }: BodyIndex, date: CalendarDate | null) {
  return names.find(wording).flatMap(({ start, end, values }) => {
    const body = bodyNamedAt(values, date);
    return body ? [{ body, span: [start, end] as const }] : [];
  });
}
