import type { Localised } from '../../locale/localised.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import {
  bareNumber,
  formatPrintedNumber,
  isArticleNumber,
  isNamedPart,
  isNamedSection,
  numbersAfter,
  parsePrintedNumber,
  pointInRow,
  type PrintedNumber,
} from '../../plan/printed-number.ts';
import { type Report } from '../../plan/rule.ts';
import { planRule } from '../plan-rule.ts';
import { isNumbered, type Unit, type UnitKind } from '../../plan/unit.ts';

type NumberProblem = 'missing' | 'superfluous' | 'form' | 'article' | 'prefix' | 'doubled' | 'sequence';
interface Arguments extends Readonly<Record<string, string>> {
  readonly problem: NumberProblem;
  readonly kind: UnitKind;
  readonly number: string;
  /** What the number should be, or should begin with. */
  readonly expected: string;
}

/** Numbers of the levels I, 1, 1.1, a) or 1.1.1, in sequence; nothing is renumbered: insertions bear a letter, repealed units keep their number. */
export const unitNumber = planRule<Arguments>({
  id: 'unit-number',
  group: 'structure',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: (args) => messages[args.problem](unitKindNames[args.kind], args),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const chapters: Chapters = { last: undefined, named: new Map() };
      checkRow(programme.units, report, chapters);
      programme.index.units.forEach((unit) => {
        checkRow(unit.units, report, chapters);
      });
    }
  },
});

/** What was counted so far in the units above: articles are counted through all chapters, and what words number may be through all groups. */
interface Chapters {
  /** The last article. */
  last: PrintedNumber | undefined;
  /** The last number with each word, by kind and word: Nhiệm vụ 3 in the second group goes on from Nhiệm vụ 2 in the first. */
  readonly named: Map<string, PrintedNumber>;
}

/** The kind of a unit and the word of its number; null where no word numbers it. */
const nameOf = ({ kind, number = '' }: Unit): string | null =>
  isNamedSection(number) ? `${kind} ${number.replace(/\s\d.*$/su, '').toLowerCase()}` : null;

const hasNumberOrNeedsOne = ({ kind, number }: Unit): boolean => number !== undefined || isNumbered(kind);

/** Siblings whose numbers are held against each other, one after the other. */
interface NumberRow {
  readonly siblings: readonly Unit[];
  readonly report: Report<Arguments>;
  readonly chapters: Chapters;
  /** The last number of each kind. */
  readonly before: Map<UnitKind, PrintedNumber>;
  readonly seen: Set<string>;
}

/** Holds the numbers of siblings against their forms and against each other. */
function checkRow(siblings: readonly Unit[], report: Report<Arguments>, chapters: Chapters): void {
  if (!siblings.some(hasNumberOrNeedsOne)) return;
  const row: NumberRow = { siblings, report, chapters, before: new Map(), seen: new Set() };
  for (const unit of siblings) {
    const { kind, number } = unit;
    if (isNumbered(kind)) checkNumbered(unit, row);
    else if (number !== undefined && kind !== 'row' && kind !== 'group') tell(report, unit, 'superfluous');
  }
}

function checkNumbered(unit: Unit, row: NumberRow): void {
  const { kind, number } = unit;
  const { siblings, report, before } = row;
  if (isLoneAnnex(unit, siblings)) return;
  const previous = before.get(kind);
  const read = number === undefined ? null : parsePrintedNumber(kind, number);
  const fitting = read !== null && fits(unit, read) ? read : null;
  const parsed = fitting && kind === 'point' ? pointInRow(fitting, previous) : fitting;
  if (parsed !== null) {
    checkPlace(unit, parsed, row);
    return;
  }
  const isArticle = number !== undefined && isArticleNumber(number);
  tell(report, unit, number === undefined ? 'missing' : isArticle ? 'article' : 'form');
  if (previous) before.set(kind, { ...previous, place: previous.place + 1, insertion: 0 });
}

/** Holds a number against that of the unit above it and those before it. */
function checkPlace(unit: Unit, parsed: PrintedNumber, { report, chapters, before, seen }: NumberRow): void {
  const { kind } = unit;
  const previous = before.get(kind);
  const prefix = unit.parent?.number === undefined ? undefined : bareNumber(unit.parent.number);
  const isUnderNumber = parsed.prefix !== null && prefix !== undefined && isPrefixed(unit);
  const own = formatPrintedNumber(parsed);
  const isInChapter = kind === 'article' && unit.parent !== null;
  const name = nameOf(unit);
  const counted =
    previous ?? (isInChapter ? chapters.last : name === null ? undefined : chapters.named.get(name));
  const first = { ...parsed, place: 1, insertion: 0 };
  const lawful = [...(counted ? numbersAfter(counted) : []), ...(previous ? [] : [first])].map(
    formatPrintedNumber,
  );
  if (isInChapter) chapters.last = parsed;
  if (name !== null) chapters.named.set(name, parsed);
  if (isUnderNumber && parsed.prefix !== prefix) tell(report, unit, 'prefix', `${prefix}.`);
  else if (seen.has(`${kind} ${own}`)) tell(report, unit, 'doubled');
  else if (!lawful.includes(own)) tell(report, unit, 'sequence', lawful.join(' / '));
  seen.add(`${kind} ${own}`);
  before.set(kind, isUnderNumber ? { ...parsed, prefix } : parsed);
}

