import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { letterDifference } from '../../src/import/read/pdf/letters-kept.ts';
import type { Operators } from '../../src/import/read/pdf/page-operators.ts';
import type { PageContent } from '../../src/import/read/pdf/page-content.ts';
import { lettersOfPage } from '../../src/import/read/pdf/page-letters.ts';
import { readPdf } from '../../src/import/read/pdf/read-pdf.ts';
import { UserError } from '../../src/plan/user-error.ts';
import { makePdf, type PdfPiece } from '../support/make-pdf.ts';
import { blocksInShort } from './in-short.ts';

/** A line of a page that goes to the right margin: 72 letters of 6 points from 80 to 512. */
const full = (text: string, y: number, x = 80): PdfPiece => ({
  text: text.padEnd(Math.floor((512 - x) / 6), 'n'),
  x,
  y,
});
const line = (text: string, y: number, x = 80): PdfPiece => ({ text, x, y });
const filler = (y: number) => full('Dòng đầy ', y);
const words = (text: string) => text.replace(/n{4,}/g, '…');
const short = async (pages: readonly (readonly PdfPiece[])[]) =>
  JSON.parse(words(JSON.stringify(blocksInShort(await readPdf(makePdf(pages)))))) as unknown[];

test('in a cell a line ends where the first word of the next would have had room; else its words go on', async () => {
  const grid = [80, 110, 220, 330].map((x): PdfPiece => ({ rule: [x, 700, x, 560] }));
  const rules = [700, 670, 560].map((y): PdfPiece => ({ rule: [80, y, 330, y] }));
  const cell = (x: number, lines: readonly string[]) => lines.map((text, at) => line(text, 650 - 16 * at, x));
  const blocks = await short([
    [
      ...grid,
      ...rules,
      line('TT', 680, 85),
      line('Nội dung', 680, 115),
      line('Phối hợp', 680, 225),
      line('1', 650, 85),
      ...cell(115, ['Mở lớp của Ủy ban', 'Mặt trận']),
      ...cell(225, ['Công an tỉnh', 'Văn phòng Ủy ban', 'Dân tộc', 'Sở Y tế']),
    ],
  ]);
  expect(blocks).toEqual([
    [
      ['TT', 'Nội dung', 'Phối hợp'],
      ['1', 'Mở lớp của Ủy ban Mặt trận', 'Công an tỉnh\nVăn phòng Ủy ban Dân tộc\nSở Y tế'],
    ],
  ]);
});

