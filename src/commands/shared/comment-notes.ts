import type { CellComments } from '../../io/tables/cell-comments.ts';
import type { Language } from '../../locale/localised.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';

/** The most comments of a table that are told one by one; the others are counted. */
const maxTold = 10;

/** What was written beside the cells of a table, which is not recorded: a line for all of it, none where there is none. */
export function commentNotes({ first, count }: CellComments, language: Language): string[] {
  if (count === 0) return [];
  const words = texts[language];
  const told = first.slice(0, maxTold);
  const rest = count - told.length;
  const items = told.map(({ address, text }) => `${address} ${words.quoted(excerpt(text, 80))}`);
  return [words.comments(items.join('; ') + (rest > 0 ? ` ${words.more(rest)}` : ''))];
}

const texts = {
  vi: {
    comments: (cells: string) =>
      `ghi chú gắn bên ô, không được ghi vào kế hoạch, hãy xem và chép phần cần giữ: ${cells}.`,
    more: (count: number) => `và ${count} chỗ nữa`,
    quoted: (text: string) => `«${text}»`,
  },
  en: {
    comments: (cells: string) =>
      `comments beside cells, which are not recorded; read them and copy what is to be kept: ${cells}.`,
    more: (count: number) => `and ${count} more`,
    quoted: (text: string) => `“${text}”`,
  },
};
