import { addressOf } from '../../../plan/input-table.ts';
import { UserError } from '../../../plan/user-error.ts';
import type { SheetMarker } from '../../../views/sheet/sheet-markers.ts';
import type { SheetPage } from '../../../views/sheet/sheet-page.ts';
import { formatWords } from '../../format-words.ts';
import { sheetText } from '../xlsx-cell.ts';
import { grownSheet } from './grown-sheet.ts';
import { refuseLocked } from './locked-cells.ts';
import { filledCell } from './raw-cells.ts';
import { type RowGrowth, shiftRange, shiftRow, shiftXmlFormula } from './shift-references.ts';
import { sheetLayout } from './sheet-layout.ts';
import type { TemplateBook, TemplatePart, TemplateSheet } from './template-book.ts';
import { type FindMarker, markerFinder, taskRowOf, withMarkers } from './template-markers.ts';
import { attributeOf, tagsOf, withAttribute } from './xml-tags.ts';

/** What filling in a template changes of it. */
export interface FilledTemplate {
  /** The parts that differ, by their names; every other part stays as it is. */
  readonly parts: ReadonlyMap<string, string>;
  /** Whether the sheet of the tasks has formulas, so that what was worked out before is to be worked out again. */
  readonly hasFormulas: boolean;
}

/**
 * Fills the sheet of a body into an office's own workbook: the row with the names of columns is repeated for every task, and names of facts
 * are replaced wherever they stand. What stands below moves down, with the formulas, merged cells and pictures that it holds. A UserError
 * for a template that names too little, of which something cannot be moved, or that keeps the cells to be filled in locked.
 */
export function fillTemplate({ workbook, sheets, styles }: TemplateBook, page: SheetPage): FilledTemplate {
  const { sheet: own, row } = taskRowOf(sheets, page.markers);
  const growth: RowGrowth = { sheet: own.name, row, rows: page.rows.length };
  refuseUnmovable(own, growth);
  const find = markerFinder(page.markers);
  refuseLocked(own, { row, styles, find, columns: page.columns });
  const valueOf = fieldValues(page);
  const parts = new Map<string, string>();
  const keep = ({ part, xml }: TemplatePart, after: string) => {
    if (after !== xml) parts.set(part, after);
  };
  const grown = grownSheet(own, { growth, page, find, valueOf });
  parts.set(own.part, grown.xml);
  for (const other of sheets)
    if (other !== own) keep(other, shiftedFormulas(withFields(other, find, valueOf), growth, other.name));
  for (const drawing of own.drawings) keep(drawing, shiftedDrawing(drawing.xml, growth));
  keep(workbook, shiftedWorkbook(workbook.xml, growth, grown.hasFormulas));
  return { parts, hasFormulas: grown.hasFormulas };
}

/** The value of a name outside the row of a task; the name of the body says first that a programme is made up. */
function fieldValues({ fictional, language }: SheetPage): (marker: SheetMarker) => string {
  return (marker) => {
    if (!('text' in marker)) return '';
    const isBody = marker.names.includes('Body');
    const text = fictional && isBody ? `${marker.text} (${formatWords[language].fictional})` : marker.text;
    return sheetText(text, language);
  };
}

/** A sheet without tasks, with the names of facts in it replaced. */
function withFields(
  { xml, marked }: TemplateSheet,
  find: FindMarker,
  valueOf: (marker: SheetMarker) => string,
): string {
  if (marked.length === 0) return xml;
  const texts = new Map(marked.map(({ address, text }) => [address, text]));
  const { prefix, rows } = sheetLayout(xml);
  let [made, at] = ['', 0];
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const text = texts.get(addressOf(cell.column, cell.row));
    if (text === undefined) continue;
    made += xml.slice(at, cell.start) + filledCell(cell, withMarkers(text, find, valueOf), prefix);
    at = cell.end;
  }
  return made + xml.slice(at);
}

/** Another sheet's formulas that speak of the grown sheet. */
function shiftedFormulas(xml: string, growth: RowGrowth, own: string): string {
  let [made, at] = ['', 0];
  let inside: number | null = null;
  for (const { kind, local, start, end } of tagsOf(xml)) {
    if (!formulas.has(local)) continue;
    if (kind === 'open') inside = end;
    if (kind !== 'close' || inside === null) continue;
    made += xml.slice(at, inside) + shiftXmlFormula(xml.slice(inside, start), growth, own);
    [at, inside] = [start, null];
  }
  return made + xml.slice(at);
}

const formulas = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);

/** Pictures keep the row on which they stand; a drawing counts rows from 0. */
const shiftedDrawing = (xml: string, growth: RowGrowth): string =>
  xml.replace(
    /(<(?:\w+:)?row>)(\d{1,7})(<\/(?:\w+:)?row>)/g,
    (_, open: string, row: string, close: string) =>
      `${open}${shiftRow(Number(row) + 1, growth) - 1}${close}`,
  );

function shiftedWorkbook(xml: string, growth: RowGrowth, hasFormulas: boolean): string {
  const shifted = shiftedFormulas(xml, growth, '');
  if (!hasFormulas) return shifted;
  for (const { local, kind, start, end } of tagsOf(shifted))
    if (local === 'calcPr' && kind !== 'close')
      return (
        shifted.slice(0, start) +
        withAttribute(shifted.slice(start, end), 'fullCalcOnLoad', '1') +
        shifted.slice(end)
      );
  return shifted;
}

/** Tables and remarks name their cells in parts of their own: those at or below the row of the tasks are not moved. */
function refuseUnmovable({ name, tables, remarks }: TemplateSheet, growth: RowGrowth): void {
  for (const [parts, why] of [
    [tables, isTable],
    [remarks, isRemark],
  ] as const)
    for (const { xml } of parts)
      for (const { kind, start, end } of tagsOf(xml)) {
        const range = kind === 'close' ? null : attributeOf(xml.slice(start, end), 'ref');
        if (range !== null && shiftRange(range, growth) !== range)
          throw new UserError({ vi: `${name}!${range}: ${why.vi}`, en: `${name}!${range}: ${why.en}` });
      }
}

const isTable = {
  vi: 'hàng mẫu nằm trong một Bảng (Table) của Excel; hãy đổi bảng thành vùng thường (Table Design > Convert to Range)',
  en: 'the row of the tasks is within an Excel table; turn it into a plain range (Table Design > Convert to Range)',
};
const isRemark = {
  vi: 'có ghi chú (comment) ở hàng mẫu hoặc bên dưới; hãy xóa ghi chú ấy',
  en: 'there is a comment at the row of the tasks or below it; delete it',
};
