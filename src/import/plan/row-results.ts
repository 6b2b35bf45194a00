import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { withoutTrailing } from '../../vietnamese/letters/without-trailing.ts';
import type { ReadDeadline } from '../../vietnamese/dates/deadline-points.ts';
import { bodyNames, isBodyClass } from '../../vietnamese/wording/body-names.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { DraftColumn } from '../structure/draft-units.ts';
import { severalDeadlines } from './several-deadlines.ts';

type DeadlineReader = (words: string) => ReadDeadline;

/** The results of a row that lists as many products as deadlines, each after a dash, or several deadlines; none where one is not understood. */
export function resultsIn(
  columns: readonly DraftColumn[],
  cells: readonly string[],
  deadlineOf: DeadlineReader,
): Data[] {
  const listed = (wanted: DraftColumn['is']) => {
    const lines = (cells[columns.findIndex(({ is }) => is === wanted)] ?? '').split('\n');
    return lines.every((line) => dashed.test(line))
      ? lines.map((line) => line.replace(dashed, '').trim())
      : [];
  };
  const products = listed('deliverable').map((line) => line.replace(/[;.]$/u, ''));
  const reads = listed('deadline').map(deadlineOf);
  const all = reads.flatMap((read, at) =>
    'term' in read ? [{ deliverable: products[at] ?? '', deadline: { ...read.term } }] : [],
  );
  if (all.length > 1 && all.length <= maxResults && all.length === products.length) return all;
  const cell = (wanted: DraftColumn['is']) => cells[columns.findIndex(({ is }) => is === wanted)] ?? '';
  const several = severalDeadlines(cell('deadline'), deadlineOf);
  const whole = evenBlanks(cell('deliverable'));
  const lines = cell('deliverable')
    .split(/\n|;/u)
    .map((line) => withoutTrailing(line.trim(), /[;.]/u));
  return several.length > maxResults
    ? []
    : several.map(({ label, term }, at) => {
        const own = [products, lines].find((one) => one.length === several.length);
        const product = own ? (own[at] ?? '') : named(whole, label);
        return { ...(product !== '' && { deliverable: product }), deadline: { ...term } };
      });
}

/** A product with what tells it from the others of its row: “Báo cáo (Đợt 1)”. */
const named = (product: string, label: string): string =>
  product === '' || label === '' ? product + label : `${product} (${label})`;

/** The results of a row of several lines of print, each with a deadline of its own; none where one has no deadline that is understood. */
export function resultsOfLines(
  columns: readonly DraftColumn[],
  lines: readonly (readonly string[])[],
  deadlineOf: DeadlineReader,
  bodyId: (name: string) => string,
): Data[] {
  if (lines.length > maxResults) return [];
  const results = lines.flatMap((cells, at) => {
    const wordsIn = (wanted: DraftColumn['is']) =>
      (cells[columns.findIndex(({ is }) => is === wanted)] ?? '').replace(/\s+/gu, ' ').trim();
    const read = deadlineOf(wordsIn('deadline'));
    if (!('term' in read)) return [];
    const deliverable = wordsIn('deliverable');
    const [lead, ...others] = at === 0 ? [] : bodyNames(wordsIn('lead'));
    if (others.length > 0 || (lead !== undefined && isBodyClass(lead))) return [];
    return [
      {
        ...(deliverable !== '' && { deliverable }),
        deadline: { ...read.term },
        ...(lead !== undefined && { lead: bodyId(lead) }),
      },
    ];
  });
  return results.length === lines.length ? results : [];
}

/** A task has no more. */
const maxResults = 100;

const dashed = /^\s*[-+•]\s*(?=\S)/u;
