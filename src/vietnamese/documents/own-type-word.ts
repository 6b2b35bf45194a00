import type { DocumentType } from '../../plan/schema-types.ts';
import { typeWords } from './document-types.ts';
import type { Span } from '../../plan/citation.ts';
import { readable } from '../wording/readable.ts';

/** A word by which a document speaks of itself, with the types that the word stands for. */
export interface OwnTypeWord extends Span {
  readonly types: readonly DocumentType[];
}

const words = [...new Set(typeWords.map(({ word }) => word))].sort((a, b) => b.length - a.length);
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

/** The type words by which a wording speaks of the document that it belongs to. */
export function findOwnTypeWords(wording: string): OwnTypeWord[] {
  const { text, spanOf } = readable(wording);
  return Array.from(text.matchAll(ofItself), ({ 0: word, index }) => ({
    ...spanOf(index, index + word.length),
    types: typesOf(word),
  }));
}
