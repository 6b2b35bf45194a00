import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { isRun, unescapeText } from './workbook-parts.ts';
import { readXml } from './read-xml.ts';
import { type PartRelation, relationsOf } from './relations.ts';
import type { Zip } from './zip.ts';

/** What somebody wrote beside a cell. */
export interface CellComment {
  /** The address of the cell, A1. */
  readonly address: string;
  readonly text: string;
}

/** The comments of a sheet: the first of them, and how many there are. */
export interface CellComments {
  readonly first: CellComment[];
  count: number;
}

/** So many comments are kept of a sheet, and so many characters of each. */
const kept = { comments: 100, characters: 1_000 };

/** So many elements may be written for the comments of a sheet; a comment of Excel takes about ten. */
const maxElements = 400_000;

/** None yet. */
export const noComments = (): CellComments => ({ first: [], count: 0 });

/** Adds a comment; one without words, or by cthd itself, is none. */
export function addComment(comments: CellComments, comment: CellComment, author = ''): void {
  if (author === madeHere || comment.text.trim() === '') return;
  comments.count += 1;
  if (comments.first.length < kept.comments) comments.first.push(comment);
}

/** The author of the comments that a copy for correction is marked with. */
const madeHere = 'cthd';

/** A text with a piece after it, no longer than what is kept of a comment. */
export const withPiece = (text: string, piece: string): string =>
  text.length >= kept.characters ? text : (text + piece).slice(0, kept.characters);

/** Adds the comments of a sheet of an .xlsx workbook: notes, and conversations, of which Excel writes each also as a note. */
export async function addXlsxComments(zip: Zip, sheet: string, comments: CellComments): Promise<void> {
  const relations = (await relationsOf(zip, sheet)).filter(({ part }) => zip.has(part));
  let elements = 0;
  const count = () => {
    elements += 1;
    if (elements > maxElements) throw new UserError(tooManyComments);
  };
  const ofType = (wanted: string): PartRelation[] => relations.filter(({ type }) => type === wanted);
  const conversations = ofType('threadedComment');
  for (const { part } of ofType('comments'))
    await addNotes(zip, part, { comments, hasConversations: conversations.length > 0, count });
  for (const { part } of conversations) await addConversation(zip, part, { comments, count });
}

/** What is read of a part with comments goes to `comments`; each of its elements is counted. */
interface CommentsRead {
  readonly comments: CellComments;
  readonly count: () => void;
}
interface NotesRead extends CommentsRead {
  readonly hasConversations: boolean;
}

async function addNotes(
  zip: Zip,
  part: string,
  { comments, hasConversations, count }: NotesRead,
): Promise<void> {
  const authors: string[] = [];
  let [address, author, text] = ['', '', ''];
  await readXml(part, zip.read(part), {
    open(path, { ref = '', authorId }) {
      count();
      if (path.length === 3 && path[2] === 'author') authors.push('');
      if (path.length !== 3 || path[2] !== 'comment') return;
      [address, author, text] = [ref, authors[Number(authorId)] ?? '', ''];
    },
    text(path, piece) {
      const last = authors.length - 1;
      if (path.length === 3 && path[2] === 'author') authors[last] = withPiece(authors[last] ?? '', piece);
      if (path[2] === 'comment' && path[3] === 'text' && isRun(path, 4)) text = withPiece(text, piece);
    },
    close(path) {
      if (path.length !== 3 || path[2] !== 'comment') return;
      const isOfConversation = hasConversations && author.startsWith('tc=');
      if (!isOfConversation) addComment(comments, { address, text: unescapeText(text) }, author);
    },
  });
}

async function addConversation(zip: Zip, part: string, { comments, count }: CommentsRead): Promise<void> {
  let [address, text] = ['', ''];
  await readXml(part, zip.read(part), {
    open(path, { ref = '' }) {
      count();
      if (path.length === 2) [address, text] = [ref, ''];
    },
    text(path, piece) {
      if (path.length === 3 && path[2] === 'text') text = withPiece(text, piece);
    },
    close(path) {
      if (path.length === 2) addComment(comments, { address, text: unescapeText(text) });
    },
  });
}

const tooManyComments: Localised = {
  vi: `các ghi chú bên ô của bảng có hơn ${maxElements.toLocaleString('vi')} thành phần; hãy xóa bớt ghi chú`,
  en: `the comments beside the cells of the sheet have more than ${maxElements.toLocaleString('en')} elements; delete some of them`,
};
