import type { Localised } from '../../locale/localised.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Evidence, RecordData } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { listFormOf } from '../../source/edit/block-list.ts';
import { type LogText, readRecords, recordFault } from './read-records.ts';
import { quotedText, yamlText } from '../../source/edit/yaml-text.ts';

/** One record as one line of YAML, without its line end; reading it gives back just the record. */
export const recordLine = memoised((record: RecordData): string => {
  const { date, state, result, value, indicator, period, by, confirms, corrects, note, evidence, recorded } =
    record;
  const fields = [
    ['date', yamlText(date)],
    ['state', yamlText(state)],
    ['result', result === undefined ? null : yamlText(result)],
    ['value', value === undefined ? null : String(value)],
    ['indicator', indicator === undefined ? null : yamlText(indicator)],
    ['period', period === undefined ? null : yamlText(period)],
    ['by', yamlText(by)],
    ['confirms', confirms ? 'true' : null],
    ['corrects', corrects === undefined ? null : quotedText(corrects)],
    ['note', note === undefined ? null : quotedText(note)],
    ['evidence', evidence === undefined ? null : `[${evidence.map(evidenceText).join(', ')}]`],
    ['recorded', yamlText(recorded)],
  ];
  return `- ${flowMap(fields)}`;
});

function evidenceText(one: Evidence): string {
  if ('url' in one) return flowMap([['url', quotedText(one.url)]]);
  if ('file' in one) return flowMap([['file', quotedText(one.file)]]);
  const { document, date } = one;
  return flowMap([
    ['document', yamlText(document)],
    ['date', date === undefined ? null : yamlText(date)],
  ]);
}

const flowMap = (fields: readonly (readonly (string | null)[])[]) =>
  `{${fields.flatMap(([key, text]) => (text == null ? [] : [`${key ?? ''}: ${text}`])).join(', ')}}`;

export interface LogPlace {
  /** The file, for messages: relative to the root, with '/'. */
  readonly path: string;
  /** The first line of a file that does not exist yet; null for none. */
  readonly schemaLine: string | null;
}

/** A progress file with more records. */
export interface Appended {
  readonly after: Uint8Array;
  /** The line on which the first new record stands, from 1. */
  readonly line: number;
}

/**
 * The bytes of a log (null: not there yet) with more records at their end: the old bytes, a line end where the last line
 * has none, and the new lines, with the file's own line ends and indentation. The result has been read again: the old records are what
 * they were, and the new ones are last. A UserError where a file is not such that a line can be added rightly.
 */
export function appendRecords(
  log: LogText | null,
  records: readonly RecordData[],
  { path, schemaLine }: LogPlace,
): Appended {
  const { text, records: old } = log ?? { text: '', records: [] };
  const form = listFormOf(text);
  if ('refused' in form) throw refusal(path, refusals[form.refused]);
  const lastEnd = text.lastIndexOf('\n');
  const lineEnd = text[lastEnd - 1] === '\r' ? '\r\n' : '\n';
  const head = text === '' && schemaLine !== null ? schemaLine + lineEnd : '';
  const glue = text === '' || lastEnd === text.length - 1 ? '' : lineEnd;
  const start = text + glue + head;
  const written = records.map(recordLine);
  for (const record of records) refuseFaulty(record);
  const added = written.map((line) => ' '.repeat(form.indent) + line + lineEnd);
  const after = new TextEncoder().encode(start + added.join(''));
  const now = readRecords(after, path);
  const isKept = JSON.stringify(now.slice(0, old.length)) === JSON.stringify(old);
  const read = now.slice(old.length).map(recordLine);
  if (!isKept || JSON.stringify(read) !== JSON.stringify(written)) throw refusal(path, refusals.changed);
  return { after, line: start.split('\n').length };
}

/** What the schema says against a record; null where it accepts it. */
export function faultOfRecord(record: RecordData): Localised | null {
  if (faultless.has(record)) return null;
  const fault = recordFault(recordLine(record));
  if (fault === null) faultless.add(record);
  return fault;
}

/** Records that were looked at before. */
const faultless = new WeakSet<RecordData>();

/** Refuses a record that the schema does not take. */
export function refuseFaulty(record: RecordData): void {
  const fault = faultOfRecord(record);
  if (fault)
    throw new UserError({
      vi: `Bản ghi không đúng dạng: ${fault.vi}`,
      en: `The record is not valid: ${fault.en}`,
    });
}

const refusal = (path: string, why: Localised) =>
  new UserError({
    vi: `Không thêm được bản ghi vào ${path}: ${why.vi}`,
    en: `No record can be added to ${path}: ${why.en}`,
  });

const refusals = {
  'not-a-list': {
    vi: 'tệp không phải là danh sách bản ghi, mỗi bản ghi một dòng bắt đầu bằng «- ».',
    en: 'the file is not a list of records, one a line beginning with “- ”.',
  },
  'flow-list': {
    vi: 'danh sách được viết trong [ ]; hãy viết mỗi bản ghi một dòng bắt đầu bằng «- ».',
    en: 'the list is written in [ ]; write one record a line, beginning with “- ”.',
  },
  ended: {
    vi: 'tệp có dấu kết thúc tài liệu «...»; hãy bỏ dòng này.',
    en: 'the file has a document end mark “...”; remove that line.',
  },
  changed: {
    vi: 'thêm một dòng ở cuối sẽ làm đổi nội dung đang có; hãy viết mỗi bản ghi trên một dòng và kết thúc dòng cuối.',
    en: 'a line at its end would change what is there; write one record a line, and end the last line.',
  },
} satisfies Record<string, Localised>;
