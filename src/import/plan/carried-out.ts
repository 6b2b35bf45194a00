import { findCitations } from '../../vietnamese/documents/find-citations.ts';
import { findLaws } from '../../vietnamese/documents/law-names.ts';
import type { DraftProgramme } from '../structure/draft-units.ts';
import type { NewEntries } from './registers.ts';

/** Puts every document that a text cites, by symbol or as a law by its name, on the list of those to register. */
export function addCited(known: NewEntries, text: string): string[] {
  return [
    ...findCitations(text).map((citation) => known.addDocument(citation, text)),
    ...findLaws(text).map((law) => known.addLaw(law)),
  ].filter((id) => id !== null);
}

/** The document that a line of grounds names, where it names one alone. */
export function groundDocument(known: NewEntries, text: string): string | null {
  const [first, ...others] = new Set(addCited(known, text.replace(/;\s*$/u, '')));
  return first !== undefined && others.length === 0 ? first : null;
}

/**
 * The documents that a programme carries out: those that its grounds cite; those before “…, Ủy ban nhân dân ban hành Kế hoạch” in a
 * paragraph that begins with “Thực hiện”; those that the subject and the preamble say are carried out.
 */
export function carriedOut({ head, instrument }: DraftProgramme, known: NewEntries): string[] {
  const cited = [
    ...(instrument === null ? head.grounds : []),
    ...head.preamble.flatMap(openingOf),
    ...[...head.preamble, head.subject ?? ''].flatMap(afterVerbs),
  ];
  return [...new Set(cited.flatMap((text) => addCited(known, text)))];
}

const verbs = '(?:thực hiện|triển khai|thi hành|cụ thể h[oó][aá]|quán triệt)';

const opening = new RegExp(
  `^[-–+•]?\\s*(?:(?:tiếp tục|để|nhằm|căn cứ|thực hiện)(?:,? \\p{Ll}+){0,6}? )?(?:${verbs}|căn cứ)(?!\\p{L})`,
  'iu',
);

/** Where the main clause begins: a body, and what it does. */
const mainClause =
  /[,;.:]\s+(?=\p{Lu}[^,;:]{2,160}? (?:ban hành|xây dựng|đề ra|quyết định|yêu cầu|hướng dẫn|tổ chức|triển khai|quyết nghị)(?!\p{L}))/u;

/** What a paragraph says before its main clause, where it begins with what is carried out. */
function openingOf(paragraph: string): string[] {
  if (!opening.test(paragraph)) return [];
  return [paragraph.slice(0, mainClause.exec(paragraph)?.index ?? paragraph.length)];
}

/** The citations of a text that stand right after a verb for carrying out, each alone. */
const afterVerbs = (text: string): string[] =>
  findCitations(text).flatMap(({ start }, index, all) => {
    const before = text.slice(Math.max(0, start - 40), start);
    return new RegExp(`${verbs}(?: (?:có hiệu quả|tốt|các))?\\s*$`, 'iu').test(before)
      ? [text.slice(start, all[index + 1]?.start ?? text.length)]
      : [];
  });
