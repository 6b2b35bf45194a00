import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import type { SourcePlace, SourceRow, SourceTable } from '../source-text.ts';
import type { ColumnUse, Decision, DraftColumn, DraftUnit, LeftOut } from './draft-units.ts';
import { cellText } from './text-lines.ts';
import { isNumberMerged, numberIn, numberingWord, rowUnit } from './row-unit.ts';
import { raggedRows } from './ragged-rows.ts';
import {
  addDividedRow,
  addFurtherResult,
  continuedRow,
  furtherResult,
  isContinuation,
  isDividedRow,
  isFurtherResult,
} from './rows-going-on.ts';
import { columnsByCells } from './columns-by-cells.ts';
import { addMarks, markedColumns } from './marked-columns.ts';
import { columnsOf } from './table-columns.ts';
import { cellsByColumn, gridOf, startOf, type TableGrid } from './table-grid.ts';

/** What was read of a table: its columns, where it gives assignments, and its units. */
export interface ReadTable {
  readonly columns: readonly DraftColumn[];
  readonly units: readonly DraftUnit[];
  readonly dropped: readonly LeftOut[];
  readonly decisions: readonly Decision[];
}

/** Divides a table: one with a column of tasks and one of who or when gives groups and rows, any other its cells. */
export function readSourceTable(table: SourceTable): ReadTable {
  const grid = gridOf(table);
  const { heads, body, width } = grid;
  const { columns, said } = markedColumns(
    columnsByCells(
      columnsOf(headCells(heads, width), overHeads(heads)),
      body.map((row) => cellsByColumn(row, width)),
    ),
    body,
  );
  const decisions: Decision[] = raggedRows(grid, columns, table);
  if (!isAssignment(columns, body, width))
    return { columns: [], units: [plainTable(table, grid)], dropped: [], decisions };
  const dropped: LeftOut[] = [];
  decisions.push(...said.map((what) => ({ place: table.place, what })));
  const headWords = heads.map((row) => evenBlanks(cellsByColumn(row, width).join(' ')));
  const rows = rowPlacer(columns, decisions);
  for (const [index, row] of body.entries()) {
    const cells = cellsByColumn(row, width);
    const place = row.cells[0]?.place ?? table.place;
    const words = evenBlanks(cells.join(' '));
    if (words === '') continue;
    if (isColumnNumbers(cells)) dropped.push({ place, text: words, why: columnNumbers });
    else if (headWords.includes(words)) dropped.push({ place, text: words, why: repeatedHead });
    else {
      const read: BodyRow = { cells, place, words, row, next: body[index + 1] };
      if (!rows.continues(read)) rows.begin(read);
    }
  }
  return { columns, units: rows.units, dropped, decisions };
}

interface BodyRow {
  readonly cells: readonly string[];
  readonly place: SourcePlace;
  /** The words of all cells. */
  readonly words: string;
  readonly row: SourceRow;
  readonly next: SourceRow | undefined;
}

interface RowPlacer {
  /** The groups, and the rows outside any. */
  readonly units: readonly DraftUnit[];
  /** Takes a row that goes on with the one before it; false for a row that begins something. */
  readonly continues: (row: BodyRow) => boolean;
  /** Takes a row that begins a group, a task, or something below one. */
  readonly begin: (row: BodyRow) => void;
}

