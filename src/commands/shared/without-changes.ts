import { omit } from '../../change/compare/omit.ts';
import { origin, type WithOrigin } from '../../plan/location.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { Unit } from '../../plan/unit.ts';
import { planFrom } from '../../source/read/plan-from.ts';
import { assembleUnits } from '../../source/read/units.ts';

type FileUnit = WithOrigin<yaml.Unit>;

/**
 * A programme in which some units, or the lines of its head where its own id is among them, read as they did before: a new unit is not there
 * yet, a repealed one still is, and any other has its former words and assignment around what is inside it now.
 */
export function withoutChanges(
  now: Programme,
  before: Programme,
  { ids, plan }: { readonly ids: ReadonlySet<string>; readonly plan: Plan },
): Programme {
  const isArticle = new Set([...now.articles, ...before.articles]);
  const revert = (side: (programme: Programme) => readonly Unit[]) =>
    reverted(side(now), side(before), { ids, now, before });
  const articles = revert((programme) => programme.articles);
  const units = revert((programme) => programme.units.filter((unit) => !isArticle.has(unit)));
  const { text } = now;
  const isHeadReverted = ids.has(now.id);
  const carrier = isHeadReverted ? carrierOf(now, before) : now['issued-with'];
  const rest = omit(now, 'index', 'text', 'issued-with');
  const { title, subject } = before;
  const own = { title, subject, ...present(before, maybeLines) };
  const head = isHeadReverted ? { ...omit(rest, ...maybeLines), ...own } : rest;
  const [first = 'text/I.yaml'] = text;
  const file = {
    ...head,
    ...(carrier && { 'issued-with': { ...carrier, articles } }),
    text: [first],
  } as unknown as WithOrigin<yaml.ProgrammeFile>;
  const path = `${now.folder}/${first}`;
  const assembled = assembleUnits(file, [{ path, value: { [origin]: { file: path, path: [] }, units } }]);
  const parts = { ...head, ...(carrier && { 'issued-with': carrier }), ...assembled, text };
  const [programme] = planFrom({ ...plan, programmes: [parts] }).programmes;
  return programme ?? now;
}

const maybeLines = ['reference', 'preamble'] as const;
const carrierLines = ['title', 'subject', 'authority', 'grounds', 'formula'] as const;

/** Those of some fields that are there. */
const present = <T extends object, F extends keyof T & string>(
  from: T,
  fields: readonly F[],
): { [K in F]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    fields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])),
  ) as { [K in F]?: NonNullable<T[K]> };

/** The carrying instrument with the lines before its articles as they were. */
function carrierOf(now: Programme, before: Programme): Programme['issued-with'] {
  const [is, was] = [now['issued-with'], before['issued-with']];
  return is && was ? { ...omit(is, ...carrierLines), ...present(was, carrierLines) } : is;
}

interface Reverting {
  readonly ids: ReadonlySet<string>;
  readonly now: Programme;
  readonly before: Programme;
}

/** The units under one parent, with the changes undone. */
function reverted(siblings: readonly Unit[], former: readonly Unit[], sides: Reverting): FileUnit[] {
  const { ids, now, before } = sides;
  const known = before.index.byId;
  const units = siblings.flatMap((unit): FileUnit[] => {
    const was = known.get(unit.id);
    const inside = reverted(unit.units, was?.units ?? [], sides);
    if (!ids.has(unit.id)) return [{ ...dataOf(unit), units: inside }];
    if (!was) return [];
    if (unit.repealed !== undefined && was.repealed === undefined) return [wholeOf(was)];
    return [{ ...dataOf(was), units: inside }];
  });
  for (const [place, unit] of former.entries()) {
    if (!ids.has(unit.id) || now.index.byId.has(unit.id)) continue;
    const earlier = former.slice(0, place).map(({ id }) => id);
    const after = units.findLastIndex(({ id }) => earlier.includes(id));
    units.splice(after + 1, 0, wholeOf(unit));
  }
  return units;
}

const wholeOf = (unit: Unit): FileUnit => ({ ...dataOf(unit), units: unit.units.map(wholeOf) });

/** A unit as its file states it, without what is inside it. */
function dataOf(unit: Unit): FileUnit {
  const stated: object = omit(
    unit,
    ...(['units', 'parent', 'address', 'ordinal', 'isTask', 'given', 'result', 'task'] as const),
  );
  return { ...stated, ...(unit.given && { task: unit.given }) } as FileUnit;
}