describe('lines become paragraphs', () => {
  test('by indents, labels and short ends; a symbol that a line end divides is whole again', async () => {
    expect(
      await short([
        [
          full('Đoạn một ', 780, 100),
          full('tiếp theo ', 764),
          line('hết.', 748),
          full('a) Điểm a ', 732, 100),
          line('hết điểm.', 716),
          line('- Gạch đầu dòng.', 700, 100),
          { text: 'Thực hiện Kết luận số '.padEnd(64, 'n') + ' 213-KL/', x: 80, y: 684 },
          line('TW là việc khác.', 668),
          filler(652),
          filler(636),
        ],
      ]),
    ).toEqual([
      'Đoạn một … tiếp theo … hết.',
      'a) Điểm a … hết điểm.',
      '- Gạch đầu dòng.',
      expect.stringMatching(/213-KL\/TW là việc khác\./u),
      'Dòng đầy … Dòng đầy …',
    ]);
  });

  test('at parts in capitals and at named parts, which stand at the margin below a short line', async () => {
    const parts = ['A. MỤC ĐÍCH', 'Phần II. NỘI DUNG', 'PHẦN THỨ BA', 'Chương trình 1: Vận động'];
    const pieces = parts.flatMap((part, at) => [
      filler(780 - 48 * at),
      line('dở dang', 764 - 48 * at),
      full(`${part} `, 748 - 48 * at),
    ]);
    expect(await short([pieces])).toEqual([
      'Dòng đầy … dở dang',
      ...parts.slice(0, -1).map((part) => `${part} … Dòng đầy … dở dang`),
      'Chương trình 1: Vận động …',
    ]);
  });

  test('over the end of a page, without page numbers, running heads and stamps', async () => {
    const page = (number: number, ...pieces: PdfPiece[]) => [
      line(`CÔNG BÁO/Số ${number}`, 810),
      ...pieces,
      line(String(number), 40, 290),
    ];
    const pages = [
      page(1, filler(780), full('câu còn dở ', 764)),
      page(2, line('thì nối tiếp.', 780), filler(764), filler(748)),
      page(3, filler(780), line('Ký bởi: Cổng thông tin', 500), filler(764)),
    ];
    expect(await short(pages)).toEqual([
      'Dòng đầy … câu còn dở … thì nối tiếp.',
      'Dòng đầy … Dòng đầy … Dòng đầy … Dòng đầy …',
    ]);
    const { dropped } = await readPdf(makePdf(pages));
    expect(dropped.map(({ text, place, why }) => [place.page, text, why.en])).toEqual(
      [1, 2, 3].flatMap((number) => [
        [number, `CÔNG BÁO/Số ${number}`, 'page head or foot'],
        ...(number === 3 ? [[3, 'Ký bởi: Cổng thông tin', 'stamp of a digital signature']] : []),
        [number, String(number), 'page number'],
      ]),
    );
  });

  test('a letterhead that each page begins with is none: a decision and the plan that it carries stand in one file', async () => {
    const page = (title: string) => [
      line('BỘ VÍ DỤ', 790),
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 790, 300),
      line('VIỆT NAM', 774, 360),
      line('Độc lập - Tự do - Hạnh phúc', 758, 300),
      line(title, 720, 260),
      filler(690),
    ];
    const { dropped, blocks } = await readPdf(makePdf([page('QUYẾT ĐỊNH'), page('KẾ HOẠCH')]));
    expect(dropped).toEqual([]);
    expect(JSON.stringify(blocks).match(/BỘ VÍ DỤ|CỘNG HÒA|VIỆT NAM|Độc lập/gu)).toEqual([
      ...['BỘ VÍ DỤ', 'CỘNG HÒA', 'VIỆT NAM', 'Độc lập'],
      ...['BỘ VÍ DỤ', 'CỘNG HÒA', 'VIỆT NAM', 'Độc lập'],
    ]);
  });

  test('that stand alike at the top of most pages are no running heads where the text goes on right below', async () => {
    const end = line('theo quy định hiện hành.', 790);
    const page = (isEnd: boolean) => [isEnd ? end : filler(790), filler(774), full('câu còn dở ', 758)];
    const source = await readPdf(makePdf([page(false), page(true), page(true), page(false), page(true)]));
    expect(source.dropped).toEqual([]);
    expect(source.remarks).toEqual([]);
    expect(JSON.stringify(source.blocks).match(/quy định hiện hành/gu)).toHaveLength(3);
  });

  test('of a page that is turned for reading, tables included; what stands the other way comes last', async () => {
    const up = (text: string, x: number, y: number): PdfPiece => ({ text, x, y, isUpwards: true });
    const ruled = [100, 130, 160].map((x): PdfPiece => ({ rule: [x, 80, x, 700] }));
    const uprights = [80, 300, 700].map((y): PdfPiece => ({ rule: [100, y, 160, y] }));
    const cells = [
      up('TT', 120, 90),
      up('Nhiệm vụ', 120, 310),
      up('1', 150, 90),
      up('Rà soát', 150, 310),
      up('Bảng ngang', 60, 340),
    ];
    expect(
      await short([
        [filler(780), line('hết.', 764)],
        [...ruled, ...uprights, ...cells, line('bên lề', 20, 560)],
      ]),
    ).toEqual([
      'Dòng đầy … hết.',
      'Bảng ngang',
      [
        ['TT', 'Nhiệm vụ'],
        ['1', 'Rà soát'],
      ],
      'bên lề',
    ]);
  });

  test('of a table whose narrow columns have their heads turned', async () => {
    const up = (text: string, x: number, y: number): PdfPiece => ({ text, x, y, isUpwards: true });
    const ruled = [600, 700, 630].map((y): PdfPiece => ({ rule: [80, y, 300, y] }));
    const uprights = [80, 120, 300].map((x): PdfPiece => ({ rule: [x, 600, x, 700] }));
    const cells = [up('Thời', 96, 640), up('hạn', 110, 640), line('Nhiệm vụ', 660, 130)];
    expect(
      await short([
        [...ruled, ...uprights, ...cells, line('2026', 612, 90), line('Rà soát hồ sơ', 612, 130)],
      ]),
    ).toEqual([
      [
        ['Thời hạn', 'Nhiệm vụ'],
        ['2026', 'Rà soát hồ sơ'],
      ],
    ]);
  });

  test('of a label in bold after a line in brackets, and of a section that is called one', async () => {
    const bold = (text: string, y: number): PdfPiece => ({ text, x: 80, y, bold: true });
    const reference = '(Kèm theo Quyết định hư cấu số 12 ngày 04 tháng 5 năm 2026 của một Sở)';
    const fillers = [844, 828, 812, 796].map((y) => filler(y));
    const lines = [bold('I. VIỆC', 748), bold('Mục A. Lớp', 732), line('1. Mở lớp.', 716)];
    expect(await short([[...fillers, line('hết.', 780), line(reference, 764), ...lines]])).toEqual([
      expect.stringMatching(/ hết\.$/u),
      reference,
      '*I. VIỆC*',
      '*Mục A. Lớp*',
      '1. Mở lớp.',
    ]);
  });

  test('of a numbered item whose lines hang below its words', async () => {
    const wide = (text: string, y: number, x: number): PdfPiece => line(text.padEnd(70, ' từ'), y, x);
    expect(
      await short([
        [
          filler(780),
          line('hết.', 764),
          wide('1.1. Xây dựng dự án hư cấu', 748, 110),
          line('Chính phủ xem xét trong năm 2026.', 732, 138),
        ],
      ]),
    ).toEqual([
      'Dòng đầy … hết.',
      expect.stringMatching(/^1\.1\. Xây dựng .+ Chính phủ xem xét trong năm 2026\.$/u),
    ]);
  });

  test('of a letterhead in two columns the left one first', async () => {
    const pieces = [
      line('CHÍNH PHỦ', 800, 100),
      line('CỘNG HÒA XÃ HỘI', 800, 330),
      line('Số: 1/NQ-CP', 780, 100),
      line('Độc lập - Tự do', 780, 330),
      ...[740, 724, 708, 692].map(filler),
    ];
    expect((await short([pieces])).slice(0, 4)).toEqual([
      'CHÍNH PHỦ',
      'Số: 1/NQ-CP',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập - Tự do',
    ]);
  });

  test('with a list inside them that goes on at the margin: “(2)” after “(1)”', async () => {
    const pieces: PdfPiece[] = [
      full('- Việc gồm: (1) việc một ', 780, 100),
      line(`cho các bộ, ${'n'.repeat(59)};`, 764),
      full('(2) việc hai ', 748),
      line('hết.', 732),
      full('(1) Điểm một ', 716, 100),
      line('hết.', 700),
      full('(2) Điểm hai ', 684, 100),
    ];
    expect(await short([pieces])).toEqual([
      '- Việc gồm: (1) việc một … cho các bộ, …; (2) việc hai … hết.',
      '(1) Điểm một … hết.',
      '(2) Điểm hai …',
    ]);
  });

  test('footnotes of pages that start again stand apart; a raised “(1)” that no note explains is part of its sentence', async () => {
    const page = (mark: string, note: string): PdfPiece[] => [
      ...[780, 764, 748, 732].map(filler),
      line('Dữ liệu', 716),
      { text: mark, x: 122, y: 721, size: 7 },
      line('mở.', 716, 140),
      ...(note === '' ? [] : [{ text: `${note} Chú thích.`, x: 80, y: 60, size: 9 }]),
    ];
    const source = await readPdf(
      makePdf([page('1', '1'), page('1', '1'), page('(1)', ''), page('(2)', '(2)')]),
    );
    expect(words(JSON.stringify(blocksInShort(source))).match(/Dữ liệu.*?mở/gu)).toEqual([
      'Dữ liệu[^1] mở',
      'Dữ liệu[^1-2] mở',
      'Dữ liệu(1) mở',
      'Dữ liệu[^2] mở',
    ]);
    expect(source.notes.map(({ mark }) => mark)).toEqual(['1', '1-2', '2']);
  });

  test('footnotes of the size of the text are told by their figures, in the words and in the cells of a table', async () => {
    const pieces: PdfPiece[] = [
      line('Dữ liệu', 790),
      { text: '1', x: 122, y: 795, size: 7 },
      line('mở.', 790, 140),
      ...[740, 720].map((y): PdfPiece => ({ rule: [80, y, 500, y] })),
      ...[80, 300, 500].map((x): PdfPiece => ({ rule: [x, 720, x, 740] })),
      line('Rà soát', 725, 85),
      { text: '2', x: 127, y: 730, size: 7 },
      line('Bộ A', 725, 305),
      ...[700, 684].map(filler),
      line('1 Chú thích một.', 80),
      line('2 Chú thích hai.', 64),
    ];
    const source = await readPdf(makePdf([pieces]));
    expect(JSON.parse(words(JSON.stringify(blocksInShort(source))))).toEqual([
      'Dữ liệu[^1] mở.',
      [['Rà soát[^2]', 'Bộ A']],
      'Dòng đầy … Dòng đầy …',
    ]);
    expect(source.notes.map(({ mark }) => mark)).toEqual(['1', '2']);
    expect(source.remarks).toEqual([]);
  });

  test('footnotes at the foot go to their marks, a raised figure without one is a power', async () => {
    const pieces: PdfPiece[] = [
      ...[780, 764, 748, 732].map(filler),
      line('Dữ liệu', 716),
      { text: '1', x: 122, y: 721, size: 7 },
      line('trên 150 m', 716, 130),
      { text: '2', x: 190, y: 721, size: 7 },
      { text: '1 Chú thích một.', x: 80, y: 60, size: 9 },
    ];
    const source = await readPdf(makePdf([pieces]));
    expect(words(JSON.stringify(blocksInShort(source)))).toContain('Dữ liệu[^1] trên 150 m²');
    expect(
      source.notes.map(({ mark, paragraphs }) => [mark, ...blocksInShort({ blocks: paragraphs })]),
    ).toEqual([['1', 'Chú thích một.']]);
  });
});

