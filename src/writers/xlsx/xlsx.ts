import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Rendering } from '../../views/rendering.ts';
import { visible } from '../../screen/visible.ts';
import { formatWords } from '../format-words.ts';
import {
  addLine,
  addSpace,
  addTable,
  type ChoicesOf,
  emptySheet,
  finishedSheet,
  type SheetDraft,
} from './sheet-draft.ts';
import { groupBy } from '../../plan/group-by.ts';
import { choiceLists } from './choice-lists.ts';
import { sheetNamer } from './sheet-names.ts';
import { type ChartData, chartRows, sheetChart } from './xlsx-chart.ts';
import { type CoverLine, coverLines } from './xlsx-cover.ts';
import { repeatedHead, workbookFrame } from './workbook-frame.ts';
import {
  hasFigures,
  isShort,
  layOut,
  type OverviewItem,
  overviewWidths,
  type TitledTable,
  withoutListHeadings,
} from './xlsx-layout.ts';
import { orientationFor, pagesFor } from './xlsx-pages.ts';
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
    ? [listSheet(only, nameFor(only.title), around, linesOf(overview, rendering))]
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
  const own = named
    .filter(({ name }) => !isStacked || name !== stackName)
    .map(({ list, name }) => listSheet(list, name, around, fictionalLine(around.rendering)));
  if (isStacked && !hasFigures(overview)) {
    const nameOf = (list: TitledTable) => named.find((one) => one.list === list)?.name ?? '';
    return [stackSheet(overview, overviewName, { around, nameOf }), ...own];
  }
  return [
    overviewSheet(overview, overviewName, { around, data, named }),
    ...(isStacked ? [stackSheet(asItems(short), stackName, { around, nameOf: () => stackName })] : []),
    ...own,
  ];
}

/** Lists as what stands on a sheet, each under its title. */
const asItems = (lists: readonly TitledTable[]): OverviewItem[] =>
  lists.flatMap((list): OverviewItem[] => [
    { kind: 'block', block: { kind: 'heading', level: 3, text: list.title } },
    { kind: 'list', list },
  ]);

const fictionalLine = ({ fictional, language }: Rendering): CoverLine[] =>
  fictional ? [{ text: `${formatWords[language].fictional}.`, looks: { bold: true } }] : [];

/** The words above the only list of a workbook, line by line. */
const linesOf = (items: readonly OverviewItem[], rendering: Rendering): CoverLine[] => [
  ...fictionalLine(rendering),
  ...items.flatMap((item) => (item.kind === 'block' ? coverLines(item.block, rendering.language) : [])),
];

function overviewSheet(
  items: readonly OverviewItem[],
  name: string,
  {
    around: { rendering, choicesOf },
    data,
    named,
  }: Pick<SheetNaming, 'around' | 'data'> & {
    readonly named: readonly { readonly list: TitledTable; readonly name: string }[];
  },
): MadeSheet {
  const { language } = rendering;
  const draft = emptySheet(overviewWidths);
  const lines = (list: readonly CoverLine[]) => {
    for (const { text, looks } of list) addLine(draft, text, language, looks);
  };
  lines(fictionalLine(rendering));
  for (const item of withoutListHeadings(items))
    switch (item.kind) {
      case 'block':
        lines(coverLines(item.block, language));
        break;
      case 'list':
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
  if (named.length > 0) addSpace(draft, 1, 9);
  for (const [sheet, lists] of groupBy(named, (one) => one.name))
    lines([
      {
        text:
          lists.length === 1 && lists[0]?.list.title === sheet
            ? formatWords[language].sheet(sheet)
            : formatWords[language].onSheet(sheet, lists.map(({ list }) => list.title).join('; ')),
      },
    ]);
  return {
    sheet: { ...finishedSheet(name, draft), ...printed(rendering, 'portrait', draft) },
    headRow: null,
  };
}

/** Words and lists of few rows under each other; a longer list is named where it would stand. */
function stackSheet(
  items: readonly OverviewItem[],
  name: string,
  {
    around: { rendering, choicesOf },
    nameOf,
  }: { readonly around: WorkbookSettings; readonly nameOf: (list: TitledTable) => string },
): MadeSheet {
  const { language } = rendering;
  const here = items.flatMap((item) => (item.kind === 'list' && isShort(item.list) ? [item.list.table] : []));
  const draft = emptySheet(commonWidths(here));
  for (const { text, looks } of fictionalLine(rendering)) addLine(draft, text, language, looks);
  for (const item of items) {
    if (item.kind === 'block')
      for (const { text, looks } of coverLines(item.block, language)) addLine(draft, text, language, looks);
    if (item.kind !== 'list') continue;
    if (isShort(item.list)) addTable(draft, item.list.table, { language, choicesOf });
    else addLine(draft, formatWords[language].sheet(nameOf(item.list)), language);
  }
  return {
    sheet: { ...finishedSheet(name, draft), ...printed(rendering, orientationFor(draft), draft) },
    headRow: null,
  };
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
    ...printed(rendering, 'landscape', draft),
    freezePane: { rows: head + 1 },
    ...(last > head && {
      autoFilter: { range: rangeRef(head, 0, last, table.columns.length - 1 + keyColumns) },
    }),
  };
  return { sheet, headRow: head };
}

/** A4, as wide as the page, numbered; what is fictional says so on every page. */
function printed(
  { title, language, fictional }: Rendering,
  orientation: 'portrait' | 'landscape',
  draft: SheetDraft,
) {
  const head = fictional ? `${formatWords[language].fictional}. ${title}` : title;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: pagesFor(draft, orientation),
    },
    headerFooter: {
      oddHeader: `&C${visible(head).slice(0, mostInHeader).replaceAll('&', '&&')}`,
      oddFooter: '&C&P/&N',
    },
  } as const;
}
