import type { Localised } from '../../../locale/localised.ts';
import { anyHeading } from '../../../vietnamese/documents/national-heading.ts';
import type { Dropped } from '../../source-text.ts';
import type { PageLine } from './page-lines.ts';

const stamp =
  /^(?:Ký bởi|Người ký|Thời gian ký|Ngày ký|Cơ quan\s*:|Email\s*:|Signed by|Digitally signed|Signature Not Verified)/u;

/** Where the lowest and highest lines of a page may stand, upright as one reads it. */
export interface PageExtent {
  readonly low: number;
  readonly high: number;
}

/**
 * Takes page numbers, running heads and feet, and the stamps of digital signatures from the lines of all pages. Lines beside the text, in
 * another direction, are looked at too; what is left of them stands below the lines of their page, so that nothing is lost.
 */
export function withoutFurniture(
  pages: readonly (readonly PageLine[])[],
  beside: readonly (readonly PageLine[])[],
  extents: readonly PageExtent[],
): { readonly pages: PageLine[][]; readonly dropped: Dropped[] } {
  const seen = new Map<string, number>();
  for (const [index, lines] of pages.entries())
    for (const form of new Set([...edges(lines, extents[index]), ...(beside[index] ?? [])].map(formOf)))
      seen.set(form, (seen.get(form) ?? 0) + 1);
  const dropped: Dropped[] = [];
  const kept = pages.map((lines, index) => {
    const turned = (beside[index] ?? []).map((line, at) => ({ ...line, y: farBelow - at * line.size * 3 }));
    const top = [...edges(lines, extents[index])].filter((line) => !isInLetterhead(line, lines));
    const margin = new Set([...top, ...turned]);
    return [...lines, ...turned].filter((line) => {
      const why = reasonFor(line, {
        isAtMargin: margin.has(line),
        isApart: isApart(line, lines),
        times: seen.get(formOf(line)) ?? 0,
        pages: pages.length,
      });
      if (why) dropped.push({ text: line.text, place: { page: line.page }, why });
      return !why;
    });
  });
  return { pages: kept, dropped };
}

const heading = new RegExp(anyHeading, 'u');

/** Whether a line is the national heading, or stands beside it: documents that one file holds begin alike, and no page head looks so. */
const isInLetterhead = ({ y, size }: PageLine, lines: readonly PageLine[]): boolean =>
  lines.some((other) => Math.abs(other.y - y) < size * 0.7 && heading.test(other.text));

/** How far from the edge of a page its head and foot stand, of its height. */
const marginShare = 0.15;

/** Below every line of a page. */
const farBelow = -1e6;

/** Heads and feet stand farther from the text than its lines from each other: so many sizes of their letters. */
const gapAtMargin = 1.7;

/** Whether no line stands close above or below one, as lines of one text do. */
const isApart = ({ y, size }: PageLine, lines: readonly PageLine[]): boolean =>
  lines.every((other) => {
    const gap = Math.abs(other.y - y);
    return gap < size * 0.5 || gap > size * gapAtMargin;
  });

interface LineAtMargin {
  readonly isAtMargin: boolean;
  readonly isApart: boolean;
  /** On how many pages such a line stands at the margin, and how many pages there are. */
  readonly times: number;
  readonly pages: number;
}

function reasonFor(
  line: PageLine,
  { isAtMargin, isApart: standsApart, times, pages }: LineAtMargin,
): Localised | null {
  if (stamp.test(line.text)) return { vi: 'dấu chữ ký số', en: 'stamp of a digital signature' };
  if (!isAtMargin || line.runs[0]?.note !== undefined) return null;
  if (/^[-–\s]*\d{1,4}[-–\s]*$/u.test(line.text)) return { vi: 'số trang', en: 'page number' };
  const isOften = (times >= 3 && times > pages / 2) || (times === 2 && pages === 2);
  const isRepeated = isOften && (standsApart || times > (pages - 1) * 0.9);
  return isRepeated ? { vi: 'đầu trang, chân trang', en: 'page head or foot' } : null;
}

/** The outermost lines of a page, where heads and feet stand; in the middle of it the last line above a table is none. */
function edges(lines: readonly PageLine[], extent: PageExtent | undefined): Set<PageLine> {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const [top, bottom] = [sorted[0]?.y ?? 0, sorted.at(-1)?.y ?? 0];
  const { low, high } = extent ?? { low: bottom, high: top };
  const margin = (high - low) * marginShare;
  return new Set(
    sorted.filter(
      ({ y }) =>
        (Math.abs(y - top) < 4 && y > high - margin) || (Math.abs(y - bottom) < 4 && y < low + margin),
    ),
  );
}

const formOf = ({ text }: PageLine) => text.replace(/\d+/gu, '#').replace(/\s/gu, '');
