import { findLegacyEncoding } from '../../vietnamese/letters/find-legacy-encoding.ts';
import type { SourceParagraph, SourceRun, SourceText } from '../source-text.ts';
import { encodingOfFont, lettersOfFont } from './legacy-fonts.ts';
import {
  checkNoneLost,
  hasSoftHyphens,
  inUnicode,
  isUpperCase,
  type LegacyEncoding,
  readerOf,
  withHyphensAsLetters,
} from './legacy-letters.ts';
import { readAs } from './legacy-text.ts';
import { joinRuns } from './join-runs.ts';
import { mapParagraphs, paragraphsIn } from './source-paragraphs.ts';
import { convertedWords } from './remarks.ts';

/**
 * A text whose letters are Unicode, whatever its fonts have: words in an old font are read by its letters, and all of a text that reads as TCVN3 or
 * VNI throughout, as one does whose fonts were exchanged for others. What was read so is said. A UserError where letters were lost on the way. To be
 * done before soft hyphens are taken out, which are letters in TCVN3.
 */
export function unicodeSource(source: SourceText): SourceText {
  const paragraphs = paragraphsIn(source);
  if (!paragraphs.some(({ runs }) => runs.some(mayBeOld))) return source;
  const runs = paragraphs.flatMap((one) => one.runs);
  const ofFonts = isUnicodeInOldFonts(runs) ? new Set<SourceRun>() : new Set(runs.filter(isInOldFont));
  const others = runs.filter((run) => !ofFonts.has(run)).map(({ text }) => text);
  const encoding = findLegacyEncoding(others.join('\n'))?.encoding ?? null;
  const converted = new Map<string, string>();
  const plain = plainReading(encoding, others);
  const readDropped = encoding === null ? alone : plain;
  const whole = mapParagraphs(source, readingOf(ofFonts, plain, converted));
  if (encoding === 'TCVN3' || [...ofFonts].some(({ font }) => encodingOfFont(font) === 'TCVN3'))
    checkNoneLost(paragraphsIn(whole).map(textOf).join('\n'));
  const remarks = [...(encoding ? [readAs(encoding)] : []), ...convertedWords(converted)];
  const dropped = whole.dropped.map((one) => ({
    ...one,
    text: readDropped(one.text, isUpperCase(one.text)),
  }));
  return { ...whole, dropped, remarks: [...remarks, ...source.remarks] };
}

const mayBeOld = (run: SourceRun): boolean => run.font !== undefined || /[\u0080-\u00ff]/.test(run.text);
const isInOldFont = ({ font }: SourceRun): boolean => font !== undefined;
const textOf = ({ runs }: SourceParagraph): string => runs.map(({ text }) => text).join('');

/** Letters that only Unicode has, in words of Vietnamese. */
const onlyUnicode = /[ăđĩũơư\u1ea0-\u1ef9]/iu;

/** Whether what stands in old fonts is Unicode nonetheless, as after a conversion of the letters alone. */
function isUnicodeInOldFonts(runs: readonly SourceRun[]): boolean {
  let [unicode, latin] = [0, 0];
  for (const { text } of runs.filter(isInOldFont))
    for (const [word] of text.matchAll(/\S+/gu)) {
      if (onlyUnicode.test(word)) unicode += 1;
      else if (/[\u0080-\u00ff]/.test(word)) latin += 1;
    }
  return unicode * 3 > latin;
}

type PlainReading = (text: string, isUpperCase: boolean) => string;

/** Reads what is in no old font: by the table of the whole text, where it has one. */
function plainReading(encoding: LegacyEncoding | null, texts: readonly string[]): PlainReading {
  if (encoding === null) return (text) => text;
  const read = readerOf(encoding);
  const isWhole = encoding === 'VNI' || texts.some(hasSoftHyphens);
  return (text, isUpperCase) => inUnicode(isWhole ? text : withHyphensAsLetters(text), read, isUpperCase);
}

/** Reads words that are left out, of which no font is known, by the table that they have themselves. */
const alone: PlainReading = (text, isUpperCase) =>
  plainReading(findLegacyEncoding(text)?.encoding ?? null, [text])(text, isUpperCase);

/** Reads one paragraph: runs of old fonts by their fonts, the others as the whole text. */
const readingOf =
  (ofFonts: ReadonlySet<SourceRun>, plain: PlainReading, converted: Map<string, string>) =>
  (paragraph: SourceParagraph): SourceParagraph => {
    const isAllUpper = isUpperCase(textOf(paragraph));
    const runs = paragraph.runs.map((run): SourceRun => {
      const { font, ...rest } = run;
      const context = { converted, isUpperCase: isAllUpper || isUpperCase(run.text) };
      const text = ofFonts.has(run)
        ? lettersOfFont(run.text, font, context)
        : plain(run.text, context.isUpperCase);
      return { ...rest, text };
    });
    const label = paragraph.label === null ? null : plain(paragraph.label, isAllUpper);
    return { ...paragraph, runs: joinRuns(runs), label };
  };
