import { isSyllable } from '../../../vietnamese/letters/syllable.ts';
import { maxOf, minOf } from './min-and-max.ts';
import type { SourceParagraph, SourceRun } from '../../source-text.ts';
import type { PageLine } from './page-lines.ts';

/** What surrounds the text of a document: its usual margins and size of letters. */
export interface PageLayout {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** From line to line inside a paragraph; 0 where no line tells it. */
  readonly step: number;
  /** Whether the margins are those of a cell, in which few words fill a line. */
  readonly isCell?: boolean;
}

/**
 * The margins between which most lines stand, and the size of most letters. Where hardly a line is wide, as above a table over a whole
 * page, the borders of tables tell the margins.
 */
export function layoutOf(lines: readonly PageLine[], borders: readonly number[] = []): PageLayout {
  const long = lines.filter(({ x0, x1 }) => x1 - x0 > wide);
  const of = long.length > 4 ? long : lines;
  if (long.length < 12 && borders.length > 0)
    return {
      left: Math.round(minOf(borders)),
      right: Math.round(maxOf(borders)),
      size: commonest(lines.map(({ size }) => size)),
      step: 0,
    };
  const right = rightOf(of.map(({ x1 }) => x1));
  const left = leftOf(of.map(({ x0 }) => x0));
  return {
    left: marginBelowIndents(lines, left, right) ?? left,
    right,
    size: commonest(lines.map(({ size }) => size)),
    step: stepOf(lines, right),
  };
}

/** The smallest place where a fair share of lines begins: first lines are indented, in lists most of all. */
function leftOf(values: readonly number[]): number {
  const counts = countsOf(values);
  const fair = [...counts].filter(([, count]) => count >= Math.max(2, values.length * 0.08));
  return fair.length === 0 ? commonest(values) : minOf(fair.map(([value]) => value));
}

/**
 * The margin of a text of short items, hardly a line of which is no first line: where a line begins that goes on below a full one, to the left of
 * the place where that begins, as almost all lines do; null where none does.
 */
function marginBelowIndents(lines: readonly PageLine[], left: number, right: number): number | null {
  const below = lines.filter((line, index) => {
    const before = lines[index - 1];
    return (
      before !== undefined &&
      isClose(line, before) &&
      before.y - line.y > line.size * 0.8 &&
      Math.abs(before.x0 - left) <= 3 &&
      before.x1 > right - 12 &&
      line.x0 < left - 12 &&
      !label.test(line.text) &&
      !endsSentence(before)
    );
  });
  return below.length === 0 ? null : Math.round(minOf(below.map(({ x0 }) => x0)));
}

/** Where most lines end; where they end raggedly, the place that few go beyond. */
function rightOf(values: readonly number[]): number {
  const common = commonest(values);
  const share = values.filter((value) => Math.abs(value - common) <= 3).length / Math.max(1, values.length);
  const sorted = [...values].sort((a, b) => a - b);
  return share >= 0.25 ? common : Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? common);
}

/**
 * How far a line stands below one that goes to the right margin, most often: one such line tells it where it ends inside a sentence, several
 * where each may also end a paragraph.
 */
function stepOf(lines: readonly PageLine[], right: number): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const fall = before?.page === line.page ? before.y - line.y : 0;
    return before && before.x1 > right - 12 && fall > line.size * 0.8 && fall < line.size * 2.5
      ? [{ fall: fall * 2, isInside: !endsSentence(before) }]
      : [];
  });
  const inside = steps.filter(({ isInside }) => isInside);
  const telling = inside.length > 0 ? inside : steps.length < 3 ? [] : steps;
  return commonest(telling.map(({ fall }) => fall)) / 2;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return counts;
}

function commonest(values: readonly number[]): number {
  return [...countsOf(values)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const label =
  /^(?:[-–—+•▪◦]\s|o\s\p{Lu}|[IVXLC]{1,7}[./)-]\s|\d{1,3}(?:\.\d{1,3})*\.?\s|\d{1,3}(?:\.\d{1,2})*[-/]\s|\d{1,3}[.)]\s?\p{L}|\p{Ll}[.)/]\s|\(\d{1,3}\)\s|Điều \d+\.|[A-HĐ]\.\s\p{Lu}{2}|(?:Phần|PHẦN|Chương|CHƯƠNG) (?:thứ |THỨ |[IVX]{1,5}[.:\s]|[IVX]{1,5}$)|Chương trình \d{1,2}[.:]|(?:Mục|MỤC|(?:Nhóm )?(?:[Nn]hiệm vụ|[Gg]iải pháp)|Dự án|Chuyên đề|Hoạt động) (?:\d{1,2}|[IVX]{1,5}|[A-HĐ])[.:]|Căn cứ |Theo đề nghị|Nơi nhận|PHỤ LỤC|Phụ lục)/u;

