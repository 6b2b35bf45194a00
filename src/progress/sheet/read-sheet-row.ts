import { countedOf } from '../../plan/assignment.ts';
import { type Localised, localise } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { indicatorsOf } from '../../plan/indicator.ts';
import { cellAt, type InputCell, type InputRow } from '../../plan/input-table.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatEvidence } from '../../vietnamese/documents/evidence.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { countedBy } from '../rows/counted-in.ts';
import { dateIn, evidenceIn, noteIn, stateIn } from '../rows/read-cells.ts';
import { isFilled, valueIn, wordsIn } from '../rows/read-value.ts';
import type { CellProblem } from '../rows/rows-to-records.ts';
import { parsePeriod, type Period } from '../states/periods.ts';
import { states } from '../states/states.ts';
import type { SheetContext } from './read-sheet.ts';
import { parseRowKey, parseRowMark, type RowMark, type RowSubject, wordingHash } from './row-key.ts';
import { type FilledColumn, filledColumns, type SheetHeader } from './sheet-heads.ts';

/** What a row reports. */
export interface SheetEntry {
  readonly row: number;
  /** The task, whole. */
  readonly task: Unit;
  readonly subject: RowSubject;
  readonly mark: RowMark;
  /** What is to be recorded; a further indicator's row leaves the state to the row of its task. */
  readonly said: Partial<RecordData> & Pick<RecordData, 'by'>;
  readonly placeOf: (field: string) => string;
  /** The day of what is said where the row names none. */
  readonly usualDay: CalendarDate;
}

/** A cell that was filled in, and what it means. */
export interface UnderstoodCell {
  readonly address: string;
  readonly task: string;
  readonly column: FilledColumn;
  readonly written: string;
  /** Null where it could not be understood. */
  readonly means: Localised | null;
}

interface RowToRead {
  readonly row: InputRow;
  readonly key: InputCell;
  readonly header: SheetHeader;
}

/** What came of reading a row: an entry where anything was filled in and all of it understood. */
interface RowOutcome {
  readonly entry: SheetEntry | null;
  readonly problems: readonly CellProblem[];
  readonly cells: readonly UnderstoodCell[];
}

/** Reads one row that was sent out. */
export function readSheetRow({ row, key, header }: RowToRead, context: SheetContext): RowOutcome {
  const only = (why: Localised, address = key.address): RowOutcome => ({
    entry: null,
    problems: [{ address, why }],
    cells: [],
  });
  const subject = parseRowKey(key.kind === 'text' ? key.text : '');
  if (!subject) return only(changed);
  const mark = markIn(row, subject);
  const isTable = mark !== null && mark !== 'changed' && mark.kind === 'table';
  const filled = (isTable ? tableColumns(header) : sheetColumns).flatMap(({ column, from }) => {
    const cell = cellOf(row, header, from);
    const isAsSent =
      isTable && column === 'state' && cell?.kind === 'text' && wordingHash(cell.text) === mark.printed;
    return cell && isFilled(cell) && !isAsSent ? [{ column, cell }] : [];
  });
  const task = context.programme.index.tasks.find(({ id }) => id === subject.unit);
  const counted = task && countedOf(task).find(({ result }) => result === subject.result);
  if (!task || !counted) return filled.length === 0 ? none : only(gone(subject.unit));
  if (mark === null || mark === 'changed') return filled.length === 0 ? none : only(changed);
  const wording = cellOf(row, header, 'wording');
  if (wording?.kind === 'text' && wordingHash(wording.text) !== mark.wording && filled.length > 0)
    return only(otherWording, wording.address);
  return readFilled({ row, header, task, counted, subject, mark, filled }, context);
}

const sheetColumns = filledColumns.map((column) => ({ column, from: column }));

/** What is read of a table that went out with its states in it; the rest is worked out again whenever it is printed. */
const tableColumns = ({ columns }: SheetHeader) => [
  { column: 'state', from: 'state' } as const,
  { column: 'value', from: columns.has('value') ? 'value' : 'words' } as const,
];

const none: RowOutcome = { entry: null, problems: [], cells: [] };

const cellOf = (
  row: InputRow,
  { columns }: SheetHeader,
  column: Parameters<SheetHeader['columns']['get']>[0],
) => {
  const place = columns.get(column);
  return place === undefined ? null : cellAt(row, place);
};

function markIn(row: InputRow, subject: RowSubject): RowMark | 'changed' | null {
  for (const cell of row.cells) {
    const mark = cell.kind === 'text' ? parseRowMark(cell.text, subject) : null;
    if (mark !== null) return mark;
  }
  return null;
}

interface FilledRow extends Omit<RowToRead, 'key'> {
  readonly task: Unit;
  readonly counted: Unit;
  readonly subject: RowSubject;
  readonly mark: RowMark;
  readonly filled: readonly { readonly column: FilledColumn; readonly cell: InputCell }[];
}

