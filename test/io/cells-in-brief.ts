import type { InputCell, InputRow } from '../../src/plan/input-table.ts';

/** What a cell holds, briefly: a text, a number, a date as `@2024-05-01`, an error as `!#REF!`. */
const brief = (cell: InputCell): string | number => {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'percent') return `${cell.value}%`;
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'date' ? `@${cell.date}` : `!${cell.kind === 'error' ? cell.error : ''}`;
};

/** The cells of some rows by their addresses, briefly. */
export const cellsInBrief = (rows: readonly InputRow[]): Record<string, string | number> =>
  Object.fromEntries(rows.flatMap(({ cells }) => cells.map((cell) => [cell.address, brief(cell)])));

/** What test/fixtures/tables/libreoffice.ods and .xlsx hold, which LibreOffice wrote of one table. */
export const cellsOfLibreOffice = {
  A1: 'BÁO CÁO TIẾN ĐỘ (HƯ CẤU)',
  A3: 'Mã',
  B3: 'Trạng thái',
  C3: 'Ngày báo cáo',
  D3: 'Kết quả đạt',
  E3: 'Ghi chú',
  F3: 'Công thức',
  A4: 'mo-lop',
  B4: 'đang thực hiện',
  C4: '@2024-06-30',
  D4: 1.5,
  E4: 'dòng 1\ndòng 2; "ba"',
  F4: 3,
  A5: 'tap-huan',
  B5: 'hoàn thành',
  C5: '@1900-03-01',
  D5: 1000,
  E5: "'=cmd()",
  F5: '!#DIV/0!',
};
