import type { Ground, Operation } from '../instrument.ts';
import { annexParagraphs, attachedAnnexes } from '../attachments.ts';
import { escapeWords } from '../markdown-words.ts';
import { writeQuotation } from '../quotation.ts';
import { sayOperation, thisText } from '../sentences.ts';

/** The points of an instrument in Markdown, numbered from 1: each with its sentence, its quotation and the ground that it rests on; `itself` is what the instrument calls itself. */
export function writePoints(operations: readonly Operation[], itself: string = thisText): string[] {
  return operations.map((operation, at) => {
    const { sentence, quotation, columns } = sayOperation(operation, itself);
    const words = sentence
      .map((piece) => ('words' in piece ? piece.words : `“${escapeWords(piece.quoted, { inline: true })}”`))
      .join('');
    return [
      `${at + 1}\\. ${words}`,
      ...(quotation.length > 0 ? [quoted(writeQuotation(quotation, columns))] : []),
      ...(operation.kind === 'correct' ? [] : [`*${markdownGrounds(operation.grounds)}*`]),
    ].join('\n\n');
  });
}

/** The annexes that go with an instrument in Markdown, after everything else. */
export const writeAnnexes = (operations: readonly Operation[]): string[] =>
  attachedAnnexes(operations).flatMap(annexParagraphs);

const quoted = (paragraphs: readonly string[]) =>
  paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** The ground of an operation in short; dots where none is known. */
export const sayGrounds = (grounds: readonly Ground[]): string =>
  grounds.length === 0 ? 'Căn cứ: …' : `Căn cứ: ${grounds.map(({ citation }) => citation).join('; ')}.`;

/** The same in Markdown; what parts two citations stands in none of them. */
const markdownGrounds = (grounds: readonly Ground[]): string =>
  sayGrounds(
    grounds.map(({ citation }) => ({
      citation: escapeWords(citation, { inline: true }).replaceAll('; ', ';&#32;'),
    })),
  );
