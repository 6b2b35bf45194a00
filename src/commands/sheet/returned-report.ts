import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { maxProblems } from '../../progress/rows/rows-to-records.ts';
import type { CellProblem } from '../../progress/rows/cell-problem.ts';
import { sheetHeads } from '../../progress/sheet/sheet-heads.ts';
import { states } from '../../progress/states/states.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Prepared } from '../record/prepare-many.ts';
import { filesInWords } from '../record/write-records.ts';
import type { Returned } from './read-returned.ts';
import { readingNotes } from './reading-notes.ts';

const maxShown = 50;

/** The name of a file with the sheet that was read of it. */
const nameOf = ({ file, sheet }: Returned): string => (sheet === null ? file : `${file} [${sheet}]`);

/** Every cell that was filled in, and how it is understood where that is not as it stands. */
export function cellLines(returned: Returned, language: Language): string[] {
  const { cells } = returned.reading;
  const words = texts[language];
  const lines = cells.map(({ address, task, column, written, means }) => {
    const [stands, meant] = [short(written), means === null ? words.notUnderstood : short(means[language])];
    const told = means !== null && stands.toLowerCase() === meant.toLowerCase() ? '' : ` → ${meant}`;
    return `  ${address} ${task}, ${sheetHeads[column][language]}: «${stands}»${told}`;
  });
  return cells.length === 0 ? [] : [words.filled(nameOf(returned), cells.length), ...lines];
}

const short = (text: string) => {
  const line = evenBlanks(text);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** What of a file could not be recorded, cell by cell. */
export function refusedLines(
  returned: Returned,
  problems: readonly CellProblem[],
  language: Language,
  isPartial = false,
): string[] {
  const words = texts[language];
  const rest = problems.length - maxShown;
  const isCut = returned.reading.isCut || problems.length > maxProblems;
  return [
    `cthd: ${(isPartial ? words.left : words.refused)(nameOf(returned), problems.length)}`,
    ...problems.slice(0, maxShown).map(({ address, why }) => `  ${address}: ${why[language]}`),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
    ...(isCut ? [`  ${words.cut}`] : []),
  ];
}

interface ReturnedOutcome {
  readonly returned: Returned;
  readonly prepared: Prepared;
  readonly commit: string | null;
  readonly isDryRun: boolean;
}

/** What was recorded of a file, or would be, task by task, and what was passed over. */
export function outcomeLines(
  { returned, prepared, commit, isDryRun }: ReturnedOutcome,
  { language, bodies }: { readonly language: Language; readonly bodies: readonly Body[] },
): string[] {
  const words = texts[language];
  const name = nameOf(returned);
  const records = prepared.changes.reduce((sum, { added }) => sum + added.length, 0);
  const tasks = prepared.changes.map(({ task, added, was, becomes }) => {
    const [before, after] = [was, becomes].map(({ state, value }) =>
      [states[state].name[language], ...(value === null ? [] : [formatNumber(value, language)])].join(', '),
    );
    const corrects = added.some(({ record }) => record.corrects !== undefined)
      ? ` (${words.correction})`
      : '';
    return `  ${task.address} ${task.id}: ${before === after ? (after ?? '') : `${before} → ${after}`}${corrects}`;
  });
  const head =
    records === 0
      ? words.nothing(name)
      : (isDryRun ? words.would : words.recorded)(name, records, filesInWords(prepared.files, language));
  return [
    head,
    ...tasks,
    ...(commit === null ? [] : [`  ${words.committed(commit.slice(0, 12))}`]),
    ...readingNotes(returned, prepared, { language, bodies }).map((line) => `  ${line}`),
  ];
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const texts = {
  vi: {
    filled: (file: string, count: number) => `${file}: ${count} ô đã điền`,
    notUnderstood: 'không hiểu',
    correction: 'đính chính phiếu trước',
    refused: (file: string, count: number) =>
      `${file}: ${count} chỗ chưa ghi được; không có bản ghi nào của tệp này được ghi.`,
    left: (file: string, count: number) => `${file}: ${count} chỗ chưa ghi được, các nhiệm vụ ấy bị bỏ lại.`,
    more: (count: number) => `và ${count} chỗ nữa`,
    cut: 'sau đó không xem tiếp: hãy xem lại có đúng là phiếu đã gửi không.',
    nothing: (file: string) => `${file}: không có gì mới để ghi.`,
    recorded: (file: string, count: number, path: string) => `${file}: đã ghi ${count} bản ghi vào ${path}`,
    would: (file: string, count: number, path: string) =>
      `${file}: chưa ghi (--dry-run); sẽ ghi ${count} bản ghi vào ${path}`,
    committed: (hash: string) => `đã đưa vào lịch sử: ${hash}`,
  },
  en: {
    filled: (file: string, count: number) => `${file}: ${plural(count, 'cell')} filled in`,
    notUnderstood: 'not understood',
    correction: 'corrects the former sheet',
    refused: (file: string, count: number) =>
      `${file}: ${plural(count, 'fault')}; nothing of this file was recorded.`,
    left: (file: string, count: number) => `${file}: ${plural(count, 'fault')}; those tasks were left out.`,
    more: (count: number) => `and ${count} more`,
    cut: 'nothing was looked at after these: see whether this is the sheet that was sent.',
    nothing: (file: string) => `${file}: nothing new to record.`,
    recorded: (file: string, count: number, path: string) =>
      `${file}: recorded ${plural(count, 'record')} in ${path}`,
    would: (file: string, count: number, path: string) =>
      `${file}: not written (--dry-run); it would be ${plural(count, 'record')} in ${path}`,
    committed: (hash: string) => `committed as ${hash}`,
  },
} satisfies Localised<object>;
