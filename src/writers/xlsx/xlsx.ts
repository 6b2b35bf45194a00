import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Rendering } from '../../views/rendering.ts';
import { visible } from '../../screen/visible.ts';
import { formatWords } from '../format-words.ts';
import { addLine, addSpace, addTable, type ChoicesOf, emptySheet, finishedSheet } from './sheet-draft.ts';
import { quoted, sheetNamer } from './sheet-names.ts';
import { sheetText } from './xlsx-cell.ts';
import { type ChartData, chartRows, sheetChart } from './xlsx-chart.ts';
import { type CoverLine, coverLines } from './xlsx-cover.ts';
import { repeatedHead, workbookFrame } from './workbook-frame.ts';
import { isShort, layOut, type OverviewItem, overviewWidths, type TitledTable } from './xlsx-layout.ts';
import { columnWidths, commonWidths } from './xlsx-widths.ts';

/** What Excel takes as the head or foot of a page. */
const mostInHeader = 200;
/** A workbook of one list has no more lines than this above it on the same sheet. */
const mostLinesAbove = 12;

interface WorkbookSettings {
  readonly rendering: Rendering;
  readonly choicesOf: ChoicesOf;
}

/** A sheet, and the row of its head where one is repeated on every page. */
interface MadeSheet {
  readonly sheet: WriteSheet;
  readonly headRow: number | null;
}

/**
 * A rendering as a workbook: first a sheet with the words, the charts and the tables of figures, then the lists, the short ones under
 * each other. Where there is nothing but one list, it has its words above it. Equal blocks give equal bytes.
 */
export async function xlsx(rendering: Rendering): Promise<Uint8Array> {
  const { title, language, blocks } = rendering;
  const words = formatWords[language];
  const nameFor = sheetNamer();
  const [overviewName, listsName, chartsName] = [words.overview, words.lists, words.chartData].map(nameFor);
  const choices = choiceLists(listsName ?? '');
  const around: WorkbookSettings = { rendering, choicesOf: choices.rangeOf };
  const { overview, lists } = layOut(blocks, title, language);
  const data: ChartData = { sheet: chartsName ?? '', rows: [] };
  const only = lists.length === 1 && isOnlyList(overview) ? lists[0] : undefined;
  const sheets = only
    ? [
        listSheet(
          only,
          nameFor(only.title),
          around,
          linesOf(overview, rendering, () => null),
        ),
      ]
    : allSheets(overview, lists, { around, data, nameFor, overviewName: overviewName ?? '' });
  return writeXlsx({
    sheets: [
      ...sheets.map(({ sheet }) => sheet),
      ...choices.sheets(language),
      ...(data.rows.length > 0 ? [{ name: data.sheet, hidden: true, rows: data.rows }] : []),
    ],
    namedRanges: sheets.flatMap(({ sheet: { name }, headRow }) =>
      headRow === null ? [] : [repeatedHead(name, headRow)],
    ),
    activeSheet: 0,
    ...workbookFrame(rendering),
  });
}

const isOnlyList = (overview: readonly OverviewItem[]): boolean =>
  overview.length <= mostLinesAbove && overview.every(({ kind }) => kind === 'list' || kind === 'block');

interface SheetNaming {
  readonly around: WorkbookSettings;
  readonly data: ChartData;
  readonly nameFor: (wanted: string) => string;
  readonly overviewName: string;
}

function allSheets(
  overview: readonly OverviewItem[],
  lists: readonly TitledTable[],
  { around, data, nameFor, overviewName }: SheetNaming,
): MadeSheet[] {
  const short = lists.filter(isShort);
  const isStacked = short.length > 1;
  const stackName = isStacked ? nameFor(formatWords[around.rendering.language].shortLists) : '';
  const named = lists.map((list) => ({
    list,
    name: isStacked && isShort(list) ? stackName : nameFor(list.title),
  }));
  const nameOf = (list: TitledTable) => named.find((one) => one.list === list)?.name ?? null;
  return [
    overviewSheet(overview, overviewName, { around, data, nameOf }),
    ...(isStacked ? [stackSheet(short, stackName, around)] : []),
    ...named
      .filter(({ name }) => !isStacked || name !== stackName)
      .map(({ list, name }) => listSheet(list, name, around, fictionalLine(around.rendering))),
  ];
}

