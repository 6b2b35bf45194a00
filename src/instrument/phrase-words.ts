import type { Piece } from './piece.ts';

/** A phrase put for another; an empty one means that the first is taken away. */
export interface Exchange {
  readonly before: string;
  readonly after: string;
}

/** What stands between a phrase and words added after it: nothing before a sign such as a comma. */
const between = (added: string): string => (/^[,;:.)]/u.test(added) ? '' : ' ');

/** The phrase with words added beside it. */
export const withAdded = (phrase: string, added: string, side: 'after' | 'before'): string =>
  side === 'after' ? phrase + between(added) + added : `${added} ${phrase}`;

/** The words that an exchange only adds beside the phrase; null where it does more. */
function addedTo({ before, after }: Exchange): { added: string; side: 'after' | 'before' } | null {
  const found = [
    { added: after.slice(before.length).replace(/^ /, ''), side: 'after' },
    { added: after.slice(0, -before.length).replace(/ $/, ''), side: 'before' },
  ] as const;
  const isWhole = (added: string) => added !== '' && added.trim() === added;
  return found.find(({ added, side }) => isWhole(added) && withAdded(before, added, side) === after) ?? null;
}

const sides = { after: 'sau', before: 'trước' } as const;

/** What happens to a phrase, as official practice says it: bãi bỏ, bổ sung, or thay thế cụm từ. */
export function sayExchange(exchange: Exchange): Piece[] {
  const { before, after } = exchange;
  if (after === '') return [{ words: 'Bãi bỏ cụm từ ' }, { quoted: before }];
  const addition = addedTo(exchange);
  if (addition)
    return [
      { words: 'Bổ sung cụm từ ' },
      { quoted: addition.added },
      { words: ` vào ${sides[addition.side]} cụm từ ` },
      { quoted: before },
    ];
  return [{ words: 'Thay thế cụm từ ' }, { quoted: before }, { words: ' bằng cụm từ ' }, { quoted: after }];
}
