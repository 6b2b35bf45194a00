import { holdsLines, quotedCell } from '../../instrument/quoted-table.ts';
import { listPart } from '../../instrument/part-names.ts';
import type { Wording } from '../../plan/unit.ts';
import { isLine } from '../../text/nesting.ts';
import { printedLine } from '../../text/printed-text.ts';
import { annexTitle, tableLines } from '../../text/table-lines.ts';
import { isPart, isSaidInTable, nameOfPart } from '../../text/unit-parts.ts';
import { inForce, printedUnits } from '../../text/wording.ts';
import type { Block } from '../blocks/block.ts';
import { cellNotes, type NumberNotes } from './issued-blocks.ts';
import { plainTable, tableOfLines } from './issued-table.ts';

/** Quoted units as they stand on paper: a line each with its footnotes and the parts that are stated with it, rows as the table of their columns. */
export function quotedBlocks(
  units: readonly Wording[],
  numbered: NumberNotes,
  columns?: Wording['columns'],
): Block[] {
  const lines = columns ? units.filter(isLine) : [];
  const others = units.filter((unit) => !lines.includes(unit));
  return [
    ...others.flatMap((unit) => unitQuoted(unit, numbered)),
    ...(columns && lines.length > 0 ? linesTable(columns, lines, numbered) : []),
  ];
}

function unitQuoted(quoted: Wording, numbered: NumberNotes): Block[] {
  const unit = asIssued(quoted);
  if (unit.kind === 'table' && inForce(unit)) return [plainTable(unit), ...statedParts(quoted.assigned)];
  const [line = { text: '' }, ...before] = printedLines(unit).toReversed();
  const { text, notes } = numbered(unit, line.text);
  return [
    ...before.toReversed().map((one): Block => ({ kind: 'wording', ...one })),
    { kind: 'wording', ...line, text: raiseMarks(text), ...(notes.length > 0 && { notes }) },
    ...statedParts(unit.assigned),
    ...quotedBlocks(printedUnits(unit), numbered, holdsLines(unit) ? unit.columns : undefined),
  ];
}

/** The line of a unit; of an annex its label, its title and its reference, a line each, in the middle. */
function printedLines(unit: Wording): Pick<Extract<Block, { kind: 'wording' }>, 'text' | 'role'>[] {
  const isHeading = unit.text === undefined;
  if (unit.kind !== 'annex' || !inForce(unit))
    return [{ text: printedLine(unit), ...(isHeading && { role: 'heading' }) }];
  const title = annexTitle(unit).map((text) => ({
    text,
    role: text === unit.reference ? ('reference' as const) : ('title' as const),
  }));
  return [...title, ...(unit.text === undefined ? [] : [{ text: unit.text }])];
}

/** An annex that goes with an instrument: its title on a page of its own, then what stands in it. */
export function annexBlocks(quoted: Wording, numbered: NumberNotes): Block[] {
  const annex = asIssued(quoted);
  const { text, notes } = numbered(annex, annex.text ?? '');
  return [
    { kind: 'lines', role: 'title', lines: annexTitle(annex) },
    ...(text === '' && notes.length === 0
      ? []
      : [{ kind: 'wording', text: raiseMarks(text), ...(notes.length > 0 && { notes }) } as const]),
    ...statedParts(annex.assigned),
    ...quotedBlocks(printedUnits(annex), numbered, holdsLines(annex) ? annex.columns : undefined),
  ];
}

/** Blocks with the marks of a quotation around them; beside a table a mark stands on a line of its own. */
export function inMarks(blocks: readonly Block[]): Block[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [];
  const opened: Block[] =
    first.kind === 'wording'
      ? [
          {
            ...first,
            text: `“${first.text}`,
            ...(first.notes && {
              notes: first.notes.map((note) => ({
                ...note,
                ...(note.at !== undefined && { at: note.at + 1 }),
              })),
            }),
          },
        ]
      : [{ kind: 'wording', text: '“' }, first];
  const all = [...opened, ...blocks.slice(1)];
  const end = all.at(-1);
  if (end?.kind !== 'wording') return [...all, { kind: 'wording', text: '”.' }];
  const { text, notes } = end;
  const placed = notes?.map((note) => ({ ...note, at: note.at ?? text.length }));
  return [...all.slice(0, -1), { ...end, text: `${text}”.`, ...(placed && { notes: placed }) }];
}

/** A quoted unit with what is stated of it in the place where issued units have it: the printed number, the line of reference, footnotes. */
function asIssued(quoted: Wording): Wording {
  const { 'number-form': number, reference, ...assigned } = quoted.assigned ?? {};
  const footnotes = quoted.kind === 'table' ? [] : footnotesIn(quoted);
  const others = Object.entries(assigned).filter(
    ([part]) => footnotes.length === 0 || !part.startsWith('footnote '),
  );
  const isAnnex = quoted.kind === 'annex';
  return {
    ...quoted,
    ...(number !== undefined && { number }),
    ...(isAnnex && reference !== undefined && { reference }),
    ...(footnotes.length > 0 && { footnotes: footnotes as unknown as NonNullable<Wording['footnotes']> }),
    assigned: {
      ...Object.fromEntries(others),
      ...(!isAnnex && reference !== undefined && { reference }),
    },
  };
}

const footnotesIn = ({ assigned = {} }: Wording): { readonly mark: string; readonly text: string }[] =>
  Object.entries(assigned).flatMap(([part, text]) => {
    const named = isPart(part) ? nameOfPart(part) : null;
    return named?.of === 'footnote' && text !== undefined ? [{ mark: named.name, text }] : [];
  });

const raisedFigures = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Words in which the marks of footnotes that stay as they were are raised: they are not stated again. */
const raiseMarks = (words: string): string =>
  words.replace(
    /\[\^(?:(\d{1,3})|(\*{1,3}))\]/gu,
    (_, figures: string | undefined, stars: string | undefined) =>
      figures === undefined
        ? (stars ?? '')
        : figures.replace(/\d/gu, (figure) => raisedFigures[Number(figure)] ?? figure),
  );

/** The parts of a new unit in a bracket below its line. */
function statedParts(assigned: Wording['assigned']): Block[] {
  const words = bracketOf(assigned);
  return words === '' ? [] : [{ kind: 'wording', text: words }];
}

function bracketOf(assigned: Wording['assigned'] = {}): string {
  const parts = Object.entries(assigned).flatMap(([part, words]) =>
    words === undefined || !isPart(part) ? [] : [`${listPart(part)}: “${words}”`],
  );
  return parts.length === 0 ? '' : `(${parts.join('; ')})`;
}

/** The rows and groups of an assignment table, with what stands in a row below its words, and their footnotes below the table. */
function linesTable(
  columns: NonNullable<Wording['columns']>,
  units: readonly Wording[],
  numbered: NumberNotes,
): Block[] {
  const lines = [...tableLines(units)].map(({ unit }) => unit);
  const { worded, below } = cellNotes(numbered);
  const table = tableOfLines(columns, lines, quotedCell, (words, quoted) => {
    const unit = asIssued(quoted);
    const beside = Object.entries(unit.assigned ?? {}).filter(
      ([part]) => !isLine(unit) || !isSaidInTable(part) || part === 'in-force',
    );
    const bracket = bracketOf(Object.fromEntries(beside));
    return raiseMarks(worded(words, unit)) + (bracket === '' ? '' : ` ${bracket}`);
  });
  return [table, ...below()];
}
