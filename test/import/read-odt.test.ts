import { describe, expect, test } from 'vitest';
import { readOdt } from '../../src/import/read/odt/read-odt.ts';
import { makeZip } from '../support/make-zip.ts';
import { blocksInShort } from './in-short.ts';

interface OdtParts {
  readonly body: string;
  readonly automatic?: string;
  readonly styles?: string;
  readonly manifest?: string;
}

const makeOdt = ({ body, automatic = '', styles = '', manifest }: OdtParts) =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      data: `<office:document-content><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    { name: 'styles.xml', data: `<office:document-styles>${styles}</office:document-styles>` },
    ...(manifest === undefined ? [] : [{ name: 'META-INF/manifest.xml', data: manifest }]),
  ]);
const read = (parts: OdtParts) => readOdt(makeOdt(parts));
const short = async (parts: OdtParts) => blocksInShort(await read(parts));
const p = (words: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${words}</text:p>`;
const item = (inner: string, more = '') => `<text:list-item${more}>${inner}</text:list-item>`;

const level = (at: number, format: string, suffix: string, more = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}/>`;
const list = `<text:list-style style:name="L">${level(1, 'I', '.')}${level(2, '1', '.')}${level(3, '1', '.', 'text:display-levels="2"')}${level(4, 'a', ')')}<text:list-level-style-bullet text:level="5" text:bullet-char="–"/></text:list-style>`;

describe('automatic numbers', () => {
  test('are printed by level, begin again below the next item above, and go on where a list says so', async () => {
    const sub = (inner: string) => `<text:list>${inner}</text:list>`;
    const body =
      `<text:list text:style-name="L" xml:id="a">${item(p('một') + sub(item(p('a') + p('tiếp') + sub(item(p('b') + sub(item(p('c') + sub(item(p('d')))))) + item(p('e')))) + item(p('g'))))}</text:list>` +
      p('xen') +
      `<text:list text:style-name="L" text:continue-list="a">${item(p('hai'))}${item(p('năm'), ' text:start-value="5"')}<text:list-header>${p('không số')}</text:list-header></text:list>` +
      `<text:list text:style-name="L">${item(p('lại'))}</text:list>`;
    expect(await short({ automatic: list, body })).toEqual([
      'I.|một',
      '1.|a',
      'tiếp',
      '1.1.|b',
      'a)|c',
      '-|d',
      '1.2.|e',
      '2.|g',
      'xen',
      'II.|hai',
      'V.|năm',
      'không số',
      'I.|lại',
    ]);
  });

  test('of headings come from the outline', async () => {
    const styles = `<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:styles>`;
    const body =
      '<text:h text:outline-level="1">một</text:h><text:h text:outline-level="1">hai</text:h><text:h text:outline-level="2">ba</text:h>';
    expect(await short({ styles, body })).toEqual(['I.|một', 'II.|hai', 'ba']);
  });
});

describe('words', () => {
  test('have the weight of spans, paragraphs and their parents; blanks, tabs and breaks are as printed', async () => {
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Dam"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>';
    const styles =
      '<office:styles><style:style style:name="Dam" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style></office:styles>';
    const body = p(
      'đậm\n  <text:span text:style-name="T1">nhạt</text:span><text:s text:c="2"/>x<text:tab/>y<text:line-break/>z',
      'P1',
    );
    expect(await short({ automatic, styles, body })).toEqual(['*đậm *nhạt*  x\ty\nz*']);
  });

  test('are those of the accepted state, without comments, tables of contents, page heads', async () => {
    const source = await read({
      styles: `<office:master-styles><style:master-page><style:header>${p('đầu trang')}</style:header></style:master-page></office:master-styles>`,
      body:
        `<text:tracked-changes><text:changed-region><text:deletion>${p('bỏ')}</text:deletion></text:changed-region></text:tracked-changes>` +
        `<text:table-of-content><text:index-body>${p('mục lục ... 3')}</text:index-body></text:table-of-content>` +
        p('giữ<text:change-start/> thêm<office:annotation>nhận xét</office:annotation>'),
    });
    expect(blocksInShort(source)).toEqual(['giữ thêm']);
    expect(source.dropped.map(({ text, why }) => [text, why.en])).toEqual([
      ['mục lục ... 3', 'a generated table of contents'],
      ['đầu trang', 'page head'],
    ]);
    expect(source.remarks.map(({ en }) => en)).toEqual([
      'The file has tracked changes; it was read as if all were accepted.',
      'The file has comments; they were not read.',
    ]);
  });

  test('of notes are kept by their marks, those of text boxes stand before their paragraph', async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('chú')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('trong khung')}</draw:text-box></draw:frame>`;
    const source = await read({ body: p(`${box}ngoài${note}`) });
    expect(blocksInShort(source)).toEqual(['trong khung', 'ngoài[^1]']);
    expect(
      source.notes.map(({ mark, paragraphs }) => [mark, ...blocksInShort({ blocks: paragraphs })]),
    ).toEqual([['1', 'chú']]);
  });
});

test('a table has its merged cells, repeated heads and rules', async () => {
  const automatic =
    '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000"/></style:style>';
  const cell = (words: string, more = '') =>
    `<table:table-cell table:style-name="C" ${more}>${p(words)}</table:table-cell>`;
  const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const covered = '<table:covered-table-cell/>';
  const source = await read({
    automatic,
    body: `<table:table><table:table-header-rows>${row(cell('TT'), cell('Cơ quan', 'table:number-columns-spanned="2"'), covered)}</table:table-header-rows>${row(cell('1', 'table:number-rows-spanned="2"'), cell('a'), cell('b'))}${row(covered, cell('c'), cell('d'))}</table:table>`,
  });
  expect(blocksInShort(source)).toEqual([
    [
      ['head', 'TT', 'Cơ quan 2×1'],
      ['1 1×2', 'a', 'b'],
      ['c', 'd'],
    ],
  ]);
  const [table] = source.blocks;
  expect(table?.kind === 'table' && [table.hasRules, table.rows[2]?.cells[0]?.column]).toEqual([true, 1]);
});

test('a file under a password is refused in plain words', async () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  await expect(read({ body: '', manifest })).rejects.toThrow(/protected by a password/u);
});
