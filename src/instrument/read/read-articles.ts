import type { Localised } from '../../locale/localised.ts';
import { faultWords } from '../faults.ts';
import type { Operation } from '../instrument.ts';
import { unescapeWords } from '../markdown-words.ts';
import { cellsOf } from '../quoted-table.ts';
import { readQuotation } from '../quotation.ts';
import { readListed } from '../stated-parts.ts';
import { annexHeads, listedNames, nothingLeft, titleOfWords } from '../task-words.ts';
import { parsePlace } from '../../text/places.ts';
import { readSentence } from './read-sentence.ts';

type Bare<O = Operation> = O extends Operation ? Omit<O, 'grounds' | 'units'> : never;

/** What an article or an annex makes: its operations, each with the citations that its row names. */
export type ArticleRead =
  | { readonly operations: readonly { readonly operation: Bare; readonly citations: readonly string[] }[] }
  | { readonly fault: Localised };

const changedTask =
  /^(?:\*\*)?Điều \d{1,3}\\?\. Điều chỉnh (?:nhiệm vụ|chỉ tiêu) tại ((?:(?! của ).)+)(?: của .+)? như sau ?:(?:\*\*)?$/u;
const numbered = /^\d{1,2}\\?\. /u;
const ownWords = new RegExp(`^(?:${listedNames.map(titleOfWords).join('|')}): `, 'iu');

/** The place of the task that an article changes; null where a stretch begins no such article. */
export const placeOfChangedTask = (raw: string): string | null =>
  unescapeWords(changedTask.exec(raw.trim())?.[1] ?? '') || null;

/** Reads the parts of a changed task, a paragraph each: its words, and the fields of its assignment with their new values. */
export function readChangedTask(citation: string, quoted: string): ArticleRead {
  const place = parsePlace(citation);
  const last = place && 'path' in place ? place.path.at(-1) : undefined;
  if (!place || !last) return { fault: faultWords.badPlace(citation) };
  const operations: Bare[] = [];
  for (const paragraph of quoted.trim().split(/\n[ \t]*(?:\n[ \t]*)+/)) {
    const line = numbered.test(paragraph) ? paragraph.replace(numbered, '') : '';
    const listed = readListed(line);
    if (ownWords.test(line)) {
      const number = 'number' in last ? { number: last.number } : {};
      const raw = line.replace(ownWords, '').trim();
      const bold = /^\*\*([^]*)\*\*$/.exec(raw)?.[1];
      const words = bold === undefined ? { text: unescapeWords(raw) } : { heading: unescapeWords(bold) };
      operations.push({
        kind: 'amend',
        place,
        wording: { kind: last.kind, ...number, ...words, units: [] },
        isRestated: true,
      });
    } else if (listed) {
      const raw = line.slice(listed.length).trim();
      operations.push({
        kind: 'adjust',
        place,
        field: listed.part,
        before: null,
        after: raw === nothingLeft ? null : unescapeWords(raw),
        isRestated: true,
      });
    } else return { fault: faultWords.unreadable(paragraph) };
  }
  return { operations: operations.map((operation) => ({ operation, citations: [] })) };
}

/** Whether a stretch is the annex of new tasks. */
export const isAnnex = (raw: string): boolean =>
  listedNames.some((name) => raw.startsWith(`| ${annexHeads(name).join(' | ')} |`));

/** Reads the annex of new tasks: a row is a new unit, where it goes, and its parts by the heads of their columns. */
export function readAnnex(raw: string): ArticleRead {
  const operations: { operation: Bare; citations: readonly string[] }[] = [];
  const [head = '', , ...lines] = raw.split('\n');
  const parts = cellsOf(head)
    .slice(annexHeads('nhiệm vụ').length, -1)
    .map((title) => readListed(`${title}: `)?.part);
  for (const line of lines) {
    const [, words = '', place = '', ...rest] = cellsOf(line);
    if (rest.length !== parts.length + 1 || parts.includes(undefined))
      return { fault: faultWords.unreadable(line) };
    const read = readQuotation(`“${words}”.`);
    if ('fault' in read) return read;
    const assigned = Object.fromEntries(
      parts.flatMap((part, at) =>
        part !== undefined && rest[at] ? [[part, unescapeWords(rest[at])] as const] : [],
      ),
    );
    const [unit] = read.units;
    if (!unit) return { fault: faultWords.noQuotation() };
    const sentence = readSentence({
      words: `Bổ sung ${unescapeWords(place)} như sau:`,
      quoted: [],
      quotation: [{ ...unit, ...(Object.keys(assigned).length > 0 && { assigned }) }],
    });
    if ('fault' in sentence) return sentence;
    const grounds = rest[parts.length] ?? '';
    operations.push({
      operation: sentence.operation,
      citations: grounds === '' ? [] : unescapeWords(grounds).split('; '),
    });
  }
  return { operations };
}
