import { evenBlanks } from '../vietnamese/letters/even-blanks.ts';
import { capitalised } from '../locale/capitalised.ts';
import { parsePrintedNumber } from '../plan/printed-number.ts';
import { isNumbered, type UnitKind, type Wording } from '../plan/unit.ts';
import { unitKindNames } from '../locale/unit-kinds.ts';
import { formatOrdinal, parseOrdinal } from '../vietnamese/numbers/ordinals.ts';
import { levelOf } from './levels.ts';
import type { HeadField } from './wording.ts';

/**
 * One step down the text: to a numbered unit, or to the nth bullet, paragraph, row … in force. The only annex without a number has an empty one. A
 * row with a number of its own in its table is cited by it, and then so is the group that it is in: số thứ tự 5 mục IV Phụ lục II.
 */
export type Step =
  | { readonly kind: UnitKind; readonly number: string }
  | { readonly kind: CountedKind; readonly ordinal: number };

/** The kinds whose units bear no number that they are cited by, so that they are counted. */
export type CountedKind = 'bullet' | 'subbullet' | 'paragraph' | 'table' | 'group' | 'row';

/** A place of the text: a line of its head; or a unit, its heading, its opening paragraph. The path leads from large to small. */
export type Place =
  | {
      readonly of: HeadField;
      /** One line of a text in lines, from 1: a ground, a paragraph of the preamble; absent where the whole is meant. */
      readonly line?: number;
    }
  | { readonly of: 'unit' | 'heading' | 'opening'; readonly path: readonly Step[] };

/** What the lines of the head are called. */
export const headNames: Readonly<Record<HeadField, string>> = {
  'carrier-title': 'tên loại của văn bản ban hành',
  'carrier-subject': 'trích yếu của văn bản ban hành',
  'carrier-authority': 'dòng thẩm quyền của văn bản ban hành',
  'carrier-grounds': 'phần căn cứ của văn bản ban hành',
  'carrier-formula': 'câu quyết định của văn bản ban hành',
  title: 'tên Chương trình',
  subject: 'trích yếu',
  reference: 'dòng kèm theo dưới tên Chương trình',
  preamble: 'lời dẫn',
};
const parts = { heading: 'tiêu đề', opening: 'đoạn mở đầu' } as const;

/** The citation of a place, from small to large: gạch đầu dòng thứ ba tiểu mục 2.1 mục 2 phần II. */
export function citePlace(place: Place): string {
  if (!('path' in place)) return citeHead(place.of, place.line);
  const steps = place.path.toReversed().map(citeStep);
  return [...(place.of === 'unit' ? [] : [parts[place.of]]), ...steps].join(' ');
}

/** What one line of a text in lines is called. */
const lineNames = {
  'carrier-grounds': { before: 'căn cứ', after: 'của văn bản ban hành' },
  preamble: { before: 'đoạn', after: 'của lời dẫn' },
} as const satisfies Partial<Record<HeadField, object>>;

/** Whether the lines of a line of the head are cited one by one. */
export const isInLines = (field: HeadField): field is keyof typeof lineNames => field in lineNames;

function citeHead(field: HeadField, line: number | undefined): string {
  if (line === undefined || !isInLines(field)) return headNames[field];
  const { before, after } = lineNames[field];
  return `${before} ${formatOrdinal(line)} ${after}`;
}

/** A line that a citation names: căn cứ thứ hai của văn bản ban hành; null where it names none. */
function parseHeadLine(small: string): Place | null {
  for (const [of, { before, after }] of Object.entries(lineNames)) {
    if (!small.startsWith(`${before} `) || !small.endsWith(` ${after}`)) continue;
    const line = parseOrdinal(small.slice(before.length + 1, -after.length - 1));
    return line === null ? null : { of: of as HeadField, line };
  }
  return null;
}

/** What a unit of a kind is called where it is cited: articles and annexes with a capital (Điều, Phụ lục). */
export function citedKind(kind: UnitKind): string {
  const name = unitKindNames[kind].vi;
  return kind === 'article' || kind === 'annex' ? capitalised(name) : name;
}

/** What a row and its group are called that are cited by their numbers. */
export const rowName = 'số thứ tự';
export const groupName = unitKindNames.section.vi;

function citeStep(step: Step): string {
  if ('number' in step && step.kind === 'row') return `${rowName} ${step.number}`;
  if ('number' in step && step.kind === 'group') return `${groupName} ${step.number}`;
  return `${citedKind(step.kind)} ${'number' in step ? step.number : formatOrdinal(step.ordinal)}`.trimEnd();
}

