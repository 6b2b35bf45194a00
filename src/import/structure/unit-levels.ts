import { toRoman } from '../../plan/printed-number.ts';
import type { DraftKind, DraftUnit } from './draft-units.ts';
import type { LabelForm, LineLabel } from './line-labels.ts';

/** A unit that later ones may stand in. */
export interface OpenLevel {
  readonly unit: DraftUnit;
  readonly form: LabelForm | 'annex' | null;
  readonly rank: number;
}

/** A unit stands inside the nearest one of a lower rank. */
export const ranks: Readonly<Record<DraftKind, number>> = {
  annex: 0,
  article: 0,
  part: 1,
  section: 2,
  clause: 2,
  subsection: 3,
  point: 4,
  bullet: 5,
  subbullet: 6,
  group: 7,
  row: 8,
  paragraph: 9,
  table: 9,
};

const capitals = 'ABCDĐEGHIKLM';

/**
 * A label as it was meant: “C” after part B counts letters; “I” only where the part before it has its own Roman numbers; “i)” counts small
 * Roman numbers unless it follows “h)”.
 */
export function settledLabel(label: LineLabel, open: readonly OpenLevel[]): LineLabel {
  const { form, number } = label;
  if (form === 'letter') return isSmallRoman(number ?? '', open) ? { ...label, form: 'small-roman' } : label;
  const before = open.findLast((one) => one.form === 'capital')?.unit;
  const letter = bareLetters(number ?? '');
  if (form !== 'roman' || !before || letter.length !== 1) return label;
  const isNext = capitals.indexOf(letter) === capitals.indexOf(bareLetters(before.number ?? '')) + 1;
  const isFirst = letter === 'I' && !before.units.some((unit) => bareLetters(unit.number ?? '') === 'I');
  return isNext && !isFirst ? { ...label, form: 'capital' } : label;
}

/** Whether a letter in brackets counts nothing, as “(x)” for a cross and “(c)” before a year: neither the first of a list nor the next one. */
export function isStrayMark({ form, number }: LineLabel, open: readonly OpenLevel[]): boolean {
  if (form !== 'bracketed-letter' || number === null) return false;
  const own = bareLetters(number);
  const before = bareLetters(open.findLast((one) => one.form === form)?.unit.number ?? '');
  return ![smallRomans, firstLetters].some((all) => {
    const place = all.indexOf(own);
    return place === 0 || (place > 0 && all[place - 1] === before);
  });
}

const firstLetters = ['a', 'b', 'c', 'd', 'đ', 'e'];
const smallRomans = Array.from({ length: 12 }, (_, at) => toRoman(at + 1).toLowerCase());

function isSmallRoman(number: string, open: readonly OpenLevel[]): boolean {
  const place = smallRomans.indexOf(bareLetters(number));
  const numberOf = (form: LabelForm) =>
    bareLetters(open.findLast((one) => one.form === form)?.unit.number ?? '');
  if (place < 0) return false;
  if (place === 0) return numberOf('letter') !== 'h';
  return numberOf('small-roman') === smallRomans[place - 1];
}

const bareLetters = (number: string) => number.replace(/[^\p{L}]/gu, '');

/** The kind of a labelled unit and its rank, from the units in which it is met: what a label is follows from those above it. */
export function levelOf(
  label: LineLabel,
  open: readonly OpenLevel[],
  isEmphasised = false,
): { readonly kind: DraftKind; readonly rank: number } {
  const nested = nestedLevel(label, open, isEmphasised);
  if (nested) return nested;
  const kind = kindOf(label, open);
  if (kind === 'point' && label.form === 'decimal') return { kind, rank: decimalRank(label.number ?? '') };
  const same = open.find((one) => one.form === label.form && one.unit.kind === kind);
  return { kind, rank: same?.rank ?? ranks[kind] + withinKind(kind, label.form, open) };
}

/** 1.1.1.1 stands in 1.1.1. */
const decimalRank = (number: string): number => ranks.point + Math.min(8, number.split('.').length - 2) / 10;

/** How far below the others of its kind a unit stands: A below PHẦN THỨ NHẤT, a) below 1.1 and 1), (1) below a). */
function withinKind(kind: DraftKind, form: LabelForm, open: readonly OpenLevel[]): number {
  if (kind === 'part') return form === 'named-part' ? 0 : 0.5;
  if (kind === 'article') return isInChapter(open) ? ranks.section + 0.2 : 0;
  if (kind === 'clause') return isInChapter(open) ? 0.3 : 0;
  if (kind !== 'point') return 0;
  const above = open.filter(({ unit }) => unit.kind === 'point').at(-1);
  return above ? Math.min(0.9, above.rank - ranks.point + 0.3) : 0.3;
}

