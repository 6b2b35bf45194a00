import { CsvError, type Options, Parser } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { withoutByteOrderMark } from '../../plan/byte-order-mark.ts';
import type { RawFile } from '../../plan/source-file.ts';
import type { InputRow } from '../../plan/input-table.ts';
import type { OnShare } from '../../plan/progress-share.ts';
import { UserError } from '../../plan/user-error.ts';
import { rowBuilder } from './collect-rows.ts';
import { decodeTable } from './decode-table.ts';

const separators = [';', ',', '\t'] as const;
type Separator = (typeof separators)[number];

/** Titles may come before the header: this many rows are searched. */
const headerWithin = 20;

/** No spreadsheet has more rows, empty ones counted. */
const maxRows = 1_048_576;

/** No spreadsheet has more columns. */
const maxColumns = 16_384;

/** The header is looked for in so many letters. */
const beginningLength = 262_144;

/** Whether a row of words is the header that the caller looks for. */
export type IsHeader = (words: readonly string[]) => boolean;

/** So many letters are read at a time, up to the end of their last line. */
const pieceLength = 65_536;

/**
 * Reads the rows of a csv file that hold anything, one by one, in UTF-8, UTF-16 or Windows-1258 as its bytes show. The separator is the one
 * with which a header appears among the first rows: a semicolon where Excel speaks Vietnamese, a comma, a tab; or what a first line `sep=;`
 * says. Cells are text. A UserError, with the place, for any other encoding, a quotation mark that is not closed, or a table beyond the limits.
 */
export async function* readCsv(
  file: RawFile,
  isHeader: IsHeader,
  onShare?: OnShare,
): AsyncGenerator<InputRow> {
  const { text, declared } = withoutMarks(decodeTable(file).text);
  const separator = declared ?? separatorOf(text.slice(0, beginningLength), isHeader);
  refuseEndlessRow(text, separator);
  const builder = rowBuilder();
  const feed = recordFeed(separator, (record, row) => {
    for (const [column, cell] of record.entries()) builder.add({ column, row }, { kind: 'text', text: cell });
  });
  for (let from = 0; from < text.length;) {
    await onShare?.(from / text.length);
    const end = text.indexOf('\n', from + pieceLength) + 1;
    const piece = text.slice(from, end === 0 ? undefined : end);
    await feed(piece);
    from += piece.length;
    yield* builder.take();
  }
  await feed(null);
  builder.end();
  yield* builder.take();
}

/** The text without byte order mark and without the line `sep=;`, which spreadsheets do not count. */
function withoutMarks(text: string): { text: string; declared: Separator | null } {
  const plain = withoutByteOrderMark(text);
  const [line, sign] = /^"?sep=([;,\t])"?(?:\r\n|\n|\r)/i.exec(plain) ?? [];
  const declared = separators.find((one) => one === sign) ?? null;
  return { text: plain.slice(line?.length ?? 0), declared };
}

function separatorOf(text: string, isHeader: IsHeader): Separator {
  const beginnings = separators.map((separator) => ({ separator, rows: beginningOf(text, separator) }));
  const headed = beginnings.find(({ rows }) => rows.some(isHeader));
  const widest = beginnings.toSorted((a, b) => width(b.rows) - width(a.rows))[0];
  return (headed ?? widest)?.separator ?? ',';
}

const width = (rows: readonly (readonly string[])[]) => Math.max(0, ...rows.map((row) => row.length));

/** The first rows as a separator divides them, as far as it makes sense of them. */
function beginningOf(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  try {
    readRecords(text, separator, (record) => rows.push(record), headerWithin);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return rows;
}

/** A UserError at the first line with more cells than any row has: the parser would make one list of them. */
function refuseEndlessRow(text: string, separator: Separator): void {
  const [sign, lineFeed, carriageReturn] = [separator, '\n', '\r'].map((letter) => letter.charCodeAt(0));
  let [line, cells] = [1, 1];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === sign && (cells += 1) > maxColumns) throw tooManyCells(line);
    if (letter !== lineFeed && letter !== carriageReturn) continue;
    cells = 1;
    if (letter === lineFeed || text.charCodeAt(at + 1) !== lineFeed) line += 1;
  }
}

type TakeRecord = (record: string[], number: number) => void;

/** How records are told apart; each is given with its number from 1, empty ones too, and none is kept. */
function optionsOf(separator: Separator, take: TakeRecord): Options {
  let number = 0;
  return {
    delimiter: separator,
    recordDelimiter: ['\r\n', '\n', '\r'],
    relaxColumnCount: true,
    onRecord(record: unknown) {
      number += 1;
      if (number > maxRows) throw tooManyLines();
      take(record as string[], number);
      return null;
    },
  };
}

/** Reads the first records of a text. */
function readRecords(text: string, separator: Separator, take: TakeRecord, max: number): void {
  try {
    parse(text, { ...optionsOf(separator, take), to: max });
  } catch (error) {
    throw sayable(error);
  }
}

/** Reads a text piece by piece; null ends it. */
function recordFeed(separator: Separator, take: TakeRecord): (piece: string | null) => Promise<void> {
  const parser = new Parser(
    optionsOf(separator, (record, number) => {
      expectAnyLength(parser);
      take(record, number);
    }),
  );
  parser.resume();
  return (piece) =>
    new Promise<void>((resolve, reject) => {
      const fail = (error: unknown) => {
        reject(sayable(error));
      };
      parser.removeAllListeners('error').once('error', fail);
      if (piece === null) parser.once('end', resolve).end();
      else
        parser.write(piece, (error) => {
          if (error) fail(error);
          else resolve();
        });
    });
}

/** The parser makes an error, which nobody looks at, of each record that has not as many cells as the first one: here every record is the first. */
function expectAnyLength({ info }: Parser): void {
  Object.assign(info, { records: 0 });
}

const sayable = (error: unknown): Error =>
  error instanceof CsvError ? badQuotes(error) : error instanceof Error ? error : new Error(String(error));

function badQuotes(error: CsvError): UserError {
  const line = Number(error['lines'] ?? 1);
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? new UserError({
        vi: `dấu ngoặc kép mở ra mà không đóng lại (tệp hết ở dòng ${line})`,
        en: `a quotation mark is opened and never closed (the file ends at line ${line})`,
      })
    : new UserError({
        vi: `dòng ${line} có dấu ngoặc kép sai chỗ; ô có dấu ngoặc kép phải đặt trong "…" và viết mỗi dấu hai lần`,
        en: `line ${line} has a quotation mark out of place; a cell with one stands in "…" with each mark doubled`,
      });
}

const tooManyLines = () =>
  new UserError({
    vi: `tệp có hơn ${maxRows.toLocaleString('vi')} hàng, kể cả hàng trống`,
    en: `the file has more than ${maxRows.toLocaleString('en')} rows, empty ones counted`,
  });

const tooManyCells = (line: number) =>
  new UserError({
    vi: `dòng ${line} có hơn ${maxColumns.toLocaleString('vi')} ô`,
    en: `line ${line} has more than ${maxColumns.toLocaleString('en')} cells`,
  });
