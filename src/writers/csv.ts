import { byteOrderMark } from '../plan/byte-order-mark.ts';
import { asLogLine, inert } from '../screen/inert.ts';

/** A spreadsheet takes no more letters in a cell. */
const maxLetters = 32_767;

/** Rows as csv that Excel opens as UTF-8: a byte order mark, commas, CRLF (RFC 4180); no cell is taken for a formula. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${rows.map((row) => `${asLogLine(row.map(cell).join(','))}\r\n`).join('')}`;

function cell(text: string): string {
  const shown = opensFormula.test(text) ? `'${inert(text)}` : inert(text);
  const fitting =
    shown.length > maxLetters ? `${shown.slice(0, maxLetters - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : shown;
  return /[",\r\n]|^\s|\s$/.test(fitting) ? `"${fitting.replaceAll('"', '""')}"` : fitting;
}

/** What spreadsheets read as the beginning of a formula, full-width forms too. */
const opensFormula = /^[\s]*[=+\-@\t\r＝＋－＠]/;
