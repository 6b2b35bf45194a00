import type { CellComments } from '../../io/tables/cell-comments.ts';
import { counted } from '../../locale/counted.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { RowRecords } from '../../progress/rows/rows-to-records.ts';
import type { CellProblem } from '../../progress/rows/cell-problem.ts';
import { states } from '../../progress/states/states.ts';
import { headOf } from '../../progress/rows/table-header.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import type { Block } from '../../views/blocks/block.ts';
import { visible } from '../../screen/visible.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { CommandResult } from '../command.ts';
import type { TaskAddition, Prepared } from './prepare-many.ts';
import { recordReport, type ReportSettings } from './record-report.ts';
import { filesInWords } from './write-records.ts';
import { commentNotes } from '../shared/comment-notes.ts';
import { showBlocks } from '../shared/show-blocks.ts';

const maxShown = 50;

/** What keeps a table from being recorded, and what was written beside its cells. */
interface Refused {
  readonly problems: readonly CellProblem[];
  readonly comments: CellComments;
}

/** The refusal of a table: every bad cell by its address, the first of them with their reasons, the rest counted. */
export function refusal(file: string, { problems, comments }: Refused, language: Language): CommandResult {
  const shown = problems.slice(0, maxShown).map(({ address, why }) => `  ${address}: ${why[language]}`);
  const rest = problems.length - shown.length;
  const lines = [
    `cthd: ${refusalWords.head(file, problems.length)[language]}`,
    ...shown,
    ...(rest > 0 ? [`  ${refusalWords.rest(rest)[language]}`] : []),
    ...commentNotes(comments, language).map((note) => `  ${note}`),
  ];
  return { output: '', exitCode: 2, notes: lines.map((line) => `${visible(line)}\n`).join('') };
}

const refusalWords = {
  head: (file: string, count: number): Localised => ({
    vi: `${file}: ${count} chỗ chưa ghi được; không có bản ghi nào được ghi.`,
    en: `${file}: ${count} ${count === 1 ? 'fault' : 'faults'}; nothing was recorded.`,
  }),
  rest: (count: number): Localised => ({ vi: `và ${count} chỗ nữa`, en: `and ${count} more` }),
};

export interface ManyOutcome {
  readonly file: string;
  readonly read: RowRecords;
  /** What is written beside the cells of the table. */
  readonly comments: CellComments;
  readonly prepared: Prepared;
  /** The hash of the commit; null where none was made. */
  readonly commit: string | null;
}

/** What was recorded from a table, or would be: the tasks before and after; on the error stream what was passed over. */
export function manyReport(outcome: ManyOutcome, settings: ReportSettings): CommandResult {
  const { given, environment } = settings;
  const { prepared, commit } = outcome;
  const added = prepared.changes.flatMap((change) => change.added.map((one) => ({ ...one, commit })));
  const notes = notesOn(outcome, environment.language).map((line) => `${visible(line)}\n`);
  const isText = given.options['format'] !== 'json' && !environment.quiet;
  const output = isText
    ? showBlocks(blocksOf(outcome, settings), environment)
    : recordReport(added, settings);
  return { output, exitCode: 0, ...(!environment.quiet && notes.length > 0 && { notes: notes.join('') }) };
}

function blocksOf(outcome: ManyOutcome, { given, environment }: ReportSettings): Block[] {
  const { language } = environment;
  const { changes, files } = outcome.prepared;
  const words = outcomeWords[language];
  if (changes.length === 0) return [{ kind: 'paragraph', text: words.nothing }];
  const records = changes.reduce((sum, { added }) => sum + added.length, 0);
  const sentence = given.options['dryRun'] === true ? words.would : words.done;
  const lines = [
    sentence(records, changes.length, filesInWords(files, language)),
    ...(outcome.commit === null ? [] : [words.committed(outcome.commit.slice(0, 12))]),
  ];
  return [
    {
      kind: 'table',
      columns: words.heads.map((head, index) => ({ head, ...(index === 4 && { align: 'right' as const }) })),
      rows: changes.map((change) => rowOf(change, language)),
    },
    { kind: 'lines', lines },
  ];
}

