import { capitalised } from '../../locale/capitalised.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import { typeWords } from '../../vietnamese/documents/document-types.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import type { DraftHead, DraftProgramme, DraftUnit } from '../structure/draft-units.ts';
import { withoutCitedDays } from './named-year.ts';
import { idMaker } from './unit-ids.ts';

/** A name from a letterhead as the text itself spells it. */
export function spelled(name: string | null, wording: readonly string[]): string | null {
  if (name === null) return null;
  const pattern = new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?!\\p{L})`, 'iu');
  for (const text of wording) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found !== found.toUpperCase()) return capitalised(found);
  }
  return name;
}

/** The type of a document by its symbol, else by its title; a guess where neither tells. */
export function typeOf(
  own: DraftHead,
  carrier: DraftHead | null,
): { readonly type: string; readonly isGuess: boolean } {
  const title = (own.title ?? '').toLowerCase();
  const word = [...typeWords]
    .sort((a, b) => b.word.length - a.word.length)
    .find((one) => title.startsWith(one.word));
  const symbol = own.symbol ?? carrier?.symbol;
  const bySymbol = carrier === null && symbol ? (parseSymbol(symbol)?.type ?? null) : null;
  const type = bySymbol ?? word?.type ?? null;
  return { type: type ?? 'CTr', isGuess: type === null };
}

/** An id from the symbol and year, else from the subject. */
export function programmeId(type: string, { instrument, head, units }: DraftProgramme, plan: Plan): string {
  const taken = plan.programmes.map((programme) => programme.id);
  const issued = instrument?.head ?? head;
  const symbol = issued.symbol === null ? null : parseSymbol(issued.symbol);
  const words = symbol
    ? [fold(type), fold(symbol.number), (issued.date ?? '').slice(0, 4)].filter((one) => one !== '').join(' ')
    : `${fold(type)} ${head.subject ?? units[0]?.heading ?? ''}`;
  return idMaker(taken)(words, 'ct');
}

const yearRanges = /(?:giai đoạn|nhiệm kỳ)\s*(\d{4})\s*[-–]\s*(\d{4})/giu;

export interface Term {
  readonly from: number;
  readonly to: number;
  /** What told the years: words of the text, or which of its facts. */
  readonly by: Localised;
  /** Whether the text names its years, or they were only taken from its date. */
  readonly isSaid: boolean;
}

/** Words without what stands in brackets; no longer remark does. */
const withoutBrackets = (words: string): string => words.replace(/ ?\([^()]{0,500}\)/gu, '');

/** No line that says what an annex goes with is longer. */
const maxReferenceLength = 600;

/** Who issues a programme, by the sentence that begins it: “…, Đảng đoàn X xây dựng Chương trình hành động …”. */
export function issuerIn(preamble: readonly string[]): string | null {
  const sentence =
    /(?:^(?!Thực hiện|Triển khai|Căn cứ|Để )| )(\p{Lu}[^,;:]{3,120}?) (?:xây dựng|ban hành|đề ra) (?:Chương trình|Kế hoạch|Đề án)/u.exec(
      withoutBrackets(preamble.join(' ')),
    );
  return sentence?.[1] ?? null;
}

/** Who issued what an annex goes with, by its line: “(Kèm theo Nghị quyết số … của Chính phủ)”. */
export function issuerInReference({ head, units }: DraftProgramme): string | null {
  for (const reference of [head.reference, ...units.map((unit) => unit.reference)]) {
    const issuer = /[Kk]èm theo .* số .* của (?:Chủ tịch )?(\p{Lu}[^()]{2,120}?)\)?$/u.exec(
      reference?.trim().slice(0, maxReferenceLength) ?? '',
    )?.[1];
    if (issuer !== undefined && !/\d/u.test(issuer)) return issuer;
  }
  return null;
}

interface TermSources {
  readonly own: DraftHead;
  readonly issued: DraftHead;
  readonly wording: readonly string[];
  readonly asOf: CalendarDate;
  /** The years by which its tasks and targets end. */
  readonly ends: readonly number[];
}

/**
 * The years that a programme speaks of: in its head; else a period or tenure (giai đoạn, nhiệm kỳ) that its text names most often and that
 * is not over when it is issued; else guessed from the day of issue, and at least to the last year by which a task or a target of it ends.
 * A year that only one task or another goes up to is none of the whole.
 */
export function termOf({ own, issued, wording, asOf, ends }: TermSources): Term {
  const words = [own.subject, own.title, ...own.preamble].join(' ');
  const issuedOn = issued.date ?? own.date;
  const isOver = (to: string) => issuedOn !== null && to < issuedOn.slice(0, 4);
  const ranges = [...wording.join(' ').matchAll(yearRanges)].flatMap(([range, , to = '']) =>
    isOver(to) ? [] : [range.replace(/\s*[-–]\s*/u, ' - ')],
  );
  const commonest = mostFrequent(ranges);
  const subjects = [own.subject, own.title, issued.subject].join(' ');
  const inHead =
    new RegExp(yearRanges.source, 'iu').exec(`${words} ${subjects}`) ??
    /(?<!\d)(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)/u.exec(subjects);
  const until = [
    ...`${own.subject ?? ''} ${words}`.matchAll(/(?<!tầm nhìn )đến (?:hết )?năm (\d{4})/giu),
  ].find(([, year = '']) => !isOver(year))?.[1];
  const inText = new RegExp(yearRanges.source, 'iu').exec(commonest ?? '');
  const range = inHead ?? (until === undefined || inText?.[2] === until ? inText : null);
  if (range && Number(range[1]) < Number(range[2])) {
    const said = { from: Number(range[1]), to: Number(range[2]), by: quoted(range[0]) };
    return inHead ? { ...said, isSaid: true } : lastedTo(said, ends);
  }
  const from = Number((issuedOn ?? asOf).slice(0, 4));
  if (until !== undefined && Number(until) >= from)
    return { from, to: Number(until), by: quoted(`đến năm ${until}`), isSaid: true };
  const yearly = /(?<!\p{L})năm (20\d\d)\s*$/iu.exec(withoutCitedDays(own.subject ?? ''))?.[1];
  if (yearly !== undefined && Number(yearly) >= from)
    return { from: Number(yearly), to: Number(yearly), by: quoted(`năm ${yearly}`), isSaid: true };
  const inSubject = /(?<!(?:đến|từ|hết|tầm nhìn) )năm (20\d\d)(?!\d)/iu.exec(
    withoutCitedDays(own.subject ?? ''),
  )?.[1];
  if (Number(inSubject) === from) return lastedTo({ from, to: from, by: quoted(`năm ${from}`) }, ends);
  return lastedTo({ from, to: from + 5, by: issuedOn === null ? today : dayOfIssue }, ends);
}

const quoted = (text: string): Localised => ({ vi: `«${text}»`, en: `«${text}»` });
const lastEnd = {
  vi: 'năm cuối trong các thời hạn và mục tiêu',
  en: 'the last year of its deadlines and targets',
};
const dayOfIssue = {
  vi: 'năm ban hành và năm năm sau đó, vì văn bản không nêu',
  en: 'the year of issue and five years on, since the text names none',
};
const today = {
  vi: 'năm nay và năm năm sau đó, vì văn bản không nêu',
  en: 'this year and five years on, since the text names none',
};

/** No programme is for more years; a later year is that of an outlook. */
const maxTermYears = 10;

/** A term that no year of the head gives, as long as its tasks and targets last. */
function lastedTo({ from, to, by }: Omit<Term, 'isSaid'>, ends: readonly number[]): Term {
  const last = Math.max(to, ...ends.filter((year) => year <= from + maxTermYears));
  return { from, to: last, by: last > to ? lastEnd : by, isSaid: false };
}

/** The years by which tasks end, of their cells, and targets, of the headings over them (“Mục tiêu đến năm 2035”). */
export function endYears(units: readonly DraftUnit[], columns: DraftUnit['columns'] = []): number[] {
  return units.flatMap((unit) => {
    const own = unit.columns ?? columns;
    const cells = (unit.cells ?? []).filter((_, index) => own[index]?.is === 'deadline');
    const heads = /(?:mục|chỉ) tiêu/iu.test(unit.heading ?? '') ? [unit.heading ?? ''] : [];
    const years = [
      ...cells.flatMap((cell) => [...cell.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => year)),
      ...heads.flatMap((head) =>
        [...head.matchAll(/(?<!tầm nhìn )đến (?:hết )?năm (20\d\d)/giu)].map(([, year = '']) => year),
      ),
    ];
    return [...years.map(Number), ...endYears(unit.units, own)];
  });
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