/** Longer names first: “tiểu mục” ends in “mục”, “gạch đầu dòng” in “dòng”. */
const names: readonly (readonly [name: string, kind: UnitKind])[] = [
  ...(Object.keys(unitKindNames) as UnitKind[]).map((kind) => [unitKindNames[kind].vi, kind] as const),
  [rowName, 'row'] as const,
].sort(([one], [other]) => other.length - one.length);

/** The place that a citation names, in any case and with blanks as they come; null where it is none. */
export function parsePlace(citation: string): Place | null {
  const words = evenBlanks(citation.normalize('NFC'));
  const small = words.toLowerCase();
  for (const [of, name] of Object.entries(headNames))
    if (small === name.toLowerCase()) return { of: of as HeadField };
  const line = parseHeadLine(small);
  if (line) return line;
  for (const [of, name] of Object.entries(parts)) {
    if (!small.startsWith(`${name} `)) continue;
    const path = parseSteps(words.slice(name.length + 1));
    return path && { of: of as keyof typeof parts, path };
  }
  const path = parseSteps(words);
  return path && { of: 'unit', path };
}

/** The steps of a citation from large to small; null where the words are none. */
function parseSteps(words: string): Step[] | null {
  const steps: Step[] = [];
  let rest = words;
  while (rest !== '') {
    const [name, kind] = names.find(([known]) => `${rest.toLowerCase()} `.startsWith(`${known} `)) ?? [];
    if (name === undefined || kind === undefined) return null;
    const after = rest.slice(name.length + 1);
    const end = endOfDesignation(after);
    const designation = after.slice(0, end).replace(/,$/, '');
    const isOfTable = name === rowName || (name === groupName && isNumberOfTable(steps.at(-1)));
    const step = isOfTable ? numberedLine(kind, designation) : toStep(kind, designation);
    if (!step || !standsUnder(step, steps.at(-1))) return null;
    steps.push(step);
    rest = after.slice(end).trimStart();
  }
  return steps.length > 0 ? steps.reverse() : null;
}

/** Whether a step is to a row or group by its number, so that what is called a section next is its group. */
const isNumberOfTable = (step: Step | undefined): boolean =>
  step !== undefined && 'number' in step && (step.kind === 'row' || step.kind === 'group');

const numberedLine = (kind: UnitKind, designation: string): Step | null =>
  lineNumber.test(designation) ? { kind: kind === 'row' ? 'row' : 'group', number: designation } : null;

/** The numbers of rows and groups by which they are cited: 12, 1.1, IV, a. */
const lineNumber = /^[\p{L}\d]{1,8}(?:[./-][\p{L}\d]{1,8}){0,4}$/u;

/** The number by which a row or group may be cited; null where it has none of that form. */
export function numberOfLine({
  kind,
  number,
  assigned,
}: Pick<Wording, 'kind' | 'number' | 'assigned'>): string | null {
  if (kind !== 'row' && kind !== 'group') return null;
  const printed = (number ?? assigned?.['row-number'])?.replace(/[.)]$/, '');
  return printed !== undefined && lineNumber.test(printed) ? printed : null;
}

/** Where the number or ordinal of a step ends: before the name of the next larger one. */
function endOfDesignation(words: string): number {
  const small = `${words.toLowerCase()} `;
  const starts = names.map(([name]) => small.indexOf(` ${name} `)).filter((at) => at >= 0);
  return Math.min(words.length, ...starts);
}

function toStep(kind: UnitKind, designation: string): Step | null {
  if (kind === 'annex' && designation === '') return { kind, number: '' };
  if (isNumbered(kind)) {
    const number = designation.replace(/[).]$/, '');
    return parsePrintedNumber(kind, number) ? { kind, number } : null;
  }
  const ordinal = parseOrdinal(designation);
  return ordinal === null ? null : { kind: kind as CountedKind, ordinal };
}

/** Whether a step of a citation is larger than the one before it. */
const standsUnder = (larger: Step, smaller: Step | undefined): boolean =>
  !smaller ||
  levelOf[larger.kind] < levelOf[smaller.kind] ||
  smaller.kind === 'paragraph' ||
  smaller.kind === 'table' ||
  (larger.kind === 'part' && smaller.kind === 'article') ||
  (larger.kind === smaller.kind && nestable.has(larger.kind)) ||
  (larger.kind === 'paragraph' && smaller.kind === 'bullet') ||
  (larger.kind === 'row' && smaller.kind === 'bullet');

/** The kinds that stand in units of their own kind. */
const nestable: ReadonlySet<UnitKind> = new Set(['bullet', 'group', 'part', 'point', 'row']);
