import { memoisedByText } from '../../plan/memoised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { findCitations } from './find-citations.ts';
import { formatSymbol } from './symbols.ts';
import type { Span } from '../../plan/citation.ts';
import { lettered } from '../letters/lettered.ts';
import { readable } from '../wording/readable.ts';

/** A line of an annex that names the document it belongs to. */
export interface OwnReference extends Span {
  /** The canonical symbol; null where the number is left blank. */
  readonly label: string | null;
  readonly date: CalendarDate | null;
}

const opening = lettered(
  String.raw`(?:^|\n|[.!?] |\( ?)\(? ?(?:ban hành )?kèm theo (?=[^()]{0,200}?(?<!\p{L})số(?!\p{L}))`,
  'giu',
);
/** A number left blank, or dotted, before the letters of its symbol: “số      /NQ-CP”, “số …/2026/QĐ-UBND”. */
const blankOf = (word: string) =>
  String.raw`(?<!\p{L})${word} ?:? ?(?:[.…_]+ ?)?[/-](?: ?\d{4}\/)? ?(?=[A-ZĐ][A-Za-zĐđ]{0,4} ?[-/])[^ ),;]*`;
const blank = lettered(blankOf('số'), 'u');

const anyBlank = lettered(blankOf('[Ss]ố'), 'gu');

/** The symbols of other documents whose number is left blank; in the lines that name the document itself they are its own. */
export const findBlankNumbers = memoisedByText((wording: string): readonly Span[] => {
  const { text, spanOf } = readable(wording);
  if (!/số ?:? ?[.…_/-]/iu.test(text)) return [];
  const own = findOwnReferences(wording);
  return Array.from(text.matchAll(anyBlank(text)), (match) =>
    spanOf(match.index, match.index + match[0].length),
  ).filter(({ start }) => !own.some((line) => line.start <= start && start < line.end));
});

/** The lines “(Kèm theo … số …)” of a wording, whether they open it or stand in parentheses. */
export const findOwnReferences = memoisedByText((wording: string): readonly OwnReference[] => {
  const { text, spanOf } = readable(wording);
  const found: OwnReference[] = [];
  for (const match of text.matchAll(opening(text))) {
    const from = match.index + match[0].length;
    const rest = text.slice(from, from + 250).split(/[);]/u)[0] ?? '';
    const empty = blank(rest).exec(rest);
    const [cited] = findCitations(rest);
    const start = match.index + (/kèm|ban hành/iu.exec(match[0])?.index ?? 0);
    if (empty && (!cited || empty.index < cited.symbol.start))
      found.push({ ...spanOf(start, from + empty.index + empty[0].length), label: null, date: null });
    else if (cited)
      found.push({
        ...spanOf(start, from + cited.end),
        label: formatSymbol(cited.symbol.value),
        date: cited.date?.date ?? null,
      });
  }
  return found;
});
