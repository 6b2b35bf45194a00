import { lazily } from '../../plan/lazily.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Passage } from '../../plan/passage.ts';
import type { Unit } from '../../plan/unit.ts';
import { lettered } from '../letters/lettered.ts';
import { breaksSeen, findPageBreaks } from './page-breaks.ts';

/** How a wording ends otherwise than it should. */
export interface OddEnd {
  readonly passage: Passage;
  readonly kind: 'missing' | 'doubled' | 'heading';
  /** The last word. */
  readonly end: string;
  readonly span: readonly [start: number, end: number];
}

const doubled = /(?<!\.)\.\.$|[,;:]\.$|\.[,;:]$/u;
const stopped = /[.…!?]["”)]*$/u;

/**
 * The wordings of a programme that end without the mark they should have, or with one too many: paragraphs and bullets end in a full
 * stop (`./.` included), in a colon where something follows, in a semicolon within a list; headings in none. What looks cut by
 * a page break is no matter of marks; the cells of an annex, a remark in parentheses, the name of the issuer over the grounds carry
 * none, and each ground of a preamble ends in a semicolon.
 */
export function findOddEnds(programme: Programme): OddEnd[] {
  const cut = lazily(() => new Set(findPageBreaks(programme).map(({ unit }) => unit)));
  const cells = lazily(() => new Set(unitsOfTables(programme.units)));
  const next = lazily(() => nextSiblings(programme.units));
  const isLoose = ({ unit }: Passage) => unit !== null && (cut().has(unit) || cells().has(unit));
  const odd: OddEnd[] = [];
  programme.index.passages.forEach((passage) => {
    const wording = passage.wording.trimEnd();
    const kind = oddityOf(wording, passage, next);
    if (kind === null || (kind === 'missing' && isLoose(passage))) return;
    const end = /\S*$/u.exec(wording.slice(-60))?.[0] ?? '';
    odd.push({ passage, kind, end, span: [wording.length - end.length, wording.length] });
  });
  return odd;
}

/** The unit in force that follows each among its siblings. */
type Next = () => ReadonlyMap<Unit, Unit>;

function oddityOf(wording: string, { field, unit }: Passage, next: Next): OddEnd['kind'] | null {
  const end = endOf(wording, field);
  if (end === 'heading' || end === 'doubled') return end;
  const isDone =
    end === 'done' ||
    (end === ':' && (unit === null || announces(unit, next))) ||
    (unit !== null && opensList(unit) && isTitle(wording)) ||
    (end === ';' && (unit === null || goesOn(unit, next))) ||
    (unit === null && wording === wording.toUpperCase());
  return isDone ? null : 'missing';
}

/** How the letters of a wording end: as they should, otherwise than any may, or with a mark or without one where it depends on the place. */
function endOf(wording: string, field: Passage['field']): 'done' | 'heading' | 'doubled' | ':' | ';' | '' {
  if (field === 'heading' || field === 'subject')
    return /[^.]\.$/.test(wording.slice(-2)) && !/v\.\s?v\.$/iu.test(wording.slice(-6)) ? 'heading' : 'done';
  if (/[^.,;:]\.$/.test(wording.slice(-2))) return 'done';
  const end = wording.slice(-8);
  if (doubled.test(end)) return 'doubled';
  if (stopped.test(end) || /^\([^()]*\)$/u.test(wording)) return 'done';
  if (end.endsWith(':')) return ':';
  return /;(?: (?:và|hoặc))?$/u.test(end) ? ';' : '';
}

/** What the odd ends of a programme follow from in the wording of a unit of it, beside what page breaks do. */
export function endSeen(passage: Passage): string {
  const { field, unit } = passage;
  const wording = passage.wording.trimEnd();
  const end = endOf(wording, field);
  const isOfAnnex = unit?.kind === 'part' && annexWord(wording).test(wording);
  return `${end}${end !== 'done' && isTitle(wording) ? 't' : ''}${isOfAnnex ? 'a' : ''} ${breaksSeen(passage)}`;
}

/** The words after which a list is announced, so that a colon is missing: “gồm”, “như sau”. */
const announcing = lettered('(?<!\\p{L})(?:sau|sau đây|gồm|bao gồm|là|như|để|cụ thể|trong đó)$', 'iu');
const lastOfWord = lettered('(?:\\p{L}|\\p{N}|[)”"])$', 'u');

const opensList = ({ units }: Unit): boolean =>
  units.some((one) => isInForce(one) && listed.has(one.kind) && one.kind !== 'paragraph');

/** Whether a wording without a final mark may name what stands in a list below it, as a heading does: “Nhân lực nghiên cứu”. */
const isTitle = (wording: string): boolean =>
  lastOfWord(wording).test(wording) &&
  !/[.:] /u.test(wording) &&
  !announcing(wording).test(wording.slice(-12));

/** Whether a list goes on after a unit: beside it, or after the item of a list that it stands in. */
const goesOn = (unit: Unit, next: Next): boolean =>
  listed.has(next().get(unit)?.kind ?? 'part') ||
  next().get(unit)?.kind === unit.kind ||
  (unit.parent !== null && listed.has(unit.parent.kind) && goesOn(unit.parent, next));

const listed: ReadonlySet<Unit['kind']> = new Set(['clause', 'point', 'bullet', 'subbullet', 'paragraph']);

/** Whether a colon has something to announce: units inside, or units after it. */
const announces = (unit: Unit, next: Next) => unit.units.some(isInForce) || next().has(unit);

const tableKinds: ReadonlySet<Unit['kind']> = new Set(['group', 'row', 'table']);

const annexWord = lettered('^(?:phụ lục|danh mục)(?!\\p{L})', 'iu');

/** The lines of tables, and the units of annexes that were entered as parts, by a heading that begins with “Phụ lục” or “Danh mục”. */
function* unitsOfTables(units: readonly Unit[], isInside = false): Generator<Unit> {
  for (const unit of units) {
    if (isInside || tableKinds.has(unit.kind)) yield unit;
    const { heading = '' } = unit;
    const isAnnex = unit.kind === 'part' && annexWord(heading).test(heading);
    yield* unitsOfTables(unit.units, isInside || isAnnex);
  }
}

const isInForce = ({ repealed }: Unit) => repealed === undefined;

/** The unit in force that follows each among its siblings, at every level. */
function nextSiblings(units: readonly Unit[], next = new Map<Unit, Unit>()): ReadonlyMap<Unit, Unit> {
  let previous: Unit | null = null;
  for (const unit of units) {
    nextSiblings(unit.units, next);
    if (!isInForce(unit)) continue;
    if (previous) next.set(previous, unit);
    previous = unit;
  }
  return next;
}
