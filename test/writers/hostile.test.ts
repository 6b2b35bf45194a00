import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { commandLineOf } from '../../src/commands/show/request.ts';
import { type FormatName, formats } from '../../src/writers/formats.ts';
import { readXlsx } from '../io/read-sheet-of-xlsx.ts';
import { openZip } from '../../src/io/tables/zip.ts';
import type { Block } from '../../src/views/blocks/block.ts';
import type { Rendering } from '../../src/views/rendering.ts';
import { visible } from '../../src/screen/visible.ts';
import { attacks as acting } from '../findings-output/hostile.ts';
import { factsOf } from './facts.ts';
import { fileOf, textIn, paragraphsOf, partOf, readMarkdown, readPage, sheetNamesOf } from './read-back.ts';
import { plainScreen, sample } from './sample.ts';

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '=HYPERLINK("http://x","y")',
  "'=1",
  "=cmd|' /C calc'!A0",
];
const markup = [
  '# x',
  '- x',
  '1. x',
  '    x',
  '> x',
  '| x |',
  '---',
  '===',
  '[^1]: x',
  '$$x$$',
  '```mermaid',
  '<!-- x',
  '-->',
  '</style>',
  '</script>',
  '{{x}}',
  '_x0041_ _x000D_',
  '&amp;',
  '::error::x',
];
const attacks = [...acting, ...formulas, ...markup];
const long = 'chữ '.repeat(50_000);
const unbroken = 'x'.repeat(200_000);

/** Every kind of block of the sample with all of its words put in the place of others. */
function blocksOf(text: string): Block[] {
  const keep = new Set([
    'kind',
    'chart',
    'style',
    'type',
    'align',
    'tone',
    'date',
    'from',
    'to',
    'today',
    'change',
    'weight',
    'role',
    'days',
  ]);
  const replaced = (value: unknown, key: string, parent: Record<string, unknown>): unknown => {
    if (key === 'tones') return { [text]: 'good' };
    if (Array.isArray(value)) return value.map((item) => replaced(item, key, parent));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          replaced(inner, name, value as Record<string, unknown>),
        ]),
      );
    const isWord =
      typeof value === 'string' && (!keep.has(key) || (key === 'type' && parent['kind'] === 'letterhead'));
    return isWord && key !== 'value' ? text : value;
  };
  return sample('vi').blocks.map((block) => replaced(block, '', {}) as Block);
}

const renderingOf = (text: string): Rendering => ({
  ...sample('vi', false),
  title: text,
  command: commandLineOf(
    { call: ['render', 'summary'] },
    { args: [text], options: {} },
    { programme: text, language: 'vi', asOf: '2025-12-15', format: 'html' },
  ),
  isSigned: true,
  blocks: blocksOf(text),
});
const wide = { ...plainScreen, width: 10_000 };
const write = async (text: string, format: FormatName) => formats[format].write(renderingOf(text), wide);

/** The marks of the three notes of the sample: behind a line or its code, and before the words of each note. */
const ownFootnotes = /(?:\[\^[123]\])+$|^\[\^[123]\]: /gm;

/** What would act on a screen; line feeds are ours. */
const unseen =
  /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const plainPage = readPage(textIn(await formats.html.write(renderingOf('chữ'), wide)));
const plainLines = textIn(await formats.markdown.write(renderingOf('chữ'), wide)).split('\n');

