import { tableFiles } from '../../io/files/table-files.ts';
import { withLockOf } from '../../io/write/programme-lock.ts';
import { type Localised, localise } from '../../locale/localised.ts';
import { groupBy } from '../../plan/group-by.ts';
import { placeOfAddress } from '../../plan/input-table.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import type { CellProblem } from '../../progress/rows/cell-problem.ts';
import type { SheetEntry } from '../../progress/sheet/sheet-entry.ts';
import { parseRowKey } from '../../progress/sheet/row-key.ts';
import { inColumnWords } from '../../progress/sheet/column-words.ts';
import { type ReconciledEntries, reconcileEntries } from '../../progress/sheet/reconcile-entries.ts';
import { states } from '../../progress/states/states.ts';
import { foldLines } from '../../screen/wrap.ts';
import { visible } from '../../screen/visible.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { withClosedByNow } from '../record/closed-by-now.ts';
import { type Prepared, prepareTasks } from '../record/prepare-many.ts';
import { evidenceOf } from '../record/record-request.ts';
import { commitRecords, writeRecords } from '../record/write-records.ts';
import { type OpenProgramme, openProgramme } from '../shared/open-plan.ts';
import { besideNotes } from './reading-notes.ts';
import { readReturned, type Returned } from './read-returned.ts';
import { cellLines, outcomeLines, refusedLines } from './returned-report.ts';
import { writeReturn } from './write-return.ts';
import { shareOfEach } from '../../plan/progress-share.ts';

/**
 * Reads the sheets that came back and records what was filled in: of each file all of it, or nothing where any cell is bad, unless the good
 * rows are to be accepted. A file that was read before adds nothing.
 */
export async function sheetIn(given: Given, environment: Environment): Promise<CommandResult> {
  const typed = given.args
    .slice(1)
    .flat()
    .filter((path) => path !== undefined);
  const { files, others } = tableFiles(environment.cwd, typed);
  if (files.length === 0) throw new UserError(noFiles(typed));
  const open = openProgramme(environment);
  const output: string[] = [];
  const notes: string[] = [];
  const copies = new Set<string>();
  const before = new Map<string, Map<string, ReportedBefore>>();
  let isRefused = false;
  let isNothingNew = true;
  for (const [at, file] of files.entries()) {
    const { progress } = environment;
    const share = shareOfEach(progress, at, files.length);
    await share?.(0);
    const outcome = await readOne(file, {
      given,
      open,
      copies,
      before,
      environment: { ...environment, ...(share && { progress: share }) },
    });
    for (const line of outcome.output) output.push(line);
    for (const line of outcome.notes) notes.push(line);
    isRefused ||= outcome.isRefused;
    isNothingNew &&= outcome.isNothingNew;
  }
  if (others.length > 0) notes.push(notRead(others)[environment.language]);
  const lines = (all: readonly string[]) => all.map((line) => `${visible(line)}\n`).join('');
  const shown = environment.quiet ? '' : lines(output);
  return {
    output: environment.atTerminal === true ? foldLines(shown, environment.width) : shown,
    notes: lines(notes),
    ...(isNothingNew && { next: '' }),
    exitCode: isRefused ? 2 : 0,
  };
}

interface Reading {
  readonly given: Given;
  readonly environment: Environment;
  readonly open: OpenProgramme;
  /** The marked copies that were written before, by their paths. */
  readonly copies: Set<string>;
  /** What the files before this one have added, or would add, by the tasks, then by the keys of the records. */
  readonly before: Map<string, Map<string, ReportedBefore>>;
}

/** A record that an earlier file of the same run adds. */
interface ReportedBefore {
  readonly file: string;
  readonly record: RecordData;
}

interface FileOutcome {
  readonly output: readonly string[];
  readonly notes: readonly string[];
  readonly isRefused: boolean;
  /** Whether it reports nothing that is to be recorded. */
  readonly isNothingNew: boolean;
}

