import type { DataMap } from '../../source/edit/write-value.ts';
import type { DraftProgramme, DraftUnit } from '../structure/draft-units.ts';
import { isTableOfTargets } from '../../text/issued-cells.ts';
import type { registers } from './registers.ts';
import type { DeadlineContext } from './cell-deadline.ts';
import { belowHeading } from './named-year.ts';
import { taskOfRow } from './task-cells.ts';

/** Everything that a text says, for citations and for how names are written. */
export function wordsOf(draft: DraftProgramme): string[] {
  const texts = (unit: DraftUnit): string[] => [
    ...[unit.heading, unit.text].filter((one) => one !== undefined),
    ...(unit.cells ?? [])
      .filter((cell) => cell !== unit.text)
      .map((cell) => cell.replace(/\n(?=\p{Ll})|(?<=(?: và|,))\n/gu, ' ')),
    ...unit.notes.map(({ text }) => text),
    ...unit.units.flatMap(texts),
  ];
  const heads = [draft.instrument?.head, draft.head].filter((one) => one !== undefined);
  return [
    ...heads.flatMap(({ subject, grounds, preamble }) => [subject ?? '', ...grounds, ...preamble]),
    ...(draft.instrument?.units ?? []).flatMap(texts),
    ...draft.units.flatMap(texts),
  ];
}

/** Whether the tasks of a programme stand in a unit: by its heading, or as an annex of assignments, which a table of targets is not. */
export const isOperative = ({ kind, heading = '', columns, units }: DraftUnit): boolean =>
  /NHIỆM VỤ|GIẢI PHÁP|PHÂN CÔNG/iu.test(heading) && kind !== 'annex'
    ? true
    : kind === 'annex' &&
      columns !== undefined &&
      !isTableOfTargets(columns) &&
      units.some((unit) => unit.kind === 'row' || unit.kind === 'group');

/** Whether a table of assignments stands in a unit, at whatever depth. */
export const holdsAssignments = ({ columns, units }: DraftUnit): boolean =>
  (columns !== undefined && units.some(({ kind }) => kind === 'row' || kind === 'group')) ||
  units.some(holdsAssignments);

/** A unit with its id. */
export interface UnitEntry extends DataMap {
  readonly id: string;
}

export interface UnitContext extends DeadlineContext {
  readonly ids: (words: string, preset?: string) => string;
  readonly known: ReturnType<typeof registers>;
  readonly columns: NonNullable<DraftUnit['columns']>;
}

/** A unit as a plan file holds it, with its units below. */
export function unitData(unit: DraftUnit, context: UnitContext): UnitEntry {
  const columns = unit.columns ?? context.columns;
  const { kind, number, heading, text, reference, rows } = unit;
  const row = unit.cells ? taskOfRow(unit, columns, context.known, context) : null;
  const below = belowHeading(heading ?? (kind === 'group' ? text : undefined), context);
  const preset =
    kind === 'annex' ? 'phu-luc' : kind === 'article' ? 'dieu' : kind === 'table' ? 'bang' : 'muc';
  return {
    id: context.ids(heading ?? text ?? '', preset),
    kind,
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    ...(text !== undefined && { text }),
    ...(row && Object.keys(row.task).length > 0 && { task: row.task }),
    ...(row && Object.keys(row.other).length > 0 && { other: row.other }),
    ...(row && Object.keys(row.printed).length > 0 && { printed: row.printed }),
    ...(reference !== undefined && { reference }),
    ...(unit.columns && { columns: unit.columns.map(({ isMarked: _, ...column }) => column) }),
    ...(rows && { rows: rows.map((cells) => [...cells]) }),
    ...(unit.notes.length > 0 && { footnotes: unit.notes.map((note) => ({ ...note })) }),
    ...(unit.units.length > 0 && {
      units: unit.units.map((child) => unitData(child, { ...below, columns })),
    }),
  };
}