describe.each(attacks)('%j', (attack) => {
  const shown = visible(attack);

  test('is letters in text', async () => {
    const text = textIn(await write(attack, 'text'));
    expect(unseen.exec(text)?.[0]).toBeUndefined();
    expect(text).toContain(shown.replace(/##(?=\w*\[)/g, '#\\u{23}').trim());
    expect(text).not.toMatch(/##\[|^\s*::/m);
  });

  test('is letters in markdown', async () => {
    const text = textIn(await write(attack, 'markdown'));
    expect(unseen.exec(text)?.[0]).toBeUndefined();
    expect(readMarkdown(text)).toContain(
      shown
        .replace(/##(?=\w*\[)/g, '#\\u{23}')
        .replaceAll('|', '\\u{7c}')
        .trim(),
    );
    const lines = text.split('\n');
    const kinds = (all: readonly string[], mark: RegExp) => all.filter((line) => mark.test(line)).length;
    for (const mark of [/^#{1,6} /, /^- /, /^\|/, /^>/, /^```[^`]*$/, /^\d+[.)] /, /^(?:---|===)/, /^ {4}/])
      expect([mark, kinds(lines, mark)]).toEqual([mark, kinds(plainLines, mark)]);
    expect(lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length)).toEqual(
      plainLines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length),
    );
    const prose = text
      .split('\n')
      .slice(1)
      .join('\n')
      .replace(/```mermaid\n[^]*?\n```/g, '')
      .replace(/(?<!`)(`+)(?!`)[^]*?[^`]\1(?!`)/g, '')
      .replace(ownFootnotes, '')
      .replaceAll('\\u{3a}:', '::')
      .replace(/~~|\*\*|^\*|\*$|^> |^\|.*-+.*\|$|\||\\(?=[-+=.)])/gm, '');
    expect(/[`*_~[\]<>@$\\]|:\/\/|www\.|#\d|GH-\d|:tada:|&\w+;/.exec(prose)?.[0]).toBeUndefined();
  });

  test('makes no element, attribute or command in html', async () => {
    const text = textIn(await write(attack, 'html'));
    const page = readPage(text);
    // A table with longer words may be printed on its side, in a frame of its own.
    expect({ ...page.elements, div: 0 }).toEqual({ ...plainPage.elements, div: 0 });
    expect(page.attributes).toEqual(plainPage.attributes);
    expect(page.text).toContain(shown.replace(/\s+/g, ' ').trim());
    expect(text).not.toMatch(/##\[|^\s*::/m);
    expect(unseen.exec(text)?.[0]).toBeUndefined();
    expect(text.split('\n').findIndex((line) => line.endsWith('-->'))).toBe(2);
  });

  test('is letters in docx', async () => {
    const bytes = fileOf(await write(attack, 'docx'));
    for (const name of (await openZip(bytes)).names.filter((one) => /\.(?:xml|rels)$/.test(one)))
      XmlDocument.fromString(await partOf(bytes, name)).dispose();
    const paragraphs = await paragraphsOf(bytes);
    expect(paragraphs).toContain(shown);
    expect(await partOf(bytes, 'word/document.xml')).not.toMatch(
      /<w:(?:hyperlink|fldSimple|instrText|object)/,
    );
  });

  test('is text in xlsx, and never a formula', async () => {
    const bytes = fileOf(await write(attack, 'xlsx'));
    for (const name of (await openZip(bytes)).names)
      XmlDocument.fromString(await partOf(bytes, name)).dispose();
    const names = await sheetNamesOf(bytes);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    const held: string[] = [];
    for (const [index, name] of names.entries()) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      const sheet = await partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
      expect(sheet).not.toMatch(/<f[ >]/);
      const { rows } = await readXlsx(bytes, name);
      held.push(...rows.flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : ''))));
    }
    expect(held.some((one) => one.includes(shown))).toBe(true);
  });

  test('comes back whole from json', async () => {
    const text = textIn(await write(attack, 'json'));
    expect(unseen.exec(text)?.[0]).toBeUndefined();
    const { blocks } = JSON.parse(text) as Rendering;
    const facts = (all: readonly Block[]) => all.flatMap((block) => factsOf(block, 'vi'));
    expect(facts(blocks)).toEqual(facts(blocksOf(attack)));
  });
});

describe.each([
  ['200,000 letters', long],
  ['one word of 200,000 letters', unbroken],
])('%s', (_, text) => {
  const few = (format: FormatName) =>
    formats[format].write(
      {
        ...sample('vi', false),
        blocks: [
          { kind: 'heading', level: 2, text: 'Bảng' },
          { kind: 'table', columns: [{ head: 'Cột' }], rows: [[text]] },
          { kind: 'paragraph', text },
        ],
      },
      plainScreen,
    );

  test.each(['text', 'markdown', 'html', 'json'] as const)('stands whole in %s', async (format) => {
    const squeezed = textIn(await few(format)).replace(/[\s│]/g, '');
    expect(squeezed.split(text.replaceAll(' ', '')).length - 1).toBe(2);
  });

  test('stands whole in docx', async () => {
    const held = await paragraphsOf(fileOf(await few('docx')));
    expect(held.filter((one) => one === text)).toHaveLength(2);
  });

  test('is cut in xlsx at what a cell holds, and says so', async () => {
    const bytes = fileOf(await few('xlsx'));
    for (const name of await sheetNamesOf(bytes)) {
      const cells = (await readXlsx(bytes, name)).rows.flatMap((row) => row.cells);
      const [longest = ''] = cells
        .map((cell) => (cell.kind === 'text' ? cell.text : ''))
        .toSorted((a, b) => b.length - a.length);
      expect(longest.length).toBeLessThanOrEqual(32_767);
      expect(longest.length).toBeGreaterThan(32_000);
      expect(longest).toMatch(/… \(còn 167\.\d{3} ký tự, quá sức chứa của một ô\)$/);
    }
  });
});
