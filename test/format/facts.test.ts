import { describe, expect, test } from 'vitest';
import { type FormatName, formats } from '../../src/format/formats.ts';
import { chartTable } from '../../src/format/chart-table.ts';
import { readXlsx } from '../../src/io/read-xlsx.ts';
import { languages } from '../../src/locale/localised.ts';
import type { Table } from '../../src/render/block.ts';
import { figureOf } from '../../src/render/cell.ts';
import type { Rendering } from '../../src/render/rendering.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { factsOf, idsOf } from './facts.ts';
import { paragraphsOf, readMarkdown, readPage, sheetNamesOf } from './read-back.ts';
import { plainScreen, sample } from './sample.ts';

/** As wide as it takes, so that no cell is folded. */
const wide = { ...plainScreen, width: 100_000 };
const write = (rendering: Rendering, format: FormatName) => formats[format].write(rendering, wide);
const bytesOf = async (rendering: Rendering, format: FormatName) => (await write(rendering, format)) as Uint8Array;
const tablesOf = ({ blocks, language }: Rendering): Table[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [chartTable(block, language)] : [],
  );

describe.each(languages)('in %s every fact of the blocks stands in', (language) => {
  const rendering = sample(language);
  const facts = rendering.blocks.flatMap(factsOf);
  const missingIn = (text: string) => facts.filter((fact) => !text.includes(fact));

  test('text', async () => {
    expect(missingIn(String(await write(rendering, 'text')))).toEqual([]);
  });

  test('markdown', async () => {
    expect(missingIn(readMarkdown(String(await write(rendering, 'markdown'))))).toEqual([]);
  });

  test('html, with the ids behind every figure', async () => {
    const { text, ids } = readPage(String(await write(rendering, 'html')));
    expect(missingIn(text)).toEqual([]);
    expect(ids.toSorted()).toEqual(rendering.blocks.flatMap(idsOf).toSorted());
  });

  test('docx, and nothing of the ids', async () => {
    const text = (await paragraphsOf(await bytesOf(rendering, 'docx'))).join('\n');
    expect(missingIn(text)).toEqual([]);
    expect(text).not.toMatch(/nhiem-vu-|viec-1/);
  });

  test('xlsx: words on the first sheet, tables with real numbers and days on theirs', async () => {
    const bytes = await bytesOf(rendering, 'xlsx');
    const [cover = '', ...names] = await sheetNamesOf(bytes);
    const words = (await readXlsx(bytes, cover)).rows.flatMap(({ cells }) =>
      cells.map((cell) => (cell.kind === 'text' ? cell.text : '')),
    );
    const told = rendering.blocks.flatMap((block) =>
      block.kind === 'table' ? [] : block.kind === 'chart' ? [block.title, block.summary] : factsOf(block),
    );
    expect(told.filter((fact) => !words.some((line) => line.includes(fact)))).toEqual([]);
    const tables = tablesOf(rendering);
    expect(names).toHaveLength(tables.length);
    for (const [index, table] of tables.entries()) {
      const { rows } = await readXlsx(bytes, names[index]);
      expect(rows[0]?.cells[0]).toMatchObject({ kind: 'text', text: expect.stringMatching(/hư cấu|fictional/) as string });
      const held = rows.slice(1).map(({ cells }) => cells.map(({ column: _, address: __, ...value }) => value));
      expect(held).toEqual([
        table.columns.map(({ head }) => ({ kind: 'text', text: head })),
        ...table.rows.map((row) =>
          row.map((cell, column) => {
            const { type } = table.columns[column] ?? {};
            const { text, value } = figureOf(cell);
            if (typeof value === 'number' && (type === 'number' || type === 'percent')) return { kind: 'number', value };
            if (typeof value === 'string' && type === 'date') return { kind: 'date', date: value };
            return text === '' ? { kind: 'empty' } : { kind: 'text', text };
          }),
        ),
      ]);
    }
  });

  test('json, as its schema says', async () => {
    const text = String(await write(rendering, 'json'));
    expect(refusalsOf('render', text)).toEqual([]);
    const { blocks } = JSON.parse(text) as Rendering;
    expect(blocks.map(factsOf)).toEqual(rendering.blocks.map(factsOf));
    expect(blocks.map(idsOf)).toEqual(rendering.blocks.map(idsOf));
  });
});

test('a made-up example says so in every format, a real programme in none', async () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    expect(await write(sample('vi'), format)).toContain('Ví dụ hư cấu, không phải văn bản thật.');
    expect(await write(sample('vi', false), format)).not.toContain('hư cấu');
  }
  expect(JSON.parse(String(await write(sample('vi', false), 'json')))).toMatchObject({ fictional: false });
});
