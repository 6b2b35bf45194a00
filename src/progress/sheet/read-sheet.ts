import type { Localised } from '../../locale/localised.ts';
import { cellAt, type InputCell, type InputRow } from '../../plan/input-table.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import { UserError } from '../../plan/user-error.ts';
import { monthFirstDoubts } from '../rows/month-first.ts';
import type { CellProblem } from '../rows/cell-problem.ts';
import { isFilled } from '../rows/read-value.ts';
import { parsePeriod } from '../states/periods.ts';
import { parseRowKey, parseRowMark, type RowMark } from './row-key.ts';
import { readSheetRow } from './read-sheet-row.ts';
import type { SheetEntry, UnderstoodCell } from './sheet-entry.ts';
import { type SheetHeader, sheetHeader } from './sheet-heads.ts';
import { strayProblem } from './stray-row.ts';
import { maxFilledLetters, maxSheetRows, tooMuchFilled } from './sheet-limits.ts';
import type { SheetContext } from './sheet-context.ts';

/** What was read from one sheet of a file. */
export interface SheetReading {
  readonly header: SheetHeader;
  /** What rows report, in the order of the sheet. */
  readonly entries: readonly SheetEntry[];
  readonly problems: readonly CellProblem[];
  /** Whether so many rows report on nothing that was sent that those after them were not looked at. */
  readonly isCut: boolean;
  /** Every cell that was filled in, and what it means. */
  readonly cells: readonly UnderstoodCell[];
  /** How many rows that were sent were left as they went out. */
  readonly untouched: number;
  /** Rows that are none of those sent: titles, totals, signatures. */
  readonly passedOver: readonly number[];
  /** The marks of the rows by their keys, as they came back. */
  readonly marks: ReadonlyMap<string, RowMark & { readonly written: string }>;
  /** Where each key stands: in one row, but for rows that were copied. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  /** The rows recorded that the spreadsheet keeps from sight. */
  readonly hidden: readonly number[];
  /** The rows recorded by whom they were sent to and for which period: of more than one where rows of several sheets stand in one. */
  readonly senders: readonly {
    readonly body: string;
    readonly period: string;
    readonly rows: readonly number[];
  }[];
  /** The rows recorded of which the plan says something else than when they were sent. */
  readonly ofEarlierPlan: readonly number[];
  /** Dates outside the period that the sheet reports on, which may be right or a slip of the pen. */
  readonly outside: readonly { readonly address: string; readonly date: CalendarDate }[];
}

/** Takes the rows of a sheet one by one. */
export interface SheetReader {
  add(row: InputRow): void;
  /** The number of rows with a key. */
  readonly keyed: number;
  /** What they report; a UserError where the sheet has no header, is of another programme, or reports more than its limits. */
  end(): SheetReading;
}

/** The most rows of titles above the first row that was sent, and the most below it among which a header is looked for. */
const maxAbove = 80;

/**
 * Makes a reader of one sheet that came back. Rows are told by their keys, wherever these stand. Below the header each row is read as it
 * comes, so that of a long sheet only what it reports is kept; where there is none above the first row that was sent, rows wait for the end.
 */
export function sheetReader(context: SheetContext): SheetReader {
  const above: InputRow[] = [];
  const waiting: { readonly row: InputRow; readonly key: InputCell | null }[] = [];
  let gathering: Gathering | null = null;
  let keyed = 0;
  return {
    add(row) {
      const key = row.cells.find((cell) => cell.coveredBy === undefined && isKeyCell(cell, context)) ?? null;
      if (key && keyed === 0) {
        const header = sheetHeader(above);
        if (header) gathering = gather(header, context);
        for (const one of above) if (header && one.number > header.row) gathering?.addOther(one);
      }
      if (key) keyed += 1;
      if (keyed === 0 && above.length < maxAbove) above.push(row);
      else if (gathering === null) waiting.push({ row, key });
      else if (key) gathering.add({ row, key });
      else gathering.addOther(row);
    },
    get keyed() {
      return keyed;
    },
    end() {
      if (gathering) return gathering.end();
      const others = waiting.flatMap(({ row, key }) => (key ? [] : [row]));
      const header = sheetHeader([...above, ...others.slice(0, maxAbove)]);
      if (!header) throw new UserError(noHeader);
      const gathered = gather(header, context);
      for (const { row, key } of waiting)
        if (key) gathered.add({ row, key });
        else gathered.addOther(row);
      return gathered.end();
    },
  };
}

const isKeyCell = (cell: InputCell, { programme }: SheetContext): boolean =>
  cell.kind === 'text' && parseRowKey(cell.text)?.programme === programme.id;

interface KeyedRow {
  readonly row: InputRow;
  readonly key: InputCell;
}

/** Gathers what the rows under a header report. */
interface Gathering {
  add(row: KeyedRow): void;
  /** Takes a row that is none of those sent. */
  addOther(row: InputRow): void;
  end(): SheetReading;
}

