import { withoutByteOrderMark } from '../../plan/byte-order-mark.ts';
import type { Wording } from '../../plan/unit.ts';
import type { Localised } from '../../locale/localised.ts';
import { type Fault, faultWords } from '../faults.ts';
import type { Ground, Instrument, Operation } from '../instrument.ts';
import { unescapeWords } from '../markdown-words.ts';
import { attachedAnnexes } from '../attachments.ts';
import { readQuotation } from '../quotation.ts';
import { closingMark } from '../stated-parts.ts';
import { type MarkdownPart, markdownParts, takeAnnexes, takeWhole } from './markdown-parts.ts';
import { isAnnex, placeOfChangedTask, readAnnex, readChangedTask } from './read-articles.ts';
import { readSentence, type SentenceRead } from './read-sentence.ts';

/** An instrument as read, or what is wrong with it and where. */
export type InstrumentRead =
  | { readonly instrument: Instrument; readonly faults: readonly [] }
  | { readonly instrument: null; readonly faults: readonly Fault[] };

const marks = /<!-- cthd amend\b[^>]*\bbase=([0-9a-f]{16}) result=([0-9a-f]{16})/;
const numberBefore = /^ {0,3}(?:\*\*)?\d{1,5}\\?[.)](?:\*\*)? +/;
const operationFirst = /^(?:Sửa đổi, bổ sung|Bổ sung|Bãi bỏ|Điều chỉnh|Thay thế|Tại) /u;
/** The article in which a State instrument says when it takes effect; what follows changes nothing, though it is numbered. */
const closingFirst =
  /^(?:\*\*)?Điều \d{1,3}\\?\. (?:Hiệu lực thi hành|Điều khoản thi hành|Điều khoản chuyển tiếp)/u;
const groundLine = /^[*_]?Căn cứ ?: (.+?)\.?[*_]?$/u;

/** Reads an instrument from the Markdown that this tool writes, also after light editing by hand: its numbered points, their quotations and grounds. */
export function readMarkdown(text: string): InstrumentRead {
  const parts = markdownParts(withoutByteOrderMark(text).replace(/\r\n?/g, '\n'));
  const { whole, rest } = takeWhole(parts);
  const { page, annexes, faults: annexFaults } = takeAnnexes(rest);
  const attached = annexes.map(({ annex }) => annex);
  const read = readPage(page, attached);
  const faults: Fault[] = [...annexFaults, ...read.faults];
  const operations = [...read.operations];
  if (whole) {
    const { line, keepsArticles, wording } = whole;
    const units = [...wording.units, ...attached];
    const replaced = { kind: 'replace-whole', wording: { ...wording, units }, keepsArticles } as const;
    operations.push({ ...replaced, grounds: [], units: [], line });
  }
  const used = new Set(whole ? attached : attachedAnnexes(operations));
  for (const { line, annex } of annexes)
    if (!used.has(annex)) faults.push({ line, message: faultWords.strayAnnex() });
  if (faults.length === 0 && operations.length === 0) faults.push({ line: 1, message: faultWords.nothing() });
  if (faults.length > 0) return { instrument: null, faults };
  const [, base, result] = marks.exec(text) ?? [];
  const isErratum = ({ kind }: Operation) => kind === 'correct';
  return {
    instrument: {
      ...(base !== undefined && result !== undefined && { base, result }),
      amendment: operations.filter((one) => !isErratum(one)),
      erratum: operations.filter(isErratum),
    },
    faults: [],
  };
}

/** What was read at a place of a page. */
interface PointRead {
  readonly operations: readonly Operation[];
  readonly faults: readonly Fault[];
  /** How many stretches of the page it is made of. */
  readonly length: number;
}

