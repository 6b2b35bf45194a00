import type { SourceParagraph, SourceText } from '../source-text.ts';
import { checkSource } from './source-bounds.ts';
import { mapParagraphs } from './source-paragraphs.ts';
import { withTypedNotes } from './typed-notes.ts';
import { unicodeSource } from './unicode-source.ts';

/** Invisible characters: zero-width characters, soft hyphens, marks of direction. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const blanks = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const controls = /(?![\n\t])\p{Cc}/gu;

/**
 * A text in the letters of a keyboard: composed letters (NFC), plain blanks, no unseen signs, no letters of another width nor figures that are one sign
 * (Ⅱ), Đ and ư for their look-alikes.
 */
const plainLetters = (text: string): string => (isPlain.test(text) ? text : madePlain(text));

/** Nothing but letters, figures and signs of a keyboard without tone marks. */
const isPlain = /^[\n\t -~]*$/;

const madePlain = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(blanks, ' ')
    .replace(/[\u2028\u2029\v\f]/gu, '\n')
    .replace(controls, '')
    .replace(/[\u2160-\u217F\uFB00-\uFB06\uFF01-\uFF5E]/gu, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replaceAll('ƣ', 'ư')
    .replaceAll('Ƣ', 'Ư');

/**
 * The same text with plain letters in every run, those of old fonts and letter tables read; letters that were decomposed over two runs are composed
 * too, and the footnotes that are typed below the text. A UserError for one that is too long.
 */
export function plainSource(source: SourceText): SourceText {
  checkSource(source);
  const plain = withTypedNotes(mapParagraphs(unicodeSource(source), plainParagraph));
  return { ...plain, dropped: plain.dropped.map((one) => ({ ...one, text: plainLetters(one.text) })) };
}

function plainParagraph(paragraph: SourceParagraph): SourceParagraph {
  const runs = [...paragraph.runs];
  for (let index = 1; index < runs.length; index += 1) {
    const [before, run] = [runs[index - 1], runs[index]];
    const marks = /^\p{M}+/u.exec(run?.text ?? '')?.[0];
    if (!before || !run || marks === undefined) continue;
    runs[index - 1] = { ...before, text: before.text + marks };
    runs[index] = { ...run, text: run.text.slice(marks.length) };
  }
  return {
    ...paragraph,
    runs: runs.map((run) => ({ ...run, text: plainLetters(run.text) })),
    label: paragraph.label === null ? null : plainLetters(paragraph.label),
  };
}
