import { openZip } from '../../src/io/tables/zip.ts';
import { placeOfAddress } from '../../src/plan/input-table.ts';
import { all, at, type XmlElement, xmlTree } from './xml-tree.ts';

/**
 * The elements that may stand in others, in the order of ECMA-376 part 1, annex A (SpreadsheetML): Excel offers to repair a workbook that
 * has them in another.
 */
const sequences: Readonly<Record<string, readonly string[]>> = {
  worksheet: words(
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  ),
  workbook: words(
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  ),
  styleSheet: words(
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  ),
  sheetPr: words('tabColor outlinePr pageSetUpPr'),
  sheetView: words('pane selection pivotSelection extLst'),
  c: words('f v is extLst'),
  dataValidation: words('formula1 formula2'),
  cfRule: words('formula colorScale dataBar iconSet extLst'),
  headerFooter: words('oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'),
  xf: words('alignment protection extLst'),
  border: words('start end left right top bottom diagonal vertical horizontal'),
  dxf: words('font numFmt fill alignment border protection extLst'),
  si: words('t r rPh phoneticPr'),
  comments: words('authors commentList extLst'),
  table: words('autoFilter sortState tableColumns tableStyleInfo extLst'),
};

function words(line: string): string[] {
  return line.split(' ');
}

/** Parts of which one holds no second. */
const once = ['sheetData', 'mergeCells', 'dataValidations', 'hyperlinks', 'autoFilter', 'sheetProtection'];

interface Book {
  readonly part: (name: string) => Promise<XmlElement | null>;
  readonly names: readonly string[];
}

/**
 * What Excel would complain of in a workbook: parts that relations or content types do not find, elements out of their order, cells out of
 * theirs, references to strings and looks that are not there, ranges that overlap, names and lists that are too long. Empty where nothing is.
 */
