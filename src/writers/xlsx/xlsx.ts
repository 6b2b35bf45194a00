import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Table } from '../../views/blocks/block.ts';
import type { Rendering } from '../../views/rendering.ts';
import { visible } from '../../screen/visible.ts';
import { chartTable } from '../chart-table.ts';
import { formatWords } from '../format-words.ts';
import { madeByProperty } from '../made-by.ts';
import { quoted, sheetNamer } from './sheet-names.ts';
import { sheetText } from './xlsx-cell.ts';
import { type CoverLine, coverLines, coverSheet } from './xlsx-cover.ts';
import { tableSheet } from './xlsx-table.ts';

/** What Excel takes as the head or foot of a page. */
const mostInHeader = 200;

/** A rendering as a workbook: each table on a sheet of its own, everything else on the first. Equal blocks give equal bytes. */
export async function xlsx(rendering: Rendering): Promise<Uint8Array> {
  const { title, language, fictional, asOf, command, blocks } = rendering;
  const words = formatWords[language];
  const nameFor = sheetNamer();
  const [coverName, listsName] = [nameFor(words.contents), nameFor(words.lists)];
  const lists = choiceLists(listsName);
  const lines: CoverLine[] = fictional ? [{ text: `${words.fictional}.`, looks: { bold: true } }] : [];
  const tables: (WriteSheet & { readonly headRow: number })[] = [];
  let above = title;
  for (const block of blocks) {
    if (block.kind === 'heading') above = block.text;
    const table: Table | null =
      block.kind === 'table'
        ? block
        : block.kind === 'chart' && !block.hasTable
          ? chartTable(block, language)
          : null;
    const name = table && nameFor(table.caption ?? above);
    lines.push(...coverLines(block, language, name));
    if (table && name !== null)
      tables.push(tableSheet(table, { name, language, fictional, choicesOf: lists.rangeOf }));
  }
  const day = new Date(`${asOf}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      { ...coverSheet(coverName, lines, language), ...printed(rendering, 'portrait') },
      ...tables.map(({ headRow: _, ...sheet }) => ({ ...sheet, ...printed(rendering, 'landscape') })),
      ...lists.sheets(language),
    ],
    namedRanges: tables.map(({ name, headRow }) => ({
      name: '_xlnm.Print_Titles',
      scope: name,
      range: `${quoted(name)}!$${headRow + 1}:$${headRow + 1}`,
    })),
    activeSheet: tables.length === 1 ? 1 : 0,
    defaultFont: { name: 'Times New Roman', size: 12 },
    properties: {
      title: visible(title),
      creator: 'cthd',
      created: day,
      modified: day,
      custom: { [madeByProperty]: command },
    },
  });
}

/** A4, as wide as the page, numbered; what is made up says so on every page. */
function printed({ title, language, fictional }: Rendering, orientation: 'portrait' | 'landscape') {
  const head = fictional ? `${formatWords[language].fictional}. ${title}` : title;
  return {
    pageSetup: { paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: {
      oddHeader: `&C${visible(head).slice(0, mostInHeader).replaceAll('&', '&&')}`,
      oddFooter: '&C&P/&N',
    },
  } as const;
}

/** The words that columns allow, each list a column of a hidden sheet: written into a rule they could not hold a comma. */
function choiceLists(name: string) {
  const lists: (readonly string[])[] = [];
  return {
    rangeOf: (choices: readonly string[]): string => {
      const known = lists.findIndex((list) => list.join('\n') === choices.join('\n'));
      const column = known < 0 ? lists.push(choices) - 1 : known;
      const [from = '', to = ''] = rangeRef(0, column, choices.length - 1, column)
        .split(':')
        .map((place) => place.replace(/^([A-Z]+)/, '$$$1$$'));
      return `${quoted(name)}!${from}:${to === '' ? from : to}`;
    },
    sheets(language: Rendering['language']): WriteSheet[] {
      if (lists.length === 0) return [];
      const rows = Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, row) =>
        lists.map((list) => (list[row] === undefined ? null : sheetText(list[row], language))),
      );
      return [{ name, hidden: true, rows }];
    },
  };
}
