import { escapeXmlText, unescapeXmlText } from './xml-tags.ts';

/** A row of a sheet that becomes a row of heads, kept from sight, and so many rows after it. */
export interface RowGrowth {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
}

/** No spreadsheet has more rows. */
const lastRow = 1_048_576;

/** Where a row is after the growth; the row itself is the first of those that came of it. */
export function shiftRow(row: number, { row: from, rows: count }: RowGrowth): number {
  if (row > from) return Math.min(lastRow, row + count);
  return row === from ? row + 1 : row;
}

/** A range such as `B5:D20` or a cell after the growth: what covers the row covers all that came of it. */
export function shiftRange(range: string, growth: RowGrowth): string {
  return range.replace(cellOrRange, (whole, from: string, to: string | undefined) => {
    const [start, end] = [place(from), place(to ?? from)];
    if (!start || !end) return whole;
    const last = lastAfter(end.row, growth);
    const first = shiftRow(start.row, growth);
    const opening = `${start.letters}${start.sign}${first}`;
    return to === undefined && first === last ? opening : `${opening}:${end.letters}${end.sign}${last}`;
  });
}

/** Where a range that ends in a row ends after the growth. */
const lastAfter = (row: number, growth: RowGrowth): number =>
  row >= growth.row ? Math.min(lastRow, row + growth.rows) : row;

const cellOrRange = /(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?/g;

function place(reference: string) {
  const [, letters = '', sign = '', digits] = /^(\$?[A-Z]{1,3})(\$?)(\d+)$/.exec(reference) ?? [];
  return digits === undefined ? null : { letters, sign, row: Number(digits) };
}

const name = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const rows = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const token = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^\]]*\]|(${name})?(?<![\p{L}\p{N}_.$])(?:(${cell})(?::(${cell}))?|(${rows}))(?![\p{L}\p{N}_.(!])`,
  'gu',
);

/**
 * A formula as it is to read after the growth; references to other sheets, words and names are left as they are. `own` is the sheet on which
 * the formula stands, null for a formula of the whole workbook. A single cell of the
 * row itself becomes that of the `by`th row that came of it.
 */
function shiftFormula(formula: string, growth: RowGrowth, own: string | null, by = 1): string {
  return formula.replace(
    token,
    (
      whole,
      sheet: string | undefined,
      from: string | undefined,
      to: string | undefined,
      span: string | undefined,
    ) => {
      if (from === undefined && span === undefined) return whole;
      const meant = sheet === undefined ? own : plainName(sheet);
      if (meant === null || meant.toLowerCase() !== growth.sheet.toLowerCase()) return whole;
      const prefix = sheet ?? '';
      if (span !== undefined) return prefix + shiftRows(span, growth);
      const start = place(from ?? '');
      if (to === undefined && start?.row === growth.row)
        return `${prefix}${start.letters}${start.sign}${growth.row + by}`;
      return prefix + shiftRange(to === undefined ? (from ?? '') : `${from ?? ''}:${to}`, growth);
    },
  );
}

function shiftRows(span: string, growth: RowGrowth): string {
  const [first = '', last = ''] = span.split(':');
  const number = (one: string) => Number(one.replace('$', ''));
  const sign = (one: string) => (one.startsWith('$') ? '$' : '');
  return `${sign(first)}${shiftRow(number(first), growth)}:${sign(last)}${lastAfter(number(last), growth)}`;
}

const plainName = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -2).replaceAll("''", "'") : sheet.slice(0, -1);

/** The same for a formula as XML holds it. */
export const shiftXmlFormula = (xml: string, growth: RowGrowth, own: string | null, by = 1): string => {
  const formula = unescapeXmlText(xml);
  const shifted = shiftFormula(formula, growth, own, by);
  return shifted === formula ? xml : escapeXmlText(shifted);
};