function rowOf({ task, was, becomes }: TaskAddition, language: Language): string[] {
  const name = ({ state }: TaskState) => states[state].name[language];
  const { value, target } = becomes;
  const reached = value === null ? '' : formatNumber(value, language);
  return [
    task.id,
    task.address,
    was.last === null || was.state !== becomes.state ? `${name(was)} → ${name(becomes)}` : name(becomes),
    becomes.state === 'discontinued' ? '' : timelinessNames[becomes.timeliness][language],
    target === null ? reached : `${reached || '0'}/${formatNumber(target, language)}`,
  ];
}

const outcomeWords = {
  vi: {
    heads: ['Nhiệm vụ', 'Địa chỉ', 'Trạng thái', 'Thời hạn', 'Kết quả đạt'],
    nothing: 'Không có gì mới để ghi.',
    done: (records: number, tasks: number, file: string) =>
      `Đã ghi ${records} bản ghi của ${tasks} nhiệm vụ vào ${file}`,
    would: (records: number, tasks: number, folder: string) =>
      `Chưa ghi (--dry-run); sẽ ghi ${records} bản ghi của ${tasks} nhiệm vụ vào ${folder}`,
    committed: (hash: string) => `Đã đưa vào lịch sử ${hash}`,
  },
  en: {
    heads: ['Task', 'Address', 'State', 'Timeliness', 'Value'],
    nothing: 'There is nothing new to record.',
    done: (records: number, tasks: number, folder: string) =>
      `Recorded: ${counted(records, 'record')} of ${counted(tasks, 'task')}, in ${folder}`,
    would: (records: number, tasks: number, folder: string) =>
      `Not written (--dry-run); it would be ${counted(records, 'record')} of ${counted(tasks, 'task')}, in ${folder}`,
    committed: (hash: string) => `Committed as ${hash}`,
  },
};

/** The rows that were skipped and what stands beside the cells, so that they are not taken for recorded. */
function notesOn({ file, read, comments, prepared }: ManyOutcome, language: Language): string[] {
  const { silent, hidden, header } = read;
  const unused = header.unused.map((cell) => `${cell.address} «${headOf(cell)}»`);
  const told = [
    ...(prepared.known > 0 ? [noteWords.known(prepared.known)] : []),
    ...(silent.length > 0 ? [noteWords.silent(silent.length, first(silent))] : []),
    ...(hidden.length > 0 ? [noteWords.hidden(hidden.length, first(hidden))] : []),
    ...(unused.length > 0 ? [noteWords.unused(first(unused))] : []),
    ...firstWarnings(prepared.warnings),
  ];
  return [...told.map((note) => note[language]), ...commentNotes(comments, language)].map(
    (note) => `${file}: ${note}`,
  );
}

/** The first few warnings; how many more there are is said. */
const firstWarnings = (warnings: readonly Localised[]): Localised[] =>
  warnings.length > 10 ? [...warnings.slice(0, 10), noteWords.more(warnings.length - 10)] : [...warnings];

const first = (list: readonly (string | number)[]) =>
  list.slice(0, 10).join(', ') + (list.length > 10 ? ', …' : '');

const noteWords = {
  known: (count: number): Localised => ({
    vi: `${count} hàng đã được ghi từ trước, bỏ qua.`,
    en: `${counted(count, 'row')} recorded before, skipped.`,
  }),
  silent: (count: number, rows: string): Localised => ({
    vi: `${count} hàng không có trạng thái, coi là không báo cáo (hàng ${rows}).`,
    en: `${counted(count, 'row')} without a state, taken as no report (row ${rows}).`,
  }),
  hidden: (count: number, rows: string): Localised => ({
    vi: `${count} hàng đang ẩn trong bảng cũng được ghi (hàng ${rows}).`,
    en: `${counted(count, 'row')} hidden in the table, recorded too (row ${rows}).`,
  }),
  more: (count: number): Localised => ({
    vi: `và ${count} điều nữa cần xem lại.`,
    en: `and ${count} more to look at again.`,
  }),
  unused: (heads: string): Localised => ({
    vi: `không dùng các cột ${heads}.`,
    en: `columns that were not used: ${heads}.`,
  }),
};