const fictionalLine = ({ fictional, language }: Rendering): CoverLine[] =>
  fictional ? [{ text: `${formatWords[language].fictional}.`, looks: { bold: true } }] : [];

/** The words of the first sheet, line by line; `nameOf` says on which sheet a list is, null where it is on this one. */
function linesOf(
  items: readonly OverviewItem[],
  rendering: Rendering,
  nameOf: (list: TitledTable) => string | null,
): CoverLine[] {
  const { language } = rendering;
  return [
    ...fictionalLine(rendering),
    ...items.flatMap((item): CoverLine[] => {
      if (item.kind === 'block') return coverLines(item.block, language);
      const name = item.kind === 'list' ? nameOf(item.list) : null;
      return name === null ? [] : [{ text: formatWords[language].sheet(name) }];
    }),
  ];
}

function overviewSheet(
  items: readonly OverviewItem[],
  name: string,
  {
    around: { rendering, choicesOf },
    data,
    nameOf,
  }: Pick<SheetNaming, 'around' | 'data'> & { readonly nameOf: (list: TitledTable) => string | null },
): MadeSheet {
  const { language } = rendering;
  const draft = emptySheet(overviewWidths);
  const lines = (list: readonly CoverLine[]) => {
    for (const { text, looks } of list) addLine(draft, text, language, looks);
  };
  lines(fictionalLine(rendering));
  for (const item of items)
    switch (item.kind) {
      case 'block':
        lines(coverLines(item.block, language));
        break;
      case 'list':
        lines([{ text: formatWords[language].sheet(nameOf(item.list) ?? '') }]);
        break;
      case 'figures':
        if (item.table.caption !== undefined) lines([{ text: item.table.caption, looks: { bold: true } }]);
        addTable(draft, item.table, { language, choicesOf });
        addSpace(draft, 1, 9);
        break;
      case 'chart': {
        lines([{ text: item.chart.title, looks: { bold: true } }]);
        const rows = chartRows(item.chart);
        const place = { row: draft.rows.length, rows, columns: overviewWidths.length };
        const drawn = sheetChart(item.chart, data, language, place);
        if (drawn) {
          draft.charts.push(drawn);
          addSpace(draft, rows, 18);
        }
        lines([{ text: item.chart.summary }]);
      }
    }
  return { sheet: { ...finishedSheet(name, draft), ...printed(rendering, 'portrait') }, headRow: null };
}

/** Lists of few rows under each other, each with its title. */
function stackSheet(
  lists: readonly TitledTable[],
  name: string,
  { rendering, choicesOf }: WorkbookSettings,
): MadeSheet {
  const { language } = rendering;
  const draft = emptySheet(commonWidths(lists.map(({ table }) => table)));
  for (const { text, looks } of fictionalLine(rendering)) addLine(draft, text, language, looks);
  for (const { title, table } of lists) {
    addLine(draft, title, language, { bold: true, size: 13 });
    addTable(draft, table, { language, choicesOf });
    addSpace(draft, 1, 12);
  }
  return { sheet: { ...finishedSheet(name, draft), ...printed(rendering, 'landscape') }, headRow: null };
}

/** A list on a sheet of its own: its title, then its head, which stays in sight, with a filter. */
function listSheet(
  { title, table }: TitledTable,
  name: string,
  { rendering, choicesOf }: WorkbookSettings,
  above: readonly CoverLine[],
): MadeSheet {
  const { language } = rendering;
  const draft = emptySheet(columnWidths(table));
  for (const { text, looks } of above) addLine(draft, text, language, looks);
  if (!above.some(({ text }) => text === title)) addLine(draft, title, language, { bold: true, size: 14 });
  const { head, last } = addTable(draft, table, { language, choicesOf });
  const keyColumns = table.keys ? 2 : 0;
  const sheet = {
    ...finishedSheet(name, draft, keyColumns),
    ...printed(rendering, 'landscape'),
    freezePane: { rows: head + 1 },
    ...(last > head && {
      autoFilter: { range: rangeRef(head, 0, last, table.columns.length - 1 + keyColumns) },
    }),
  };
  return { sheet, headRow: head };
}

/** A4, as wide as the page, numbered; what is fictional says so on every page. */
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
