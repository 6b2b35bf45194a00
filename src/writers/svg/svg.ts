import { escaped } from '../html/html-text.ts';

/** A share from 0 to 1 as a percentage length. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A drawing as wide as its place, with a name and a description for those who do not see it. */
export function svg(
  height: number,
  words: { readonly title: string; readonly text: string },
  nextId: (prefix: string) => string,
  shapes: string,
): string {
  const [title, text] = [nextId('svg-'), nextId('svg-')];
  return [
    `<svg role="img" aria-labelledby="${title}" aria-describedby="${text}" width="100%" height="${height}">`,
    `<title id="${title}">${escaped(words.title)}</title><desc id="${text}">${escaped(words.text)}</desc>`,
    `${shapes}</svg>`,
  ].join('');
}