function kindOf({ form, number, rest }: LineLabel, open: readonly OpenLevel[]): DraftKind {
  const has = (wanted: LabelForm) => open.some((one) => one.form === wanted);
  const hasKind = (kind: DraftKind) => open.some(({ unit }) => unit.kind === kind);
  const isInRoman = open.some(({ unit, form: one }) => unit.kind === 'section' && inRoman.has(one));
  switch (form) {
    case 'article':
      return 'article';
    case 'arabic':
      if (open.findLast(({ unit }) => tops.has(unit.kind))?.unit.kind === 'article') return 'clause';
      if (open.some((one) => one.unit.kind === 'subsection' && one.form === 'named-section')) return 'point';
      return isInRoman || open.some((one) => one.unit.kind === 'section' && one.form === 'capital')
        ? 'subsection'
        : 'section';
    case 'named-part':
      return 'part';
    case 'named-block':
      return 'section';
    case 'named-group':
      return isBelowSection(form, open) ? 'subsection' : 'section';
    case 'named-section':
      if (open.some((one) => one.unit.kind === 'subsection' && one.form === 'named-group')) return 'point';
      return isBelowSection(form, open) ? 'subsection' : 'section';
    case 'roman':
      return (
        open.find((one) => one.form === form)?.unit.kind ??
        (has('named-part') || has('capital') ? 'section' : 'part')
      );
    case 'capital':
      return open.find((one) => one.form === form)?.unit.kind ?? (has('roman') ? 'section' : 'part');
    case 'decimal': {
      const isBelow = open.some((one) => one.form === 'arabic' && one.unit.kind === 'subsection');
      return isBelow || (number?.split('.').length ?? 2) > 2 ? 'point' : 'subsection';
    }
    case 'half-bracketed': {
      const isTop = !['arabic', 'decimal', 'letter'].some((one) => has(one as LabelForm));
      return isTop && hasKind('part') ? (isInRoman ? 'subsection' : 'section') : 'point';
    }
    case 'letter':
    case 'small-roman':
    case 'bracketed':
    case 'bracketed-letter':
      return 'point';
    case 'dash':
      return isBelowSign(open) ? 'subbullet' : 'bullet';
    case 'plus':
      return 'subbullet';
    case 'star':
      if (/:$/u.test(rest)) return 'bullet';
      return hasOtherBullet(form, open) ? 'subbullet' : 'bullet';
    default:
      return hasOtherBullet(form, open) ? 'subbullet' : 'bullet';
  }
}

/** Whether a section of another form stands open; a group that words number holds tasks that words number, and stands in none. */
const isBelowSection = (form: LabelForm, open: readonly OpenLevel[]): boolean =>
  open.some(
    (one) =>
      one.unit.kind === 'section' &&
      one.form !== form &&
      !(form === 'named-group' && one.form === 'named-section'),
  );

/** Whether a bullet stands open, and none with this sign. */
const hasOtherBullet = (form: LabelForm, open: readonly OpenLevel[]): boolean => {
  const bullets = open.filter(({ unit }) => unit.kind === 'bullet');
  return bullets.length > 0 && !bullets.some((one) => one.form === form);
};

/** Whether dashes stand below a bullet of another sign, which announces them by a colon: “* Giai đoạn 2026 - 2028:”. */
function isBelowSign(open: readonly OpenLevel[]): boolean {
  const above = open.find(({ unit }) => unit.kind === 'bullet');
  return above !== undefined && above.form !== 'dash' && /:$/u.test(above.unit.text ?? '');
}

/** Forms of sections whose parts are numbered by figures. */
const inRoman: ReadonlySet<OpenLevel['form']> = new Set([
  'roman',
  'named-block',
  'named-section',
  'named-group',
]);

/** What tells whether figures number clauses or sections: the nearest of these. */
const tops: ReadonlySet<DraftKind> = new Set(['article', 'part']);

/** Whether articles stand inside a chapter, as those of a regulation do; those of a decision stand alone. */
const isInChapter = (open: readonly OpenLevel[]): boolean =>
  open.some(({ unit, form }) => form === 'named-part' && /^chương/iu.test(unit.number ?? ''));

/**
 * The level of a label whose form is met on two levels: “1.” right below the heading “2. Yêu cầu” begins a deeper one, and what counts on
 * from there stands beside it. Null where each form has one level, as is usual.
 */
function nestedLevel(
  { form, number }: LineLabel,
  open: readonly OpenLevel[],
  isEmphasised: boolean,
): { readonly kind: DraftKind; readonly rank: number } | null {
  const place = placeOf(form, number);
  const last = open.at(-1);
  if (place === null || !last) return null;
  const begins = place === 1 && last.form === form && opensList(last.unit);
  if (begins) {
    const kind = deeper[last.unit.kind];
    return kind ? { kind, rank: kind === last.unit.kind ? last.rank + 0.05 : ranks[kind] } : null;
  }
  const same = open.filter((one) => one.form === form);
  if (same.length < 2 && form !== 'half-bracketed') return null;
  const next = same.filter(({ unit }) => placeOf(form, unit.number ?? null) === place - 1);
  const found = isEmphasised
    ? (next.find(({ unit }) => unit.heading !== undefined) ?? next.at(-1))
    : next.at(-1);
  return found ? { kind: found.unit.kind, rank: found.rank } : null;
}

/** The kind below each that may hold a list numbered as it is itself. */
const deeper: Partial<Record<DraftKind, DraftKind>> = {
  section: 'subsection',
  subsection: 'point',
  clause: 'point',
  point: 'point',
};

/** Whether a list may follow the words of a unit: a heading, or an end like “gồm:”; nothing with a label stands between. */
function opensList({ heading, text, units }: DraftUnit): boolean {
  if (units.some(({ kind }) => kind !== 'paragraph')) return false;
  const words = units.at(-1)?.text ?? text;
  return words === undefined ? heading !== undefined : words.endsWith(':');
}

/** The place of a label in its list, from 1; null for forms that no list is counted by. */
function placeOf(form: LabelForm, number: string | null): number | null {
  if (form !== 'arabic' && form !== 'half-bracketed' && form !== 'bracketed' && form !== 'letter')
    return null;
  const bare = (number ?? '').replace(/[^\p{L}\d]/gu, '');
  if (form !== 'letter') return /^\d+$/u.test(bare) ? Number(bare) : null;
  const at = 'abcdđeghiklmnopqrstuvxy'.indexOf(bare);
  return bare.length === 1 && at >= 0 ? at + 1 : null;
}
