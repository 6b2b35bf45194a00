import type { SheetDraft } from './sheet-draft.ts';

/** Points of a page of A4 within the usual margins, head and foot left out. */
const pages = { portrait: { width: 495, height: 700 }, landscape: { width: 740, height: 450 } };
export type Orientation = keyof typeof pages;
/** Points of a letter of a column’s width, and of a row without a height of its own. */
const letterWidth = 6.2;
const rowHeight = 15;
/** How far letters may be printed smaller to save a page: by a factor of their own, and of all. */
const min = { own: 0.7, all: 0.55 };
/** With more pages than these, one of them makes no difference. */
const maxFitted = 5;

/**
 * On how many pages a sheet is fitted, 0 for as many as it takes: rather a page less in letters that are a little smaller than a last page with
 * the total of a table alone.
 */
function pagesFor(draft: SheetDraft, orientation: Orientation): number {
  const { height } = pages[orientation];
  const scale = scaleOn(draft, orientation);
  const total = heightOf(draft, 0, draft.rows.length);
  const needed = (total * scale) / height;
  const smaller = Math.min(1, Math.max(min.own, min.all / scale));
  return needed > maxFitted ? 0 : Math.max(1, Math.ceil(needed * smaller));
}

/** How the rows of a sheet are divided over printed pages. */
export interface PageRows {
  readonly fitToHeight: number;
  /** The last rows of pages, where it is not left to the office to find them. */
  readonly breaks: readonly number[];
}

/** The pages of a sheet on which a heading, its chart and its table stay together, where they are not higher than a page. */
export function pageRows(draft: SheetDraft, orientation: Orientation): PageRows {
  const fitToHeight = pagesFor(draft, orientation);
  const { starts, rows } = draft;
  if (fitToHeight === 1 || starts.length === 0) return { fitToHeight, breaks: [] };
  const page = pages[orientation].height / scaleOn(draft, orientation);
  const breaks: number[] = [];
  let used = 0;
  const bounds = [0, ...starts.filter((row) => row > 0), rows.length];
  for (const [at, end] of bounds.slice(1).entries()) {
    const begin = bounds[at] ?? 0;
    const height = heightOf(draft, begin, end);
    if (used > 0 && used + height > page) {
      breaks.push(begin - 1);
      used = 0;
    }
    used = (used + height) % page;
  }
  return { fitToHeight: 0, breaks };
}

const heightOf = ({ rows }: SheetDraft, from: number, to: number): number =>
  rows.slice(from, to).reduce((sum, { height = rowHeight }) => sum + height, 0);

/** How much smaller letters get where a sheet is fitted to the width of a page. */
const scaleOn = ({ widths }: SheetDraft, orientation: Orientation): number =>
  Math.min(1, pages[orientation].width / (widths.reduce((sum, one) => sum + one, 0) * letterWidth));

/** How the pages of a sheet lie: on their side, unless they are fewer upright and can still be read. */
export const orientationFor = (draft: SheetDraft): Orientation =>
  scaleOn(draft, 'portrait') >= min.all && pagesFor(draft, 'portrait') < pagesFor(draft, 'landscape')
    ? 'portrait'
    : 'landscape';
