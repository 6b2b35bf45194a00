import type { Wording } from '../../plan/unit.ts';
import type { ProgrammeWording } from '../../text/wording.ts';
import { beginsAnnex, readAnnexParagraphs } from '../attachments.ts';
import { unescapeWords } from '../markdown-words.ts';
import { readUnits } from '../quotation.ts';
import { wholeMarks } from '../whole-marks.ts';
import { asKind } from './as-named.ts';
import { type Fault, faultWords } from '../faults.ts';

/** A stretch of the page: a paragraph, or a quoted block without its marks. */
export interface MarkdownPart {
  readonly line: number;
  readonly isQuoted: boolean;
  readonly raw: string;
}

/** Divides a page into its paragraphs and quoted blocks. */
export function markdownParts(text: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let open: { line: number; isQuoted: boolean; lines: string[] } | null = null;
  const close = () => {
    if (open) parts.push({ line: open.line, isQuoted: open.isQuoted, raw: open.lines.join('\n') });
    open = null;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const quoted = /^ {0,3}> ?(.*)$/.exec(line)?.[1];
    const isQuoted = quoted !== undefined;
    if (!isQuoted && line.trim() === '') close();
    else {
      if (open && open.isQuoted !== isQuoted) close();
      open ??= { line: index + 1, isQuoted, lines: [] };
      open.lines.push(quoted ?? line);
    }
  }
  close();
  return parts;
}

/** The whole text that takes the place of another, from what stands between its marks; null where a page has none. */
export function takeWhole(parts: readonly MarkdownPart[]): {
  readonly whole: Whole | null;
  readonly rest: MarkdownPart[];
} {
  const begin = parts.findIndex(({ raw }) => raw === wholeMarks.begin || raw === wholeMarks.beginKeeping);
  const end = parts.findIndex(({ raw }, at) => at > begin && raw === wholeMarks.end);
  if (begin < 0 || end < 0) return { whole: null, rest: [...parts] };
  const heading = parts.findLastIndex(({ raw }, at) => at < begin && raw.startsWith('# '));
  const subjectAt = parts.findIndex(
    ({ raw }, at) => at > heading && at < begin && /^\*\*[^]*\*\*$/.test(raw),
  );
  const subject = parts[subjectAt];
  const inside = parts.slice(begin + 1, end);
  const preamble = inside[0]?.raw === wholeMarks.preamble ? inside[1]?.raw : undefined;
  const first = inside.findIndex(({ raw }) => raw === wholeMarks.units);
  const { units } = readUnits(first < 0 ? [] : inside.slice(first + 1).map(({ raw }) => raw));
  return {
    whole: {
      line: parts[begin]?.line ?? 1,
      keepsArticles: parts[begin]?.raw === wholeMarks.beginKeeping,
      wording: {
        title: unescapeWords(parts[heading]?.raw.slice(2) ?? ''),
        subject: unescapeWords(subject?.raw.slice(2, -2) ?? ''),
        preamble: unescapeWords(preamble ?? ''),
        units: units.map((unit) => asKind(unit, unit.kind)),
      },
    },
    rest: parts.filter((_, at) => at !== heading && at !== subjectAt && (at < begin || at > end)),
  };
}

/** A whole text as it is read. */
interface Whole {
  readonly line: number;
  readonly wording: ProgrammeWording;
  readonly keepsArticles: boolean;
}

/** What ends an annex: a line across the page, the title of what comes next, or the annex of new tasks. */
const annexEnd = /^(?:-{3,}$|# |\*\*PHỤ LỤC\*\*)/u;

/** The annexes that go with an instrument, each with its line, and the page without them. */
export interface PageAndAnnexes {
  readonly page: readonly MarkdownPart[];
  readonly annexes: readonly { readonly line: number; readonly annex: Wording }[];
  readonly faults: readonly Fault[];
}

/** Takes the annexes that stand after an instrument out of its page. */
export function takeAnnexes(parts: readonly MarkdownPart[]): PageAndAnnexes {
  const page: MarkdownPart[] = [];
  const found: { line: number; paragraphs: string[] }[] = [];
  let isInside = false;
  for (const part of parts) {
    const begins = !part.isQuoted && beginsAnnex(part.raw);
    if (begins) found.push({ line: part.line, paragraphs: [] });
    isInside = begins || (isInside && !part.isQuoted && !annexEnd.test(part.raw));
    if (isInside) found.at(-1)?.paragraphs.push(part.raw);
    else page.push(part);
  }
  const read = found.map(({ line, paragraphs }) => ({ line, annex: readAnnexParagraphs(paragraphs) }));
  return {
    page,
    annexes: read.flatMap(({ line, annex }) => (annex ? [{ line, annex }] : [])),
    faults: read.flatMap(({ line, annex }) => (annex ? [] : [{ line, message: faultWords.badAnnex() }])),
  };
}
