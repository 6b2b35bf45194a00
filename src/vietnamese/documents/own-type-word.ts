import { capitalised } from '../../locale/capitalised.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import { typeWords } from './document-types.ts';
import type { Span } from '../../plan/citation.ts';
import { everyMatch } from '../letters/every-match.ts';
import { lettered } from '../letters/lettered.ts';
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

const capitalisedWords = words.map(capitalised).join('|');
const atStart = lettered(`^(?:${words.join('|')})(?!\\p{L})`, 'iu');
/** “Kế hoạch này”, and “ban hành Kế hoạch … như sau:” where the preamble leads over to the text. */
const ofItself = lettered(
  `(?<!\\p{L})(?:${capitalisedWords})(?= này(?!\\p{L}))|(?<=(?<!\\p{L})(?:xây dựng|ban hành|đề ra) )(?:${capitalisedWords})(?=(?: [^.;:]{0,400})? như sau ?:$)`,
  'gu',
);

/** The type word that a title opens with; null where it opens with none. */
export function titleTypeWord(title: string): OwnTypeWord | null {
  const { text, spanOf } = readable(title);
  const [word] = atStart(text).exec(text) ?? [];
  return word === undefined ? null : { ...spanOf(0, word.length), types: typesOf(word) };
}

const approving = /^(?:về )?(?:việc )?(?:(?:phê duyệt|ban hành|thông qua) )?/iu;

/** The type word of what a decision or resolution approves, from its subject: “Phê duyệt Đề án …”, “Về Kế hoạch …”; null where it names none. */
export function approvedTypeWord(subject: string): OwnTypeWord | null {
  const lead = approving.exec(subject)?.[0].length ?? 0;
  const found = titleTypeWord(subject.slice(lead));
  return found && { ...found, start: found.start + lead, end: found.end + lead };
}

/** The words of a wording by which it may speak of the document that it belongs to. */
export interface SelfReferences {
  /** With “này”, or where the preamble leads over to the text. */
  readonly plain: readonly OwnTypeWord[];
  /** Without: “triển khai thực hiện Chương trình hành động, …”. */
  readonly bare: readonly (OwnTypeWord & { readonly word: string })[];
  /** Those of the bare words that name some other document here. */
  readonly ofOthers: readonly string[];
}

/** The type words of a wording; null where it has none. */
export function findSelfReferences(wording: string): SelfReferences | null {
  const plain = findOwnTypeWords(wording);
  const { text, spanOf } = readable(wording);
  if (!mayHold.test(text)) return plain.length > 0 ? { plain, bare: [], ofOthers: [] } : null;
  const found = Array.from(text.matchAll(bare(text)), ({ 0: word, index }) => ({
    ...spanOf(index, index + word.length),
    types: typesOf(word.replace(/^Kế hoạch hành động$/u, 'Kế hoạch')),
    word,
  }));
  const ofOthers = namesOfOthers(text);
  return plain.length + found.length + ofOthers.length > 0 ? { plain, bare: found, ofOthers } : null;
}

/**
 * The type words by which the wordings of a document speak of it, wording by wording. A bare word that names some other document anywhere in
 * the text is left out: it may mean that one.
 */
export function ownTypeWords(references: readonly SelfReferences[]): OwnTypeWord[][] {
  const ofOthers = new Set(references.flatMap((one) => one.ofOthers));
  return references.map(({ plain, bare: found }) => [
    ...plain,
    ...found.filter(({ word }) => !ofOthers.has(word)),
  ]);
}

function findOwnTypeWords(wording: string): OwnTypeWord[] {
  const { text, spanOf } = readable(wording);
  if (!/ này| như sau/u.test(text)) return [];
  return Array.from(text.matchAll(ofItself(text)), ({ 0: word, index }) => ({
    ...spanOf(index, index + word.length),
    types: typesOf(word),
  }));
}

const selfWords = ['Chương trình hành động', 'Kế hoạch hành động', 'Chương trình', 'Kế hoạch', 'Đề án'];
const bare = lettered(
  '(?<=(?<!\\p{L})(?:thực hiện|triển khai|nội dung|mục tiêu|nhiệm vụ|giải pháp|kết quả|tiến độ|hiệu quả|hoàn thành)(?: của)? )' +
    `(?:${selfWords.join('|')})(?= ?(?:[,.;:)]|$))`,
  'gu',
);
/** A word where it names some other document: “Chương trình hành động số 12”, “Kế hoạch quốc gia”, “Đề án “…””. */
const namingOther = lettered(
  `(?<!\\p{L})(${selfWords.join('|')}) (?!(?:này|và|theo|trong|đến|để|nhằm|được|có|do|phải|bảo đảm)(?!\\p{L}))(?=\\p{L}|\\d|[“"«(])`,
  'gu',
);

/** The words that name some other document in a text, the short one too where a longer one does. */
function namesOfOthers(text: string): string[] {
  const names = everyMatch(text, namingOther(text)).map(([, name = '']) => name);
  return selfWords.filter((word) => names.some((name) => name.startsWith(word)));
}

const mayHold = /Chương trình|Kế hoạch|Đề án/u;