export async function workbookFaults(bytes: Uint8Array): Promise<string[]> {
  const zip = await openZip(bytes);
  const part = async (name: string) => {
    if (!zip.has(name)) return null;
    const pieces: Uint8Array[] = [];
    for await (const piece of zip.read(name)) pieces.push(piece);
    return xmlTree(Buffer.concat(pieces).toString('utf8'));
  };
  const book: Book = { part, names: zip.names };
  const faults = await packageFaults(book);
  const sizes = await sizesOf(book);
  for (const name of zip.names.filter((one) => one.startsWith('xl/') && one.endsWith('.xml'))) {
    const root = await part(name);
    if (!root) continue;
    const found = [...orderFaults(root), ...(root.name === 'worksheet' ? sheetFaults(root, sizes) : [])];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return [...faults, ...(await sheetNameFaults(book))];
}

/** Whether every part has a content type, and every relation a part. */
async function packageFaults({ part, names }: Book): Promise<string[]> {
  const types = await part('[Content_Types].xml');
  const ofEnding = all(types ?? undefined, 'Default').map(({ attributes }) => attributes['Extension']);
  const ofPart = all(types ?? undefined, 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  const faults = [
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !ofPart.includes(`/${name}`))
      .filter((name) => !ofEnding.includes(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `${name}: no content type`),
    ...ofPart
      .filter((name) => !names.includes(name.slice(1)))
      .map((name) => `${name}: a type without a part`),
  ];
  for (const name of names.filter((one) => one.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const relations = all((await part(name)) ?? undefined, 'Relationship');
    const ids = relations.map(({ attributes }) => attributes['Id']);
    if (new Set(ids).size < ids.length) faults.push(`${name}: one id twice`);
    for (const { attributes } of relations) {
      if (attributes['TargetMode'] === 'External') continue;
      const target = new URL(attributes['Target'] ?? '', `file:///${folder}`).pathname.slice(1);
      if (!names.includes(target)) faults.push(`${name}: no part ${target}`);
    }
    const owner = await part(name.replace(/_rels\/([^/]*)\.rels$/, '$1'));
    const used = owner === null ? [] : idsIn(owner);
    faults.push(...used.filter((id) => !ids.includes(id)).map((id) => `${name}: no relation ${id}`));
  }
  return faults;
}

/** The relations that an element names. */
const idsIn = (element: XmlElement): string[] => [
  ...(/^(?:sheet|drawing|legacyDrawing|tablePart|hyperlink|blip|chart)$/.test(element.name)
    ? [element.attributes['id'] ?? element.attributes['embed'] ?? []].flat().filter((id) => /^rId/.test(id))
    : []),
  ...element.children.flatMap(idsIn),
];

interface Sizes {
  readonly strings: number;
  readonly looks: number;
  readonly partLooks: number;
}

async function sizesOf({ part }: Book): Promise<Sizes> {
  const styles = (await part('xl/styles.xml')) ?? undefined;
  const strings = (await part('xl/sharedStrings.xml')) ?? undefined;
  return {
    strings: strings?.children.length ?? 0,
    looks: Math.max(1, at(styles, 'cellXfs')?.children.length ?? 0),
    partLooks: at(styles, 'dxfs')?.children.length ?? 0,
  };
}

/** Elements out of the order of the standard, unknown to it, or without what their count says. */
function orderFaults(element: XmlElement): string[] {
  const { name, children, attributes } = element;
  const order = sequences[name];
  const places = order === undefined ? [] : children.map((child) => order.indexOf(child.name));
  const wrong = children.filter(
    (_, at) => (places[at] ?? 0) < 0 || (at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0)),
  );
  const twice = once.filter((one) => children.filter((child) => child.name === one).length > 1);
  const count = attributes['count'];
  const isCounted =
    count !== undefined && /^(?:mergeCells|dataValidations|cellXfs|dxfs|fonts|fills)$/.test(name);
  return [
    ...wrong.map((child) => `<${child.name}> out of place in <${name}>`),
    ...twice.map((one) => `two <${one}>`),
    ...(isCounted && Number(count) !== children.length ? [`count of <${name}>`] : []),
    ...(/^(?:mergeCells|dataValidations|cols|hyperlinks)$/.test(name) && children.length === 0
      ? [`an empty <${name}>`]
      : []),
    ...children.flatMap(orderFaults),
  ];
}

function sheetFaults(sheet: XmlElement, { strings, looks, partLooks }: Sizes): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const row of at(sheet, 'sheetData')?.children ?? []) {
    const number = Number(row.attributes['r']);
    if (number <= last) faults.push(`row ${number} after row ${last}`);
    if (Number(row.attributes['ht'] ?? 0) > 409.5) faults.push(`row ${number} is too high`);
    last = number;
    let before = -1;
    for (const cell of row.children) {
      const place = placeOfAddress(cell.attributes['r'] ?? '');
      if (place?.row !== number || place.column <= before) faults.push(`cell ${cell.attributes['r'] ?? '?'}`);
      before = place?.column ?? before;
      if (Number(cell.attributes['s'] ?? 0) >= looks) faults.push(`looks of ${cell.attributes['r'] ?? ''}`);
      const text = at(cell, 'v')?.text ?? '';
      if (cell.attributes['t'] === 's' && !(Number(text) < strings)) faults.push(`string ${text}`);
    }
  }
  for (const { attributes } of all(sheet, 'cfRule'))
    if (Number(attributes['dxfId'] ?? -1) >= partLooks) faults.push('conditional looks that are not there');
  for (const { attributes } of at(sheet, 'cols')?.children ?? [])
    if (Number(attributes['width'] ?? 0) > 255) faults.push(`column ${attributes['min'] ?? ''} is too wide`);
  for (const { text } of all(sheet, 'formula1'))
    if (text.startsWith('"') && text.length > 257) faults.push(`a list of ${text.length - 2} letters`);
  for (const { attributes } of all(sheet, 'dataValidation'))
    for (const field of ['error', 'prompt'])
      if ((attributes[field] ?? '').length > 255) faults.push(`${field} of a validation is too long`);
  return [...faults, ...overlaps(sheet)];
}

/** Merged cells that share a cell. */
function overlaps(sheet: XmlElement): string[] {
  const taken = new Map<string, string>();
  const faults: string[] = [];
  for (const { attributes } of all(sheet, 'mergeCell')) {
    const ref = attributes['ref'] ?? '';
    const [from, to = from] = ref.split(':').map(placeOfAddress);
    if (!from || !to) {
      faults.push(`merged ${ref}`);
      continue;
    }
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) {
        const other = taken.get(`${row},${column}`);
        if (other !== undefined && other !== ref) faults.push(`${ref} over ${other}`);
        taken.set(`${row},${column}`, ref);
      }
  }
  return [...new Set(faults)];
}

async function sheetNameFaults({ part }: Book): Promise<string[]> {
  const workbook = (await part('xl/workbook.xml')) ?? undefined;
  const sheets = all(workbook, 'sheet').map(({ attributes }) => attributes['name'] ?? '');
  const folded = sheets.map((name) => name.toLowerCase());
  const names = all(workbook, 'definedName').map(({ attributes }) =>
    `${attributes['name'] ?? ''} ${attributes['localSheetId'] ?? ''}`.toLowerCase(),
  );
  return [
    ...sheets.filter((name) => name.length > 31 || name === '' || /[[\]:*?/\\]|^'|'$/.test(name)),
    ...(new Set(folded).size < folded.length ? ['two sheets of one name'] : []),
    ...(new Set(names).size < names.length ? ['two names in one place'] : []),
  ].map((fault) => `xl/workbook.xml: ${fault}`);
}