function gather(header: SheetHeader, context: SheetContext): Gathering {
  // What is wrong with a column is the same problem in every row.
  const problems = new Set<CellProblem>();
  const strays: CellProblem[] = [];
  const entries: SheetEntry[] = [];
  const cells: UnderstoodCell[] = [];
  const hidden: number[] = [];
  const dates: InputCell[] = [];
  const seen = new Map<string, SheetEntry | null>();
  const marks = new Map<string, RowMark & { readonly written: string }>();
  const rowsOf = new Map<string, number[]>();
  const tasks = new Map(context.programme.index.tasks.map((task) => [task.id, task]));
  const passedOver: number[] = [];
  const dateColumn = header.columns.get('date');
  let untouched = 0;
  const filled = { rows: 0, letters: 0 };
  const isBeyond = () => filled.rows > maxSheetRows || filled.letters > maxFilledLetters;
  return {
    add({ row, key }) {
      if (isBeyond()) return;
      const outcome = readSheetRow({ row, key, header, tasks }, context);
      for (const problem of outcome.problems) problems.add(problem);
      cells.push(...outcome.cells);
      if (outcome.entry !== null || outcome.problems.length > 0) filled.rows += 1;
      for (const { written } of outcome.cells) filled.letters += written.length;
      if (dateColumn !== undefined) dates.push(cellAt(row, dateColumn));
      const name = key.kind === 'text' ? key.text.trim() : '';
      const mark = markIn(row, name);
      if (mark) marks.set(name, mark);
      const places = rowsOf.get(name);
      if (places) places.push(row.number);
      else rowsOf.set(name, [row.number]);
      const earlier = seen.get(name);
      if (outcome.entry === null && outcome.problems.length === 0) untouched += 1;
      if (earlier && outcome.entry && sayingOf(earlier) !== sayingOf(outcome.entry))
        problems.add({ address: key.address, why: twice(earlier.row, row.number) });
      else if (!earlier && outcome.entry) {
        entries.push(outcome.entry);
        if (row.isHidden) hidden.push(row.number);
      }
      seen.set(name, earlier ?? outcome.entry);
    },
    addOther(row) {
      if (strays.length > maxSheetRows) return;
      const problem = strayProblem(row, header, context);
      if (problem) strays.push(problem);
      else if (row.number > header.row + 1 && row.cells.some(isFilled)) passedOver.push(row.number);
    },
    end() {
      if (isBeyond()) throw new UserError(tooMuchFilled);
      for (const doubt of monthFirstDoubts(dates)) problems.add(doubt);
      const outside = entries.flatMap((entry) => outsidePeriod(entry, context));
      const senders = sendersOf(entries);
      const ofEarlierPlan = entries.flatMap((entry) => (entry.isOfEarlierPlan ? [entry.row] : []));
      for (const stray of strays) problems.add(stray);
      const isCut = strays.length > maxSheetRows;
      const told = { isCut, passedOver, hidden, outside, senders, ofEarlierPlan };
      return { header, entries, problems: [...problems], cells, untouched, marks, rowsOf, ...told };
    },
  };
}

function markIn(row: InputRow, key: string): (RowMark & { readonly written: string }) | null {
  const subject = parseRowKey(key);
  for (const cell of row.cells) {
    const mark = subject && cell.kind === 'text' ? parseRowMark(cell.text, subject) : null;
    if (cell.kind === 'text' && mark !== null && mark !== 'changed')
      return { ...mark, written: cell.text.trim() };
  }
  return null;
}

const sendersOf = (entries: readonly SheetEntry[]): SheetReading['senders'] =>
  [...groupBy(entries, ({ mark, said }) => `${said.by} ${mark.period ?? ''}`).values()].map((own) => ({
    body: own[0]?.said.by ?? '',
    period: own[0]?.mark.period ?? '',
    rows: own.map(({ row }) => row),
  }));

function outsidePeriod({ said: { date }, mark, placeOf }: SheetEntry, { programme }: SheetContext) {
  const period = mark.period === null ? null : parsePeriod(mark.period, programme.reporting);
  if (date === undefined || period === null || (date >= period.from && date <= period.to)) return [];
  return [{ address: placeOf('date'), date }];
}

const sayingOf = ({ said }: SheetEntry) => JSON.stringify(said);

const noHeader: Localised = {
  vi: 'không thấy hàng tiêu đề của phiếu (Trạng thái, Ngày, Số đạt được …); hãy trả lại hàng tiêu đề như trong phiếu đã gửi',
  en: 'the heads of the sheet are missing (Trạng thái, Ngày, Số đạt được …); put them back as they were sent',
};
const twice = (one: number, other: number): Localised => ({
  vi: `Một nhiệm vụ ở hai hàng ${one} và ${other} với nội dung khác nhau; hãy giữ một hàng.`,
  en: `One task in two rows, ${one} and ${other}, that say different things; keep one of them.`,
});