/** Puts rows where they belong as they come: into groups, below the row with their number, or to the row before. */
function rowPlacer(columns: readonly DraftColumn[], decisions: Decision[]): RowPlacer {
  const units: DraftUnit[] = [];
  let group: DraftUnit | null = null;
  /** The group that one named by a figure stands in: 11 in I, until a number that does not begin with 11. */
  let outer: DraftUnit | null = null;
  let lastRow: DraftUnit | null = null;
  let numbered: DraftUnit | null = null;
  const isOrdered =
    columns.findIndex(({ is }) => is === 'lead') < columns.findIndex(({ is }) => is === 'text');
  const beginGroup = (unit: DraftUnit) => {
    outer = isFigure(unit) || isTask(unit) ? group : null;
    (outer?.units ?? units).push(unit);
    group = unit;
    lastRow = null;
    numbered = null;
  };
  return {
    units,
    continues({ cells, place, words, row }) {
      if (!lastRow) return false;
      if (lastRow.units.length === 0 && isDividedRow(cells, { columns, row, above: lastRow })) {
        decisions.push({ place, what: continuedRow(words), isJoinedRow: true });
        addDividedRow(lastRow, cells, columns);
      } else if (isFurtherResult(cells, { columns, row })) {
        decisions.push({ place, what: furtherResult(words), isJoinedRow: true });
        addFurtherResult(lastRow, cells);
        addMarks(lastRow, row, columns);
      } else if (!isContinuation(cells, { columns, row })) return false;
      else if (!addBullet(lastRow, { cells, place, words }, columns)) {
        decisions.push({ place, what: continuedRow(words), isJoinedRow: true });
        addWords(lastRow, words, columns);
      }
      return true;
    },
    begin({ cells, place, words, row, next }) {
      if (group && endsGroup(numberIn(cells, columns), group)) [group, outer] = [outer, null];
      const unit = rowUnit(cells, { columns, place, row, above: lastRow, group, next });
      if (unit.kind === 'group') {
        if (hasOtherWords(unit, columns)) decisions.push({ place, what: wordsOfGroup(words) });
        beginGroup(unit);
        return;
      }
      const isBelow = /^[-+•*]$/u.test(unit.number ?? '') || (isNumberMerged(columns, row) && !isOrdered);
      (isBelow && numbered ? numbered.units : (group?.units ?? units)).push(unit);
      lastRow = unit;
      if (!isBelow) numbered = unit;
    },
  };
}

const textColumn = (columns: readonly DraftColumn[]) => columns.findIndex(({ is }) => is === 'text');

/** Puts a bullet that stands in a row of its own below the row before it; false for a row that is none. */
function addBullet(
  above: DraftUnit,
  { cells, place, words }: Pick<BodyRow, 'cells' | 'place' | 'words'>,
  columns: readonly DraftColumn[],
): boolean {
  const text = textColumn(columns);
  const bullet = cells[text] === '' ? null : bulletInRow(words, place);
  if (!bullet || hasBullets(above.cells?.[text] ?? '')) return false;
  const over = above.units.at(-1);
  (bullet.kind === 'subbullet' && over?.kind === 'bullet' ? over : above).units.push(bullet);
  return true;
}

/** Puts the words of a row to what the row before it said last. */
function addWords(above: DraftUnit, words: string, columns: readonly DraftColumn[]): void {
  const open = above.units.at(-1)?.units.at(-1) ?? above.units.at(-1) ?? above;
  open.text = `${open.text ?? ''} ${words}`.trim();
  const text = textColumn(columns);
  if (open === above)
    above.cells = (above.cells ?? []).map((cell, index) => (index === text ? `${cell}\n${words}` : cell));
}

/** Whether a table assigns tasks: what is to be done, and who does it or by when; each column with words has a head of its own. */
function isAssignment(columns: readonly DraftColumn[], body: readonly SourceRow[], width: number): boolean {
  const has = (...wanted: readonly ColumnUse[]) =>
    columns.some(({ is }) => is !== undefined && wanted.includes(is));
  const heads = columns.map(({ head }) => head);
  const areTold =
    new Set(heads).size === heads.length &&
    heads.every(
      (head, column) => head !== '' || body.every((row) => cellsByColumn(row, width)[column] === ''),
    );
  const isScheduled = columns.some(({ isMarked }) => isMarked);
  const assigns = isScheduled || has('lead', 'deadline', 'with') || hasTargets(columns, body, width);
  return has('text') && assigns && areTold;
}

/** Whether most rows of a table of targets give a figure. */
function hasTargets(columns: readonly DraftColumn[], body: readonly SourceRow[], width: number): boolean {
  const column = columns.findIndex(({ is }) => is === 'indicator');
  if (column < 0) return false;
  const cells = body.map((row) => cellsByColumn(row, width)[column] ?? '').filter((cell) => cell !== '');
  return cells.filter((cell) => /\d/u.test(cell)).length * 2 > cells.length;
}

const headCells = (heads: readonly SourceRow[], width: number) =>
  heads.map((row) => cellsByColumn(row, width).map(evenBlanks));

