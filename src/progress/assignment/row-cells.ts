import type { Localised } from '../../locale/localised.ts';
import { cellAt, type InputCell, type InputRow } from '../../plan/input-table.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Answers, Question } from '../../plan/question.ts';
import { UserError } from '../../plan/user-error.ts';
import { type CleanText, cleanText } from '../../vietnamese/letters/clean-text.ts';
import { wordsIn } from '../rows/read-value.ts';
import type { AssignmentColumn } from './assignment-columns.ts';
import { type DoubtfulCell, hidden, maxLetters, tooLong } from './assignment-doubts.ts';
import { typedWords } from './cell-questions.ts';

/** The doubts about the cells of a table, and what was answered to them. */
export interface DoubtList {
  /** All that were noted, in order. */
  readonly all: readonly DoubtfulCell[];
  /** The key of a question about a cell, or about a row that has none. */
  readonly keyOf: (cell: InputCell | null, row: InputRow) => string;
  /** Notes a doubt; gives what was answered, null where nothing was or where nothing can be. */
  readonly note: (
    cell: InputCell | null,
    row: InputRow,
    why: Localised,
    question?: Question,
  ) => string | null;
}

/** Collects doubts; `table` tells the cells of several tables apart. */
export function doubtList(answers: Answers, table: string): DoubtList {
  const all: DoubtfulCell[] = [];
  const noted = new Set<string>();
  return {
    all,
    keyOf: (cell, row) => `${table} ${cell?.address ?? row.number}`,
    note(cell, row, why, question) {
      const answer = question ? (answers.get(question.key) ?? null) : null;
      const address = cell?.address ?? `${row.number}`;
      const place = JSON.stringify([question?.key ?? why.en, address]);
      const value = cell ? shownWords(cell) : '';
      if (!noted.has(place))
        all.push({ address, value, why, ...(question && { question }), ...(answer !== null && { answer }) });
      noted.add(place);
      return answer;
    },
  };
}

/** What the cells of a row say, each read once. */
export interface RowCells {
  readonly row: InputRow;
  readonly cellOf: (field: AssignmentColumn) => InputCell | null;
  /** The words of a cell, '' where there are none or where they are in doubt. */
  readonly words: (field: AssignmentColumn) => string;
}

/** Reads the cells of a row by the columns that the header names. */
export function rowCells(
  row: InputRow,
  columns: ReadonlyMap<AssignmentColumn, number>,
  doubts: DoubtList,
): RowCells {
  const known = new Map<AssignmentColumn, string>();
  const cellOf = (field: AssignmentColumn): InputCell | null => {
    const column = columns.get(field);
    return column === undefined ? null : ownCell(row, column);
  };
  const read = (cell: InputCell): string => {
    const key = doubts.keyOf(cell, row);
    try {
      const cleaned = cleanWords(cell);
      if (cleaned === 'too-long') {
        doubts.note(cell, row, tooLong);
        return '';
      }
      const { text, removed } = cleaned;
      if (removed === '') return text.trim();
      return doubts.note(cell, row, hidden(removed), typedWords(key, text.trim())) ?? text.trim();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return doubts.note(cell, row, error.localised, typedWords(key, '')) ?? '';
    }
  };
  return {
    row,
    cellOf,
    words(field) {
      const cell = cellOf(field);
      const words = known.get(field) ?? (cell ? read(cell) : '');
      known.set(field, words);
      return words;
    },
  };
}

/** The words of a cell; made once, though a table is read again after each round of answers. A UserError where it shows an error. */
const cleanWords = memoised((cell: InputCell): CleanText | 'too-long' => {
  const written = wordsIn(cell);
  return written.length > maxLetters ? 'too-long' : cleanText(written);
});

/** The cell of a row in a column; one that a merged cell of the same row covers says nothing of its own. */
function ownCell(row: InputRow, column: number): InputCell {
  const cell = cellAt(row, column);
  const isBeside =
    cell.coveredBy !== undefined && cell.coveredBy.replace(/^[A-Z]+/, '') === String(row.number);
  return isBeside ? { kind: 'empty', column, address: cell.address } : cell;
}

/** The words that a cell shows, whatever is wrong with it. */
export function shownWords(cell: InputCell): string {
  try {
    return wordsIn(cell);
  } catch {
    return cell.kind === 'error' ? cell.error : '';
  }
}