test('a sign of a font that does not tell its letter is counted, so that its loss is told', () => {
  const operators = { showText: 1 } as Operators;
  const glyphs = [
    { unicode: 'Đ', width: 500 },
    { unicode: '\0', width: 500 },
    { unicode: 'u', width: 500 },
  ];
  const list = { fnArray: [1], argsArray: [[glyphs]] };
  const { directed, unreadable } = lettersOfPage(list, operators, () => ({ name: 'a', scale: 0.001 }));
  expect([directed.map(({ fragment }) => fragment.text), unreadable]).toEqual([['Đ\0u'], 1]);
});

test('letters that reading lost or doubled are counted', () => {
  const piece = { x: 0, y: 0, width: 9, size: 12, bold: false, italic: false, font: 'a' };
  const page = { fragments: [{ ...piece, text: 'Điều 1.' }], turned: [] } as unknown as PageContent;
  const read = (...texts: readonly string[]) => ({
    blocks: [],
    notes: [],
    dropped: texts.map((text) => ({ text, place: {}, why: { vi: '', en: '' } })),
  });
  expect(letterDifference([page], read('Điều', '1.'))).toEqual([]);
  expect(letterDifference([page], read('Điều')).map(({ en }) => en)).toEqual([
    'The pages have 5 letters, 4 were read: 1 missing; compare with the print.',
  ]);
  expect(letterDifference([page], read('Điều 1', '1')).map(({ en }) => en)).toEqual([
    'The pages have 5 letters, 6 were read: 1 too many; compare with the print.',
  ]);
});

