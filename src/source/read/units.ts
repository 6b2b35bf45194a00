import type { WithOrigin } from '../../plan/location.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { Unit } from '../../plan/unit.ts';
import { programmeFolderOf } from './file-kind.ts';

interface TextFile {
  readonly path: string;
  readonly value: WithOrigin<yaml.TextFile>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Growing = Mutable<Omit<Unit, 'units' | 'parent'>> & { units: Growing[]; parent: Growing | null };

/** The text of a programme as one tree: the units of its files, in the order in which programme.yaml lists the files, each under its parent. */
export function assembleUnits(head: WithOrigin<yaml.ProgrammeFile>, files: readonly TextFile[]): Unit[] {
  const roots: Growing[] = [];
  const byId = new Map<string, Growing>();
  const order = new Map(head.text.map((name, index) => [name, index]));
  const position = ({ path }: TextFile) =>
    order.get(path.slice((programmeFolderOf(path) ?? '').length + 1)) ?? Infinity;
  for (const { value } of files
    .filter((file) => position(file) < Infinity)
    .sort((a, b) => position(a) - position(b))) {
    const parent = value.parent === undefined ? null : (byId.get(value.parent) ?? null);
    const siblings = parent ? parent.units : roots;
    siblings.push(...value.units.map((unit) => grow(unit, parent, byId)));
  }
  const operative = new Set(head.operative);
  number(roots, '', { isOperative: false, isGone: false }, operative);
  return roots;
}

function grow(unit: WithOrigin<yaml.Unit>, parent: Growing | null, byId: Map<string, Growing>): Growing {
  const grown: Growing = { ...unit, units: [], parent, address: '', ordinal: 0, isTask: false };
  if (!byId.has(unit.id)) byId.set(unit.id, grown);
  grown.units = (unit.units ?? []).map((child) => grow(child, grown, byId));
  return grown;
}

/** Gives every unit its address and ordinal, and says which are tasks; nothing inside a repealed unit is one. */
function number(
  siblings: readonly Growing[],
  part: string,
  above: { readonly isOperative: boolean; readonly isGone: boolean },
  operative: ReadonlySet<string>,
): void {
  const counts = { bullet: 0, paragraph: 0, numbered: 0 };
  const isLead = siblings.some(({ kind }) => kind !== 'paragraph');
  for (const unit of siblings) {
    const group = unit.kind === 'bullet' || unit.kind === 'paragraph' ? unit.kind : 'numbered';
    const inForce = unit.repealed === undefined;
    unit.ordinal = counts[group] + 1;
    if (inForce) counts[group] += 1;
    unit.address = addressOf(unit, part);
    const carriesOut = above.isOperative || operative.has(unit.id);
    const isGone = above.isGone || !inForce;
    const inside = { isOperative: carriesOut, isGone };
    number(unit.units, unit.kind === 'part' ? unit.address : part, inside, operative);
    const isLowest = unit.units.every(({ repealed }) => repealed !== undefined);
    const isLeadOnly = unit.kind === 'paragraph' && isLead;
    unit.isTask = !isGone && carriesOut && (unit.task !== undefined || (isLowest && !isLeadOnly));
  }
}

function addressOf({ kind, number: printed = '?', ordinal, parent }: Growing, part: string): string {
  const above = parent?.address ?? '';
  if (kind === 'bullet') return `${above}/${ordinal}`;
  if (kind === 'paragraph') return `${above}/p${ordinal}`;
  const within = kind === 'point' ? above : part;
  return within === '' || kind === 'part' ? printed : `${within}.${printed}`;
}
