import { lazily } from '../plan/lazily.ts';
import { columnsOf, isPlain } from '../screen/columns.ts';
import { escaped, visible } from '../screen/visible.ts';

/** One letter of a line as a reader sees it: what is shown for it, where it begins in the line, and the columns it takes. */
export interface ScreenCell {
  readonly shown: string;
  /** In UTF-16 units, from 0. */
  readonly start: number;
  readonly columns: number;
}

const tabStop = 4;
const segmenter = lazily(() => new Intl.Segmenter('vi', { granularity: 'grapheme' }));

/**
 * The letters of a line. A letter with its combining marks is one cell; a character that would not be seen, or would look like
 * a plain blank, is a cell of its own, written as `\u{a0}`; a tab is an arrow up to the next stop. Most lines have only letters of one column
 * each, and need no tables of the world's writing, which take longer to load than a file to check.
 */
export function cellsOf(line: string): ScreenCell[] {
  const cells: ScreenCell[] = [];
  let column = 0;
  const add = (shown: string, start: number) => {
    const columns = columnsOf(shown);
    cells.push({ shown, start, columns });
    column += columns;
  };
  if (isPlain(line)) {
    for (const [index, letter] of Array.from(line).entries())
      if (letter === '#') add(shownAlone(letter, line, index, column), index);
      else cells.push({ shown: letter, start: index, columns: 1 });
    return cells;
  }
  for (const { 1: run, 2: single = '', index } of line.matchAll(pieces())) {
    if (run === undefined) add(shownAlone(single, line, index, column), index);
    else for (const { segment, index: within } of lettersOf(run)) add(segment, index + within);
  }
  return cells;
}

/** The letters of a text, each with its marks. */
const lettersOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  isPlain(text) ? Array.from(text, (segment, index) => ({ segment, index })) : segmenter().segment(text);

/** Letters that may be grouped with their marks, or one character that has to be looked at by itself. */
const pieces = () => /([^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}#]+)|([^])/gu;

function shownAlone(character: string, line: string, index: number, column: number): string {
  if (character === '\t') return '→'.padEnd(tabStop - (column % tabStop));
  const isOddBlank = character !== ' ' && /^\p{Zs}$/u.test(character);
  const opensCommand =
    character === '#' && index > 0 && /^##[a-z]{0,16}\[/i.test(line.slice(index - 1, index + 18));
  return isOddBlank || opensCommand ? escaped(character) : visible(character);
}
