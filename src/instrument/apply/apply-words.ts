import type { Localised } from '../../locale/localised.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import { type ApplyResult, type ApplyState, isSameUnder } from './apply-state.ts';
import type { Edits } from '../../text/edits.ts';
import { faultWords } from '../faults.ts';
import type { Operation } from '../instrument.ts';
import type { Exchange } from '../phrase-words.ts';
import type { Target } from '../../text/resolve-place.ts';
import type { Wording } from '../../plan/unit.ts';
import type { PartName } from '../../text/unit-parts.ts';
import { headWords, inForce, isSameLine, withoutIds, withUnder, wordsOf } from '../../text/wording.ts';
import { findPhrase, replacePhrase } from '../../text/words.ts';

/** New wording for a place: a line of the head, a whole unit, or a unit's own line. */
export function amend(target: Target, place: string, wording: Wording, state: ApplyState): ApplyResult {
  const { edits, amended } = state;
  if ('head' in target) {
    if (target.line !== undefined) return { fault: faultWords.badPlace(place) };
    if (edits.head.has(target.head)) return { fault: faultWords.twice(place) };
    if (state.isUnmarked && headWords(state.wording, target.head) === wordsOf(wording))
      return { fault: faultWords.alreadySo(place) };
    edits.head.set(target.head, wordsOf(wording));
    return { touched: [] };
  }
  const { unit, isWhole } = target;
  if (wording.kind !== unit.kind)
    return { fault: faultWords.otherKind(place, unitKindNames[wording.kind].vi) };
  if (!isWhole && wording.units.length > 0) return { fault: faultWords.otherUnits() };
  if (amended.has(unit) || edits.lines.has(unit)) return { fault: faultWords.twice(place) };
  if (state.isUnmarked && isSameLine(unit, wording) && (!isWhole || isSameUnder(unit, wording)))
    return { fault: faultWords.alreadySo(place) };
  amended.add(unit);
  const id = unit.id === undefined ? {} : { id: unit.id };
  if (isWhole) {
    const whole = { ...withoutIds(wording), ...id };
    edits.replaced.set(unit, whole);
    state.restated.push(whole);
  } else edits.lines.set(unit, { ...wording, ...id, ...ownTable(unit, wording) });
  return { touched: [{ unit, mustStay: true, place }] };
}

/** The own words of a task as an article that restates it gives them; nothing where it reads so already. What is in it stays. */
export function nameTask(target: Target, place: string, wording: Wording, state: ApplyState): ApplyResult {
  if ('head' in target) return { fault: faultWords.badPlace(place) };
  const { unit } = target;
  const isSame =
    wordsOf(unit) === wordsOf(wording) && (unit.text === undefined) === (wording.text === undefined);
  return isSame ? { touched: [] } : amend({ unit, isWhole: false }, place, wording, state);
}

/** The columns of the table under a unit stay where its own line is given again. */
const ownTable = ({ columns }: Wording, wording: Wording): Pick<Wording, 'columns'> =>
  columns && wording.columns === undefined ? { columns } : {};

/** One phrase for another at a place, and in what is under it where the place is a whole unit. */
export function replaceIn(
  target: Target,
  place: string,
  { before, after }: Exchange,
  state: ApplyState,
): ApplyResult {
  const { edits, amended } = state;
  if ('head' in target) {
    if (target.line !== undefined) return { fault: faultWords.badPlace(place) };
    const words = edits.head.get(target.head) ?? headWords(state.wording, target.head);
    if (findPhrase(words, before).length === 0) return { fault: faultWords.phraseNotThere(before, place) };
    edits.head.set(target.head, replacePhrase(words, before, after));
    return { touched: [] };
  }
  const units = target.isWhole ? [...withUnder(target.unit)].filter(inForce) : [target.unit];
  const holding = units.filter(
    (unit) => findPhrase(wordsOf(edits.lines.get(unit) ?? unit), before).length > 0,
  );
  if (holding.length === 0) return { fault: faultWords.phraseNotThere(before, place) };
  if (holding.some((unit) => amended.has(unit))) return { fault: faultWords.twice(place) };
  for (const unit of holding) setWords(unit, (words) => replacePhrase(words, before, after), edits);
  return { touched: holding.map((unit) => ({ unit, mustStay: true, place })) };
}

/** The right words for a misprint that stands once at a place. */
export function correct(target: Target, place: string, exchanged: Exchange, state: ApplyState): ApplyResult {
  const { edits, amended } = state;
  if ('head' in target) {
    const { head, line } = target;
    const text = edits.head.get(head) ?? headWords(state.wording, head);
    const lines = line === undefined ? [text] : text.split('\n');
    const at = (line ?? 1) - 1;
    const put = corrected(lines[at] ?? '', place, exchanged);
    if (typeof put === 'object') return put;
    edits.head.set(head, lines.with(at, put).join('\n'));
    return { touched: [] };
  }
  const { unit } = target;
  const put = corrected(wordsOf(edits.lines.get(unit) ?? unit), place, exchanged);
  if (typeof put === 'object') return put;
  if (amended.has(unit)) return { fault: faultWords.twice(place) };
  setWords(unit, () => put, edits);
  return { touched: [{ unit, mustStay: true, place }] };
}

/** The words with one stretch exchanged; a fault where it does not stand there once. */
function corrected(words: string, place: string, { before, after }: Exchange): string | { fault: Localised } {
  const found = words.indexOf(before);
  if (found < 0 || before === '') return { fault: faultWords.phraseNotThere(before, place) };
  if (found !== words.lastIndexOf(before)) return { fault: faultWords.phraseTwice(before, place) };
  return words.slice(0, found) + after + words.slice(found + before.length);
}

function setWords(unit: Wording, change: (words: string) => string, { lines }: Edits): void {
  const line = lines.get(unit) ?? unit;
  const words = change(wordsOf(line));
  lines.set(unit, line.text === undefined ? { ...line, heading: words } : { ...line, text: words });
}

type Adjustment = Extract<Operation, { kind: 'adjust' }>;

/** Another value for a field of an assignment that has the value stated. */
export function adjust(
  target: Target,
  place: string,
  { field, before, after, isRestated }: Adjustment,
  { adjusted, assignmentOf, edits }: ApplyState,
): ApplyResult {
  if ('head' in target) return { fault: faultWords.badPlace(place) };
  const { unit } = target;
  const own = adjusted.get(unit) ?? new Map<PartName, string | null>();
  const found = own.has(field) ? (own.get(field) ?? null) : assignmentOf(unit, field);
  if (isRestated !== true && found !== before)
    return { fault: faultWords.otherValue(place, { stated: before, found, isAfter: found === after }) };
  adjusted.set(unit, own.set(field, after));
  if (field === 'row-number') edits.lineNumbers.set(unit, after);
  return { touched: [] };
}
