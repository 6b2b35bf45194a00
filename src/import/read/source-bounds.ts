import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { SourceBlock, SourceRun, SourceText } from '../source-text.ts';

/** What one text may hold, several files together: far above 200 dense pages. What is beyond is not divided into units. */
const maxLetters = 800_000;
const maxBlocks = 100_000;
const maxParts = 20_000;

/** The letters of one paragraph; and the lines of a file, blank ones too. */
const maxInOne = 200_000;
const maxLines = 200_000;

/** A UserError for a paragraph with more letters than one has. */
export function checkParagraph(letters: number): void {
  if (letters > maxInOne) throw new UserError(tooLong);
}

/** A UserError for a text with more letters than one has. */
export function checkLetters(letters: number): void {
  if (letters > maxLetters) throw new UserError(tooManyLetters);
}

/** Looks at the lines of a file before it is read; a UserError where there are more, or longer ones, than a text has. */
export function checkLines(text: string): void {
  let [lines, cells, start] = [0, 0, 0];
  for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', start)) {
    const end = at < 0 ? text.length : at;
    checkParagraph(end - start);
    lines += 1;
    if (lines > maxLines) throw new UserError(tooManyLines);
    if (at < 0) break;
    start = at + 1;
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 9 || sign === 124) cells += 1; // a tab, a bar
  }
  if (cells > 2 * maxBlocks) throw new UserError(tooMany);
}

/** Styles, lists and their like that a document may define: far more than any office writes. */
const maxDefinitions = 20_000;

/** Counts what a document defines; a UserError beyond the bound. */
export function definitionCounter(): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > maxDefinitions) throw new UserError(tooManyDefinitions);
  };
}

/** A UserError for tables with more cells, so many in all, than a text has. */
export function checkCells(cells: number): void {
  if (cells > maxBlocks) throw new UserError(tooMany);
}

/** Counts what a reader meets, so that a text beyond the bounds ends as soon as it is. */
export interface SourceCounter {
  /** A paragraph with its stretches of one style; a UserError beyond the bounds. */
  readonly paragraph: (runs: readonly Pick<SourceRun, 'text'>[]) => void;
  /** A cell of a table; likewise. */
  readonly cell: () => void;
}

/** A counter that has counted nothing yet. */
export function sourceCounter(): SourceCounter {
  let [blocks, all] = [0, 0];
  const add = (count: number) => {
    blocks += count;
    checkCells(blocks);
  };
  return {
    cell() {
      add(1);
    },
    paragraph(runs) {
      const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
      add(Math.max(1, runs.length));
      all += letters;
      checkParagraph(letters);
      checkLetters(all);
    },
  };
}

/** Holds what was read from files of any kind to the bounds, notes and what was left out included. */
export function checkSource({
  blocks,
  notes,
  dropped,
}: Pick<SourceText, 'blocks' | 'notes' | 'dropped'>): void {
  const counter = sourceCounter();
  const look = (block: SourceBlock): void => {
    if (block.kind === 'paragraph') {
      counter.paragraph(block.runs);
      return;
    }
    for (const { cells } of block.rows)
      for (const cell of cells) {
        counter.cell();
        cell.blocks.forEach(look);
      }
  };
  blocks.forEach(look);
  for (const { paragraphs } of notes) paragraphs.forEach(look);
  for (const one of dropped) counter.paragraph([one]);
  const parts = blocks.reduce((sum, one) => sum + (one.kind === 'table' ? one.rows.length : 1), notes.length);
  if (parts > maxParts) throw new UserError(tooManyParts);
}

const takeOut = { vi: 'hãy tách phần cần nhập', en: 'take out the part to import' };
const number = (count: number): Localised => ({
  vi: count.toLocaleString('vi'),
  en: count.toLocaleString('en'),
});
const tooMany: Localised = {
  vi: `văn bản có hơn ${number(maxBlocks).vi} đoạn, ô bảng và chỗ đổi kiểu chữ nên không được đọc; ${takeOut.vi}`,
  en: `the document has more than ${number(maxBlocks).en} paragraphs, cells of tables and changes of style and is not read; ${takeOut.en}`,
};
const tooManyDefinitions: Localised = {
  vi: `văn bản định nghĩa hơn ${number(maxDefinitions).vi} kiểu trình bày hoặc danh sách nên không được đọc; hãy chép phần lời sang một văn bản mới`,
  en: `the document defines more than ${number(maxDefinitions).en} styles or lists and is not read; copy its words into a new document`,
};
const tooManyLines: Localised = {
  vi: `tệp có hơn ${number(maxLines).vi} dòng nên không được đọc; ${takeOut.vi}`,
  en: `the file has more than ${number(maxLines).en} lines and is not read; ${takeOut.en}`,
};
const tooManyLetters: Localised = {
  vi: `văn bản có hơn ${number(maxLetters).vi} chữ cái nên không được đọc; ${takeOut.vi}`,
  en: `the document has more than ${number(maxLetters).en} letters and is not read; ${takeOut.en}`,
};
const tooLong: Localised = {
  vi: `văn bản có đoạn dài hơn ${number(maxInOne).vi} chữ cái nên không được đọc; hãy chia đoạn ấy ra`,
  en: `the document has a paragraph of more than ${number(maxInOne).en} letters and is not read; divide that paragraph`,
};
const tooManyParts: Localised = {
  vi: `văn bản có hơn ${number(maxParts).vi} đoạn và dòng bảng nên không được đọc; hãy tách thành nhiều tệp, mỗi lần nhập một tệp`,
  en: `the text has more than ${number(maxParts).en} paragraphs and rows of tables and is not read; divide it into several files and import one at a time`,
};
