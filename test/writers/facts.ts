import type { Language } from '../../src/locale/localised.ts';
import type { Block } from '../../src/views/blocks/block.ts';
import { figureOf, wordsOf } from '../../src/views/blocks/cell.ts';
import type { Chart } from '../../src/views/blocks/chart.ts';
import { letterheadText } from '../../src/writers/letterhead-lines.ts';

/** Every word or figure of a block that a reader must find in each format. */
export function factsOf(block: Block, language: Language): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'wording':
      return [block.text, ...(block.notes ?? []).map(({ text }) => text)];
    case 'list':
      return [...block.items];
    case 'lines':
      return block.lines.filter((line) => line !== '');
    case 'facts':
      return [
        ...(block.title === undefined ? [] : [block.title]),
        ...block.facts.flatMap(({ name, words }) => [name, words]),
      ];
    case 'changes':
      return [
        ...(block.title === undefined ? [] : [block.title]),
        ...block.words.map(({ text }) => text.trim()),
      ];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.columns.map(({ head }) => head),
        ...block.rows.flatMap((row) => row.map(wordsOf)),
      ];
    case 'chart':
      return [block.title, block.summary, ...figuresOf(block)];
    case 'letterhead':
      return block.issued === 'lost' ? [block.type ?? '', block.subject] : letterheadText(block, language);
    case 'signature':
      return [...(block.authority === undefined ? [] : [block.authority]), block.position, block.name];
    case 'recipients':
      return [block.title, ...block.lines];
  }
}

function figuresOf(chart: Chart): string[] {
  switch (chart.chart) {
    case 'cells':
      return chart.slices.flatMap(({ name, text }) => [name, text]);
    case 'progress':
      return chart.bars.flatMap(({ name, slices }) => [
        name,
        ...slices.flatMap((slice) => [slice.name, slice.text]),
      ]);
    case 'indicators':
      return chart.bars.flatMap(({ name, text }) => [name, text]);
    case 'timeline':
      return chart.events.flatMap(({ name, dateText }) => [name, dateText]);
    case 'trend':
      return [
        ...chart.moments,
        ...chart.lines.flatMap(({ name, points }) => [
          name,
          ...points.flatMap((point) => (point ? [point.text] : [])),
        ]),
      ];
  }
}

/** The lists of ids behind the figures of a block. */
export function idsOf(block: Block): string[] {
  const lists: (readonly string[] | undefined)[] =
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.map((cell) => figureOf(cell).ids))
      : block.kind === 'chart'
        ? idListsOf(block)
        : [];
  return lists.flatMap((ids) => (ids === undefined || ids.length === 0 ? [] : [ids.join(' ')]));
}

function idListsOf(chart: Chart): (readonly string[] | undefined)[] {
  switch (chart.chart) {
    case 'cells':
      return chart.slices.map(({ ids }) => ids);
    case 'progress':
      return chart.bars.flatMap(({ slices }) => slices.map(({ ids }) => ids));
    case 'indicators':
      return chart.bars.map(({ ids }) => ids);
    case 'timeline':
      return chart.events.map(({ ids }) => ids);
    case 'trend':
      return chart.lines.flatMap(({ points }) => points.map((point) => point?.ids));
  }
}
