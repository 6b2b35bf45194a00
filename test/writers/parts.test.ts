import { describe, expect, test } from 'vitest';
import { commandLineOf, requestOf, type ViewRequest } from '../../src/commands/show/request.ts';
import { commandNamed, madeByComment, madeByLine } from '../../src/writers/made-by.ts';
import { csv } from '../../src/writers/csv.ts';
import { quoted, sheetNamer } from '../../src/writers/xlsx/sheet-names.ts';
import { mermaidLines } from '../../src/writers/markdown/mermaid.ts';
import { pageWidths, tallRows } from '../../src/writers/page-columns.ts';
import { pageSections } from '../../src/writers/page-sections.ts';
import { timesLines, timesWidth, widestWord } from '../../src/writers/times-width.ts';
import { shareBar } from '../../src/writers/text/share-bar.ts';
import type { Block, Table } from '../../src/views/blocks/block.ts';
import { markdownTable } from '../../src/writers/markdown/markdown-table.ts';
import { asking, viewNamed } from '../support/view-sources.ts';
import { columnsOf } from '../../src/screen/columns.ts';

test.each([
  [0, '░░░░░░░░░░'],
  [0.001, '▓░░░░░░░░░'],
  [0.5, '▓▓▓▓▓░░░░░'],
  [0.999, '▓▓▓▓▓▓▓▓▓░'],
  [1, '▓▓▓▓▓▓▓▓▓▓'],
  [7, '▓▓▓▓▓▓▓▓▓▓'],
])('a share of %d is drawn %s', (share, bar) => {
  expect(shareBar(share)).toBe(bar);
});

test('sheets get names that Excel takes, each once', () => {
  const nameFor = sheetNamer();
  expect(
    [
      'Theo mục',
      'theo MỤC',
      'a/b:c*[d]',
      '',
      "'x'",
      'History',
      'Một tiêu đề rất dài không vừa với tên của một trang tính',
    ].map(nameFor),
  ).toEqual([
    'Theo mục',
    'theo MỤC (2)',
    'a b c d',
    'Bảng',
    'x',
    'History (2)',
    'Một tiêu đề rất dài không vừa',
  ]);
  expect(quoted("it's")).toBe("'it''s'");
});

test('a heading goes with the wide table under it, and so does a sentence between', () => {
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const said = (text: string): Block => ({ kind: 'paragraph', text });
  const wide: Block = {
    kind: 'table',
    columns: Array.from({ length: 8 }, () => ({ head: 'Nội dung nhiệm vụ' })),
    rows: Array.from({ length: 6 }, () =>
      Array.from({ length: 8 }, () => 'Thành lập đảng đoàn của các hội thành viên'),
    ),
  };
  const before: Block[] = Array.from({ length: 7 }, () => said('Mở đầu.'));
  const lists: Block = { kind: 'list', items: ['một'] };
  const lying = (...blocks: Block[]) =>
    pageSections([...before, lists, ...blocks, wide])
      .filter(({ isLandscape: isLying }) => isLying)
      .map((part) => part.blocks);
  const [annex, sentence] = [heading('PHỤ LỤC'), said('Đến hết ngày.')];
  expect(lying(annex)).toEqual([[annex, wide]]);
  expect(lying(annex, sentence)).toEqual([[annex, sentence, wide]]);
  expect(lying(heading('V'), said('…'), annex, sentence)).toEqual([[annex, sentence, wide]]);
  expect(lying(sentence)).toEqual([[wide]]);
});

test('a wide table of few lines stands upright, and a sentence after a lying one stays on its page', () => {
  const wide = (count: number): Block => ({
    kind: 'table',
    columns: Array.from({ length: 6 }, () => ({ head: 'Nội dung nhiệm vụ' })),
    rows: Array.from({ length: count }, () =>
      Array.from({ length: 6 }, () => 'Thành lập đảng đoàn của các hội thành viên theo quy định'.repeat(2)),
    ),
  });
  const end: Block = { kind: 'paragraph', text: 'Không có.' };
  expect(pageSections([wide(1), end])).toEqual([{ isLandscape: false, blocks: [wide(1), end] }]);
  expect(pageSections([wide(9), end])).toEqual([{ isLandscape: true, blocks: [wide(9), end] }]);
});

test('the columns of a table take the whole width, none less than its longest word, the longest words the most', () => {
  const table: Table = {
    kind: 'table',
    columns: [{ head: 'TT' }, { head: 'Nội dung nhiệm vụ' }, { head: 'Sản phẩm/Kết quả' }],
    rows: [
      ['I', 'Tên của một nhóm nhiệm vụ, dài hơn mọi ô khác trong bảng này '.repeat(9), ''],
      ['1', 'Xây dựng cơ sở dữ liệu đề tài của các hội thành viên. '.repeat(4), 'Cơ sở dữ liệu'],
    ],
    groups: [0],
  };
  const widths = pageWidths(table, 9354);
  const [first = 0, second = 0, third = 0] = widths;
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(9350);
  expect(first).toBeLessThan(700);
  expect(third).toBeGreaterThan((widestWord('phẩm/Kết') * 12 * 20) / 1000);
  expect(second).toBeGreaterThan(4 * third);
  expect(pageWidths({ ...table, groups: [], rows: table.rows.slice(1) }, 9354)).toEqual(widths);
  const row: Table = {
    kind: 'table',
    columns: [{ head: '' }, { head: '' }, { head: '' }],
    rows: [['a', 'một hai ba', '']],
  };
  expect([2, 3].map((lines) => tallRows(row, [700, 700, 700], lines))).toEqual([[true], [false]]);
});

