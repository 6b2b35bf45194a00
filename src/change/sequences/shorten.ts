import type { Segment } from './word-diff.ts';

/** A stretch of a shortened text; of those left out, only how many words they have. */
export type Shortened = Segment | { readonly kind: 'omitted'; readonly words: number };

/** The words that stay beside a change; a stretch is cut only where that saves as many again. */
const kept = 8;

/** The segments of a reworded text, with the middle of every long stretch that stayed left out and counted. */
export function shorten(segments: readonly Segment[]): Shortened[] {
  if (segments.every(({ kind }) => kind === 'same')) return [...segments];
  return segments.flatMap((segment, index): Shortened[] => {
    if (segment.kind !== 'same') return [segment];
    const isFirst = index === 0;
    const isLast = index === segments.length - 1;
    const words = [...segment.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const [head, tail] = [isFirst ? 0 : kept, isLast ? 0 : kept];
    const omitted = words.length - head - tail;
    if (omitted < kept) return [segment];
    const headEnd = head === 0 ? 0 : (words[head]?.index ?? 0);
    const tailStart = tail === 0 ? segment.text.length : (words[words.length - tail]?.index ?? 0);
    const parts: Shortened[] = [
      { kind: 'same', text: segment.text.slice(0, headEnd) },
      { kind: 'omitted', words: omitted },
      { kind: 'same', text: segment.text.slice(tailStart) },
    ];
    return parts.filter((part) => part.kind === 'omitted' || part.text !== '');
  });
}