/** Reads one file and records what it reports; what cannot be read at all is refused with its reason. */
async function readOne(file: string, reading: Reading): Promise<FileOutcome> {
  const { given, environment, open } = reading;
  const { language } = environment;
  let returned: Returned;
  try {
    returned = await readReturned(
      file,
      {
        cwd: environment.cwd,
        sheet: given.options['sheet'] as string | undefined,
        progress: environment.progress,
      },
      {
        programme: open.programme,
        bodies: open.plan.organisations,
        today: environment.asOf,
        toEvidence: (written) => evidenceOf(written, open.root, open.root),
      },
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { output: [], notes: [`cthd: ${error.localised[language]}`], isRefused: true, isNothingNew: true };
  }
  const isDryRun = given.options['dryRun'] === true;
  const record = () => recordReturned(returned, reading, isDryRun);
  const { output, ...outcome } = isDryRun
    ? await record()
    : await withLockOf(open.root, `${open.programme.folder}/progress`, record);
  return { output: [...(isDryRun ? cellLines(returned, language) : []), ...output], ...outcome };
}

/** Records what was filled in, or marks what is bad in a copy; a dry run does all but write. To be called with the lock of the records, but for a dry run. */
async function recordReturned(returned: Returned, reading: Reading, isDryRun: boolean): Promise<FileOutcome> {
  const { open } = reading;
  const { options } = reading.given;
  const { language } = reading.environment;
  const now = { ...reading, open: isDryRun ? open : withClosedByNow(open) };
  const first = prepare(returned, now);
  const bad = first.problems;
  const folder = isDryRun ? undefined : (options['return'] as string | undefined);
  const copy =
    bad.length > 0 && folder !== undefined
      ? await writeReturn({ returned, problems: bad, folder }, reading)
      : [];
  if (bad.length > 0 && options['acceptGood'] !== true) {
    const beside = besideNotes(returned, language).map((line) => `  ${line}`);
    return {
      output: [],
      notes: [...refusedLines(returned, bad, language), ...beside, ...copy],
      isRefused: true,
      isNothingNew: true,
    };
  }
  const { prepared, left } = withoutBad(returned, now, first);
  if (!isDryRun) writeRecords(open, prepared);
  for (const { task, added } of prepared.changes) {
    const known = reading.before.get(task.id) ?? new Map<string, ReportedBefore>();
    for (const { key, record } of added) known.set(key, { file: returned.file, record });
    reading.before.set(task.id, known);
  }
  const commit = !isDryRun && options['commit'] === true ? commitRecords(open, prepared) : null;
  const settings = { language, bodies: open.plan.organisations };
  return {
    output: outcomeLines({ returned, prepared, commit, isDryRun }, settings),
    notes: [...(left.length > 0 ? refusedLines(returned, left, language, true) : []), ...copy],
    isRefused: left.length > 0,
    isNothingNew: prepared.changes.length === 0,
  };
}

/** What the entries of a file add, some of them left out, as if what the files before it add were recorded, which a dry run does not. */
function prepare(
  { reading: { entries, problems } }: Returned,
  { open, environment, before }: Reading,
  isLeftOut: (entry: SheetEntry) => boolean = () => false,
): Prepared {
  const nameOf = (body: string) => open.plan.organisations.find(({ id }) => id === body)?.name ?? body;
  const tasks = [
    ...groupBy(
      entries.filter((entry) => !isLeftOut(entry)),
      ({ task }) => task,
    ),
  ].map(([task, own]) => ({
    task,
    rowsFor(log: readonly ProgressRecord[]) {
      const others = before.get(task.id);
      if (!others) return reconcileEntries(own, log, nameOf);
      const written = new Set(log.map((record) => recordKey(task.id, record)));
      const unwritten = [...others].flatMap(([key, { record }]) =>
        written.has(key) ? [] : [record as ProgressRecord],
      );
      return settledApart(reconcileEntries(own, [...log, ...unwritten], nameOf), others);
    },
  }));
  const prepared = prepareTasks(open, { tasks, problems }, environment);
  return {
    ...prepared,
    problems: prepared.problems.map(({ address, why }) => ({ address, why: inColumnWords(why) })),
  };
}

/** Entries without those that would correct what another file of the same run reports: which of the two was sent last, nothing tells. */
function settledApart(
  found: ReconciledEntries,
  others: ReadonlyMap<string, ReportedBefore>,
): ReconciledEntries {
  const problems = [...found.problems];
  const rows = found.rows.filter(({ said, unit, placeOf }) => {
    const other = said.corrects === undefined ? undefined : others.get(said.corrects);
    if (other) problems.push({ address: placeOf('state'), why: saidOtherwise(unit.address, other) });
    return other === undefined;
  });
  return { ...found, rows, problems };
}

const saidOtherwise = (task: string, { file, record }: ReportedBefore): Localised =>
  localise((language) => {
    const { state, value } = record;
    const said = `${states[state].name[language]}${value === undefined ? '' : `, ${formatNumber(value, language)}`}`;
    return language === 'vi'
      ? `Nhiệm vụ ${task}: phiếu ${file} của cùng đơn vị, đọc cùng lần này, ghi khác («${said}») mà không rõ phiếu nào gửi sau; hỏi lại đơn vị, rồi đọc riêng phiếu đúng: cthd sheet in <tệp>.`
      : `The task ${task}: the sheet ${file} of the same body, read together with this one, says otherwise (“${said}”), and nothing tells which was sent last; ask, then read the right one by itself: cthd sheet in <file>.`;
  });

/** What was prepared first without the tasks of which any cell is bad; what was left out and why. */
function withoutBad(
  returned: Returned,
  reading: Reading,
  first: Prepared,
): { readonly prepared: Prepared; readonly left: readonly CellProblem[] } {
  const left: CellProblem[] = [];
  const rows = new Set<number>();
  let prepared = first;
  for (;;) {
    if (prepared.problems.length === 0) return { prepared, left };
    const before = rows.size;
    for (const problem of prepared.problems) {
      left.push(problem);
      rows.add(placeOfAddress(problem.address)?.row ?? 0);
    }
    if (rows.size === before)
      return { prepared: { ...prepared, changes: [], files: [], problems: [] }, left };
    const tasks = new Set(
      [...returned.reading.rowsOf].flatMap(([key, own]) =>
        own.some((row) => rows.has(row)) ? [parseRowKey(key)?.unit] : [],
      ),
    );
    const shown = { ...returned, reading: { ...returned.reading, problems: [] } };
    prepared = prepare(shown, reading, ({ task }) => tasks.has(task.id));
  }
}

const maxNamed = 10;

/** That a folder of returned sheets holds files which are none. */
function notRead(others: readonly string[]): Localised {
  const rest = others.length - maxNamed;
  const list = others.slice(0, maxNamed).join(', ');
  return {
    vi: `Không đọc, vì không phải bảng tính: ${list}${rest > 0 ? ` và ${rest} tệp nữa` : ''}.`,
    en: `Not read, since no spreadsheets: ${list}${rest > 0 ? ` and ${rest} more` : ''}.`,
  };
}

const noFiles = (typed: readonly string[]) =>
  typed.length === 0
    ? {
        vi: 'Hãy nêu các phiếu gửi về, hoặc thư mục chứa phiếu: cthd sheet in <tệp…>.',
        en: 'Name the sheets that came back, or a folder of them: cthd sheet in <files…>.',
      }
    : {
        vi: `Không có tệp .xlsx, .ods hay .csv nào trong ${typed.join(', ')}.`,
        en: `There is no .xlsx, .ods or .csv file in ${typed.join(', ')}.`,
      };
