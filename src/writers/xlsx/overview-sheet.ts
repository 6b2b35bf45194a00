import { formatWords } from '../format-words.ts';
import { groupBy } from '../../plan/group-by.ts';
import { type MadeSheet, fictionalLine, printed, type WorkbookSettings } from './printed-sheet.ts';
import { addLine, addSpace, addTable, emptySheet, finishedSheet } from './sheet-draft.ts';
import { type ChartData, chartRows, sheetChart } from './xlsx-chart.ts';
import { type CoverLine, coverLines } from './xlsx-cover.ts';
import {
  isShort,
  type OverviewItem,
  overviewWidths,
  type TitledTable,
  withoutListHeadings,
} from './xlsx-layout.ts';
import { orientationFor } from './xlsx-pages.ts';
import { commonWidths } from './xlsx-widths.ts';

/** The first sheet: the words, charts and tables of figures of a rendering, and on which sheet its lists are. */
export function overviewSheet(
  items: readonly OverviewItem[],
  name: string,
  {
    around: { rendering, choicesOf },
    data,
    named,
  }: {
    readonly around: WorkbookSettings;
    readonly data: ChartData;
    readonly named: readonly { readonly list: TitledTable; readonly name: string }[];
  },
): MadeSheet {
  const { language } = rendering;
  const draft = emptySheet(overviewWidths);
  const lines = (list: readonly CoverLine[]) => {
    for (const { text, looks } of list) addLine(draft, text, language, looks);
  };
  lines(fictionalLine(rendering));
  const shown = withoutListHeadings(items);
  for (const [at, item] of shown.entries()) {
    if (begins(item, shown[at - 1])) draft.starts.push(draft.rows.length);
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
export function stackSheet(
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
  for (const [at, item] of items.entries()) {
    if (begins(item, items[at - 1])) draft.starts.push(draft.rows.length);
    if (item.kind === 'block')
      for (const { text, looks } of coverLines(item.block, language)) addLine(draft, text, language, looks);
    if (item.kind !== 'list') continue;
    const { caption } = item.list.table;
    if (isShort(item.list) && caption !== undefined && headingOf(items[at - 1]) !== caption)
      addLine(draft, caption, language, { bold: true });
    if (isShort(item.list)) addTable(draft, item.list.table, { language, choicesOf });
    else addLine(draft, formatWords[language].sheet(nameOf(item.list)), language);
  }
  return {
    sheet: { ...finishedSheet(name, draft), ...printed(rendering, orientationFor(draft), draft) },
    headRow: null,
  };
}

const headingOf = (item: OverviewItem | undefined): string | null =>
  item?.kind === 'block' && item.block.kind === 'heading' ? item.block.text : null;

/** Whether something begins that is kept on one page: the first of headings under each other, else a table with a title of its own. */
const begins = (item: OverviewItem, before: OverviewItem | undefined): boolean =>
  item.kind === 'block'
    ? headingOf(item) !== null && headingOf(before ?? item) === null
    : item.kind === 'list' && before?.kind === 'list';
