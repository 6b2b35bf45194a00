import { groupBy } from '../../plan/group-by.ts';
import type { Language } from '../../locale/localised.ts';
import { inVietnameseOrder } from '../../vietnamese/letters/vietnamese-order.ts';
import type { Block, Cell, Figure, TableColumn } from '../blocks/block.ts';
import type { RollupRow } from './rollup-row.ts';
import { rollupWords } from './rollup-words.ts';
import { countRollup, type RollupCounts } from './rollup-counts.ts';

/** The rows by the body above the issuers, the most overdue first; those of which none is known last, under null. */
export const bySuperior = (rows: readonly RollupRow[]): [string | null, RollupRow[]][] =>
  [...groupBy(rows, ({ superior }) => superior)].sort(
    ([one, first], [other, second]) =>
      Number(one === null) - Number(other === null) ||
      countRollup(second).openOverdue - countRollup(first).openOverdue ||
      inVietnameseOrder(one ?? '', other ?? ''),
  );

/** A roll-up: all programmes together, each body above with its own, each programme with its counts and its longest overdue task. */
export function rollupView(rows: readonly RollupRow[], language: Language): Block[] {
  return [
    ...rollupSummary(rows, language),
    { kind: 'heading', level: 2, text: rollupWords[language].byProgramme },
    programmesTable(rows, language),
  ];
}

/** All programmes together, and each body above with its own. */
export function rollupSummary(rows: readonly RollupRow[], language: Language): Block[] {
  const words = rollupWords[language];
  const all = countRollup(rows);
  const repositories = new Set(rows.map(({ repository }) => repository)).size;
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: words.summary(all, repositories) },
    { kind: 'heading', level: 2, text: words.bySuperior },
    {
      kind: 'table',
      columns: [
        { head: words.superior },
        { head: words.programmes, align: 'right', type: 'number' },
        ...countColumns(language),
      ],
      rows: [
        ...bySuperior(rows).map(([superior, own]) => [
          superior ?? words.noSuperior,
          numberCell(own.length, language),
          ...countCells(countRollup(own), language),
        ]),
        [words.all, numberCell(rows.length, language), ...countCells(all, language)],
      ],
      hasTotal: true,
    },
  ];
}

function programmesTable(rows: readonly RollupRow[], language: Language): Block {
  const words = rollupWords[language];
  const groups: number[] = [];
  const cells: Cell[][] = [];
  for (const [superior, own] of bySuperior(rows)) {
    groups.push(cells.length);
    cells.push([superior ?? words.noSuperior, ...Array.from({ length: 10 }, () => '')]);
    for (const row of own.toSorted(mostOverdueFirst)) cells.push(programmeCells(row, language));
  }
  return {
    kind: 'table',
    columns: [
      { head: words.programme },
      { head: words.issuer },
      ...countColumns(language),
      { head: words.longest, align: 'right', type: 'number' },
      { head: words.task },
    ],
    rows: cells,
    groups,
  };
}

/** The order of programmes: the most overdue first. */
export const mostOverdueFirst = (one: RollupRow, other: RollupRow): number =>
  other.open_overdue - one.open_overdue ||
  (other.longest_days ?? 0) - (one.longest_days ?? 0) ||
  (one.programme_key < other.programme_key ? -1 : 1);

/** What a programme is called; a made-up one says so. */
export const programmeName = ({ subject, fictional }: RollupRow, language: Language): string =>
  fictional ? `${subject} (${rollupWords[language].fictional})` : subject;

function programmeCells(row: RollupRow, language: Language): Cell[] {
  const {
    longest_days: days,
    longest_address: address,
    longest_wording: wording,
    longest_reason: reason,
  } = row;
  const task =
    wording === null
      ? ''
      : `${address === null ? '' : `${address}. `}${wording}${reason === null ? '' : ` (${reason})`}`;
  return [
    programmeName(row, language),
    row.issuer ?? row.repository,
    ...countCells(countRollup([row]), language),
    days === null ? '' : { ...numberCell(days, language), tone: 'bad' },
    task,
  ];
}

const countColumns = (language: Language): TableColumn[] => {
  const { counts } = rollupWords[language];
  return [
    ...[counts.total, counts.onTime, counts.late, counts.inTerm, counts.overdue, counts.noDeadline].map(
      (head): TableColumn => ({ head, align: 'right', type: 'number' }),
    ),
    { head: counts.rate, align: 'right', type: 'percent' },
  ];
};

function countCells(counts: RollupCounts, language: Language): Cell[] {
  const { total, completedOnTime, completedLate, openInTerm, openOverdue, noDeadline, completionRate } =
    counts;
  const overdue = numberCell(openOverdue, language);
  return [
    ...[total, completedOnTime, completedLate, openInTerm].map((count) => numberCell(count, language)),
    openOverdue > 0 ? { ...overdue, tone: 'bad' as const } : overdue,
    numberCell(noDeadline, language),
    { text: completionRate === null ? '–' : percent(completionRate, language), value: completionRate },
  ];
}

const numberCell = (value: number, language: Language): Figure => ({
  text: new Intl.NumberFormat(language).format(value),
  value,
});

const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
