import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit, Wording } from '../../plan/unit.ts';
import { isTitleLine } from '../../instrument/write/is-title-line.ts';
import { labelOf } from '../../text/labels.ts';
import { isLine } from '../../text/nesting.ts';
import { annexTitle, isInsideLine } from '../../text/table-lines.ts';
import type { Block, Footnote } from '../blocks/block.ts';
import { issuedTable, plainTable } from './issued-table.ts';

/** A unit with its own label: `I. …`, `2.1. …`, `a) …`, `- …`; a repealed one keeps its number (practice of consolidated texts). */
export function labelled(unit: Unit): string {
  const { heading, text, repealed } = unit;
  const wording = repealed === undefined ? (text ?? heading ?? '') : '(được bãi bỏ)';
  return labelOf(unit) + wording;
}

/** What sets off the line of a unit that has a heading; nothing for text, and for the number of a repealed one. */
export const headingRole = ({ text, repealed }: Unit): { readonly role?: 'heading' } =>
  text === undefined && repealed === undefined ? { role: 'heading' } : {};

/** A paragraph of a preamble; of a programme that is itself a resolution, who resolves and “QUYẾT NGHỊ:” stand in the middle. */
export const preambleBlock = (text: string): Block => ({
  kind: 'wording',
  text,
  ...(isTitleLine(text) && { role: 'title' }),
});

/** Gives the footnotes of a rendering their running numbers. */
export type NumberNotes = (
  unit: Wording,
  line: string,
) => { readonly text: string; readonly notes: readonly Footnote[] };

/** A line with its issued footnotes, each at the place of its mark `[^1]`, which the line itself then lacks; their numbers follow `before`. */
export function withFootnotes(
  line: string,
  footnotes: NonNullable<Unit['footnotes']>,
  before: number,
): { readonly text: string; readonly notes: readonly Footnote[] } {
  let text = line;
  const notes = footnotes.map(({ mark, text: words }, place): Footnote => {
    const at = text.indexOf(`[^${mark}]`);
    if (at >= 0) text = text.slice(0, at) + text.slice(at + mark.length + 3);
    return { number: before + place + 1, text: words, ...(at >= 0 && { at }) };
  });
  return { text, notes };
}

/** The footnotes of units in one row of numbers. */
export function noteNumbering(): NumberNotes {
  let count = 0;
  return ({ footnotes = [] }, line) => {
    const numbered = withFootnotes(line, footnotes, count);
    count += numbered.notes.length;
    return numbered;
  };
}

/** The footnotes of what stands in a table: `worded` puts their numbers into the words of a cell, `below` are then the lines below the table. */
export function cellNotes(numbered: NumberNotes): {
  readonly worded: (words: string, unit: Wording) => string;
  readonly below: () => Block[];
} {
  const found: Footnote[] = [];
  return {
    worded: (words, unit) => {
      const { text, notes } = numbered(unit, words);
      found.push(...notes);
      return notes.toReversed().reduce((cell, note) => {
        const at = note.at ?? cell.length;
        return `${cell.slice(0, at)} [${note.number}]${cell.slice(at)}`;
      }, text);
    },
    below: () => found.map(({ number, text }): Block => ({ kind: 'note', text: `[${number}] ${text}` })),
  };
}

/** The table of an annex with the footnotes of what stands in it. */
export function tableWithNotes(unit: Unit, bodies: readonly Body[], numbered: NumberNotes): Block[] {
  const { worded, below } = cellNotes(numbered);
  const table = issuedTable(unit, bodies, worded);
  return [table, ...below()];
}

/** The lines of the title of an annex with the numbers of its footnotes, which come below. */
export function numberedTitle(
  unit: Unit,
  numbered: NumberNotes,
): { readonly lines: readonly string[]; readonly below: Block[] } {
  const { worded, below } = cellNotes(numbered);
  const lines = worded(annexTitle(unit).join('\n'), unit).split('\n');
  return { lines, below: below() };
}

/**
 * Where tables of lines stand among units in their order of print, by the unit with which each begins: by the one that holds it, or, where
 * paragraphs stand before its lines, by its first line.
 */
export function tablePlaces(units: readonly Unit[]): ReadonlyMap<Unit, Unit> {
  const open = new Set(
    units.filter(
      ({ kind, columns, repealed }) => kind !== 'table' && columns !== undefined && repealed === undefined,
    ),
  );
  const places = new Map<Unit, Unit>();
  for (const unit of units) {
    const { parent } = unit;
    const [first] = parent?.units ?? [];
    if (!parent || !first || !open.has(parent) || !isLine(unit) || isLine(first)) continue;
    places.set(unit, parent);
    open.delete(parent);
  }
  for (const unit of open) places.set(unit, unit);
  return places;
}

/** What units are shown with: the register of bodies, the running numbers of footnotes, and where tables stand. */
interface IssuedContext {
  readonly bodies: readonly Body[];
  readonly numbered: NumberNotes;
  readonly tables: ReadonlyMap<Unit, Unit>;
}

/** One unit by itself, as it was issued: its line, the lines of an annex, the table that it holds. Rows stand in their table. */
export function unitBlocks(unit: Unit, { bodies, numbered, tables }: IssuedContext): Block[] {
  const { kind, repealed } = unit;
  const holder = tables.get(unit);
  if (isLine(unit)) return holder ? tableWithNotes(holder, bodies, numbered) : [];
  if (isInsideLine(unit)) return [];
  if (kind === 'table') return repealed === undefined ? [plainTable(unit)] : [];
  if (kind === 'annex' && repealed === undefined) {
    const { lines, below } = numberedTitle(unit, numbered);
    return [
      { kind: 'lines', role: 'title', lines },
      ...below,
      ...(unit.text === undefined ? [] : [{ kind: 'wording', text: unit.text } as const]),
      ...(holder ? tableWithNotes(holder, bodies, numbered) : []),
    ];
  }
  const { text, notes } = numbered(unit, labelled(unit));
  return [
    { kind: 'wording', text, ...(notes.length > 0 && { notes }), ...headingRole(unit) },
    ...(holder ? tableWithNotes(holder, bodies, numbered) : []),
  ];
}

/** The end of an issued paper: its signature, then its recipients with the filing line; what it lacks is left out. */
export function closingBlocks({
  signature,
  recipients = [],
  filing,
}: Pick<Programme, 'signature' | 'recipients' | 'filing'>): Block[] {
  const lines = [...recipients.map(({ line }) => line), ...(filing === undefined ? [] : [filing])];
  return [
    ...(signature ? [{ kind: 'signature', ...signature } as const] : []),
    ...(lines.length === 0 ? [] : [{ kind: 'recipients', title: 'Nơi nhận:', lines } as const]),
  ];
}
