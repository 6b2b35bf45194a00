import {
  paragraphText,
  type SourceBlock,
  type SourceParagraph,
  type SourceRun,
  type SourceText,
} from '../source-text.ts';
import { mapBlock, paragraphsIn } from './source-paragraphs.ts';

/** A note below a text, “[1] Theo …”, and a mark in it. */
const noteForm = /^\s*\[([\d¹²³⁰⁴-⁹]{1,3})\]\s*(?=\S)/u;
const markForm = /\[([\d¹²³⁰⁴-⁹]{1,3})\]/gu;

/** A number, also of raised figures. */
const numberIn = (mark: string): string => mark.normalize('NFKC');

/**
 * A text whose footnotes are typed at its end, as web pages and converters write them: a paragraph “[1] …” below the mark [1] in the text is the note
 * of that mark. One whose mark changes its style within stays words, and so does what would be its note; as it is where it has notes already.
 */
export function withTypedNotes(source: SourceText): SourceText {
  const { blocks } = source;
  if (source.notes.length > 0) return source;
  const marked = new Set<string>();
  const notes = new Map<string, SourceParagraph>();
  for (const block of blocks) {
    const mark = block.kind === 'paragraph' ? numberIn(noteForm.exec(paragraphText(block))?.[1] ?? '') : '';
    if (block.kind === 'paragraph' && marked.has(mark) && !notes.has(mark)) notes.set(mark, block);
    else
      for (const { runs } of paragraphsIn({ blocks: [block], notes: [] }))
        for (const { text } of runs)
          for (const [, found = ''] of text.matchAll(markForm)) marked.add(numberIn(found));
  }
  const taken = new Set<SourceBlock>(notes.values());
  if (notes.size === 0) return source;
  return {
    ...source,
    blocks: blocks.filter((one) => !taken.has(one)).map(mapBlock(withMarks(notes))),
    notes: [...notes].map(([mark, paragraph]) => ({ mark, paragraphs: [withoutMark(paragraph)] })),
  };
}

/** A paragraph in which the marks of notes are such, and no longer words. */
const withMarks =
  (notes: ReadonlyMap<string, unknown>) =>
  (paragraph: SourceParagraph): SourceParagraph => ({
    ...paragraph,
    runs: paragraph.runs.flatMap((run) => {
      const pieces = run.text.split(markForm);
      return pieces.flatMap((text, at): SourceRun[] => {
        if (at % 2 === 0) return text === '' ? [] : [{ ...run, text }];
        const note = numberIn(text);
        return [notes.has(note) ? { ...run, text: '', note } : { ...run, text: `[${text}]` }];
      });
    }),
  });

/** The note without its mark, which may be divided over stretches of other styles. */
function withoutMark(paragraph: SourceParagraph): SourceParagraph {
  let left = noteForm.exec(paragraphText(paragraph))?.[0].length ?? 0;
  const runs = paragraph.runs.map((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return { ...run, text };
  });
  return { ...paragraph, runs: runs.filter(({ text }) => text !== '') };
}