/** The words over several columns in the first row of heads, by column. */
function overHeads(heads: readonly SourceRow[]): Map<number, string> {
  const over = new Map<number, string>();
  if (heads.length < 2) return over;
  for (const { column, columnSpan, blocks } of heads[0]?.cells ?? [])
    for (let at = column; columnSpan > 1 && at < column + columnSpan; at += 1)
      over.set(at, evenBlanks(cellText(blocks)));
  return over;
}

const isFigure = ({ number = '' }: DraftUnit): boolean => /^\d+$/u.test(number);

/** Whether words such as “Nhiệm vụ 3” number a group, which may stand in another. */
const isTask = ({ number, text = '' }: DraftUnit): boolean =>
  !(numberingWord(number ?? text) ?? 'nhóm').startsWith('nhóm');

/** Whether a row with this number stands no longer in a group that may stand in another. */
const endsGroup = (number: string, group: DraftUnit): boolean =>
  isFigure(group)
    ? !isInFigure(number, group)
    : isTask(group) && numberingWord(number) === numberingWord(group.number ?? group.text ?? '');

/** Whether a number goes on from that of a group; a row without one stays in the group. */
const isInFigure = (number: string, group: DraftUnit): boolean =>
  number === '' || /^[-+•*]$/u.test(number) || number.startsWith(`${group.number ?? ''}.`);

/** Whether a group has words beside its number and its name. */
const hasOtherWords = ({ cells = [] }: DraftUnit, columns: readonly DraftColumn[]): boolean =>
  cells.some((cell, column) => cell !== '' && !['number', 'text'].includes(columns[column]?.is ?? ''));

/** Whether the words of a cell have bullets in lines of their own. */
const hasBullets = (cell: string) => /^\s*[-+]\s/mu.test(cell);

/** The bullet or sub-bullet that a line of print below the words of a row is, by its sign; null where it has none. */
function bulletInRow(words: string, place: DraftUnit['place']): DraftUnit | null {
  const [, sign, text] = /^([-+])\s+(.+)$/su.exec(words) ?? [];
  if (text === undefined) return null;
  return { kind: sign === '-' ? 'bullet' : 'subbullet', place, notes: [], units: [], text };
}

/** “1, 2, 3 …” or “(1) (2) (3)” below the heads. */
const isColumnNumbers = (cells: readonly string[]): boolean => {
  const written = cells.map((cell) => cell.replace(/[()\s]/gu, '')).filter((cell) => cell !== '');
  const first = Number(written[0]);
  return written.length > 2 && written.every((cell, index) => cell === String(first + index));
};

function plainTable({ place }: SourceTable, grid: TableGrid): DraftUnit {
  const { width } = grid;
  const { heads, body } = withFirstAsHeads(grid);
  const told = columnsOf(headCells(heads.slice(0, 2), width), overHeads(heads));
  const columns = Array.from({ length: width }, (_, column) => {
    const { head = '', under } = told[column] ?? {};
    return { head, ...(under !== undefined && { under }) };
  });
  const rows = [...heads.slice(2), ...body].map((row) => cellsByColumn(row, width).map(evenBlanks));
  return { kind: 'table', place, notes: [], units: [], columns, rows };
}

/** A table that marks no heads, as in a PDF, has its first row as such where its cells differ; otherwise no column has a name. */
function withFirstAsHeads({ heads, body, width }: TableGrid): Pick<TableGrid, 'heads' | 'body'> {
  const [first, ...others] = body;
  if (heads.length > 0 || !first) return { heads, body };
  const cells = cellsByColumn(first, width).map(evenBlanks);
  const isHeads = others.length > 0 && cells.every((cell, column) => cells.indexOf(cell) === column);
  return isHeads ? { heads: [first], body: others } : { heads, body };
}

const wordsOfGroup = (words: string) => ({
  vi: `dòng nhóm có thêm ô có chữ, giữ nguyên lời, không tính là nhiệm vụ: «${startOf(words)}»`,
  en: `a group row with words in another cell, which are kept as they are and make no task: “${startOf(words)}”`,
});

const columnNumbers = { vi: 'dòng đánh số cột', en: 'a row of column numbers' };
const repeatedHead = { vi: 'tiêu đề bảng lặp lại', en: 'the heads of the table once more' };
