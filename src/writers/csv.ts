import { visible } from '../screen/visible.ts';

/** A spreadsheet takes no more letters in a cell. */
const mostLetters = 32_767;

/** Rows as csv that Excel opens as UTF-8: a byte order mark, commas, CRLF (RFC 4180); no cell is taken for a formula. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(text: string): string {
  const inert = opensFormula.test(text) ? `'${visible(text)}` : visible(text);
  const fitting =
    inert.length > mostLetters
      ? `${inert.slice(0, mostLetters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
      : inert;
  return /[",\r\n]|^\s|\s$/.test(fitting) ? `"${fitting.replaceAll('"', '""')}"` : fitting;
}

/** What spreadsheets read as the beginning of a formula, full-width forms too. */
const opensFormula = /^[\s]*[=+\-@\t\r＝＋－＠]/;
