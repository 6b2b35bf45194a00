import { isRealDate } from '../../plan/calendar.ts';
import { addressOf, type InputCellValue, type InputRow, notCalculated } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { addComment, type CellComments, noComments, withPiece } from './cell-comments.ts';
import { addColumns, rowBuilder, type RowBuilder, tableLimits } from './collect-rows.ts';
import type { OpenSheet, OpenWorkbook } from './read-xlsx.ts';
import { readXml, xmlSteps, type XmlHandlers } from './read-xml.ts';
import type { Attributes } from './xml-events.ts';
import { percent } from './shown-percent.ts';
import { watchedZip } from './watched-zip.ts';
import { damaged, encrypted, type OfficeFile, type Zip } from './zip.ts';

/** For what is said of a text document of LibreOffice's spreadsheet that cannot be read. */
export const odsFile: OfficeFile = { program: 'LibreOffice', ending: '.ods' };

const content = 'content.xml';
const manifest = 'META-INF/manifest.xml';

/** Whether a zip is a spreadsheet of OpenDocument, as it says of itself. */
export async function isOds(zip: Zip): Promise<boolean> {
  if (!zip.has('mimetype')) return false;
  let type = '';
  for await (const piece of zip.read('mimetype')) type += Buffer.from(piece).toString('latin1');
  return /^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(type);
}

