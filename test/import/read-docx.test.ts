import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/import/read/docx/read-docx.ts';
import { type DocxParts, makeDocx, p, r, ruled, tbl } from '../support/make-docx.ts';
import { blocksInShort } from './in-short.ts';

const read = (parts: DocxParts) => readDocx(makeDocx(parts));
const short = async (parts: DocxParts) => blocksInShort(await read(parts));

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const num = (at: number, list = 1) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;

describe('automatic numbers', () => {
  const outline = `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}${level(4, 'bullet', '\uF0B7')}${level(5, 'bullet', '–')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;

  test('are printed by level, and begin again below the next unit above', async () => {
    const levels = [0, 1, 2, 2, 3, 3, 4, 5, 1, 2, 0, 1];
    const body = levels.map((at, index) => p(`đoạn ${index}`, num(at))).join('');
    expect(await short({ numbering: outline, body })).toEqual(
      ['I.', '1.', '1.1.', '1.2.', 'a)', 'b)', '•', '-', '2.', '2.1.', 'II.', '1.'].map(
        (label, index) => `${label}|đoạn ${index}`,
      ),
    );
  });

  test('restart where a list says so, go on where another shares the counters, and never where a level forbids it', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`;
    const body = [num(0), num(1), num(0, 2), num(1), num(0, 3), num(0, 3)].map((one) => p('x', one)).join('');
    expect(await short({ numbering, body })).toEqual(['1.|x', '1.1|x', '2.|x', '2.2|x', '9.|x', '10.|x']);
  });

  test('come from styles too, and none stands before an empty paragraph', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr>${num(0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>`;
    const body =
      p('một', '<w:pStyle w:val="Muc"/>') +
      p('', '<w:pStyle w:val="Muc"/>') +
      p('hai', '<w:pStyle w:val="Con"/>');
    expect(await short({ numbering: outline, styles, body })).toEqual(['I.|một', '', 'II.|hai']);
  });

  test('are all that a cell may show, as in a column of numbers', async () => {
    const rows = [
      [p('TT'), p('Việc')],
      [p('', num(1)), p('một')],
      [p('', num(1)), p('hai')],
      [p('', num(1)) + p('', num(1)), p('ba')],
    ];
    const table = rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`);
    expect(await short({ numbering: outline, body: `<w:tbl>${table.join('')}</w:tbl>` })).toEqual([
      [
        ['TT', 'Việc'],
        ['1.|', 'một'],
        ['2.|', 'hai'],
        [' ', 'ba'],
      ],
    ]);
  });

  test('that a library writes are read as it counts them', async () => {
    const numbered = (text: string, at: number) =>
      new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'muc', level: at } });
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'muc',
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
              { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            numbered('một', 0),
            numbered('a', 1),
            numbered('b', 1),
            numbered('hai', 0),
            numbered('c', 1),
          ],
        },
      ],
    });
    const source = await readDocx(await Packer.toBuffer(document));
    expect(blocksInShort(source)).toEqual(['1.|một', 'a)|a', 'b)|b', '2.|hai', 'a)|c']);
  });
});

