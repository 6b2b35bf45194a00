import { makeZip, type ZipPart } from './make-zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What makes a workbook of a test special; the rest is as small as Excel accepts. */
export interface XlsxParts {
  /** What stands inside `<worksheet>`; rows inside `<sheetData>` are the usual case. */
  readonly sheet?: string;
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Other sheets, by name, before or after the one; hidden ones end in `!`. */
  readonly before?: Readonly<Record<string, string>>;
  readonly after?: Readonly<Record<string, string>>;
  /** Parts that stand in for those made here, or beside them. */
  readonly parts?: readonly ZipPart[];
}

/** An .xlsx workbook with a sheet «Báo cáo». */
export function makeXlsx({
  sheet = '',
  strings,
  styles,
  properties = '',
  before,
  after,
  parts = [],
}: XlsxParts): Buffer {
  const sheets = [
    ...Object.entries(before ?? {}),
    ['Báo cáo', sheet] as const,
    ...Object.entries(after ?? {}),
  ];
  const made: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    { name: '_rels/.rels', data: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: workbook(
        sheets.map(([name]) => name),
        properties,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map(
          (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdF', 'styles', '/xl/styles.xml'],
      ]),
    },
    ...sheets.map(([, content], index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: xml(`<worksheet xmlns="${main}" xmlns:r="${office}">${content}</worksheet>`),
    })),
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: xml(`<sst xmlns="${main}">${strings}</sst>`) }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', data: xml(`<styleSheet xmlns="${main}">${styles}</styleSheet>`) }]),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return makeZip([...made.filter(({ name }) => !replaced.has(name)), ...parts]);
}

/** Rows of inline texts and numbers, from A1. */
export const rowsOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `<sheetData>${rows.map((cells) => `<row>${cells.map(cellOf).join('')}</row>`).join('')}</sheetData>`;

const cellOf = (value: string | number | null) => {
  if (value === null) return '<c/>';
  return typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
};

/** A text as XML holds it; what it cannot hold as `_x001B_`. */
const escapeXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

export const xml = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

function workbook(names: readonly string[], properties: string): string {
  const sheets = names.map((name, index) => {
    const hidden = name.endsWith('!') ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name.replace(/!$/, ''))}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return xml(
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${properties}/><sheets>${sheets.join('')}</sheets></workbook>`,
  );
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const entries = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return xml(`<Relationships xmlns="${packaged}">${entries.join('')}</Relationships>`);
}
