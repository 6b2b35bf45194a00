import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/import/read/html/read-html.ts';
import { blocksInShort } from './in-short.ts';

const short = (html: string) => blocksInShort(readHtml(html));

describe('a web page is read as it is seen', () => {
  test('paragraphs end where blocks do, blanks are one, line breaks stay', () => {
    expect(
      short(
        '<body>đầu <p>một\n  hai<br> ba <b>đậm</b><div style="font-weight:bold">tất cả</div><h2>Mục</h2>cuối</body>',
      ),
    ).toEqual(['đầu ', 'một hai\nba *đậm*', '*tất cả*', '*Mục*', 'cuối']);
  });

  test('items of lists have the labels that the page shows', () => {
    expect(
      short(
        '<ol start=3><li>ba<li>bốn<ul><li>gạch</ul></ol><ol type=I><li value=5>năm</li></ol><ol type="a"><li>chữ</ol>',
      ),
    ).toEqual(['3.|ba', '4.|bốn', '-|gạch', 'V.|năm', 'a)|chữ']);
  });

  test('tables have their spans, heads and rules', () => {
    const source = readHtml(
      '<table border=1><thead><tr><th>TT<th colspan=2>Cơ quan</thead><tr><td rowspan=2>1<td>a<td>b<tr><td>c<td><p>d<p>e</table><table><tr><td>số<td>ngày</table>',
    );
    expect(blocksInShort(source)).toEqual([
      [
        ['head', '*TT*', '*Cơ quan* 2×1'],
        ['1 1×2', 'a', 'b'],
        ['c', 'd e'],
      ],
      [['số', 'ngày']],
    ]);
    expect(source.blocks.map((block) => block.kind === 'table' && block.hasRules)).toEqual([true, false]);
    const [table] = source.blocks;
    expect(table?.kind === 'table' && table.rows[2]?.cells.map(({ column }) => column)).toEqual([1, 2]);
  });

  test('borders that a style takes away are no rules, nor is how they are joined', () => {
    const rules = (style: string, cell = '') =>
      readHtml(`<table style="${style}"><tr><td style="${cell}">số<td>ngày</table>`).blocks.map(
        (block) => block.kind === 'table' && block.hasRules,
      );
    expect([rules('border-collapse: collapse'), rules('', 'border: none; padding: 0in')]).toEqual([
      [false],
      [false],
    ]);
    expect([rules('border:0'), rules('mso-border-alt:solid windowtext .5pt')]).toEqual([[false], [false]]);
    expect([rules('', 'border-top: 1px solid #000'), rules('border-style: solid')]).toEqual([[true], [true]]);
  });

  test('an automatic number may be all of its cell; one without words goes nowhere else', () => {
    expect(
      short(
        '<table border=1><tr><td><ol><li></ol><td>một<tr><td><ol start=2><li><p></p></li></ol><td>hai</table><ol><li></li></ol><p>ba</p>',
      ),
    ).toEqual([
      [
        ['1.|', 'một'],
        ['2.|', 'hai'],
      ],
      'ba',
    ]);
  });

  test('words that were deleted are left out, and told, as are pictures', () => {
    const { blocks, remarks } = readHtml('<p>Mở <del>hai</del><ins>ba</ins> lớp.</p><img src="a.png">');
    expect(blocksInShort({ blocks })).toEqual(['Mở ba lớp.']);
    expect(remarks.map(({ en }) => en)).toEqual([
      'The file has tracked changes; it was read as if all were accepted.',
      'The file has 1 picture or object; words in them cannot be read.',
    ]);
  });

  test('what nobody sees is left out: scripts, styles, heads, hidden words, comments', () => {
    expect(
      short(
        '<title>t</title><style>p{}</style><script>alert(1)</script><p>thấy<!-- không --><span style="display:none">ẩn</span></p><p hidden>ẩn</p><template>x</template>&amp; &#272;',
      ),
    ).toEqual(['thấy', '& Đ']);
  });

  test('words stand once and in order, whatever is not closed', () => {
    expect(short('<p><b>một<p>hai</b></p></div><td>ba')).toEqual(['*một*', '*hai*', 'ba']);
  });
});

test('elements nested without end are refused', () => {
  expect(() => readHtml('<div>'.repeat(100_000))).toThrow(/nested too deep/u);
});

test('what surrounds the text of a page is left out and listed, unless the text itself stands there', () => {
  const page = (inside: string) =>
    readHtml(
      `<div class="main header"><a>Trang chủ</a></div><header>${inside}</header><p>Điều 1. Việc phải làm trong năm nay.</p><footer><p>Bản quyền</p></footer>`,
    );
  const { blocks, dropped } = page('Tin tức');
  expect(blocksInShort({ blocks })).toEqual(['Điều 1. Việc phải làm trong năm nay.']);
  expect(dropped.map(({ text, why }) => [text, why.en])).toEqual(
    ['Trang chủ', 'Tin tức', 'Bản quyền'].map((text) => [text, 'head, foot or menu of the web page']),
  );
  expect(blocksInShort(page('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Điều 1. Việc phải làm trong năm nay.',
  ]);
});

test('footnotes at the end of a page go to their marks; a mark without one or of two styles stays', () => {
  const source = readHtml(
    '<p>Việc hư cấu<sup><a>[1]</a></sup>, xem [2] và [<b>4</b>].</p><table border="1"><tr><td>Lớp [3]</td></tr></table><hr><div><p><a>[1]</a> Theo <i>luật</i>.</p><p>[3] Hai buổi.</p><p>[4] Ba buổi.</p></div>',
  );
  expect(blocksInShort(source)).toEqual([
    'Việc hư cấu[^1], xem [2] và [*4*].',
    [['Lớp [^3]']],
    '[4] Ba buổi.',
  ]);
  expect(
    source.notes.map(({ mark, paragraphs }) => [mark, ...blocksInShort({ blocks: paragraphs })]),
  ).toEqual([
    ['1', 'Theo luật.'],
    ['3', 'Hai buổi.'],
  ]);
});

test('a bare figure that leads to a footnote is its mark, as LibreOffice writes it', () => {
  const source = readHtml(
    '<p>Việc hư cấu<sup><a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></sup>, xem <a href="#muc-2">2</a>.</p><div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>Theo luật.</p></div>',
  );
  expect(blocksInShort(source)).toEqual(['Việc hư cấu[^1], xem 2.']);
  expect(
    source.notes.map(({ mark, paragraphs }) => [mark, ...blocksInShort({ blocks: paragraphs })]),
  ).toEqual([['1', 'Theo luật.']]);
});
