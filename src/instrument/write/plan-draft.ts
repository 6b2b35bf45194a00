import type { Edit, Pair, TextEdits } from './text-edits.ts';
import { differsInFormOnly } from '../../vietnamese/wording/editorial.ts';
import { correctedLines } from './corrected-lines.ts';
import type { Mandates } from './mandates.ts';
import type { IsBorder } from '../../vietnamese/wording/word-borders.ts';
import { cutAmbiguous } from '../../text/nesting.ts';
import { findPhraseChanges, type PhraseChange, type Rewording } from './phrases.ts';
import type { Wording } from '../../plan/unit.ts';
import { keyOf } from '../../change/compare/plan-data.ts';
import { holdsLines } from '../quoted-table.ts';
import { asPrinted, type HeadField, inForce, numberOf, tableOf, wordsOf } from '../../text/wording.ts';

/** Whether changed bullets are amended one by one or their subsection restated; `auto` restates from the second changed bullet on. */
export const styles = ['auto', 'bullet', 'subsection'] as const;
export type DraftStyle = (typeof styles)[number];

/** How the differences are to be drafted. What is in none of these is drafted by itself. */
export interface DraftPlan {
  readonly corrections: ReadonlySet<Edit>;
  /** The lines of the head of which slips say that they are amended and that they are corrected, where nothing tells which is which. */
  readonly untold: readonly HeadField[];
  readonly phrases: readonly PhraseChange<Edit>[];
  /** By the unit that is restated, what is restated with it. */
  readonly restated: ReadonlyMap<Wording, Restated>;
}

export interface Restated {
  readonly pair: Pair;
  readonly edits: readonly Edit[];
}

interface DraftOptions {
  readonly style: DraftStyle;
  readonly mandates: Mandates;
  /** The id under which slips name the head of the programme. */
  readonly programme: string;
  /** Whether new and changed tasks are drafted by themselves, as in State documents with articles. */
  readonly tasksApart: boolean;
  /** Where a phrase may begin and end. */
  readonly isBorder: IsBorder;
}

/** Decides which differences are misprints, which are one phrase at several places, and which units are restated whole. */
export function planDraft(
  { edits, idOf }: TextEdits,
  { style: asked, mandates, programme, tasksApart, isBorder }: DraftOptions,
): DraftPlan {
  const style = tasksApart && edits.some(isOfTask) ? 'bullet' : asked;
  const rewordings = edits.flatMap(rewordingOf);
  const corrections = new Set(
    rewordings
      .filter(({ key, before, after }) => {
        const said = mandates.isCorrection(key.kind === 'reword' ? idOf(key.was) : programme);
        if (before === '' || typeof said === 'boolean') return before !== '' && said === true;
        return differsInFormOnly(before, after) || (said === 'both' && isNeverAmended(key));
      })
      .map(({ key }) => key),
  );
  const untold = mandates.isCorrection(programme) === 'both' ? untoldLines(rewordings, corrections) : [];
  const groups = groupsOf(edits, mandates);
  let phrases = findPhraseChanges(
    rewordings.filter(({ key }) => !corrections.has(key)),
    isBorder,
  );
  for (;;) {
    const apart = new Set([...corrections, ...phrases.flatMap(({ keys }) => keys)]);
    const restated = restatedAmong(groups, apart, { style, mandates });
    const inside = new Set([...restated.values()].flatMap((group) => group.edits));
    const left = phrases.map((phrase) => ({
      ...phrase,
      keys: phrase.keys.filter((key) => !inside.has(key)),
    }));
    const kept = left.filter(({ keys }) => keys.length > 1);
    const size = (list: readonly PhraseChange<Edit>[]) => list.flatMap(({ keys }) => keys).length;
    if (size(kept) === size(phrases)) return { corrections, untold, phrases, restated };
    phrases = kept;
  }
}

/** Whether a difference is in a line of the head that is only ever corrected. */
const isNeverAmended = (edit: Edit): boolean => edit.kind === 'head' && edit.field in correctedLines;

/** The changed lines of the head where none of them is a misprint by itself, though one is meant to be. */
function untoldLines(rewordings: readonly Rewording<Edit>[], corrections: ReadonlySet<Edit>): HeadField[] {
  const lines = rewordings.flatMap(({ key, before }) => (key.kind === 'head' && before !== '' ? [key] : []));
  return lines.some((line) => corrections.has(line)) ? [] : lines.map(({ field }) => field);
}