describe('a ruled table', () => {
  const xs = [80, 120, 300, 500];
  const grid = (ys: readonly number[]): PdfPiece[] => [
    ...ys.map((y): PdfPiece => ({ rule: [80, y, 500, y] })),
    ...xs.map((x): PdfPiece => ({ rule: [x, ys.at(-1) ?? 0, x, ys[0] ?? 0] })),
  ];
  const cells = (y: number, ...texts: readonly string[]) =>
    texts.map((text, index): PdfPiece => line(text, y, (xs[index] ?? 0) + 5));

  test('goes on over pages with its head once, and a row that a page end divides is whole', async () => {
    const source = await short([
      [
        ...[790, 774, 758].map(filler),
        ...grid([740, 720, 700]),
        ...cells(725, 'TT', 'Nhiệm vụ', 'Chủ trì'),
        ...cells(705, '1', 'Soạn đề án và', 'Bộ A'),
      ],
      [
        ...grid([800, 780, 760, 740]),
        ...cells(785, 'TT', 'Nhiệm vụ', 'Chủ trì'),
        ...cells(765, '', 'trình duyệt.', ''),
        ...cells(745, '2', 'Tập huấn', 'Bộ B'),
        ...[700, 684].map(filler),
      ],
    ]);
    expect(source[1]).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Soạn đề án và trình duyệt.', 'Bộ A'],
      ['2', 'Tập huấn', 'Bộ B'],
    ]);
  });

  test('has words and years whole that a narrow column divides', async () => {
    const source = await short([
      [
        ...[790, 774, 758].map(filler),
        ...grid([740, 720, 640, 600]),
        ...cells(725, 'TT', 'Nhiệm vụ', 'Thời hạn'),
        ...cells(705, '1', 'Nghiên', 'Quý III/20'),
        ...cells(691, '', 'g nghiêng, thườ', '27'),
        ...cells(677, '', 'ng xuyên', ''),
        ...cells(625, '2', 'Bàn ghế cho', 'Năm 2026'),
        ...cells(611, '', 'em học', 'và 2027'),
      ],
    ]);
    expect(source[1]).toEqual([
      ['TT', 'Nhiệm vụ', 'Thời hạn'],
      ['1', 'Nghiêng nghiêng, thường xuyên', 'Quý III/2027'],
      ['2', 'Bàn ghế cho\nem học', 'Năm 2026\nvà 2027'],
    ]);
  });

  test('has its first and last column where no rule closes its sides', async () => {
    const [table] = await short([
      [
        { rule: [80, 740, 500, 740] },
        { rule: [80, 720, 500, 720] },
        { rule: [80, 700, 500, 700] },
        ...[120, 300].map((x): PdfPiece => ({ rule: [x, 700, x, 740] })),
        ...cells(725, 'TT', 'Việc', 'Chủ trì'),
        ...cells(705, '1', 'Soạn đề án', 'Bộ A'),
      ],
    ]);
    expect(table).toEqual([
      ['TT', 'Việc', 'Chủ trì'],
      ['1', 'Soạn đề án', 'Bộ A'],
    ]);
  });

  test('has merged cells where no rule is drawn', async () => {
    const [table] = await short([
      [
        { rule: [80, 740, 500, 740] },
        { rule: [80, 720, 500, 720] },
        { rule: [80, 700, 500, 700] },
        ...[80, 500].map((x): PdfPiece => ({ rule: [x, 700, x, 740] })),
        { rule: [120, 720, 120, 740] },
        { rule: [300, 720, 300, 740] },
        ...cells(725, '1', 'a', 'b'),
        line('cả hàng', 705, 200),
      ],
    ]);
    expect(table).toEqual([['1', 'a', 'b'], ['cả hàng 3×1']]);
  });
});

