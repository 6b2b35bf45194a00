import { makeZip, type ZipPart } from './make-zip.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What makes a Word document of a test special. */
export interface DocxParts {
  /** What stands inside `<w:body>`. */
  readonly body: string;
  /** What stands inside `<w:numbering>`, `<w:styles>`, `<w:footnotes>`, `<w:hdr>`. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
  /** Parts that stand in for those made here, or beside them. */
  readonly parts?: readonly ZipPart[];
}

/** A .docx file with these parts. */
export function makeDocx({ body, numbering, styles, footnotes, header, parts = [] }: DocxParts): Buffer {
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${w}" xmlns:r="${office}" xmlns:mc="mc" xmlns:wps="wps">${content}</w:${name}>`;
  const others = [
    ['numbering', 'numbering', numbering],
    ['styles', 'styles', styles],
    ['footnotes', 'footnotes', footnotes],
    ['header', 'hdr', header],
  ] as const;
  const there = others.filter(([, , content]) => content !== undefined);
  const relations = there
    .map(([part], index) => `<Relationship Id="r${index}" Type="${office}/${part}" Target="${part}.xml"/>`)
    .join('');
  const made: ZipPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${packaged}"><Relationship Id="m" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: root('document', `<w:body>${body}</w:body>`) },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${packaged}">${relations}</Relationships>`,
    },
    ...there.map(([part, name, content]) => ({ name: `word/${part}.xml`, data: root(name, content ?? '') })),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return makeZip([...made.filter(({ name }) => !replaced.has(name)), ...parts]);
}

/** A paragraph: properties inside `<w:pPr>` and text, or XML of runs. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`;

/** A run of text with properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A table of rows of cells; a cell is its text, or its properties and its text. */
export const tbl = (
  rows: readonly (readonly (string | readonly [properties: string, text: string])[])[],
  properties = '',
): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((cell) => {
            const [own, text] = typeof cell === 'string' ? ['', cell] : cell;
            return `<w:tc><w:tcPr>${own}</w:tcPr>${p(text)}</w:tc>`;
          })
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** The properties of a table with rules. */
export const ruled = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>';
