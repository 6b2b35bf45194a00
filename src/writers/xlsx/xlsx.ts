import { rangeRef } from 'hucre/xlsx';
import type { UnfilledParts } from '../../plan/office-parts.ts';
import type { Rendering } from '../../views/rendering.ts';
import { formatWords } from '../format-words.ts';
import { addLine, addTable, emptySheet, finishedSheet } from './sheet-draft.ts';
import { choiceLists } from './choice-lists.ts';
import { overviewSheet, stackSheet } from './overview-sheet.ts';
import { fictionalLine, type MadeSheet, printed, type WorkbookSettings } from './printed-sheet.ts';
import { sheetNamer } from './sheet-names.ts';
import type { ChartData } from './xlsx-chart.ts';
import { type CoverLine, coverLines } from './xlsx-cover.ts';
import { repeatedHead, workbookFrame } from './workbook-frame.ts';
import { hasFigures, isShort, layOut, type OverviewItem, type TitledTable } from './xlsx-layout.ts';
import { workbook } from './xlsx-rows.ts';
import { columnWidths } from './xlsx-widths.ts';

/** A workbook of one list has no more lines than this above it on the same sheet. */
const maxLinesAbove = 12;
/** The words above a narrow list have lines of at least so many letters, over the columns of the list and one beside them. */
const minLineLetters = 90;

/**
 * A rendering as a workbook: first a sheet with the words, the charts and the tables of figures, then the lists, the short ones under
 * each other. Where there is nothing but one list, it has its words above it. Equal blocks give equal parts.
 */
export async function xlsx(rendering: Rendering): Promise<UnfilledParts> {
  const { title, language, blocks } = rendering;
  const words = formatWords[language];
  const nameFor = sheetNamer();
  const [overviewName, listsName, chartsName] = [words.overview, words.lists, words.chartData].map(nameFor);
  const choices = choiceLists(listsName ?? '');
  const around: WorkbookSettings = { rendering, choicesOf: choices.rangeOf };
  const { overview, lists } = layOut(blocks, title, language);
  const data: ChartData = { sheet: chartsName ?? '', rows: [] };
  const only = isOnlyList(overview) ? lists[0] : undefined;
  const sheets = only
    ? [listSheet(only, nameFor(only.title), around, linesOf(overview, rendering))]
    : allSheets(overview, lists, { around, data, nameFor, overviewName: overviewName ?? '' });
  return workbook({
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

/** Whether a workbook is nothing but one list with words above it, and none that has a heading of its own after it. */
function isOnlyList(overview: readonly OverviewItem[]): boolean {
  const at = overview.findIndex(({ kind }) => kind === 'list');
  return (
    at >= 0 &&
    overview.length <= maxLinesAbove &&
    overview.every(({ kind }, place) => kind === 'block' || place === at) &&
    !overview.slice(at).some((item) => item.kind === 'block' && item.block.kind === 'heading')
  );
}

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
  const isStacked = short.length > 1 || (short.length === 1 && !hasFigures(overview));
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

/** The words above the only list of a workbook, line by line. */
const linesOf = (items: readonly OverviewItem[], rendering: Rendering): CoverLine[] => [
  ...fictionalLine(rendering),
  ...items.flatMap((item) => (item.kind === 'block' ? coverLines(item.block, rendering.language) : [])),
];

/** A list on a sheet of its own: its title, then its head, which stays in sight, with a filter. */
function listSheet(
  { title, table }: TitledTable,
  name: string,
  { rendering, choicesOf }: WorkbookSettings,
  above: readonly CoverLine[],
): MadeSheet {
  const { language } = rendering;
  const own = columnWidths(table);
  const spare = minLineLetters - own.reduce((sum, one) => sum + one, 0);
  const draft = emptySheet(spare > 0 && table.keys === undefined ? [...own, spare] : own);
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
