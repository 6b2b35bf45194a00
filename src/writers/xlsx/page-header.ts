import { visible } from '../../screen/visible.ts';

/** A line above the table of every printed page. */
export interface HeaderLine {
  readonly text: string;
  readonly isBold: boolean;
}

/** Office programs take no longer header, codes and all. */
const maxHeader = 255;
/** A plain line is cut to no less before a bold one is. */
const least = 24;

/**
 * The header of printed pages, its lines on the left. A title in cells that goes over the whole table is cut where the next page begins; one in
 * the header stands on every page. Where a header cannot hold all of it the longest line ends sooner, a bold one last.
 */
export function pageHeader(lines: readonly HeaderLine[]): string {
  let shown = lines.map(({ text, isBold }) => ({ text: visible(text), isBold }));
  for (;;) {
    const header = headerOf(shown);
    if (header.length <= maxHeader) return header;
    const plain = shown.filter(({ text, isBold }) => !isBold && text.length > least);
    const [longest] = (plain.length > 0 ? plain : [...shown]).sort((a, b) => b.text.length - a.text.length);
    if (!longest || longest.text.length <= 1) return '';
    const shorter = longest.text.length - Math.max(2, header.length - maxHeader);
    const text = cut(longest.text, Math.max(shorter, plain.length > 0 ? least - 1 : 0));
    shown = shown.map((line) => (line === longest ? { ...line, text } : line));
  }
}

/** The first words of a line, at most so many letters, and a mark that there is more. */
const cut = (text: string, length: number): string =>
  `${text
    .slice(0, length)
    .toWellFormed()
    .replace(/(?<=\S)\s+\S*$/u, '')}…`;

/** Bold begins and ends with the same code. */
const headerOf = (lines: readonly HeaderLine[]): string =>
  `&L&12${lines
    .map(({ text, isBold }, index) => {
      const isChanged = isBold !== (lines[index - 1]?.isBold ?? false);
      return `${isChanged ? '&B' : ''}${text.replaceAll('&', '&&')}`;
    })
    .join('\n')}`;