function readFilled(read: FilledRow, context: SheetContext): RowOutcome {
  const { row, header, task, counted, subject, mark, filled } = read;
  const problems: CellProblem[] = [];
  const cells: UnderstoodCell[] = [];
  const period = mark.period === null ? null : parsePeriod(mark.period, context.programme.reporting);
  const placeOf = placesIn(row, header);
  const take = <T>(
    column: FilledColumn,
    action: (cell: InputCell) => T,
    say: (value: T) => Localised,
  ): T | undefined => {
    const cell = filled.find((one) => one.column === column)?.cell;
    if (!cell) return undefined;
    const about = { address: cell.address, task: task.id, column, written: safeWords(cell) };
    try {
      const value = action(cell);
      cells.push({ ...about, means: say(value) });
      return value;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ address: cell.address, why: error.localised });
      cells.push({ ...about, means: null });
      return undefined;
    }
  };
  const place = subject.indicator ?? 1;
  const indicators = indicatorsOf(counted.task);
  const indicator = indicators[place - 1];
  const state = take(
    'state',
    (cell) => stateIn(cell, context.programme.reporting?.states),
    (id) => states[id].name,
  );
  const date = take(
    'date',
    (cell) => dateIn(cell, period),
    (day) => localise((language) => formatDate(day, language)),
  );
  const value = take(
    'value',
    (cell) => valueIn(cell, indicator ? countedBy(indicator, period?.to ?? context.today) : null),
    (number) => localise((language) => formatNumber(number, language)),
  );
  const evidence = take(
    'evidence',
    (cell) => evidenceIn(cell, context.toEvidence),
    (all) => localise((language) => all.map((one) => formatEvidence(one, language)).join('; ')),
  );
  const said = (['words', 'difficulties', 'proposals'] as const).flatMap((column) => {
    const words = take(column, noteIn, (text) => ({ vi: text, en: text }));
    return words === undefined ? [] : [{ column, words }];
  });
  const isReport = filled.length > 0;
  if (
    isReport &&
    mark.kind === 'sheet' &&
    state === undefined &&
    subject.indicator === undefined &&
    !filled.some(({ column }) => column === 'state')
  )
    problems.push({ address: placeOf('state'), why: stateless });
  if (state === 'completed' && date === undefined && mark.kind === 'sheet' && problems.length === 0)
    problems.push({ address: placeOf('date'), why: undated });
  const by = reporterOf(mark, counted);
  if (isReport && by === null) problems.push({ address: placeOf('state'), why: unsigned });
  if (!isReport || problems.length > 0 || by === null) return { entry: null, problems, cells };
  const note = said.map(({ column, words }) => labelled(column, words)).join('\n');
  return {
    problems,
    cells,
    entry: {
      row: row.number,
      task,
      subject,
      mark,
      placeOf,
      usualDay: usualDay(period, context),
      said: {
        ...(state !== undefined && { state }),
        ...(date !== undefined && { date }),
        ...(subject.result !== undefined && { result: subject.result }),
        ...(value !== undefined && { value }),
        ...(value !== undefined && indicators.length > 1 && indicator && { indicator: indicator.name }),
        ...(mark.period !== null && { period: mark.period }),
        by,
        ...(note !== '' && { note }),
        ...(evidence !== undefined && evidence.length > 0 && { evidence }),
      },
    },
  };
}

/** A day that nobody gave is that on which figures close, or today before it comes. */
const usualDay = (period: Period | null, { today }: SheetContext): string =>
  period !== null && period.to < today ? period.to : today;

const labels: Readonly<Partial<Record<FilledColumn, string>>> = {
  difficulties: 'Khó khăn, nguyên nhân',
  proposals: 'Đề xuất',
};
const labelled = (column: FilledColumn, words: string) =>
  labels[column] === undefined ? words : `${labels[column]}: ${words}`;

function reporterOf({ body }: RowMark, { task }: Unit): string | null {
  if (body !== null) return body;
  return typeof task?.lead === 'string' ? task.lead : null;
}

const placesIn =
  (row: InputRow, header: SheetHeader) =>
  (field: string): string => {
    const column = field === 'note' ? 'words' : field === 'by' || field === 'corrects' ? 'state' : field;
    return (cellOf(row, header, column as FilledColumn) ?? cellOf(row, header, 'state') ?? cellAt(row, 0))
      .address;
  };

const safeWords = (cell: InputCell): string => {
  try {
    return wordsIn(cell);
  } catch (error) {
    if (error instanceof UserError && cell.kind === 'error') return cell.error;
    throw error;
  }
};

const changed: Localised = {
  vi: 'Mã dòng hoặc dấu dòng của hàng đã bị sửa; hãy chép lại hàng từ phiếu đã gửi.',
  en: 'The row key or row mark of this row was changed; copy the row from the sheet as sent.',
};
const gone = (unit: string): Localised => ({
  vi: `Chương trình không còn nhiệm vụ ${unit}; hãy gửi phiếu mới.`,
  en: `The programme no longer has the task ${unit}; send a new sheet.`,
});
const otherWording: Localised = {
  vi: 'Nội dung nhiệm vụ không khớp mã dòng: hàng đã bị sắp xếp lệch hoặc lời văn bị sửa; hãy chép lại hàng từ phiếu đã gửi.',
  en: 'The wording does not belong to the row key: rows were sorted apart, or the wording was changed; copy the row from the sheet as sent.',
};
const stateless: Localised = {
  vi: 'Hàng có báo cáo mà chưa chọn trạng thái.',
  en: 'The row reports something and names no state.',
};
const undated: Localised = {
  vi: 'Hoàn thành ngày nào? Ô Ngày để trống.',
  en: 'Completed on which day? The date is empty.',
};
const unsigned: Localised = {
  vi: 'Không rõ ai báo cáo: nhiệm vụ chưa có một cơ quan chủ trì; hãy ghi bằng cthd record --by.',
  en: 'It is not said who reports: the task has no single lead; use cthd record --by.',
};