test('letters with marks are as wide as those without, and words are folded between words', () => {
  expect(timesWidth('quá hạn')).toBe(timesWidth('qua han'));
  expect(timesWidth('WW')).toBeGreaterThan(2 * timesWidth('il'));
  expect(timesLines('một hai ba bốn', timesWidth('một hai'))).toBe(2);
  expect(timesLines('a'.repeat(10), timesWidth('aaaa'))).toBe(3);
  expect(
    ['', ' ', 'một ', ' một', 'một\u00a0\n hai'].map((text) => timesLines(text, timesWidth('một'))),
  ).toEqual([1, 1, 2, 1, 2]);
});

test('a table of Markdown is straight by columns, and one longer cell changes no other row', () => {
  const table = (words: string) =>
    markdownTable({
      kind: 'table',
      columns: [{ head: 'Tiếng Việt' }, { head: 'Số', type: 'number' }],
      rows: [
        [words, '1'],
        ['漢字', '22'],
      ],
    });
  const lines = table('Ưu tiên').split('\n');
  expect(new Set(lines.map(columnsOf)).size).toBe(1);
  expect(
    table('Ưu tiên!')
      .split('\n')
      .filter((line) => lines.includes(line)),
  ).toHaveLength(3);
});

describe('a drawing of days for mermaid', () => {
  const gantt = (names: readonly string[], day = '30/6/2024') =>
    mermaidLines({
      kind: 'chart',
      chart: 'timeline',
      title: 'Ngày đến hạn',
      summary: '',
      from: '2024-01-01',
      to: '2028-12-31',
      today: '2025-12-15',
      events: names.map((name) => ({ date: '2024-06-30', dateText: day, name, tone: 'open' as const })),
    }) ?? [];

  test.each([
    'title x',
    'section x',
    'click a href "x"',
    'todayMarker on',
    '2024-06-30 x',
    'a: crit, 2024-01-01, 9d',
    'x\ny',
    '%%{init: {}}%%',
    '',
  ])('takes %j for a name only', (name) => {
    for (const day of ['30/6/2024', '30 June 2024']) {
      const lines = gantt([name, 'Ban hành Quy chế'], day);
      const events = lines.filter((line) => line.includes(':'));
      expect(events).toHaveLength(2);
      for (const event of events) expect(event).toMatch(/^ {2}\d\d[/ ][^:;#\n]+ :milestone, 2024-06-30, 0d$/);
    }
  });

  test('is never longer than GitHub draws, and does not follow the clock of the reader', () => {
    const lines = gantt(Array.from({ length: 40 }, () => 'chữ '.repeat(50_000)));
    expect(lines.join('\n').length).toBeLessThan(50_000);
    expect(lines).toContain('  todayMarker off');
    expect(gantt(['x'.repeat(200_000)]).join('').length).toBeLessThan(1000);
  });
});

describe('the line that makes a rendering again', () => {
  const awkward = 'Ban "Tổ chức" --> <x> \u202e $(rm) `ls` !! --format';
  const request = {
    view: viewNamed('extract'),
    asked: asking({
      programme: 'lhhvn-dh13',
      asOf: '2026-11-23',
      options: { lead: awkward, since: '2026-01-01' },
    }),
    format: 'docx',
  } as const;
  const lineOf = ({ view, asked, format }: ViewRequest) =>
    commandLineOf(view, asked, { ...asked, programme: asked.programme ?? null, format });

  test('is understood as it was meant, whatever the words in it', async () => {
    const line = lineOf(request);
    expect(await requestOf(line)).toEqual(request);
    expect(commandNamed(`${madeByComment(line)}\n\n# x`)).toBe(line);
    expect(commandNamed(`x\n\n${madeByLine(line, 'en')}\n`)).toBe(line);
    expect(commandNamed(csv([['a, b', line]]))).toBe(line);
    expect(madeByComment(line).indexOf('-->')).toBe(madeByComment(line).length - 3);
    expect(line).not.toMatch(/[\u202e$`!]/);
  });

  test('is found in JSON', () => {
    expect(commandNamed('{"kind":"render","command":"cthd render x"}')).toBe('cthd render x');
    expect(commandNamed('{"kind":"status"}')).toBeNull();
    expect(commandNamed('{not json')).toBeNull();
  });
});