describe('a table without rules', () => {
  const xs = [80, 120, 300, 420];
  const cells = (y: number, ...texts: readonly string[]) =>
    texts.flatMap((text, index): PdfPiece[] => (text === '' ? [] : [line(text, y, xs[index] ?? 0)]));
  const heads = cells(740, 'TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời gian');

  test('is told by its heads and columns, and goes on over pages up to the next heading', async () => {
    const source = await short([
      [
        ...[790, 774].map(filler),
        ...heads,
        ...cells(720, 'I', 'Nhóm việc thứ nhất về thể chế và pháp luật'),
        ...cells(700, '1', 'Soạn đề án và trình', 'Bộ A', 'Quý I'),
        ...cells(684, '', 'cấp trên xem xét.'),
        ...cells(664, '2', 'Tập huấn cán bộ', 'Bộ B', 'Quý II'),
      ],
      [...cells(790, '3', 'Sơ kết', 'Bộ A', 'Quý IV'), line('III. TỔ CHỨC THỰC HIỆN', 760, 125)],
    ]);
    expect(source).toEqual([
      'Dòng đầy … Dòng đầy …',
      [
        ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['I', 'Nhóm việc thứ nhất về thể chế và pháp luật 2×1', ''],
        ['1', 'Soạn đề án và trình cấp trên xem xét.', 'Bộ A', 'Quý I'],
        ['2', 'Tập huấn cán bộ', 'Bộ B', 'Quý II'],
        ['3', 'Sơ kết', 'Bộ A', 'Quý IV'],
      ],
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  test('of centred cells has its rows where the gaps are', async () => {
    const [table] = await short([
      [
        ...heads,
        ...cells(720, '', 'Soạn đề án'),
        ...cells(713, '1', '', 'Bộ A', 'Quý I'),
        ...cells(706, '', 'và trình.'),
        ...cells(684, '', 'Tập huấn'),
        ...cells(677, '2', '', 'Bộ B', 'Quý II'),
        ...cells(670, '', 'cán bộ.'),
      ],
    ]);
    expect(table).toEqual([
      ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['1', 'Soạn đề án\nvà trình.', 'Bộ A', 'Quý I'],
      ['2', 'Tập huấn\ncán bộ.', 'Bộ B', 'Quý II'],
    ]);
  });

  test('stands below a table with rules on one page', async () => {
    const [, ruled, , table] = await short([
      [
        filler(790),
        ...[770, 750, 730].map((y): PdfPiece => ({ rule: [80, y, 300, y] })),
        ...[80, 200, 300].map((x): PdfPiece => ({ rule: [x, 730, x, 770] })),
        line('Năm', 756, 84),
        line('2026', 756, 204),
        line('Số việc', 736, 84),
        line('12', 736, 204),
        filler(700),
        ...cells(680, 'TT', 'Nội dung', 'Phụ trách', 'Hoàn thành'),
        ...cells(660, '1', 'Soạn đề án', 'Bộ A', 'Quý I'),
        ...cells(640, '2', 'Tập huấn', 'Bộ B', 'Quý II'),
      ],
    ]);
    expect([ruled, table]).toEqual([
      [
        ['Năm', '2026'],
        ['Số việc', '12'],
      ],
      [
        ['TT', 'Nội dung', 'Phụ trách', 'Hoàn thành'],
        ['1', 'Soạn đề án', 'Bộ A', 'Quý I'],
        ['2', 'Tập huấn', 'Bộ B', 'Quý II'],
      ],
    ]);
  });

  test('has columns that words fill up to the next, told by where all of its rows begin', async () => {
    const close = (y: number, ...texts: readonly string[]) =>
      texts.flatMap((text, index): PdfPiece[] =>
        text === '' ? [] : [line(text, y, [80, 110, 242, 344][index] ?? 0)],
      );
    const [, table] = await short([
      [
        filler(790),
        ...close(740, 'TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'),
        ...close(720, '1', 'Soạn đề án, lấy ý kiến', 'Ban Công tác A', 'Quý I'),
        ...close(704, '', 'và trình', 'tỉnh'),
        ...close(684, '2', 'Tập huấn cán bộ cơ sở,', 'Ban Tổ chức B', 'Quý II'),
      ],
    ]);
    expect(table).toEqual([
      ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      ['1', 'Soạn đề án, lấy ý kiến và trình', 'Ban Công tác A tỉnh', 'Quý I'],
      ['2', 'Tập huấn cán bộ cơ sở,', 'Ban Tổ chức B', 'Quý II'],
    ]);
  });

  test('keeps rows of one line each apart, also where it goes on over a page and cells are centred', async () => {
    const [, table] = await short([
      [
        filler(790),
        ...heads,
        ...cells(720, '1', 'Soạn đề án', 'Bộ A', 'Quý I'),
        ...cells(696, '2', 'Tập huấn', 'Bộ B', 'Quý II'),
      ],
      [
        ...cells(787, '', '', 'Ban Tổ chức,'),
        ...cells(780, '3', 'Sơ kết', '', 'Quý III'),
        ...cells(773, '', '', 'Văn phòng'),
        ...cells(740, '4', 'Tổng kết', 'Bộ A', 'Quý IV'),
        ...cells(712, '5', 'Khen thưởng', 'Bộ B', 'Quý IV'),
      ],
    ]);
    expect(table).toEqual([
      ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['1', 'Soạn đề án', 'Bộ A', 'Quý I'],
      ['2', 'Tập huấn', 'Bộ B', 'Quý II'],
      ['3', 'Sơ kết', expect.stringMatching(/^Ban Tổ chức,\sVăn phòng$/u), 'Quý III'],
      ['4', 'Tổng kết', 'Bộ A', 'Quý IV'],
      ['5', 'Khen thưởng', 'Bộ B', 'Quý IV'],
    ]);
  });
});

test('a subject with hardly room between the margins stays below its title, though almost all lines are indented', async () => {
  const bold = (text: string, y: number, x: number): PdfPiece => ({ text, x, y, bold: true });
  expect(
    await short([
      [
        bold('KẾ HOẠCH LIÊN NGÀNH', 780, 239),
        bold('Phối hợp phòng ngừa việc hư cấu trong trường học năm 2026', 764, 125),
        full('Thực hiện chương trình ', 748, 108),
        line('công tác, hai ngành thống nhất:', 732),
        ...['1. Một.', '2. Hai.', '3. Ba.', '4. Bốn.', '5. Năm.'].map((text, at) =>
          full(`${text} `, 716 - at * 16, 108),
        ),
      ],
    ]),
  ).toEqual([
    '*KẾ HOẠCH LIÊN NGÀNH*',
    '*Phối hợp phòng ngừa việc hư cấu trong trường học năm 2026*',
    expect.stringMatching(/^Thực hiện chương trình .* công tác, hai ngành thống nhất:$/u),
    ...[1, 2, 3, 4, 5].map((n) => expect.stringMatching(new RegExp(`^${n}\\. `, 'u')) as string),
  ]);
});

test('letters of an old font are Unicode, and each converted word is told', async () => {
  const bytes = makePdf([[line('Ch-¬ng tr×nh 27-NQ/TW', 700)]])
    .toString('latin1')
    .replaceAll('/Thu ', '/.VnTime ');
  const source = await readPdf(Buffer.from(bytes, 'latin1'));
  expect([blocksInShort(source), source.remarks.map(({ en }) => en)]).toEqual([
    ['Chương trình 27-NQ/TW'],
    [
      'An old font: 2 words were converted to Unicode: “Ch\u00ad¬ng” was read as “Chương”, “tr×nh” was read as “trình”.',
    ],
  ]);
});

describe('refused with what to do', () => {
  const refusal = async (bytes: Uint8Array) => {
    try {
      await readPdf(bytes);
    } catch (error) {
      if (error instanceof UserError) return error.localised.en;
      throw error;
    }
    return null;
  };

  test('a scan', async () => {
    expect(await refusal(makePdf([[{ rule: [0, 0, 100, 100] }]]))).toContain('a scan without text');
  });

  test('more pages than are read', async () => {
    expect(await refusal(makePdf(Array.from({ length: 1_501 }, () => [])))).toContain('more than 1500 pages');
  });

  test.each([
    ['nothing but a head', '%PDF-1.7\n'],
    ['a file cut off', makePdf([[line('một', 700)]]).subarray(0, 300)],
    [
      'pages that hold themselves',
      '%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj trailer << /Root 1 0 R >>',
    ],
  ])('%s', async (_, bytes) => {
    expect(await refusal(Buffer.from(bytes))).toMatch(/damaged or cut off|a scan without text/);
  });

  test('a broken table of places is mended by reading on: the text is there', async () => {
    const broken = makePdf([[line('vẫn đọc được', 700)]])
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    expect(blocksInShort(await readPdf(Buffer.from(broken, 'latin1')))).toEqual(['vẫn đọc được']);
  });
});

describe('what a file holds beside its text', () => {
  type Part = string | Buffer;
  const stream = (data: Part, more = ''): Buffer =>
    Buffer.concat([
      Buffer.from(`<</Length ${data.length} ${more}>>\nstream\n`),
      Buffer.from(data),
      Buffer.from('\nendstream'),
    ]);
  const shown = 'BT /F1 12 Tf 80 780 Td (Mot dong) Tj ET';

  /** A page of one line: what the catalogue says more, the content, and further objects from 6 on. */
  const pdfOf = (catalogue: string, content: Buffer, more: readonly Part[] = []): Buffer => {
    const objects: Part[] = [
      `<</Type/Catalog/Pages 2 0 R ${catalogue}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>/XObject<</A 6 0 R>>>>>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      content,
      ...more,
    ];
    return Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      ...objects.flatMap((one, at) => [
        Buffer.from(`${at + 1} 0 obj\n`),
        Buffer.from(one),
        Buffer.from('\nendobj\n'),
      ]),
      Buffer.from('trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
    ]);
  };
  const flate = '/Filter/FlateDecode';
  const much = deflateSync(`${shown}${' '.repeat(30_000_000)}`);

  test('is left alone, and told: scripts, other files; a picture is not unpacked', async () => {
    const picture = stream(
      much,
      `${flate}/Type/XObject/Subtype/Image/Width 9000/Height 3000/BitsPerComponent 8/ColorSpace/DeviceGray`,
    );
    const source = await readPdf(
      pdfOf('/OpenAction 7 0 R/Names<</EmbeddedFiles<</Names[(a.exe) 8 0 R]>>>>', stream(`${shown}\n/A Do`), [
        picture,
        '<</S/JavaScript/JS(while(true){})>>',
        '<</Type/Filespec/F(a.exe)>>',
      ]),
    );
    expect([blocksInShort(source), source.remarks.map(({ en }) => en)]).toEqual([
      ['Mot dong'],
      ['The PDF has scripts; none was run.', 'The PDF holds other files; none was opened.'],
    ]);
  });

  const forms = Array.from({ length: 26 }, (_, at) =>
    stream(
      '/A Do /A Do',
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A ${at + 7} 0 R>>>>`,
    ),
  );
  test.each<[string, Buffer]>([
    ['a text that unpacks to 30 MB', pdfOf('', stream(much, flate))],
    ['one that is packed twice', pdfOf('', stream(deflateSync(much), '/Filter[/FlateDecode/FlateDecode]'))],
    ['one that is packed as seldom today', pdfOf('', stream(Buffer.alloc(20_000), '/Filter/LZWDecode'))],
    ['a file inside that unpacks to 30 MB', pdfOf('', stream(shown), [stream(much, flate)])],
    ['26 forms that draw the next one twice', pdfOf('', stream(`${shown}\n/A Do`), forms)],
  ])('is not read where it is too much: %s', async (_, bytes) => {
    await expect(readPdf(bytes)).rejects.toThrow('expands too much');
  });

  test('a form that draws itself does no harm', async () => {
    const form = stream(
      '/A Do',
      '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 6 0 R>>>>',
    );
    expect(blocksInShort(await readPdf(pdfOf('', stream(`${shown}\n/A Do`), [form])))).toEqual(['Mot dong']);
  });
});
