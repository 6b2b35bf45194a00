import type { WithOrigin } from '../../plan/location.ts';
import type { Mutable } from '../../plan/mutable.ts';
import type * as yaml from '../../plan/schema-types.ts';
import { bareNumber } from '../../plan/printed-number.ts';
import { isNumbered, type Unit } from '../../plan/unit.ts';
import { assignUnits } from './assign-units.ts';
import { programmeFolderOf } from './file-kind.ts';

interface ReadTextFile {
  readonly path: string;
  readonly value: WithOrigin<yaml.TextFile>;
}

type OpenUnit = Mutable<Omit<Unit, 'units' | 'parent'>> & { units: OpenUnit[]; parent: OpenUnit | null };

/** The units of a programme: all of them in the order of print, and those among them that are articles of the carrying instrument. */
export interface AssembledUnits {
  readonly units: readonly Unit[];
  readonly articles: readonly Unit[];
}

/**
 * The text of a programme as one tree: the articles of the instrument that carries it, then the units of its files, in the order in
 * which programme.yaml lists the files, each under its parent.
 */
export function assembleUnits(
  head: WithOrigin<yaml.ProgrammeFile>,
  files: readonly ReadTextFile[],
): AssembledUnits {
  const parents: Parents = {
    named: new Set(files.flatMap(({ value }) => value.parent ?? none)),
    found: new Map(),
  };
  const articles = (head['issued-with']?.articles ?? []).map((unit) => grow(unit, null, parents));
  const roots: OpenUnit[] = [...articles];
  const order = new Map(head.text.map((name, index) => [name, index]));
  const position = ({ path }: ReadTextFile) =>
    order.get(path.slice((programmeFolderOf(path) ?? '').length + 1)) ?? Infinity;
  for (const { value } of files
    .filter((file) => position(file) < Infinity)
    .sort((a, b) => position(a) - position(b))) {
    const parent = value.parent === undefined ? null : (parents.found.get(value.parent) ?? null);
    const siblings = parent ? openList(parent) : roots;
    siblings.push(...value.units.map((unit) => grow(unit, parent, parents)));
  }
  const operative = new Set(head.operative);
  number(roots, '', { isOperative: false, isGone: false }, operative);
  assignUnits(roots);
  return { units: roots, articles };
}

const none: readonly string[] = [];
/** The list of units without any in them, as most are: one for all. */
const noUnits: OpenUnit[] = [];
Object.freeze(noUnits);

/** The list of the units in a unit, to add to it. */
function openList(unit: OpenUnit): OpenUnit[] {
  if (unit.units === noUnits) unit.units = [];
  return unit.units;
}

/** The units under which files put theirs, by the ids that the files name: the first that bears such an id, or bore it, as soon as it is met. */
interface Parents {
  readonly named: ReadonlySet<string>;
  readonly found: Map<string, OpenUnit>;
}

function grow(unit: WithOrigin<yaml.Unit>, parent: OpenUnit | null, parents: Parents): OpenUnit {
  const grown: OpenUnit = { parent, address: '', ordinal: 0, isTask: false, ...unit, units: noUnits };
  if (unit.task) grown.given = unit.task;
  noteParent(parents, unit.id, grown);
  for (const id of unit.previously ?? none) noteParent(parents, id, grown);
  if (unit.units) grown.units = unit.units.map((child) => grow(child, grown, parents));
  return grown;
}

function noteParent({ named, found }: Parents, id: string, unit: OpenUnit): void {
  if (named.has(id) && !found.has(id)) found.set(id, unit);
}