/** Opens an .ods spreadsheet to read the rows of its sheets, under the promises of `openXlsx`. */
export async function openOds(zip: Zip): Promise<OpenWorkbook> {
  if (!zip.has(content)) throw new UserError(damaged(`${content}?`, odsFile));
  await refuseEncrypted(zip);
  const sheets: { name: string; isHidden: boolean }[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  await readXml(
    content,
    zip.read(content),
    {
      open(path, attributes) {
        if (path.length === 3 && path[2] === 'style') style = attributes['style:name'] ?? '';
        if (path[3] === 'table-properties' && attributes['table:display'] === 'false')
          hiddenStyles.add(style);
        if (path.length === 4 && path[2] === 'spreadsheet' && path[3] === 'table')
          sheets.push({
            name: attributes['table:name'] ?? '',
            isHidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
          });
      },
    },
    { office: odsFile },
  );
  return {
    hasMacros: zip.names.some((name) => /^(?:Basic|Scripts)\/.+\.(?:xml|xba|xlb|js|py)$/i.test(name)),
    sheets: sheets.map(({ name, isHidden }, place): OpenSheet & { name: string } => {
      const hiddenColumns = new Set<number>();
      const comments = noComments();
      return {
        name,
        isHidden,
        hiddenColumns,
        comments,
        rows(onShare) {
          Object.assign(comments, noComments());
          return rowsOf(watchedZip(zip, [content], onShare), place, { hiddenColumns, comments });
        },
      };
    }),
  };
}

async function refuseEncrypted(zip: Zip): Promise<void> {
  if (!zip.has(manifest)) return;
  await readXml(
    manifest,
    zip.read(manifest),
    {
      open(path) {
        if (path.at(-1) === 'encryption-data') throw new UserError(encrypted(odsFile));
      },
    },
    { office: odsFile },
  );
}

/** What is gathered of a sheet beside its rows. */
interface BesideRows {
  readonly hiddenColumns: Set<number>;
  readonly comments: CellComments;
}

async function* rowsOf(zip: Zip, wanted: number, beside: BesideRows): AsyncGenerator<InputRow> {
  const builder = rowBuilder();
  const handlers = sheetHandlers(wanted, builder, beside);
  const steps = xmlSteps(content, zip.read(content), handlers, { office: odsFile });
  while (!(await steps.next()).done) yield* builder.take();
  builder.end();
  yield* builder.take();
}

/** A cell while it is read, as often as it is repeated. */
interface OdsCell {
  readonly attributes: Attributes;
  readonly times: number;
  lines: string[];
  comment: string | null;
  /** Who wrote the comment. */
  author: string;
}

/** A row while it is read: its cells wait until it is known how often it is repeated and whether it holds anything. */
interface OpenRow {
  readonly times: number;
  readonly isHidden: boolean;
  readonly cells: { readonly column: number; readonly times: number; readonly cell: OdsCell }[];
  column: number;
}

/** What is done with the rows and cells of one table of the document; everything else is skipped. */
function sheetHandlers(
  wanted: number,
  builder: RowBuilder,
  { hiddenColumns, comments }: BesideRows,
): XmlHandlers {
  let table = -1;
  let number = 1;
  let column = 0;
  let row: OpenRow | null = null;
  let cell: OdsCell | null = null;
  const isSheet = (path: readonly string[]) => path[2] === 'spreadsheet' && path[3] === 'table';
  const textAt = (path: readonly string[]) => {
    const place = path.lastIndexOf('table-cell');
    return place > 0 && path[place + 1] === 'p' && !path.includes('annotation') ? place + 2 : null;
  };
  const isOfComment = (path: readonly string[]) => path.includes('annotation') && path.includes('p');
  const add = (text: string) => {
    if (!cell) return;
    const last = cell.lines.length - 1;
    const line = cell.lines[last];
    if (line !== undefined && line.length <= tableLimits.characters) cell.lines[last] = line + text;
  };
  return {
    open(path, attributes) {
      const name = path.at(-1);
      if (path.length === 4 && isSheet(path)) table += 1;
      if (table !== wanted || !isSheet(path)) return;
      if (name === 'table-column') {
        const after = column + times(attributes['table:number-columns-repeated']);
        if (isKeptFromSight(attributes)) addColumns(hiddenColumns, column, after);
        column = after;
      } else if (name === 'table-row')
        row = {
          times: times(attributes['table:number-rows-repeated']),
          isHidden: isKeptFromSight(attributes),
          cells: [],
          column: 0,
        };
      else if ((name === 'table-cell' || name === 'covered-table-cell') && row) {
        cell = {
          attributes,
          times: times(attributes['table:number-columns-repeated']),
          lines: [],
          comment: null,
          author: '',
        };
      } else if (cell) {
        if (name === 'p' && isOfComment(path) && cell.comment !== null)
          cell.comment = withPiece(cell.comment, ' ');
        const depth = textAt(path);
        if (depth === path.length) cell.lines.push('');
        else if (depth !== null && name === 's') add(' '.repeat(Math.min(times(attributes['text:c']), 1000)));
        else if (depth !== null && name === 'tab') add('\t');
        else if (depth !== null && name === 'line-break') add('\n');
      }
    },
    text(path, piece) {
      if (table !== wanted || !cell) return;
      if (textAt(path) !== null) add(piece);
      else if (isOfComment(path)) cell.comment = withPiece(cell.comment ?? '', piece);
      else if (path.at(-2) === 'annotation' && path.at(-1) === 'creator')
        cell.author = withPiece(cell.author, piece);
    },
    close(path) {
      if (table !== wanted || !isSheet(path)) return;
      const name = path.at(-1);
      if ((name === 'table-cell' || name === 'covered-table-cell') && row && cell) {
        const isCell = name === 'table-cell';
        if (cell.comment !== null)
          addComment(comments, { address: addressOf(row.column, number), text: cell.comment }, cell.author);
        if (isCell) row.cells.push({ column: row.column, times: cell.times, cell });
        row.column += cell.times;
        cell = null;
      } else if (name === 'table-row' && row) {
        putRow(row, number, builder);
        number += row.times;
        row = null;
      }
    },
  };
}

const isKeptFromSight = (attributes: Attributes): boolean =>
  /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');

/** A row as often as it is repeated; what is repeated to the edge of the sheet and holds nothing costs nothing. */
function putRow({ cells, times: rows, isHidden }: OpenRow, number: number, builder: RowBuilder): void {
  const filled = cells.flatMap((one) => {
    const value = valueOf(one.cell);
    return value.kind === 'empty' || (value.kind === 'text' && value.text === '') ? [] : [{ ...one, value }];
  });
  for (let row = 0; row < (filled.length === 0 ? 0 : rows); row += 1)
    for (const { column, times: columns, cell, value } of filled) {
      const span = spanOf(cell.attributes);
      const isFormula = cell.attributes['table:formula'] !== undefined;
      for (let place = 0; place < columns; place += 1)
        builder.add(
          { column: column + place, row: number + row, isHidden, isFormula, ...(span && { span }) },
          value,
        );
    }
}

/** How often something is repeated: once where nothing is said, and at most as a sheet has room for. */
function times(written: string | undefined): number {
  if (written === undefined) return 1;
  const number = /^\d{1,7}$/.test(written) ? Number(written) : 0;
  if (number < 1 || number > 1_048_576) throw new UserError(damaged(`repeated="${written}"`, odsFile));
  return number;
}

function spanOf(attributes: Attributes) {
  const columns = times(attributes['table:number-columns-spanned']);
  const rows = times(attributes['table:number-rows-spanned']);
  return columns === 1 && rows === 1 ? null : { columns, rows };
}

function valueOf({ attributes, lines }: OdsCell): InputCellValue {
  const text = lines.join('\n');
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
  const isFormula = attributes['table:formula'] !== undefined;
  if (attributes['calcext:value-type'] === 'error' || (isFormula && /^(?:#\S+|Err:\d+)$/.test(text)))
    return { kind: 'error', error: text };
  if (type === undefined)
    return isFormula && text === '' ? { kind: 'error', error: notCalculated } : words(text);
  if (type === 'date') {
    const day = (attributes['office:date-value'] ?? '').slice(0, 10);
    return isRealDate(day) ? { kind: 'date', date: day } : words(text);
  }
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const value = Number(attributes['office:value'] ?? 'x');
    if (!Number.isFinite(value)) throw new UserError(damaged(`office:value: ${text.slice(0, 40)}`, odsFile));
    return type === 'percentage' ? { kind: 'percent', value: percent(value) } : { kind: 'number', value };
  }
  if (type === 'boolean') return words(attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE');
  return words(attributes['office:string-value'] ?? text);
}

const words = (text: string): InputCellValue => (text === '' ? { kind: 'empty' } : { kind: 'text', text });
