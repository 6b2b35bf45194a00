import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { withoutBlankColumns } from '../../src/writers/blank-columns.ts';
import { chartTable } from '../../src/writers/chart-table.ts';
import { type blockFormats, type FormatName, formats } from '../../src/writers/formats.ts';
import { readXlsx } from '../io/read-sheet-of-xlsx.ts';
import type { InputRow } from '../../src/plan/input-table.ts';
import type { Table } from '../../src/views/blocks/block.ts';
import { figureOf } from '../../src/views/blocks/cell.ts';
import type { Rendering } from '../../src/views/rendering.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { factsOf, idsOf } from './facts.ts';
import { fileOf, textIn, paragraphsOf, readMarkdown, readPage, sheetNamesOf } from './read-back.ts';

/** As wide as it takes, so that no cell is folded. */
const wide = { width: 100_000, bold: (text: string) => text, dim: (text: string) => text };

/** Reads a rendering back from a format and finds every fact of its blocks there. */
export const expectFactsIn: Readonly<
  Record<(typeof blockFormats)[number], (rendering: Rendering) => Promise<void>>
> = {
  async text(rendering) {
    expect(missing(read(rendering), await textOf(rendering, 'text'))).toEqual([]);
  },
  async markdown(rendering) {
    expect(missing(read(rendering), readMarkdown(await textOf(rendering, 'markdown')))).toEqual([]);
  },
  async html(rendering) {
    const { text, ids } = readPage(await textOf(rendering, 'html'));
    expect(missing(read(rendering), text)).toEqual([]);
    expect(ids.toSorted()).toEqual(rendering.blocks.flatMap(idsOf).toSorted());
  },
  async docx(rendering) {
    const paragraphs = await paragraphsOf(await bytesOf(rendering, 'docx'));
    expect(missing(read(rendering), paragraphs.join('\n'))).toEqual([]);
  },
  async xlsx(rendering) {
    const bytes = await bytesOf(rendering, 'xlsx');
    const sheets = await Promise.all(
      (await sheetNamesOf(bytes)).map(async (name) => (await readXlsx(bytes, name)).rows),
    );
    const words = sheets
      .flat()
      .flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
    expect(toldBeside(rendering).filter((fact) => !words.some((line) => line.includes(fact)))).toEqual([]);
    for (const table of tablesOf(rendering)) {
      const expected = expectedCells(table);
      const found = sheets
        .map((rows) => rows.map(({ cells }) => heldIn(cells, table)))
        .flatMap((rows) => rows.map((_, index) => rows.slice(index, index + expected.length)))
        .find((rows) => isDeepStrictEqual(rows[0], expected[0]) && isDeepStrictEqual(rows, expected));
      expect(found, table.caption ?? String(table.columns[0]?.head)).toEqual(expected);
    }
  },
  async json(rendering) {
    const text = await textOf(rendering, 'json');
    expect(refusalsOf('render', text)).toEqual([]);
    const { blocks } = JSON.parse(text) as Rendering;
    const { language } = rendering;
    expect(blocks.map((block) => factsOf(block, language))).toEqual(
      rendering.blocks.map((block) => factsOf(block, language)),
    );
    expect(blocks.map(idsOf)).toEqual(rendering.blocks.map(idsOf));
  },
};

const bytesOf = async (rendering: Rendering, format: FormatName) =>
  fileOf(await formats[format].write(rendering, wide));
const textOf = async (rendering: Rendering, format: FormatName) =>
  textIn(await formats[format].write(rendering, wide));

/** What a page shows that is read and not filled in: without the columns in which nothing is. */
const read = (rendering: Rendering): Rendering => ({
  ...rendering,
  blocks: withoutBlankColumns(rendering.blocks),
});

/** The cells of a row in the columns of a table. */
const heldIn = (cells: InputRow['cells'], { columns }: Table): Held[] =>
  cells.reduce<Held[]>(
    (row, { column, address: _, ...value }) => (column < row.length ? row.with(column, value) : row),
    columns.map(() => ({ kind: 'empty' })),
  );

/** The facts that a text lacks; runs of blanks are one blank in some formats. */
function missing({ blocks, language }: Rendering, text: string): string[] {
  const plain = squeezed(text);
  return blocks
    .flatMap((block) => factsOf(block, language))
    .filter((fact) => !plain.includes(squeezed(fact)));
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a workbook has outside its tables. */
const toldBeside = ({ blocks, language }: Rendering): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? []
      : block.kind === 'chart'
        ? [block.title, block.summary]
        : factsOf(block, language),
  );

const tablesOf = ({ blocks, language }: Rendering): Table[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block]
      : block.kind === 'chart' && !block.hasTable
        ? [chartTable(block, language)]
        : [],
  );

type Held = Readonly<Record<string, unknown>>;

const expectedCells = ({ columns, rows }: Table): Held[][] => [
  columns.map(({ head }) => ({ kind: 'text', text: head })),
  ...rows.map((row) =>
    row.map((cell, column): Held => {
      const { type } = columns[column] ?? {};
      const { text, value } = figureOf(cell);
      if (typeof value === 'number' && type === 'number') return { kind: 'number', value };
      if (typeof value === 'number' && type === 'percent')
        return { kind: 'percent', value: Number((value * 100).toPrecision(12)) };
      if (typeof value === 'string' && value.length === 10 && type === 'date')
        return { kind: 'date', date: value };
      return text === '' ? { kind: 'empty' } : { kind: 'text', text };
    }),
  ),
];