/** What stands before an item of a list, and before no line that is centred. */
const listLabel = /^(?:[-–—+•▪]|\d{1,3}(?:\.\d{1,3})*[./)]|\p{Ll}[.)])\s/u;

/** Lines as paragraphs: a line begins one where it has a label, is indented, or the one before stands apart or ends short. */
export function paragraphsOf(lines: readonly PageLine[], layout: PageLayout): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let open: PageLine[] = [];
  const flush = () => {
    if (open.length > 0) paragraphs.push(paragraphOf(open, layout));
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    if (before && begins(line, before, layout) && !countsOn(line, open, layout)) flush();
    open.push(line);
  }
  flush();
  return paragraphs;
}

/** Whether a line at the margin goes on with a list inside an indented paragraph: “(3)” where the paragraph has “(2)” already. */
function countsOn({ text, x0 }: PageLine, open: readonly PageLine[], { left }: PageLayout): boolean {
  const number = Number(/^\((\d{1,3})\)\s/u.exec(text)?.[1] ?? 0);
  const [first] = open;
  return (
    number > 1 &&
    first !== undefined &&
    first.x0 > left + 12 &&
    x0 <= left + 3 &&
    open.some((line) => line.text.includes(`(${number - 1})`))
  );
}

function begins(line: PageLine, before: PageLine, layout: PageLayout): boolean {
  const isIndented = line.x0 > layout.left + 12;
  const wasCentred = isCentred(before, layout);
  if (isCentred(line, layout) || wasCentred)
    return !(
      isCentred(line, layout) &&
      wasCentred &&
      styleOf(line) === styleOf(before) &&
      isInCapitals(line) === isInCapitals(before) &&
      isClose(line, before)
    );
  if (line.page === before.page && layout.step > 0 && before.y - line.y > layout.step + line.size * 0.2)
    return true;
  if (label.test(line.text) && (isIndented || !endsFull(before, layout))) return true;
  if (isIndented && line.x0 > before.x0 + 3) return !hangsBelow(line, before, layout);
  if (isIndented && Math.abs(line.x0 - before.x0) <= 3)
    return (
      !endsFull(before, layout) ||
      label.test(line.text) ||
      ((layout.step === 0 || line.page !== before.page) && endsSentence(before))
    );
  if (!endsFull(before, layout) && endsSentence(before)) return true;
  if (label.test(line.text) && (endsSentence(before) || (isBold(line) && !isBold(before)))) return true;
  if (endsForNext(before, line, layout)) return false;
  if (!endsFull(before, layout) && isBold(before) && !isBold(line)) return true;
  if (line.page !== before.page) return isIndented;
  return !isClose(line, before) && !endsFull(before, layout);
}

/** Whether a line goes on below the words of a labelled one, whose label stands out to their left, as in numbered lists of Word. */
const hangsBelow = (line: PageLine, before: PageLine, layout: PageLayout): boolean =>
  label.test(before.text) &&
  !label.test(line.text) &&
  line.x0 - before.x0 < before.size * 5 &&
  !endsSentence(before) &&
  (endsFull(before, layout) || endsForNext(before, line, layout));

/** Whether a line goes to the right margin, so that its sentence may go on. */
const endsFull = (line: PageLine, { right }: PageLayout) => line.x1 > right - 40;

const endsSentence = ({ text }: PageLine) => /[.;:!?…]$|^\(.+\)$/u.test(text);

/** Whether a sentence goes on in the next line because its first word has no room on this one. */
function endsForNext(line: PageLine, next: PageLine, { right, step }: PageLayout): boolean {
  const width = widthOfFirstWord(next);
  const isNear = line.page === next.page && (step === 0 || line.y - next.y <= step + next.size * 0.2);
  return (
    isNear &&
    isBold(line) === isBold(next) &&
    !endsSentence(line) &&
    line.x1 > right - 60 &&
    line.x1 + width * 0.9 > right
  );
}

