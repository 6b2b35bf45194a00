import type { Wording } from '../../plan/unit.ts';
import type { Localised } from '../../locale/localised.ts';
import { type Fault, faultWords } from '../faults.ts';
import type { Ground, Instrument, Operation } from '../instrument.ts';
import { unescapeWords } from '../markdown-words.ts';
import { attachedAnnexes } from '../attachments.ts';
import { readQuotation } from '../quotation.ts';
import { closingMark } from '../stated-parts.ts';
import { markdownParts, takeAnnexes, takeWhole } from './markdown-parts.ts';
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
  const parts = markdownParts(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const { whole, rest } = takeWhole(parts);
  const { page: stretches, annexes, faults: annexFaults } = takeAnnexes(rest);
  const faults: Fault[] = [...annexFaults];
  const operations: Operation[] = [];
  let isClosing = false;
  const attached = annexes.map(({ annex }) => annex);
  for (let at = 0; at < stretches.length; at += 1) {
    const stretch = stretches[at];
    if (!stretch) continue;
    const { line, raw, isQuoted } = stretch;
    if (!isQuoted && /^# /.test(raw)) isClosing = false;
    if (!isQuoted && closingFirst.test(raw)) isClosing = true;
    if (isClosing && !isAnnex(raw)) continue;
    const changed = isQuoted ? null : placeOfChangedTask(raw);
    if (!isQuoted && (isAnnex(raw) || changed !== null)) {
      const parts = stretches[at + 1];
      const isTask = changed !== null && parts?.isQuoted === true;
      const article = isTask ? readChangedTask(changed, parts.raw) : isAnnex(raw) ? readAnnex(raw) : null;
      if (isTask) at += 1;
      const following = isTask ? stretches[at + 1] : undefined;
      const own = following && !following.isQuoted ? readGrounds(following.raw) : null;
      if (own) at += 1;
      if (!article || 'fault' in article)
        faults.push({ line, message: article?.fault ?? faultWords.noQuotation() });
      else
        for (const { operation, citations } of article.operations) {
          const grounds = own ?? citations.map((citation) => ({ citation }));
          operations.push({ ...operation, grounds, units: [], line });
        }
      continue;
    }
    if (isQuoted) {
      faults.push({ line, message: faultWords.strayQuotation() });
      continue;
    }
    const isNumbered = numberBefore.test(raw);
    const sentence = raw.replace(numberBefore, '');
    if (!isNumbered && !operationFirst.test(sentence)) continue;
    const next = stretches[at + 1];
    const quoted = next?.isQuoted ? next : null;
    if (quoted) at += 1;
    const following = stretches[at + 1];
    const grounds = following && !following.isQuoted ? readGrounds(following.raw) : null;
    if (grounds) at += 1;
    const read = readPoint(sentence, quoted?.raw ?? null, attached);
    if ('fault' in read)
      faults.push({
        line: 'inQuotation' in read && read.inQuotation ? (quoted?.line ?? line) : line,
        message: read.fault,
      });
    else operations.push({ ...read.operation, grounds: grounds ?? [], units: [], line });
  }
  if (whole) {
    const { line, keepsArticles, wording } = whole;
    const units = [...wording.units, ...attached];
    const read = { kind: 'replace-whole', wording: { ...wording, units }, keepsArticles } as const;
    operations.push({ ...read, grounds: [], units: [], line });
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
