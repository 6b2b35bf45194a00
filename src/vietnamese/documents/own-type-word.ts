import type { DocumentType } from '../../plan/schema-types.ts';
import { typeWords } from './document-types.ts';
import type { Span } from '../../plan/citation.ts';
import { readable } from '../wording/readable.ts';

/** A word by which a document speaks of itself, with the types that the word stands for. */
export interface OwnTypeWord extends Span {
  readonly types: readonly DocumentType[];
}

/** Laws and their like speak of nobody here: a programme that says “Luật này” quotes a law. */
const issued = typeWords.filter(({ type }) => !['HP', 'L', 'BL', 'PL', 'VBHN'].includes(type));
const words = [...new Set(issued.map(({ word }) => word))].sort((a, b) => b.length - a.length);
const typesOf = (word: string): DocumentType[] =>
  typeWords.filter((entry) => entry.word === word.toLowerCase()).map(({ type }) => type);

const raised = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('|');
const atStart = new RegExp(`^(?:${words.join('|')})(?!\\p{L})`, 'iu');
/** “Kế hoạch này”, and “ban hành Kế hoạch … như sau:” where the preamble leads over to the text. */
const ofItself = new RegExp(
  `(?<!\\p{L})(?:${raised})(?= này(?!\\p{L}))|(?<=(?<!\\p{L})(?:xây dựng|ban hành|đề ra) )(?:${raised})(?=(?: [^.;:]{0,400})? như sau ?:$)`,
  'gu',
);

/** The type word that a title opens with; null where it opens with none. */
export function titleTypeWord(title: string): OwnTypeWord | null {
  const { text, spanOf } = readable(title);
  const [word] = atStart.exec(text) ?? [];
  return word === undefined ? null : { ...spanOf(0, word.length), types: typesOf(word) };
}

const approving = /^(?:về )?(?:việc )?(?:(?:phê duyệt|ban hành|thông qua) )?/iu;

/** The type word of what a decision or resolution approves, from its subject: “Phê duyệt Đề án …”, “Về Kế hoạch …”; null where it names none. */
export function approvedTypeWord(subject: string): OwnTypeWord | null {
  const lead = approving.exec(subject)?.[0].length ?? 0;
  const found = titleTypeWord(subject.slice(lead));
  return found && { ...found, start: found.start + lead, end: found.end + lead };
}

/** The type words by which a wording speaks of the document that it belongs to. */
export function findOwnTypeWords(wording: string): OwnTypeWord[] {
  const { text, spanOf } = readable(wording);
  if (!/ này| như sau/u.test(text)) return [];
  return Array.from(text.matchAll(ofItself), ({ 0: word, index }) => ({
    ...spanOf(index, index + word.length),
    types: typesOf(word),
  }));
}

const selfWords = ['Chương trình hành động', 'Kế hoạch hành động', 'Chương trình', 'Kế hoạch', 'Đề án'];
const bare = new RegExp(
  '(?<=(?<!\\p{L})(?:thực hiện|triển khai|nội dung|mục tiêu|nhiệm vụ|giải pháp|kết quả|tiến độ|hiệu quả|hoàn thành)(?: của)? )' +
    `(?:${selfWords.join('|')})(?= ?(?:[,.;:)]|$))`,
  'gu',
);
/** Each word where it names some other document: “Chương trình hành động số 12”, “Kế hoạch quốc gia”, “Đề án “…””. */
const namingOthers = selfWords.map((word) => ({
  word,
  form: new RegExp(
    `(?<!\\p{L})${word} (?!(?:này|và|theo|trong|đến|để|nhằm|được|có|do|phải|bảo đảm)(?!\\p{L}))(?:\\p{L}|\\d|[“"«(])`,
    'u',
  ),
}));
const mayHold = /Chương trình|Kế hoạch|Đề án/u;

/**
 * The type words by which a document speaks of itself without “này”: “triển khai thực hiện Chương trình hành động, …”. A word that names some
 * other document anywhere in the text is left out: it may mean that one.
 */
export function findBareTypeWords(wordings: readonly string[]): OwnTypeWord[][] {
  const texts = wordings.map((wording) => readable(wording));
  const holding = texts.filter(({ text }) => mayHold.test(text));
  const ambiguous = new Set(
    namingOthers.flatMap(({ word, form }) => (holding.some(({ text }) => form.test(text)) ? [word] : [])),
  );
  return texts.map(({ text, spanOf }) =>
    (mayHold.test(text) ? [...text.matchAll(bare)] : [])
      .map(({ 0: word, index }) => ({ word, index }))
      .filter(({ word }) => !ambiguous.has(word))
      .map(({ word, index }) => ({
        ...spanOf(index, index + word.length),
        types: typesOf(word.replace(/^Kế hoạch hành động$/u, 'Kế hoạch')),
      })),
  );
}
