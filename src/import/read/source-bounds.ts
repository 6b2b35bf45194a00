import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { SourceBlock, SourceText } from '../source-text.ts';

/** No programme has more paragraphs, cells of tables included, and no sentence of one more letters. */
const mostParagraphs = 200_000;
const mostLetters = 200_000;

/** Looks at the lines of a file before it is read; a UserError where there are more, or longer ones, than a programme has. */
export function checkLines(text: string): void {
  let lines = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', start)) {
    const end = at < 0 ? text.length : at;
    if (end - start > mostLetters) throw new UserError(tooLong);
    if (end > start) lines += 1;
    if (lines > mostParagraphs) throw new UserError(tooMany);
    if (at < 0) break;
    start = at + 1;
  }
  let cells = 0;
  for (const sign of text) if (sign === '\t' || sign === '|') cells += 1;
  if (cells > 2 * mostParagraphs) throw new UserError(tooMany);
}

/** The same of what was read from a file of any kind. */
export function checkBlocks({ blocks }: Pick<SourceText, 'blocks'>): void {
  let count = 0;
  const look = (block: SourceBlock): void => {
    if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) cell.blocks.forEach(look);
    else {
      count += 1;
      if (block.runs.reduce((sum, { text }) => sum + text.length, 0) > mostLetters)
        throw new UserError(tooLong);
      if (count > mostParagraphs) throw new UserError(tooMany);
    }
  };
  blocks.forEach(look);
}

const tooMany: Localised = {
  vi: `văn bản có hơn ${mostParagraphs.toLocaleString('vi')} đoạn nên không được đọc`,
  en: `the document has more than ${mostParagraphs.toLocaleString('en')} paragraphs and is not read`,
};
const tooLong: Localised = {
  vi: `văn bản có đoạn dài hơn ${mostLetters.toLocaleString('vi')} chữ cái nên không được đọc; hãy chia đoạn ấy ra`,
  en: `the document has a paragraph of more than ${mostLetters.toLocaleString('en')} letters and is not read; divide that paragraph`,
};
