import { addressOf, placeOfAddress } from '../../../plan/input-table.ts';
import type { SheetPage } from '../../../views/sheet/sheet-page.ts';
import { sheetInstructions } from '../../../views/sheet/sheet-words.ts';
import { type RowGrowth, shiftRange, shiftRow, shiftXmlFormula } from './shift-references.ts';
import { attributeOf, escapeXmlText, tagsOf, withAttribute } from './xml-tags.ts';

type RangeEnd = NonNullable<ReturnType<typeof placeOfAddress>>;

/** The merged cells of a sheet, from what stands after its rows. */
export function mergesIn(after: string): { readonly from: RangeEnd; readonly to: RangeEnd }[] {
  return [...tagsOf(after)].flatMap(({ local, kind, start, end }) => {
    if (local !== 'mergeCell' || kind === 'close') return [];
    const [first = '', last = first] = (attributeOf(after.slice(start, end), 'ref') ?? '').split(':');
    const [from, to] = [placeOfAddress(first), placeOfAddress(last)];
    return from && to ? [{ from, to }] : [];
  });
}

interface Rest {
  readonly growth: RowGrowth;
  readonly prefix: string;
  readonly page: SheetPage;
  /** The column of the states, from 0. */
  readonly stateAt?: number;
}

const formulas = new Set(['f', 'formula', 'formula1', 'formula2']);

/**
 * What stands after the rows of a sheet, once there is a row for every task: ranges cover what came of the cells that they covered, merged
 * cells of the row are merged in each, and the states have a list to choose from unless the template gives them one.
 */
export function shiftedRest(after: string, rest: Rest): string {
  const { growth, prefix } = rest;
  let [made, at] = ['', 0];
  let inside: { readonly local: string; readonly end: number } | null = null;
  for (const { kind, local, start, end } of tagsOf(after)) {
    if (kind === 'close') {
      if (inside?.local !== local) continue;
      const words = after.slice(inside.end, start);
      const shifted =
        local === 'sqref' ? shiftRanges(words, growth) : shiftXmlFormula(words, growth, growth.sheet);
      made += after.slice(at, inside.end) + shifted;
      [at, inside] = [start, null];
      continue;
    }
    if (kind === 'open' && (formulas.has(local) || local === 'sqref')) inside = { local, end };
    const tag = after.slice(start, end);
    const changed = changedTag(tag, local, growth, prefix);
    if (changed === tag) continue;
    made += after.slice(at, start) + changed;
    at = end;
  }
  return withChoices(made + after.slice(at), after, rest);
}

function changedTag(tag: string, local: string, growth: RowGrowth, prefix: string): string {
  if (local === 'mergeCells') return withAttribute(tag, 'count', null);
  if (local === 'mergeCell') return mergeTags(tag, growth, prefix);
  if (local === 'brk') {
    const row = Number(attributeOf(tag, 'id'));
    return row > growth.row ? withAttribute(tag, 'id', String(shiftRow(row, growth))) : tag;
  }
  return ['ref', 'sqref'].reduce((changed, name) => {
    const value = attributeOf(changed, name);
    return value === null ? changed : withAttribute(changed, name, shiftRanges(value, growth));
  }, tag);
}

function mergeTags(tag: string, growth: RowGrowth, prefix: string): string {
  const range = attributeOf(tag, 'ref') ?? '';
  const [from, to] = range.split(':').map((one) => placeOfAddress(one));
  if (!from || !to) return tag;
  if (from.row !== growth.row || to.row !== growth.row)
    return withAttribute(tag, 'ref', shiftRange(range, growth));
  return Array.from({ length: growth.rows }, (_, index) => {
    const row = growth.row + 1 + index;
    return `<${prefix}mergeCell ref="${addressOf(from.column, row)}:${addressOf(to.column, row)}"/>`;
  }).join('');
}

const shiftRanges = (ranges: string, growth: RowGrowth): string =>
  ranges
    .split(/\s+/)
    .map((range) => shiftRange(range, growth))
    .join(' ');

/** Elements of a sheet that stand after its drop-downs, by the schema of workbooks. */
const laterElements = new Set(
  `hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
   legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst worksheet`.split(
    /\s+/,
  ),
);

/** The rest of a sheet with a drop-down of states, unless the template has one of its own there. */
function withChoices(rest: string, before: string, { growth, prefix, page, stateAt }: Rest): string {
  if (stateAt === undefined || hasChoices(before, stateAt, growth.row)) return rest;
  const words = sheetInstructions[page.language].choose;
  const range = `${addressOf(stateAt, growth.row + 1)}:${addressOf(stateAt, growth.row + growth.rows)}`;
  const list = escapeXmlText(`"${page.choices.join(',')}"`);
  const choices = `<${prefix}dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escapeXmlText(words.title)}" error="${escapeXmlText(words.error)}" sqref="${range}"><${prefix}formula1>${list}</${prefix}formula1></${prefix}dataValidation>`;
  for (const { local, kind, start, end } of tagsOf(rest)) {
    const isList = local === 'dataValidations';
    if (isList && kind === 'open')
      return (
        rest.slice(0, start) +
        withAttribute(rest.slice(start, end), 'count', null) +
        choices +
        rest.slice(end)
      );
    if (!laterElements.has(local) && !(isList && kind === 'empty')) continue;
    const whole = `<${prefix}dataValidations>${choices}</${prefix}dataValidations>`;
    return rest.slice(0, start) + whole + rest.slice(isList ? end : start);
  }
  return rest;
}

/** Whether a template has a drop-down over a cell. */
function hasChoices(after: string, column: number, row: number): boolean {
  return [...tagsOf(after)].some(({ local, kind, start, end }) => {
    if (kind === 'close' || local !== 'dataValidation') return false;
    return (attributeOf(after.slice(start, end), 'sqref') ?? '').split(/\s+/).some((range) => {
      const [first = '', last = first] = range.split(':');
      const [from, to] = [placeOfAddress(first), placeOfAddress(last)];
      return from && to && from.column <= column && column <= to.column && from.row <= row && row <= to.row;
    });
  });
}
