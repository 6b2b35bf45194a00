import type { Localised } from '../../../locale/localised.ts';
import type { SourceBlock, SourceText } from '../../source-text.ts';
import type { PageContent } from './page-content.ts';

/**
 * That letters of the pages are missing in what was read of them, or stand there twice: each letter and figure has one place, in the text, in
 * a note or among what was left out. Nothing to say where they are as many.
 */
export function letterDifference(
  pages: readonly PageContent[],
  { blocks, notes, dropped }: Pick<SourceText, 'blocks' | 'notes' | 'dropped'>,
): Localised[] {
  const printed = pages.reduce(
    (sum, { fragments, turned }) =>
      sum + [...fragments, ...turned].reduce((own, { text }) => own + lettersIn(text), 0),
    0,
  );
  const read =
    blocks.reduce((sum, block) => sum + lettersOf(block), 0) +
    notes.reduce(
      (sum, { mark, paragraphs }) =>
        sum + lettersIn(printedMark(mark)) + paragraphs.reduce((own, one) => own + lettersOf(one), 0),
      0,
    ) +
    dropped.reduce((sum, { text }) => sum + lettersIn(text), 0);
  if (printed === read) return [];
  const count = Math.abs(printed - read);
  return [
    printed > read
      ? {
          vi: `Các trang có ${printed} chữ, đọc được ${read}: thiếu ${count} chữ; hãy đối chiếu với bản in.`,
          en: `The pages have ${printed} letters, ${read} were read: ${count} missing; compare with the print.`,
        }
      : {
          vi: `Các trang có ${printed} chữ, đọc được ${read}: thừa ${count} chữ; hãy đối chiếu với bản in.`,
          en: `The pages have ${printed} letters, ${read} were read: ${count} too many; compare with the print.`,
        },
  ];
}

/** A mark without the page that tells it from the same mark of another page. */
const printedMark = (mark: string) => mark.replace(/-\d+$/u, '');

const lettersIn = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function lettersOf(block: SourceBlock): number {
  if (block.kind === 'paragraph')
    return block.runs.reduce(
      (sum, { text, note }) => sum + lettersIn(note === undefined ? text : printedMark(note)),
      0,
    );
  return block.rows.reduce(
    (sum, { cells }) =>
      sum + cells.reduce((own, { blocks }) => own + blocks.reduce((all, one) => all + lettersOf(one), 0), 0),
    0,
  );
}