/** Whether a difference is a new task with its assignment, or one in an assignment. */
const isOfTask = (edit: Edit): boolean =>
  edit.kind === 'adjust' || (edit.kind === 'insert' && edit.now.given !== undefined);

/** A difference of words alone: the label and the place stay. */
function rewordingOf(edit: Edit): Rewording<Edit>[] {
  if (edit.kind === 'head') return [{ key: edit, before: edit.before, after: edit.after }];
  if (edit.kind !== 'reword') return [];
  const { was, now } = edit;
  const isPlain = numberOf(was) === numberOf(now) && (was.text === undefined) === (now.text === undefined);
  return isPlain ? [{ key: edit, before: wordsOf(was), after: wordsOf(now) }] : [];
}

/** The differences in and under each unit that can be restated, or replaced as annexes are; a difference belongs to the largest such unit. */
function groupsOf(edits: readonly Edit[], mandates: Mandates): Map<Wording, { pair: Pair; edits: Edit[] }> {
  const known = new Map<Wording, boolean>();
  const canBe = (pair: Pair) => {
    const restatable = known.get(pair.was) ?? isRestatable(pair);
    known.set(pair.was, restatable);
    return restatable;
  };
  const groups = new Map<Wording, { pair: Pair; edits: Edit[] }>();
  for (const edit of edits) {
    const around = edit.kind === 'reword' ? [...edit.within, edit] : edit.within;
    const annex = edit.kind === 'adjust' ? (edit.within[0] ?? edit) : around[0];
    const pair =
      (annex && isReplacedAnnex(annex, mandates) ? annex : around.find(hasOtherColumns)) ??
      (edit.kind === 'adjust' ? undefined : around.find(canBe));
    if (!pair) continue;
    const group = groups.get(pair.was) ?? { pair, edits: [] };
    group.edits.push(edit);
    groups.set(pair.was, group);
  }
  return groups;
}

/** Whether the table of a unit has other columns than before: then nothing less than the whole can be stated. */
const hasOtherColumns = ({ was, now }: Pair): boolean =>
  (holdsLines(was) || holdsLines(now)) && keyOf(tableOf(was)) !== keyOf(tableOf(now));

/** Whether an annex is replaced by another: where a slip says so, or where its table has other columns. */
const isReplacedAnnex = ({ was, now }: Pair, mandates: Mandates): boolean =>
  isAnnex(was) && isAnnex(now) && (mandates.isReplaced(now.id) || hasOtherColumns({ was, now }));

/** Whether what restates a unit is an annex that goes with the instrument, and not a quotation. */
export const isAnnex = ({ kind }: Pick<Wording, 'kind'>): boolean => kind === 'annex';

/** A subsection, or a section with nothing but bullets and paragraphs under it, if its printed lines tell how its units are nested. */
function isRestatable({ was, now }: Pair): boolean {
  const isLowest = [was, now].every(({ units }) =>
    units.every(({ kind }) => kind === 'bullet' || kind === 'paragraph'),
  );
  const hasUnits = [was, now].some(({ units }) => units.some(inForce));
  const isMeant = was.kind === 'subsection' || (was.kind === 'section' && isLowest);
  return isMeant && hasUnits && cutAmbiguous(asPrinted(now)).cut.length === 0;
}

function restatedAmong(
  groups: ReadonlyMap<Wording, Restated>,
  apart: ReadonlySet<Edit>,
  { style, mandates }: Pick<DraftOptions, 'style' | 'mandates'>,
): Map<Wording, Restated> {
  const restated = new Map<Wording, Restated>();
  const fewest = style === 'auto' ? 2 : 1;
  for (const [was, group] of groups) {
    const isWhole = hasOtherColumns(group.pair) || mandates.isReplaced(group.pair.now.id);
    if (isWhole) restated.set(was, group);
    if (style === 'bullet') continue;
    const changed = group.edits.filter(
      (edit) => !apart.has(edit) && !(edit.kind === 'reword' && edit.was === was),
    );
    if (changed.length >= fewest) restated.set(was, group);
  }
  return restated;
}
