import { type Localised, localise } from '../../locale/localised.ts';
import { indicatorKey } from '../../plan/indicator.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { instantOf } from '../records/moments.ts';
import { cleanRecord, recordKey, recordNames, saying } from '../records/record-key.ts';
import type { RowRecord } from '../rows/rows-to-records.ts';
import type { CellProblem } from '../rows/cell-problem.ts';
import { states } from '../states/states.ts';
import type { SheetEntry } from './sheet-entry.ts';
import { standingOf } from './sheet-rows.ts';

/** The new records that the entries of one task lead to. */
export interface ReconciledEntries {
  readonly rows: readonly RowRecord[];
  /** How many entries are recorded already, or say what the table said when it went out. */
  readonly known: number;
  readonly problems: readonly CellProblem[];
  /** What was read once, and corrected since: it is not recorded again. */
  readonly warnings: readonly Localised[];
}

/**
 * Three-way comparison of the entries of one task: with the sheet as it went out and with what was recorded since. A later sheet of the same body
 * and period corrects the earlier one; an entry that is recorded already is counted as known; one that was recorded and corrected since, as when an
 * earlier sheet is read again, is left out with a warning; an entry that contradicts a record made meanwhile is a problem that shows all three
 * versions; `nameOf` says what a body is called there.
 */
export function reconcileEntries(
  entries: readonly SheetEntry[],
  log: readonly ProgressRecord[],
  nameOf: (body: string) => string,
): ReconciledEntries {
  const rows: RowRecord[] = [];
  const problems: CellProblem[] = [];
  const warnings: Localised[] = [];
  let known = 0;
  for (const entry of entries) {
    const outcome = reconcile(entry, { main: mainOf(entry, entries), log, nameOf });
    if (outcome === 'known') known += 1;
    else if (outcome === 'corrected since') warnings.push(correctedSince(entry));
    else if ('why' in outcome) problems.push(outcome);
    else rows.push(outcome);
  }
  return { rows, known, problems, warnings };
}

/** The entry with the state of a task where an entry is of a further indicator. */
const mainOf = (entry: SheetEntry, entries: readonly SheetEntry[]) =>
  entry.subject.indicator === undefined
    ? null
    : (entries.find(
        ({ subject }) => subject.indicator === undefined && subject.result === entry.subject.result,
      ) ?? null);

interface ReconcileContext {
  readonly main: SheetEntry | null;
  readonly log: readonly ProgressRecord[];
  readonly nameOf: (body: string) => string;
}

function reconcile(
  entry: SheetEntry,
  { main, log, nameOf }: ReconcileContext,
): RowRecord | CellProblem | 'known' | 'corrected since' {
  const { task, mark, subject, placeOf } = entry;
  const standing = standingOf(task.id, log, subject.result);
  const base =
    mark.base === null ? null : (log.find((record) => isNamed(task.id, record, mark.base)) ?? null);
  if (mark.base !== null && base === null)
    return { address: placeOf('state'), why: unknownBase(task.address) };
  const said = wholeOf(entry, { main, last: standing.at(-1) ?? null });
  if (mark.kind === 'table') {
    const isState = entry.said.state === undefined || entry.said.state === (base?.state ?? 'not-started');
    const isValue = said.value === undefined || said.value === lastValue(standing, base);
    if (isState && isValue) return 'known';
  }
  const row = (record: Omit<RecordData, 'recorded'>): RowRecord => ({ unit: task, said: record, placeOf });
  const written = clean(said);
  const isSaid = saidBy(entry, main, written);
  const isReport = (record: ProgressRecord) => said.period !== undefined && isSameReport(record, said);
  const mine = standing.findLast(isReport);
  if (mine && isSaid(mine)) return 'known';
  if (log.some((record) => isReport(record) && isSaid(record))) return 'corrected since';
  if (mine) return row({ ...said, corrects: recordKey(task.id, mine) });
  const plain = contents(written);
  if (standing.some((record) => contents(record) === plain)) return 'known';
  if (mark.kind === 'table' && meanwhile(standing, base).some(isSaid)) return 'known';
  const clash = meanwhile(standing, base).findLast((record) => !agrees(record, said));
  return clash
    ? { address: placeOf('state'), why: clashWords(base, said, { ...clash, by: nameOf(clash.by) }) }
    : row(said);
}