/** About how wide the first word of a line is, with the blank before it. */
function widthOfFirstWord({ text, x0, x1 }: PageLine): number {
  const [word = ''] = text.split(' ');
  return ((x1 - x0) / Math.max(1, text.length)) * (word.length + 1);
}

/** Whether the line of a cell was ended by who typed it: the first word of the next one, a large one, would have had room, that beside the borders aside. */
const hasRoomFor = (next: PageLine, line: PageLine, { left, right }: PageLayout): boolean =>
  /^\p{Lu}/u.test(next.text) &&
  !line.text.endsWith(',') &&
  line.x1 - line.x0 + widthOfFirstWord(next) * 1.1 + line.size * 0.25 < right - left;

const isClose = (line: PageLine, before: PageLine) =>
  line.page === before.page && before.y - line.y < Math.max(line.size, before.size) * 1.9;

/** A line of so many points may be a subject that has hardly room between the margins; in a cell none is. */
const wide = 250;

/** An item of a list is indented, however far from the right margin it ends. */
const isCentred = (line: PageLine, { left, right }: PageLayout) => {
  const { x0, x1, text } = line;
  const aside = Math.abs(x0 - left - (right - x1));
  const isInMiddle = x0 > left + 30 && x1 < right - 20 && aside < 24;
  return (
    !listLabel.test(text) && (isInMiddle || (isBold(line) && x1 - x0 > wide && x0 > left + 4 && aside < 4))
  );
};

/** Whether a line is words in capitals, such as the name of a body below a subject; a symbol alone is none. */
const isInCapitals = ({ text }: PageLine) => text === text.toUpperCase() && /\p{Lu}{2} \p{Lu}{2}/u.test(text);

const isBold = ({ runs }: PageLine) => runs.every(({ bold, text }) => bold || text.trim() === '');
const styleOf = (line: PageLine) => `${isBold(line)} ${Math.round(line.size)}`;

function paragraphOf(lines: readonly PageLine[], layout: PageLayout): SourceParagraph {
  const [first] = lines;
  const runs: SourceRun[] = [];
  let isShort = false;
  for (const [index, line] of lines.entries()) {
    const last = runs.at(-1);
    const between = joinsDirectly(last?.text ?? '', line.text) ? '' : isShort ? '\n' : ' ';
    if (last && last.note === undefined)
      runs[runs.length - 1] = { ...last, text: last.text.trimEnd() + between };
    for (const run of line.runs) runs.push(run);
    const next = lines[index + 1];
    isShort =
      (!endsFull(line, layout) && !(next && endsForNext(line, next, layout))) ||
      (layout.isCell === true && next !== undefined && hasRoomFor(next, line, layout));
  }
  return {
    kind: 'paragraph',
    place: { page: first?.page ?? 1 },
    runs,
    align: first && isCentred(first, layout) ? 'center' : 'left',
    level: null,
    label: null,
  };
}

/** A symbol, a range or a year that a line end divides: “27-NQ/” and “TW”, “2021-” and “2025”, “31/12/20” and “30”. */
const joinsDirectly = (before: string, after: string) =>
  isYear(/[\dIV]\/(\d{1,3})\s*$/u.exec(before)?.[1], /^\d{1,3}(?!\d)/u.exec(after)?.[0]) ||
  /\S[/]\s*$/u.test(before) ||
  isOneSyllable(/(?<!\p{L})\p{L}{1,6}$/u.exec(before)?.[0], /^\p{Ll}{1,6}(?!\p{L})/u.exec(after)?.[0]) ||
  (/[\p{L}\d]-\s*$/u.test(before) && /^[\p{Lu}\d]/u.test(after));

/** Whether letters at the end of a line and at the beginning of the next are a syllable only together, as where a column has no room for it: “Nghiên”, “g”. */
const isOneSyllable = (start: string | undefined, end: string | undefined) =>
  start !== undefined &&
  end !== undefined &&
  isSyllable((start + end).toLowerCase()) &&
  (!isSyllable(end) || (start.length > 1 && !isSyllable(start.toLowerCase())));

const isYear = (start: string | undefined, end: string | undefined) =>
  start !== undefined && end !== undefined && /^20\d\d$/u.test(start + end);