function tell(report: Report<Arguments>, unit: Unit, problem: NumberProblem, expected = ''): void {
  const { kind, number } = unit;
  const field = number === undefined ? 'kind' : 'number';
  report(unit, field, { problem, kind, number: number ?? '', expected });
}

/**
 * Whether the form of a number is that of its place: below a part that is called so (PHẦN THỨ NHẤT) or lettered (A) the sections may
 * bear roman numbers, below any other part letters (A in II); below such a section, or one with a name (Nhiệm vụ 1), the subsections
 * plain figures, and below those the points 1.1; Điều is the number of articles alone.
 */
function fits({ kind, number = '', parent }: Unit, { style }: PrintedNumber): boolean {
  if (isArticleNumber(number)) return kind === 'article';
  if (kind === 'part') return style !== 'figure' || isNamedPart(number);
  if (kind === 'section' && style === 'roman') return hasRomanSections(parent);
  if (kind === 'section' && style === 'capital') return !isLettered(parent);
  if (kind === 'subsection' && !number.includes('.')) return beginsFigures(parent);
  if (kind === 'point' && /^\d+[a-zđ]?\.\d+[a-zđ]?[-–/]?$/u.test(number))
    return beginsFigures(parent?.parent ?? null);
  return true;
}

/** Whether a section bears a roman number, a letter or a name of its own, so that plain figures begin again below it. */
const beginsFigures = (section: Unit | null): boolean =>
  section !== null &&
  (['roman', 'capital'].includes(parsePrintedNumber('section', section.number ?? '')?.style ?? '') ||
    isNamedSection(section.number ?? ''));

const hasRomanSections = (part: Unit | null): boolean =>
  part?.kind === 'part' && (isNamedPart(part.number ?? '') || isLettered(part));

const isLettered = (part: Unit | null): boolean =>
  part?.kind === 'part' && parsePrintedNumber('part', part.number ?? '')?.style === 'capital';

/** The only annex of a text may bear no number. */
const isLoneAnnex = ({ kind, number }: Unit, siblings: readonly Unit[]): boolean =>
  kind === 'annex' && number === undefined && siblings.filter((one) => one.kind === 'annex').length === 1;

/** Whether the parent's number begins the unit's own: a subsection in a section, a figured point in a subsection or in such a point. */
const isPrefixed = ({ kind, parent }: Unit): boolean =>
  (kind === 'subsection' && parent?.kind === 'section') ||
  (kind === 'point' && (parent?.kind === 'subsection' || parent?.number?.includes('.') === true));

const forms: Readonly<Record<string, string>> = {
  annex: 'I, 1, A',
  article: '1, 2, 2a',
  clause: '1, 2, 2a',
  part: 'I, II, IIa, A, thứ nhất',
  section: '1, 2, 2a, A',
  subsection: '1.1, 1.2, 1.2a',
  point: 'a, b, c, d, đ / 1.1.1',
};

const messages: Readonly<Record<NumberProblem, (name: Localised, args: Arguments) => Localised>> = {
  missing: (name, { kind }) => ({
    vi: `Đơn vị cấp ${name.vi} phải có số (dạng ${forms[kind] ?? ''}).`,
    en: `A ${name.en} must have a number (${forms[kind] ?? ''}).`,
  }),
  superfluous: (name, { number }) => ({
    vi: `Đơn vị cấp ${name.vi} không có số, ở đây ghi «${number}».`,
    en: `A ${name.en} has no number, but this one has “${number}”.`,
  }),
  form: (name, { kind, number }) => ({
    vi: `Số «${number}» không đúng dạng số của ${name.vi} (${forms[kind] ?? ''}).`,
    en: `“${number}” is not the number of a ${name.en} (${forms[kind] ?? ''}).`,
  }),
  article: (name, { number }) => ({
    vi: `«${number}» là số của điều, đơn vị này lại ghi cấp ${name.vi}; hãy ghi kind: article, hoặc chạy «cthd migrate».`,
    en: `“${number}” is the number of an article, but this is a ${name.en}; write kind: article, or run “cthd migrate”.`,
  }),
  prefix: (name, { number, expected }) => ({
    vi: `Số «${number}» của ${name.vi} phải bắt đầu bằng «${expected}» như đơn vị cấp trên.`,
    en: `The number “${number}” of this ${name.en} must begin with “${expected}”, as the unit above does.`,
  }),
  doubled: (name, { number }) => ({
    vi: `Số «${number}» đã thuộc về một ${name.vi} đứng trước.`,
    en: `The number “${number}” already belongs to a ${name.en} before.`,
  }),
  sequence: (name, { number, expected }) => ({
    vi: `Số «${number}» của ${name.vi} không liên tục; số tại đây phải là ${expected}.`,
    en: `The number “${number}” of this ${name.en} is out of sequence; the number here is ${expected}.`,
  }),
};
