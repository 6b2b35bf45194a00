import { isPart, type PartName } from '../text/unit-parts.ts';
import { escapeWords, unescapeWords } from './markdown-words.ts';
import { listPart, partListed } from './part-names.ts';
import type { Assigned } from './task-words.ts';

/** The parts of a new unit in a bracket below its words: *(Cơ quan chủ trì: “Ban A”; Thời gian hoàn thành: “Quý IV/2026”)*; '' where there are none. */
export function writeAssigned(assigned: Assigned): string {
  const quote = (words: string) => escapeWords(words, { inline: true });
  const parts = Object.entries(assigned).flatMap(([part, words]) =>
    words === undefined || !isPart(part) ? [] : [`${listPart(part, quote)}: “${quote(words)}”`],
  );
  return parts.length === 0 ? '' : `*(${parts.join('; ')})*`;
}

/** Reads such a bracket; null where a paragraph is none. */
export function readAssigned(raw: string): Assigned | null {
  let rest = /^\*\((.+)\)\*$/su.exec(raw.trim())?.[1];
  if (rest === undefined) return null;
  const assigned: Record<string, string> = {};
  while (rest !== '') {
    const title = readListed(rest);
    if (!title) return null;
    const words = rest.slice(title.length);
    const end = words.startsWith('“') ? closingMark(words, 0) : -1;
    if (end < 0) return null;
    assigned[title.part] = unescapeWords(words.slice(1, end));
    rest = words.slice(end + 1).replace(/^; /, '');
  }
  return assigned;
}

/** Reads the name of a part with its colon at the beginning of a text: `Thời gian hoàn thành: `, `Nội dung cột “Kinh phí”: `. */
export function readListed(raw: string): { part: PartName; length: number } | null {
  const [, title = '', next = ''] = /^([^:“\n]{1,60})(: |“)/u.exec(raw) ?? [];
  if (next === ': ') {
    const part = partListed(title, null);
    return part && { part, length: title.length + 2 };
  }
  const end = next === '' ? -1 : closingMark(raw, title.length);
  if (end < 0 || raw.slice(end + 1, end + 3) !== ': ') return null;
  const part = partListed(title, unescapeWords(raw.slice(title.length + 1, end)));
  return part && { part, length: end + 3 };
}

/** Where the quotation that begins at a place ends; -1 where it does not. */
export function closingMark(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '“') depth += 1;
    else if (text[at] === '”') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
