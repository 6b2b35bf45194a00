import type { Localised } from '../../locale/localised.ts';
import { faultWords } from '../faults.ts';
import type { Operation } from '../instrument.ts';
import { unescapeWords } from '../markdown-words.ts';
import { readQuotation } from '../quotation.ts';
import { annexHeads, fieldNamed, listedFields, nameOfTask, nothingLeft } from '../task-words.ts';
import { parsePlace } from '../../text/places.ts';
import { readSentence } from './read-sentence.ts';

type Bare<O = Operation> = O extends Operation ? Omit<O, 'grounds' | 'units'> : never;

/** What an article or an annex makes: its operations, each with the citations that its row names. */
export type ArticleRead =
  | { readonly operations: readonly { readonly operation: Bare; readonly citations: readonly string[] }[] }
  | { readonly fault: Localised };

const changedTask = /^(?:\*\*)?Điều \d{1,3}\\?\. Điều chỉnh nhiệm vụ tại (.+) như sau ?:(?:\*\*)?$/u;
const part = /^\d{1,2}\\?\. ([^:\n]{1,60}): ([^]*)$/u;

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
    const [, name = '', raw = ''] = part.exec(paragraph) ?? [];
    const words = unescapeWords(raw.trim());
    const field = fieldNamed(name);
    if (name.toLowerCase() === nameOfTask.toLowerCase()) {
      const number = 'number' in last ? { number: last.number } : {};
      operations.push({
        kind: 'amend',
        place,
        wording: { kind: last.kind, ...number, text: words, units: [] },
      });
    } else if (field)
      operations.push({
        kind: 'adjust',
        place,
        field,
        before: null,
        after: raw === nothingLeft ? null : words,
        isRestated: true,
      });
    else return { fault: faultWords.unreadable(paragraph) };
  }
  return { operations: operations.map((operation) => ({ operation, citations: [] })) };
}

/** Whether a stretch is the annex of new tasks. */
export const isAnnex = (raw: string): boolean => raw.startsWith(`| ${annexHeads.slice(0, 3).join(' | ')} |`);

/** Reads the annex of new tasks: a row is a new unit, where it goes, and its assignment. */
export function readAnnex(raw: string): ArticleRead {
  const operations: { operation: Bare; citations: readonly string[] }[] = [];
  for (const line of raw.split('\n').slice(2)) {
    const cells = line.replace(/^\|\s?|\s?\|\s*$/g, '').split(/(?<!\\)\|/);
    if (cells.length !== annexHeads.length) return { fault: faultWords.unreadable(line) };
    const [, words = '', place = '', ...rest] = cells.map((cell) => cell.replace(/^ | $/g, ''));
    const read = readQuotation(`“${words}”.`);
    if ('fault' in read) return read;
    const assigned = Object.fromEntries(
      listedFields.flatMap((field, at) => (rest[at] ? [[field, unescapeWords(rest[at])] as const] : [])),
    );
    const [unit] = read.units;
    if (!unit) return { fault: faultWords.noQuotation() };
    const sentence = readSentence({
      words: `Bổ sung ${unescapeWords(place)} như sau:`,
      quoted: [],
      quotation: [{ ...unit, ...(Object.keys(assigned).length > 0 && { assigned }) }],
    });
    if ('fault' in sentence) return sentence;
    const grounds = rest[listedFields.length] ?? '';
    operations.push({
      operation: sentence.operation,
      citations: grounds === '' ? [] : unescapeWords(grounds).split('; '),
    });
  }
  return { operations };
}
