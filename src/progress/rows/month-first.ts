import type { Localised } from '../../locale/localised.ts';
import type { InputCell } from '../../plan/input-table.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { readReportDay } from '../../vietnamese/dates/report-day.ts';
import type { CellProblem } from './cell-problem.ts';

/**
 * The dates of a column that may be meant the other way round: where one of them makes sense only with the month first, the column was written
 * so, and whatever reads both ways (6/12/2026, as words or as a date that a spreadsheet made of it) is asked about.
 */
export function monthFirstDoubts(column: readonly InputCell[]): CellProblem[] {
  const proof = column.find(isMonthFirst);
  if (!proof) return [];
  return column.flatMap((cell) => {
    const ways = twoWays(cell);
    return ways === null ? [] : [{ address: cell.address, why: doubtful(proof.address, ways) }];
  });
}

const isMonthFirst = (cell: InputCell): boolean => {
  if (cell.kind !== 'text') return false;
  const read = readReportDay(cell.text);
  return 'problem' in read && read.problem === 'month-first';
};

/** The two days that a cell can mean; null for one that means a single day. */
function twoWays(cell: InputCell): readonly [asRead: string, swapped: string] | null {
  const day = dayIn(cell);
  if (day === null) return null;
  const [year = '', month = '', date = ''] = day.split('-');
  if (Number(date) > 12 || month === date) return null;
  return [formatDate(day, 'vi'), formatDate(`${year}-${date}-${month}`, 'vi')];
}

function dayIn(cell: InputCell): string | null {
  if (cell.kind === 'date') return cell.date;
  if (cell.kind !== 'text' || !/^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\s*[.,;]?\s*$/.test(cell.text))
    return null;
  const read = readReportDay(cell.text);
  return 'day' in read ? read.day : null;
}

const doubtful = (proof: string, [asRead, swapped]: readonly [string, string]): Localised => ({
  vi: `Không rõ là ${asRead} hay ${swapped}: ô ${proof} cùng cột viết tháng trước ngày; hãy viết lại cả cột, ngày trước tháng.`,
  en: `This may be ${asRead} or ${swapped}: the cell ${proof} of the same column has the month first; write the whole column with the day first.`,
});
