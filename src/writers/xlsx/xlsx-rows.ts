import {
  type Cell,
  type CellStyle,
  colToLetter,
  rangeRef,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { type KnownXml, numberWords, type OfficePart, type UnfilledParts } from '../../plan/office-parts.ts';

/** What a cell holds: words, a number (a day is the number of it), or nothing. */
export type SheetValue = string | number | null;

/** A row: what its cells hold, how the first of them look, and its height in points. */
export interface CellRow {
  readonly values: readonly SheetValue[];
  readonly looks?: readonly CellStyle[];
  readonly height?: number;
}

/** A sheet: what the library writes of it, and its rows. */
export interface RowSheet extends Omit<WriteSheet, 'rows' | 'data' | 'rowDefs'> {
  readonly rows: readonly CellRow[];
}

/** So many rows make a piece of text. */
const rowsAtOnce = 200;

/**
 * A workbook: the library writes everything but the rows, of which it makes a dozen objects a cell, and these are written here, in the form that
 * it writes them in (docs/decisions/0033-rows-of-long-tables.md). It gives each look its number: its first sheet has them beside its columns.
 */
export async function workbook({
  sheets,
  ...settings
}: Omit<WriteOptions, 'sheets'> & { readonly sheets: readonly RowSheet[] }): Promise<UnfilledParts> {
  const looks = [...looksOf(sheets)];
  const beside = Math.max(1, sheets[0]?.columns?.length ?? 0);
  const carried = looks.map((style, row): [string, Partial<Cell>] => [`${row},${beside}`, { style }]);
  const zip = await writeXlsx({
    ...settings,
    sheets: sheets.map((sheet, at) => ({
      ...sheet,
      rows: [['']],
      ...(at === 0 && { cells: new Map([...(sheet.cells ?? []), ...carried]) }),
    })),
  });
  return {
    zip,
    fill(parts) {
      const first = parts.get(sheetPart(0)) ?? '';
      const writer = rowXmlWriter(looksByNumber(first, looks, colToLetter(beside)));
      const filled = new Map<string, OfficePart>(parts);
      for (const [at, sheet] of sheets.entries()) {
        const name = sheetPart(at);
        filled.set(name, withRows(parts.get(name) ?? '', sheet, writer));
      }
      return filled.set('xl/sharedStrings.xml', stringsPart(writer.strings));
    },
  };
}

const sheetPart = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;

/** The looks of all cells, in the order in which the library would meet them. */
function looksOf(sheets: readonly RowSheet[]): Set<CellStyle> {
  const looks = new Set<CellStyle>();
  let before: CellRow['looks'];
  for (const { rows } of sheets)
    for (const { looks: own = [] } of rows) {
      if (own !== before) for (const look of own) looks.add(look);
      before = own;
    }
  return looks;
}

/** The attribute by which a cell names its look, by the cells that carry the looks; cells of the usual look are not written. */
function looksByNumber(xml: string, looks: readonly CellStyle[], column: string): Map<CellStyle, string> {
  const found = Array.from(xml.matchAll(new RegExp(`<c r="${column}(\\d+)"( s="\\d+")/>`, 'g')));
  const attributes = new Map(found.map(([, row, attribute = '']) => [Number(row) - 1, attribute]));
  return new Map(looks.map((look, row) => [look, attributes.get(row) ?? '']));
}

/** A sheet of the library with the rows in it. */
function withRows(xml: string, sheet: RowSheet, { write }: RowXmlWriter): OfficePart {
  const [head, tail, ...more] = xml.split(/<sheetData>.*<\/sheetData>/s);
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error('the library writes sheets in another form');
  const { rows } = sheet;
  const pieces: KnownXml[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    pieces.push(write(rows.slice(from, from + rowsAtOnce), from + 1));
  const isEmpty = pieces.every((piece) => piece.xml === '');
  const start = head.replace(/<dimension [^>]*>/, dimension(sheet));
  return isEmpty ? `${start}<sheetData/>${tail}` : [`${start}<sheetData>`, ...pieces, `</sheetData>${tail}`];
}

/** How far a sheet reaches. */
function dimension({ columns = [], rows }: RowSheet): string {
  const width = rows.reduce((max, { values }) => Math.max(max, values.length), columns.length);
  if (width === 0 && rows.length === 0) return '';
  return `<dimension ref="${rangeRef(0, 0, Math.max(0, rows.length - 1), Math.max(0, width - 1))}"/>`;
}

interface RowXmlWriter {
  /** Rows as text, the first of which has a number. */
  readonly write: (rows: readonly CellRow[], first: number) => KnownXml;
  /** The texts of all cells so far, each once, in order. */
  readonly strings: ReadonlyMap<string, number>;
}

/** What follows the address of a cell up to what it holds, by whether that is nothing, words or a number; nothing is not written where it has no look. */
const endsOfCell = (look = '') => ({
  blank: look === '' ? '' : `"${look}/>`,
  text: `" t="s"${look}><v>`,
  number: `"${look}><v>`,
});
const unstyled = endsOfCell();
const none: readonly CellStyle[] = [];

/** Writes the rows of all sheets of a workbook, which share their texts. */
function rowXmlWriter(looks: ReadonlyMap<CellStyle, string>): RowXmlWriter {
  const letters: string[] = [];
  const ends = new Map(Array.from(looks, ([style, look]) => [style, endsOfCell(look)]));
  const strings = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  return {
    strings,
    write(rows, first) {
      const xml: string[] = [];
      const lines: string[] = [];
      for (const [index, { values, looks: own = none, height }] of rows.entries()) {
        const row = String(first + index);
        const start = xml.push('') - 1;
        for (let at = 0; at < values.length; at += 1) {
          const value = values[at] ?? null;
          const style = own[at];
          const end = (style && ends.get(style)) ?? unstyled;
          const address = (letters[at] ??= colToLetter(at)) + row;
          if (value === null) {
            if (end.blank !== '') xml.push(`<c r="${address}${end.blank}`);
          } else if (typeof value === 'string') {
            xml.push(`<c r="${address}${end.text}${numberOf(value)}</v></c>`);
            if (value !== '') lines.push(`${address}=${value}`);
          } else {
            xml.push(`<c r="${address}${end.number}${value}</v></c>`);
            lines.push(`${address}=${numberWords(value)}`);
          }
        }
        const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
        if (xml.length > start + 1) {
          xml[start] = `<row r="${row}"${tall}>`;
          xml.push('</row>');
        } else if (tall !== '') xml[start] = `<row r="${row}"${tall}/>`;
      }
      return { xml: xml.join(''), lines: lines.length === 0 ? [] : [lines.join('\n')] };
    },
  };
}

/** The texts that cells name by number. */
function stringsPart(strings: ReadonlyMap<string, number>): OfficePart {
  const count = strings.size;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">`,
    { xml: Array.from(strings.keys(), stringXml).join(''), lines: [] },
    '</sst>',
  ];
}

/** Signs of which a text may hold none, and most do: nothing need be looked for in it. */
const signs = /[\u0000-\u001F&<>]/;

function stringXml(text: string): string {
  if (text === '') return '<si><t/></si>';
  const hasSigns = signs.test(text);
  const keeps = text.startsWith(' ') || text.endsWith(' ') || (hasSigns && /[\n\t]/.test(text));
  return `<si><t${keeps ? ' xml:space="preserve"' : ''}>${hasSigns ? escapedXml(text) : text}</t></si>`;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const unwritable = /[&<>\u0000-\u0008\u000B-\u000D\u000E-\u001F]/;

/** Words as the library writes them between tags: what XML cannot hold by its number. */
const escapedXml = (text: string): string =>
  unwritable.test(text)
    ? text.replace(
        new RegExp(unwritable, 'g'),
        (sign) => references[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
    : text;
