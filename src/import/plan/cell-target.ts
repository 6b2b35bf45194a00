import { boundOf } from '../../plan/indicator.ts';
import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { parseBound } from '../../vietnamese/numbers/bounds.ts';
import { readIndicator, readTarget } from '../../vietnamese/numbers/read-indicator.ts';
import type { YearlyBound } from '../../vietnamese/numbers/yearly-bounds.ts';
import type { DraftColumn } from '../structure/draft-units.ts';
import { unitColumn } from '../structure/table-columns.ts';

/** The target in a cell: of a table of targets what the row measures, by the year in the head; else as the cell itself names it. */
export function indicatorOf(line: string, head: string, row: TargetRow) {
  const { columns, cells } = row;
  const name = evenBlanks(cells[columns.findIndex(({ is }) => is === 'text')] ?? '');
  const isTarget = columns.some(({ is, head: own }) => is === 'text' && /chỉ tiêu|mục tiêu/iu.test(own));
  if (!isTarget || name === '') return readIndicator(line, head);
  const by = yearIn(head);
  const before = by === undefined ? [] : yearsBefore(by, row);
  return readTarget(line, { name, unit: evenBlanks(cells[unitColumn(columns)] ?? ''), by, before });
}

interface TargetRow {
  readonly columns: readonly DraftColumn[];
  readonly cells: readonly string[];
}

const yearIn = (head: string): number | undefined => {
  const year = head.match(/(?<!\d)20\d\d(?!\d)/gu)?.at(-1);
  return year === undefined ? undefined : Number(year);
};

/** A head of a column that is a year, or what is to be reached in one. */
const isOfYear = /^(?:(?:mục tiêu|chỉ tiêu|kế hoạch|kh) )?(?:đến |hết |cuối )*(?:năm )?20\d\d$/iu;

/** What columns of other years ask, each before the next and all before a year, as far as they are figures. */
function yearsBefore(year: number, { columns, cells }: TargetRow): readonly YearlyBound[] {
  const found: YearlyBound[] = [];
  columns.forEach(({ head, is }, column) => {
    const by = yearIn(head) ?? year;
    const read = is === 'other' && isOfYear.test(head) ? parseBound(cells[column] ?? '') : null;
    if (!read || by >= year || by <= (found.at(-1)?.by ?? 0)) return;
    found.push({ by, bound: boundOf(read) });
  });
  return found;
}
