import { counted } from '../../locale/counted.ts';
import type { Report } from '../../plan/rule.ts';
import type { Unit } from '../../plan/unit.ts';
import { planRule } from '../plan-rule.ts';

type ShapeProblem = 'ragged' | 'unknown-head' | 'doubled-head' | 'no-columns' | 'not-other';
interface ShapeArguments extends Readonly<Record<string, string | number>> {
  readonly problem: ShapeProblem;
  readonly head: string;
  readonly cells: number;
  readonly columns: number;
}

/** Every row of a table has a cell for each column, and every cell names a column of its table. */
export const tableShape = planRule<ShapeArguments>({
  id: 'table-shape',
  group: 'structure',
  severity: 'error',
  scope: 'outline',
  message: ({ problem, head, cells, columns }) => {
    switch (problem) {
      case 'ragged':
        return {
          vi: `Dòng có ${cells} ô, bảng có ${columns} cột.`,
          en: `The row has ${counted(cells, 'cell')}, the table ${counted(columns, 'column')}.`,
        };
      case 'unknown-head':
        return {
          vi: `Bảng không có cột «${head}».`,
          en: `The table has no column “${head}”.`,
        };
      case 'doubled-head':
        return {
          vi: `Hai cột cùng tên «${head}»; đặt tên khác nhau để biết ô nào thuộc cột nào.`,
          en: `Two columns are called “${head}”; give them different names, so that cells find theirs.`,
        };
      case 'no-columns':
        return {
          vi: 'Bảng chưa ghi các cột (columns).',
          en: 'The table does not name its columns.',
        };
      case 'not-other':
        return {
          vi: `Cột «${head}» có trường riêng; ghi ô này vào trường đó hoặc vào «printed», không ghi vào «other».`,
          en: `The column “${head}” has a field of its own; put the cell there or into “printed”, not into “other”.`,
        };
    }
  },
  check({ plan }, report) {
    for (const { index } of plan.programmes)
      index.units.forEach((unit) => {
        if (unit.repealed === undefined && isOfTable(unit)) checkShape(unit, report);
      });
  },
});

const isOfTable = ({ kind, columns, rows }: Unit): boolean =>
  inTables.has(kind) || rows !== undefined || (columns?.length ?? 0) > 0;

function checkShape(unit: Unit, report: Report<ShapeArguments>): void {
  const { kind, columns = [], rows = [] } = unit;
  const tell = (
    field: 'columns' | 'rows' | 'other' | 'printed' | 'kind',
    problem: ShapeProblem,
    at: Partial<{ head: string; cells: number; item: number }> = {},
  ) => {
    const { head = '', cells = 0, item } = at;
    report(
      unit,
      field,
      { problem, head, cells, columns: columns.length },
      item === undefined ? {} : { item },
    );
  };
  const heads = columns.map((column) => column.head);
  for (const [item, head] of heads.entries())
    if (heads.indexOf(head) < item && head !== '') tell('columns', 'doubled-head', { head, item });
  if (kind === 'table' && columns.length === 0) tell('kind', 'no-columns');
  else
    for (const [item, cells] of rows.entries())
      if (cells.length !== columns.length) tell('rows', 'ragged', { cells: cells.length, item });
  const around = tableAround(unit);
  if (!around) return;
  const known = new Map((around.columns ?? []).map((column) => [column.head, column.is ?? 'other']));
  for (const field of ['other', 'printed'] as const)
    for (const head of Object.keys(unit[field] ?? {})) {
      const is = known.get(head);
      if (is === undefined) tell(field, 'unknown-head', { head });
      else if (field === 'other' && is !== 'other') tell(field, 'not-other', { head });
    }
}

/** The kinds of units that are, or are in, a table. */
const inTables: ReadonlySet<Unit['kind']> = new Set(['table', 'row', 'group']);

/** The unit whose table a row or group is in; null for other units. */
function tableAround(unit: Unit): Unit | null {
  if (unit.kind !== 'row' && unit.kind !== 'group') return null;
  let around = unit.parent;
  while (around && (around.kind === 'row' || around.kind === 'group') && around.columns === undefined)
    around = around.parent;
  return around;
}
