import { capitalised } from '../../locale/capitalised.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import { origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import { type Unit, type UnitKind, withDescendants } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { levelOf } from '../../text/levels.ts';
import type { ListPlace } from '../../source/edit/edit-list.ts';
import type { Environment, Given } from '../command.ts';
import { askedUnit, unitOf } from './draft-of-programme.ts';

const sides = ['after', 'before', 'into'] as const;
type BesideSide = (typeof sides)[number];

/** Where a unit is to stand, as asked: beside or in another one. */
export interface AskedPlace {
  readonly side: BesideSide;
  /** As typed. */
  readonly unit: string;
}

/** The place that the options name; asked for at the terminal where none does. A UserError where several do. */
export async function askedPlace(
  { options }: Given,
  environment: Environment,
): Promise<AskedPlace & { isAsked: boolean }> {
  const named = sides.filter((side) => options[side] !== undefined);
  const [side, another] = named;
  if (another !== undefined)
    throw new UserError({
      vi: `Chỉ nêu một chỗ: --${named.join(' hoặc --')}.`,
      en: `Name one place only: --${named.join(' or --')}.`,
    });
  if (side !== undefined) return { side, unit: options[side] as string, isAsked: false };
  const unit = await askedUnit(undefined, 'beside', environment);
  const { language, ask } = environment;
  const chosen = await ask?.choose(
    question[language],
    sides.map((value) => ({ value, name: sideNames[value][language] })),
    'after',
  );
  return { side: chosen ?? 'after', unit, isAsked: true };
}

/** A place in the tree of units, and in the files. */
export interface UnitPlace {
  readonly file: string;
  readonly list: ListPlace;
  readonly parent: Unit | null;
  readonly siblings: readonly Unit[];
  /** Among the siblings. */
  readonly at: number;
  /** The unit whose kind a new one has by default. */
  readonly neighbour: Unit | null;
}

/** Finds the place that was asked for. */
export function placeIn(programme: Programme, { side, unit: asked }: AskedPlace): UnitPlace {
  const unit = unitOf(programme, asked);
  if (side === 'into') {
    const last = unit.units.at(-1);
    if (last) return { ...beside(programme, last, 1), neighbour: last };
    const { file, path } = unit[origin];
    return {
      file,
      list: { path: [...path, 'units'], at: 0 },
      parent: unit,
      siblings: [],
      at: 0,
      neighbour: null,
    };
  }
  return { ...beside(programme, unit, side === 'after' ? 1 : 0), neighbour: unit };
}

function beside({ units }: Programme, unit: Unit, step: 0 | 1): Omit<UnitPlace, 'neighbour'> {
  const { file, path } = unit[origin];
  const siblings = unit.parent?.units ?? units;
  return {
    file,
    list: { path: path.slice(0, -1), at: Number(path.at(-1)) + step },
    parent: unit.parent,
    siblings,
    at: siblings.indexOf(unit) + step,
  };
}

/** The kinds that the cell with the words of a row may hold. */
const inCells: ReadonlySet<UnitKind> = new Set(['point', 'bullet', 'subbullet']);

/** A UserError where a unit of a kind cannot stand in a place: under one that is not higher, or in itself. */
export function refusePlace(kind: UnitKind, { parent }: UnitPlace, moved?: Unit): void {
  if (moved && parent && withDescendants(moved).includes(parent))
    throw new UserError({
      vi: `Không thể chuyển ${moved.id} vào bên trong chính nó.`,
      en: `${moved.id} cannot be moved into itself.`,
    });
  const isFree = kind === 'paragraph' || kind === 'table';
  const isInCell = parent?.kind === 'row' && inCells.has(kind);
  if (!parent || isFree || isInCell || levelOf[kind] > levelOf[parent.kind]) return;
  throw new UserError({
    vi: `${capitalised(unitKindNames[kind].vi)} không đứng trong ${unitKindNames[parent.kind].vi} (${parent.address}).`,
    en: `A ${unitKindNames[kind].en} does not stand in a ${unitKindNames[parent.kind].en} (${parent.address}).`,
  });
}

const question = { vi: 'Đặt ở đâu?', en: 'Where?' };
const sideNames = {
  after: { vi: 'ngay sau đơn vị này', en: 'right after it' },
  before: { vi: 'ngay trước đơn vị này', en: 'right before it' },
  into: { vi: 'bên trong, ở cuối', en: 'inside it, at its end' },
};
