import { memoised } from './memoised.ts';
import type { Located, Plain, WithOrigin } from './location.ts';
import type * as yaml from './schema-types.ts';

export type UnitKind = yaml.Unit['kind'];

/** The kinds that are cited by a printed number. */
const numberedKinds = new Set<UnitKind>([
  'annex',
  'article',
  'part',
  'section',
  'clause',
  'subsection',
  'point',
]);

/** Whether units of a kind must bear a printed number; rows and groups of a table may. */
export const isNumbered = (kind: UnitKind): boolean => numberedKinds.has(kind);

/** Who leads, who co-operates, by when, with what result. */
export type Assignment = WithOrigin<yaml.Task>;

/** A unit as a text has it, whether of a plan, of an earlier edition or in an instrument: its kind, number, words, and the units in it. */
export interface Wording {
  readonly kind: UnitKind;
  readonly number?: string;
  readonly heading?: string;
  readonly text?: string;
  /** Set where it is no longer in force: the slip that repealed it, or true where none is known. */
  readonly repealed?: string | true;
  /** The permanent id, where it is known; no part of the wording. */
  readonly id?: string;
  /** The line below the title of an annex: (Kèm theo Quyết định số …). */
  readonly reference?: string;
  readonly footnotes?: UnitFields['footnotes'];
  /** The day on which it takes effect, where that is not the day of its programme. */
  readonly 'in-force'?: string;
  /** The columns of the table that it holds: of an assignment table, whose rows are units, or of any other. */
  readonly columns?: Plain<yaml.Unit>['columns'];
  /** The rows of any other table. */
  readonly rows?: UnitFields['rows'];
  /** Of a row: the cells of columns that are no field of an assignment, by the heads of their columns. */
  readonly other?: UnitFields['other'];
  /** Of a row: the issued words of cells, where they differ from what would be printed, by the heads of their columns. */
  readonly printed?: UnitFields['printed'];
  /** Of a new unit in an instrument: the words of its assignment, by the fields. */
  readonly assigned?: Readonly<Partial<Record<string, string>>>;
  readonly units: readonly Wording[];
}

type UnitFields = WithOrigin<yaml.Unit>;

/** A unit of a programme's text: a wording with its origin, permanent id, parent, address and assignment. */
export interface Unit extends Wording, Located {
  readonly id: string;
  /** The assignment that holds for it, its own or what a row or a line of responsibility gives it. */
  readonly task?: Assignment;
  /** The id of the slip that repealed it. */
  readonly repealed?: string;
  readonly units: readonly Unit[];
  readonly parent: Unit | null;
  /** The printed place: `II.2.1`, the third bullet under it `II.2.1/3`, its first paragraph `II.2.1/p1`. */
  readonly address: string;
  /** The ordinal among its siblings of the same kind that are in force, from 1; of a repealed one, the ordinal it would come before. */
  readonly ordinal: number;
  readonly isTask: boolean;
  /** The row or line of responsibility that gives it its assignment, where it states none itself. */
  readonly assignedBy?: Unit;
  /** Of a unit that is looked at by itself: the day from which its task binds (`taskInForce`), as it was told among the units around it. */
  readonly bindsFrom?: string | null;
  /** The assignment as the unit itself states it in its file. */
  readonly given?: Assignment;
  /** Which of several results of a task is meant: its id, or its place among them from 1; absent for a whole task. */
  readonly result?: string;
  /** The ids that it bore before. */
  readonly previously?: readonly string[];
  /** The unit of the body that this row or line of responsibility assigns. */
  readonly of?: string;
}

/** The unit and everything under it, in the order of the text. */
export function withDescendants(unit: Unit): Unit[] {
  const units = [unit];
  addUnder(unit, units);
  return units;
}

/** All units of a programme, in the order of the text; the same list however often it is asked for. */
export const allUnits = ({ units }: { readonly units: readonly Unit[] }): readonly Unit[] =>
  unitsUnder(units);

const unitsUnder = memoised((roots: readonly Unit[]): readonly Unit[] => {
  const units: Unit[] = [];
  addUnder({ units: roots }, units);
  return units;
});

function addUnder({ units: own }: { readonly units: readonly Unit[] }, units: Unit[]): void {
  if (own.length === 0) return;
  for (const unit of own) {
    units.push(unit);
    addUnder(unit, units);
  }
}

/** The units whose lines are printed: a repealed one keeps its number, and nothing under it is left. */
export function shownUnits({ units }: { readonly units: readonly Unit[] }): Unit[] {
  return units.flatMap((unit) => [unit, ...(unit.repealed === undefined ? shownUnits(unit) : [])]);
}

/** The unit under which a task is counted: its section, or its part where it has none. */
export function sectionOf(unit: Unit): Unit {
  let group = unit;
  while (group.parent && group.kind !== 'section') group = group.parent;
  return group;
}

/** The part or annex that a unit stands in. */
export function rootOf(unit: Unit): Unit {
  let root = unit;
  while (root.parent) root = root.parent;
  return root;
}

/** The wording of a unit, whether heading or text; empty where it has neither. */
export const wordingOf = (unit: Pick<Unit, 'text' | 'heading'>): string => unit.text ?? unit.heading ?? '';

/** The wording of a unit where it stands in a list or is asked about: without the marks of its footnotes, which are not printed there. */
export const listedWording = (unit: Pick<Unit, 'text' | 'heading' | 'footnotes'>): string =>
  unit.footnotes === undefined
    ? wordingOf(unit)
    : unit.footnotes.reduce((words, { mark }) => words.replaceAll(`[^${mark}]`, ''), wordingOf(unit));

/** What to call a unit in a command that somebody copies: its address, where no sign in it means anything to a shell, else its id. */
export const typedName = ({ address, id }: Pick<Unit, 'address' | 'id'>): string =>
  /^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u.test(address) ? address : id;
