import type { Programme } from '../../plan/plan.ts';
import type { Passage } from '../../plan/passage.ts';
import { placeLimit } from '../../plan/strings.ts';
import type { Unit } from '../../plan/unit.ts';
import { lettered } from '../letters/lettered.ts';
import { passagesWith } from './required-strings.ts';

/** A place where a sentence seems to have been cut by the end of a page. */
interface PageBreak extends Pick<Passage, 'node' | 'field' | 'unit' | 'id' | 'item'> {
  /** The last word before the cut: the line end itself cannot be seen. */
  readonly span: readonly [start: number, end: number];
  /** The last words before the cut, and the first after it. */
  readonly before: string;
  readonly after: string;
}

/** Whether a wording stops without a mark that may end a paragraph: the sign by which a cut is known. */
const isOpen = (wording: string) => !'.:;!?…”'.includes(wording.trimEnd().slice(-1));

/**
 * The cuts of a programme: a paragraph or bullet without a final mark before an unlabelled paragraph (whether that begins with a small
 * letter or, the trap, with a capital: “…của các | Hội trí thức…”), a heading that an unlabelled paragraph carries on in small letters,
 * and a line end inside a sentence. A heading without a final stop is no sign by itself.
 */
export const findPageBreaks = (programme: Programme): PageBreak[] => [
  ...betweenUnits(programme),
  ...insideWordings(programme),
];

function betweenUnits({ index }: Programme): PageBreak[] {
  const found: PageBreak[] = [];
  let previous: Unit | null = null;
  index.units.forEach((unit) => {
    if (unit.repealed !== undefined) return;
    const cut = previous && unit.kind === 'paragraph' ? cutBefore(previous, unit) : null;
    if (cut) found.push(cut);
    previous = unit;
  });
  return found;
}

/** The cut between a unit and the unlabelled paragraph after it; null where there is none. */
function cutBefore(previous: Unit, { text }: Unit): PageBreak | null {
  if (text === undefined) return null;
  const field = previous.text === undefined ? 'heading' : 'text';
  const left = previous[field] ?? '';
  if (!isOpen(left) || (field === 'heading' && !beginsSmall(text))) return null;
  return { node: previous, unit: previous, id: previous.id, field, ...cutAt(left.trimEnd(), text) };
}

const smallLetter = lettered('^\\p{Ll}', 'u');

function beginsSmall(wording: string): boolean {
  const begin = wording.trimStart().slice(0, 2);
  return smallLetter(begin).test(begin);
}

function* insideWordings(programme: Programme): Generator<PageBreak> {
  for (const { wording, node, unit, id, item, field } of passagesWith(programme.index.passages, 'lineEnd'))
    for (const cut of cutsIn(wording))
      yield { node, unit, id, field, ...(item !== undefined && { item }), ...cut };
}

/** The line ends of a wording that are inside a sentence, the first of them. */
function* cutsIn(wording: string): Generator<ReturnType<typeof cutAt>> {
  let found = 0;
  for (
    let end = wording.indexOf('\n');
    end >= 0 && found < placeLimit;
    end = wording.indexOf('\n', end + 1)
  ) {
    const left = wording.slice(0, end).trimEnd();
    const right = wording.slice(end, end + 200);
    if (left === '' || right.trim() === '' || /^\n\s*\n/.test(right) || !isOpen(left)) continue;
    yield cutAt(left, right);
    found += 1;
  }
}

/** What the cuts of a programme follow from in one wording of it: how it ends, whether it is cut itself, and how it may go on before. */
export function breaksSeen({ wording, unit }: Passage): string {
  const isCut = [...cutsIn(wording)].length > 0;
  const begin = unit?.kind === 'paragraph' ? firstWords(wording) : '';
  return `${isOpen(wording) ? 'o' : ''}${isCut ? 'c' : ''}${beginsSmall(wording) ? 's' : ''}${begin}`;
}

function cutAt(left: string, right: string) {
  const words = left.slice(-200).split(/\s+/);
  return {
    span: [left.length - (words.at(-1) ?? '').length, left.length] as const,
    before: words.slice(-4).join(' '),
    after: firstWords(right),
  };
}

const firstWords = (wording: string) => wording.trim().split(/\s+/).slice(0, 4).join(' ');