describe('words', () => {
  test('have the weight of run, character style, paragraph style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Nhat"><w:rPr><w:b w:val="0"/></w:rPr></w:style>';
    const body = p(
      r('đậm ') + r('nhạt ', '<w:rStyle w:val="Nhat"/>') + r('thường', '<w:b w:val="false"/>'),
      '<w:pStyle w:val="Dam"/>',
    );
    expect(await short({ styles, body })).toEqual(['*đậm *nhạt thường']);
  });

  test('are those of the accepted state: inserted in, deleted and moved away out, a deleted paragraph mark joins', async () => {
    const body =
      p(`${r('giữ ')}<w:ins>${r('thêm ')}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>`) +
      p(r('nửa đầu '), '<w:rPr><w:del/></w:rPr>') +
      p('nửa sau') +
      `<w:moveFrom>${p('chỗ cũ')}</w:moveFrom>`;
    const source = await read({ body });
    expect(blocksInShort(source)).toEqual(['giữ thêm ', 'nửa đầu nửa sau']);
    expect(source.remarks.map(({ en }) => en)).toEqual([
      'The file has tracked changes; it was read as if all were accepted.',
    ]);
  });

  test('lack what nobody sees: hidden text, comments, codes of fields, soft hyphens, page breaks', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF mục \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      r('mục 3') +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = p(
      `${r('xem ')}${field}${r(' ẩn', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r><w:r><w:softHyphen/><w:br w:type="page"/><w:tab/><w:t>hết</w:t><w:br/><w:t>dòng</w:t></w:r><w:hyperlink r:id="x">${r(' liên kết')}</w:hyperlink>`,
    );
    const source = await read({ body });
    expect(blocksInShort(source)).toEqual(['xem mục 3\thết\ndòng liên kết']);
    expect(source.remarks).toHaveLength(1);
  });

  test('are letters of the usual width and figures of letters', async () => {
    expect(await short({ body: p(r('Ｑuý Ⅱ／2026：xong')) })).toEqual(['Quý II/2026:xong']);
  });

  test('are composed letters, whatever the file has, and words of old fonts are read and listed', async () => {
    const body = p(
      `${r('Ho\u0300a b')}${r('i\u0300nh\u00a0')}${r('Ch­¬ng tr×nh', '<w:rFonts w:ascii=".VnTime"/>')}`,
    );
    const source = await read({ body });
    expect(blocksInShort(source)).toEqual(['Hòa bình Chương trình']);
    expect(source.remarks.map(({ vi }) => vi)).toEqual([
      'Phông chữ cũ: 2 từ đã đổi sang Unicode: «Ch­¬ng» đọc là «Chương», «tr×nh» đọc là «trình».',
    ]);
  });

  test('of footnotes are kept by their marks, in the order of the text', async () => {
    const note = (id: number, text: string, more = '') =>
      `<w:footnote w:id="${id}"${more}>${p(text)}</w:footnote>`;
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const source = await read({
      footnotes: note(0, 'kẻ', ' w:type="separator"') + note(5, 'chú năm') + note(2, 'chú hai'),
      body: p(r('trước') + reference(5) + r(' sau') + reference(2)),
    });
    expect(blocksInShort(source)).toEqual(['trước[^1] sau[^2]']);
    expect(
      source.notes.map(({ mark, paragraphs }) => [mark, ...blocksInShort({ blocks: paragraphs })]),
    ).toEqual([
      ['1', 'chú năm'],
      ['2', 'chú hai'],
    ]);
  });

  test('of text boxes stand before their paragraph, once; heads of pages and contents are left out by name', async () => {
    const box = (inner: string) =>
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const source = await read({
      header: p('đầu trang'),
      styles: '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
      body: p('mục lục ... 3', '<w:pStyle w:val="TOC1"/>') + p(box(p('trong khung')) + r('ngoài khung')),
    });
    expect(blocksInShort(source)).toEqual(['trong khung', 'ngoài khung']);
    expect(source.dropped.map(({ text, why }) => [text, why.en])).toEqual([
      ['mục lục ... 3', 'a generated table of contents'],
      ['đầu trang', 'page head'],
    ]);
  });
});

test('signs that were inserted from symbol fonts are the signs that are seen', async () => {
  const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const typed = r('\uf0b3 10', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>');
  const { blocks } = await readDocx(
    makeDocx({
      body:
        p(`${sym('Symbol', 'F0B3')}${r(' 90%; ')}${sym('Symbol', 'F0A3')}${r(' 5')}`) +
        p(
          `${sym('Wingdings', 'F0FC')}${sym('Wingdings 2', 'F052')}${sym('Wingdings', 'F0A8')}${sym('Wingdings', 'F04A')}`,
        ) +
        p(typed) +
        p(`${sym('Wingdings', 'F0D8')}${r(' Một')}`),
    }),
  );
  expect(blocksInShort({ blocks })).toEqual(['≥ 90%; ≤ 5', '✓☑☐', '≥ 10', '• Một']);
});

test('a table has its merged cells, repeated heads and rules', async () => {
  const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p('TT')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Cơ quan')}</w:tc></w:tr>`;
  const rows = tbl([
    [['<w:vMerge w:val="restart"/>', '1'], 'a', 'b'],
    [['<w:vMerge/>', ''], 'c', 'd'],
  ]).replace('<w:tbl><w:tblPr></w:tblPr>', `<w:tbl><w:tblPr>${ruled}</w:tblPr>${head}`);
  const source = await read({ body: rows + tbl([['số', 'ngày']]) });
  expect(blocksInShort(source)).toEqual([
    [
      ['head', 'TT', 'Cơ quan 2×1'],
      ['1 1×2', 'a', 'b'],
      [' 1×0', 'c', 'd'],
    ],
    [['số', 'ngày']],
  ]);
  expect(source.blocks.map((block) => block.kind === 'table' && block.hasRules)).toEqual([true, false]);
});