/** Gives every unit its address and ordinal, and says which are tasks; nothing inside a repealed unit is one. */
function number(
  siblings: readonly OpenUnit[],
  part: string,
  above: { readonly isOperative: boolean; readonly isGone: boolean },
  operative: ReadonlySet<string>,
): void {
  const counts = new Map<string, number>();
  const isLead = siblings.some(({ kind }) => kind !== 'paragraph');
  for (const unit of siblings) {
    const group = isCounted(unit) ? markOf(unit) : 'numbered';
    const inForce = unit.repealed === undefined;
    unit.ordinal = (counts.get(group) ?? 0) + 1;
    if (inForce) counts.set(group, unit.ordinal);
    unit.address = addressOf(unit, part);
    const carriesOut = above.isOperative || isNamedIn(operative, unit);
    const isGone = above.isGone || !inForce;
    if (unit.units.length > 0) {
      const inside = { isOperative: carriesOut, isGone };
      number(unit.units, opensAddresses.has(unit.kind) ? unit.address : part, inside, operative);
    }
    const isLeadOnly = unit.kind === 'paragraph' && isLead;
    unit.isTask =
      !isGone &&
      (carriesOut || (unit.kind === 'row' && unit.task !== undefined)) &&
      unit.of === undefined &&
      !neverTasks.has(unit.kind) &&
      !continues(unit) &&
      (unit.task !== undefined || (isLowest(unit) && !isLeadOnly));
  }
}

const isNamedIn = (ids: ReadonlySet<string>, { id, previously }: OpenUnit): boolean =>
  ids.has(id) || (previously?.some((was) => ids.has(was)) ?? false);

const neverTasks: ReadonlySet<Unit['kind']> = new Set(['annex', 'group', 'table']);

/** A paragraph or table after the text of a unit is a part of what that unit says. */
const continues = ({ kind, parent }: OpenUnit): boolean =>
  (kind === 'paragraph' || kind === 'table') && parent?.text !== undefined;

const isLowest = ({ units }: OpenUnit): boolean =>
  units.every((unit) => unit.repealed !== undefined || continues(unit));

/** Units without a number are counted among their siblings of one mark: a “-” and a “+” side by side together. */
const isCounted = ({ kind, number: printed }: OpenUnit): boolean =>
  !isNumbered(kind) && (printed === undefined || !inTables.has(kind));

const inTables: ReadonlySet<Unit['kind']> = new Set(['group', 'row']);

/** The kinds whose numbers begin again inside each unit of them, so that the addresses inside carry theirs. */
const opensAddresses: ReadonlySet<Unit['kind']> = new Set(['annex', 'article', 'part', 'group', 'row']);

/** The kinds whose number no number inside them begins with. */
const restartsNumbering: ReadonlySet<Unit['kind']> = new Set(['annex', 'article', 'part']);

/** What is before the ordinal of a unit without a number. */
const ordinalMarks: Partial<Record<Unit['kind'], string>> = {
  bullet: '/',
  subbullet: '/',
  paragraph: '/p',
  table: '/t',
  group: '/g',
  row: '/h',
};

const markOf = ({ kind }: OpenUnit): string => ordinalMarks[kind] ?? '/';

function addressOf(unit: OpenUnit, part: string): string {
  const { kind, number: printed = '?', ordinal, parent } = unit;
  const above = parent?.address ?? '';
  if (isCounted(unit)) return `${above}${markOf(unit)}${ordinal}`;
  const bare = bareNumber(printed).replace(/^\(|[).]+$/g, '');
  const own = kind === 'annex' && unit.number === undefined ? 'PL' : `${addressMarks[kind] ?? ''}${bare}`;
  const dot = own.lastIndexOf('.');
  if (dot > 0 && parent && !restartsNumbering.has(parent.kind) && endsWithNumber(above, own.slice(0, dot)))
    return above + own.slice(dot);
  const within = kind === 'point' || (kind === 'subsection' && dot < 0) ? above : part;
  return within === '' ? own : `${within}.${own}`;
}

/** Whether an address ends with a number, so that one that begins with it, as 2.1.1 in 2.1, goes on from there. */
const endsWithNumber = (address: string, number: string): boolean =>
  address.endsWith(number) && (address.length === number.length || address.at(-number.length - 1) === '.');

/** Articles and annexes are told from parts and sections of the same number: Đ1, PL.I; an only annex without a number is PL. */
const addressMarks: Partial<Record<Unit['kind'], string>> = { article: 'Đ', annex: 'PL.' };