/** Reads the points and articles of a page; what closes it changes nothing. */
function readPage(
  page: readonly MarkdownPart[],
  attached: readonly Wording[],
): Pick<PointRead, 'operations' | 'faults'> {
  const operations: Operation[] = [];
  const faults: Fault[] = [];
  let isClosing = false;
  for (let at = 0; at < page.length;) {
    const { raw = '', isQuoted = false } = page[at] ?? {};
    if (!isQuoted && /^# /.test(raw)) isClosing = false;
    if (!isQuoted && closingFirst.test(raw)) isClosing = true;
    const read = isClosing && !isAnnex(raw) ? nothingRead : readAt(page, at, attached);
    operations.push(...read.operations);
    faults.push(...read.faults);
    at += read.length;
  }
  return { operations, faults };
}

const nothingRead: PointRead = { operations: [], faults: [], length: 1 };

/** What begins at a place of a page: an annex or the article of a changed task, or a point; nothing for any other words. */
function readAt(page: readonly MarkdownPart[], at: number, attached: readonly Wording[]): PointRead {
  const stretch = page[at];
  if (!stretch) return nothingRead;
  const { line, raw, isQuoted } = stretch;
  if (isQuoted) return { ...nothingRead, faults: [{ line, message: faultWords.strayQuotation() }] };
  const changed = placeOfChangedTask(raw);
  if (changed !== null || isAnnex(raw)) return readArticle(page, at, changed);
  const sentence = raw.replace(numberBefore, '');
  if (!numberBefore.test(raw) && !operationFirst.test(sentence)) return nothingRead;
  const quoted = quotedAt(page, at + 1);
  const grounds = groundsAt(page, at + (quoted ? 2 : 1));
  const length = 1 + (quoted ? 1 : 0) + (grounds ? 1 : 0);
  const read = readPoint(sentence, quoted?.raw ?? null, attached);
  if (!('fault' in read))
    return {
      operations: [{ ...read.operation, grounds: grounds ?? [], units: [], line }],
      faults: [],
      length,
    };
  const isInside = 'inQuotation' in read && read.inQuotation;
  return {
    operations: [],
    faults: [{ line: isInside ? (quoted?.line ?? line) : line, message: read.fault }],
    length,
  };
}

/** The operations of an annex, or of the article of a changed task with its quotation. */
function readArticle(page: readonly MarkdownPart[], at: number, changed: string | null): PointRead {
  const { line = 1, raw = '' } = page[at] ?? {};
  const quoted = changed === null ? null : quotedAt(page, at + 1);
  const own = quoted ? groundsAt(page, at + 2) : null;
  const length = 1 + (quoted ? 1 : 0) + (own ? 1 : 0);
  const article =
    changed !== null && quoted ? readChangedTask(changed, quoted.raw) : isAnnex(raw) ? readAnnex(raw) : null;
  if (!article || 'fault' in article)
    return {
      operations: [],
      faults: [{ line, message: article?.fault ?? faultWords.noQuotation() }],
      length,
    };
  const operations = article.operations.map(({ operation, citations }): Operation => {
    const grounds = own ?? citations.map((citation) => ({ citation }));
    return { ...operation, grounds, units: [], line };
  });
  return { operations, faults: [], length };
}

const quotedAt = (page: readonly MarkdownPart[], at: number): MarkdownPart | null =>
  page[at]?.isQuoted === true ? page[at] : null;

const groundsAt = (page: readonly MarkdownPart[], at: number): Ground[] | null => {
  const stretch = page[at];
  return stretch && !stretch.isQuoted ? readGrounds(stretch.raw) : null;
};

interface PointFault {
  readonly fault: Localised;
  /** Whether it is in the quotation, and not in the sentence. */
  readonly inQuotation: boolean;
}

function readPoint(
  sentence: string,
  quoted: string | null,
  attached: readonly Wording[],
): SentenceRead | PointFault {
  const pieces = splitQuoted(sentence);
  if (!pieces) return { fault: faultWords.openQuotation() };
  const inline = quoted === null ? /^([^“]*như sau ?:)\s*(“[^]*)$/u.exec(sentence) : null;
  const block = inline?.[2] ?? quoted;
  const words = inline?.[1] ?? pieces.words;
  if (block === null) return readSentence({ words, quoted: pieces.quoted, quotation: [], attached });
  if (!/: *$/.test(words)) return { fault: faultWords.strayQuotation(), inQuotation: true };
  const read = readQuotation(block);
  if ('fault' in read) return { fault: read.fault, inQuotation: true };
  const { units: quotation, columns } = read;
  return readSentence({ words, quoted: pieces.quoted, quotation, ...(columns && { columns }) });
}

/** The words of a sentence with “0”, “1” … in the place of what it quotes; null where a quotation is never closed. */
function splitQuoted(raw: string): { words: string; quoted: string[] } | null {
  const quoted: string[] = [];
  let words = '';
  for (let at = 0; at < raw.length;) {
    const start = raw.indexOf('“', at);
    if (start < 0) return { words: unescapeWords(words + raw.slice(at)), quoted };
    const end = closingMark(raw, start);
    if (end < 0) return null;
    words += `${raw.slice(at, start)}“${quoted.length}”`;
    quoted.push(unescapeWords(raw.slice(start + 1, end)));
    at = end + 1;
  }
  return { words: unescapeWords(words), quoted };
}

function readGrounds(raw: string): Ground[] | null {
  const words = groundLine.exec(raw.trim())?.[1];
  if (words === undefined) return null;
  return words
    .split('; ')
    .flatMap((citation) => (citation === '…' ? [] : [{ citation: unescapeWords(citation) }]));
}