const isNamed = (unit: string, record: ProgressRecord, key: string | null) =>
  key !== null && recordNames(unit, record).includes(key);

/** What is said with the state that stands elsewhere: in the row of the task, else in what is recorded. */
function wholeOf(
  { said, usualDay }: SheetEntry,
  { main, last }: { readonly main: SheetEntry | null; readonly last: ProgressRecord | null },
): Omit<RecordData, 'recorded'> {
  return {
    ...said,
    date: said.date ?? main?.said.date ?? usualDay,
    state: said.state ?? main?.said.state ?? last?.state ?? 'in-progress',
  };
}

/** Tells whether a record says what an entry says: as it is written, and with the day and the state of the record where the rows leave them open. */
function saidBy(
  { said }: SheetEntry,
  main: SheetEntry | null,
  written: RecordData,
): (record: RecordData) => boolean {
  const given = { ...main?.said, ...said };
  return (record) =>
    contents(record) ===
    contents({
      ...written,
      ...(given.date === undefined && { date: record.date }),
      ...(given.state === undefined && { state: record.state }),
    });
}

const clean = (said: Omit<RecordData, 'recorded'>): RecordData =>
  cleanRecord({ ...said, recorded: '' }).record;

const lastValue = (standing: readonly ProgressRecord[], base: ProgressRecord | null) =>
  standing
    .slice(0, base === null ? 0 : standing.indexOf(base) + 1)
    .findLast(({ value }) => value !== undefined)?.value;

const isSameReport = (record: RecordData, said: Omit<RecordData, 'recorded'>): boolean =>
  record.period === said.period &&
  record.by === said.by &&
  record.result === said.result &&
  indicatorKey(record.indicator ?? '') === indicatorKey(said.indicator ?? '');

/** What a record says, whatever it corrects and whatever sheet it came by. */
const contents = ({ corrects: _, period: __, ...said }: Omit<RecordData, 'recorded'>): string => saying(said);

/** What was recorded after the base. */
const meanwhile = (standing: readonly ProgressRecord[], base: ProgressRecord | null): ProgressRecord[] =>
  standing.filter((record) => base === null || instantOf(record.recorded) > instantOf(base.recorded));

const agrees = (record: RecordData, said: Omit<RecordData, 'recorded'>): boolean =>
  record.state === said.state &&
  (record.value === undefined || said.value === undefined || record.value === said.value);

function clashWords(
  base: RecordData | null,
  theirs: Omit<RecordData, 'recorded'>,
  ours: RecordData,
): Localised {
  return localise((language) => {
    const short = (record: Pick<RecordData, 'state' | 'value'> | null) =>
      record === null
        ? states['not-started'].name[language]
        : `${states[record.state].name[language]}${record.value === undefined ? '' : `, ${formatNumber(record.value, language)}`}`;
    const day = formatDate(ours.date, language);
    return language === 'vi'
      ? `Số liệu xung đột: khi gửi phiếu «${short(base)}», đơn vị ghi «${short(theirs)}», từ đó đã có bản ghi «${short(ours)}» (${day}, ${ours.by}); người theo dõi quyết định và ghi bằng cthd record.`
      : `A clash: “${short(base)}” when the sheet went out, “${short(theirs)}” in the sheet, “${short(ours)}” recorded since (${day}, ${ours.by}); decide, and use cthd record.`;
  });
}

const correctedSince = ({ row, task }: SheetEntry): Localised => ({
  vi: `Hàng ${row} (${task.address}): điều ghi ở đây đã được đọc trước đây và đã được đính chính, nên không ghi lại; nếu nay lại đúng, hãy ghi bằng cthd record --corrects.`,
  en: `Row ${row} (${task.address}): what it says was read before and corrected since, and is not recorded again; where it is right after all, use cthd record --corrects.`,
});
const unknownBase = (unit: string): Localised => ({
  vi: `Không còn bản ghi của nhiệm vụ ${unit} mà phiếu dựa vào khi gửi; hãy gửi phiếu mới.`,
  en: `The record of the task ${unit} that the sheet went out with is no longer there; send a new sheet.`,
});
