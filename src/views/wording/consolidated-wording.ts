import { preambleOf, type Programme } from '../../plan/plan.ts';
import { rootOf, shownUnits, type Unit } from '../../plan/unit.ts';
import { isLine } from '../../text/nesting.ts';
import { isInsideLine } from '../../text/table-lines.ts';
import type { Block, Footnote } from '../blocks/block.ts';
import { openingBlocks } from './carrier-blocks.ts';
import type { ConsolidatedFacts } from './consolidated-facts.ts';
import { type ConsolidatedNotes, consolidatedNotes, lineName } from './consolidated-notes.ts';
import { articleOfEffect, ownGrounds, ownTransition } from './instrument-quotes.ts';
import {
  headingRole,
  labelled,
  numberedTitle,
  type NumberNotes,
  preambleBlock,
  tablePlaces,
  tableWithNotes,
} from './issued-blocks.ts';
import { plainTable } from './issued-table.ts';

/** The head and the units in force, and repealed ones as their number, each with its note. */
export function wordingBlocks(facts: ConsolidatedFacts): Block[] {
  const { consolidation, plan } = facts;
  const { programme } = consolidation;
  const notes = consolidatedNotes(facts);
  const carrier = programme['issued-with'];
  const carried = new Set(carrier ? programme.articles : []);
  const isCarried = (unit: Unit) => carried.has(rootOf(unit));
  const printed = printedUnits(consolidation);
  const tables = tablePlaces(printed);
  const blocksOf = (unit: Unit) => unitWithNotes(unit, facts, { notes, tables });
  const ofHead = (field: string) =>
    consolidation.standing.filter(({ id, head }) => id === programme.id && head === field);
  const opening = carrier ? openingBlocks(carrier, plan) : [];
  return [
    ...opening.map(({ block, field, isQuotedAt }): Block => {
      const own = field === null ? [] : notes.ofHead(field, ofHead(field));
      return { ...block, ...withNotes([...own, ...(isQuotedAt ? notes.quoted(ownGrounds) : [])]) };
    }),
    ...printed.filter(isCarried).flatMap(blocksOf),
    ...(['title', 'subject', 'reference'] as const).flatMap((field): Block[] => {
      const whole = field === 'title' && consolidation.replacement ? [consolidation.replacement] : [];
      const text = programme[field] ?? '';
      const own = whole.length > 0 ? notes.ofHead('programme', whole) : notes.ofHead(field, ofHead(field));
      if (text === '' && own.length === 0) return [];
      const role = field === 'reference' ? ('reference' as const) : ('title' as const);
      return [{ kind: 'wording', text, role, ...withNotes(own) }];
    }),
    ...preambleWithNotes(preambleOf(programme), notes.ofHead('preamble', ofHead('preamble'))),
    ...printed.filter((unit) => !isCarried(unit)).flatMap(blocksOf),
  ];
}

/** A preamble with what was done to it told at its last paragraph. */
function preambleWithNotes(paragraphs: readonly string[], own: readonly Footnote[]): Block[] {
  const all = paragraphs.length === 0 && own.length > 0 ? [''] : paragraphs;
  return all.map((text, at) => ({
    ...preambleBlock(text),
    ...(at === all.length - 1 && withNotes(own)),
  }));
}

/** The units that are printed, with those that are gone where they stood; without what was repealed before the whole was replaced. */
function printedUnits({ programme, gone, replacement, slips }: ConsolidatedFacts['consolidation']): Unit[] {
  const before = slips.slice(0, replacement ? slips.indexOf(replacement.slip) + 1 : 0);
  const isForgotten = ({ repealed }: Unit) => before.some(({ id }) => id === repealed);
  const goneAfter = (id: string | null): Unit[] =>
    (gone.get(id) ?? []).map((unit) => ({ ...unit, repealed: '' }));
  return [
    ...goneAfter(null),
    ...shownUnits({ units: inPrintOrder(programme) }).flatMap((unit) => [unit, ...goneAfter(unit.id)]),
  ].filter((unit) => !isForgotten(unit));
}

/** One unit by itself with its notes, the lines of an annex, and the table that it holds. */
function unitWithNotes(
  unit: Unit,
  { consolidation, plan, language }: ConsolidatedFacts,
  { notes, tables }: { readonly notes: ConsolidatedNotes; readonly tables: ReadonlyMap<Unit, Unit> },
): Block[] {
  const holder = tables.get(unit);
  const tableHere = () => (holder ? tableWithNotes(holder, plan.organisations, notes.issued) : []);
  if ((isLine(unit) && unit.parent !== null) || isInsideLine(unit)) return tableHere();
  const isInForce = unit.repealed === undefined;
  const hasLine = isInForce && unit.kind !== 'annex' && unit.kind !== 'table';
  const issued = notes.issued(hasLine ? unit : { ...unit, footnotes: [] }, labelled(unit));
  const all = [
    ...notes.ofUnit(unit, unit.kind === 'table' ? lineName(unit, language) : undefined),
    ...(unit.columns && isInForce ? notes.ofTable(unit) : []),
    ...(unit === articleOfEffect(consolidation.programme) ? notes.quoted(ownTransition) : []),
  ];
  if (unit.kind === 'table' && isInForce)
    return [
      ...all.map(({ number, text }): Block => ({ kind: 'note', text: `[${number}] ${text}` })),
      plainTable(unit),
    ];
  const head = unit.kind === 'annex' && isInForce ? annexHead(unit, all, notes.issued) : null;
  const table = tableHere();
  if (head) return [...head, ...table];
  return [
    { kind: 'wording', text: issued.text, ...headingRole(unit), ...withNotes([...issued.notes, ...all]) },
    ...table,
  ];
}

/** The lines of an annex above its table, with the footnotes that they were issued with below. */
function annexHead(unit: Unit, own: readonly Footnote[], numbered: NumberNotes): Block[] {
  const { lines, below } = numberedTitle(unit, numbered);
  const [label = '', ...title] = lines;
  const references = unit.reference ? unit.reference.split('\n').length : 0;
  return [
    { kind: 'wording', text: label, role: 'annex', ...withNotes(own) },
    ...title.map((text, at): Block => ({
      kind: 'wording',
      text,
      role: at < title.length - references ? 'title' : 'reference',
    })),
    ...below,
    ...(unit.text === undefined ? [] : [{ kind: 'wording', text: unit.text } as const]),
  ];
}

/** Annexes stand after everything else. */
const inPrintOrder = ({ units }: Programme): Unit[] => [
  ...units.filter(({ kind }) => kind !== 'annex'),
  ...units.filter(({ kind }) => kind === 'annex'),
];

const withNotes = (notes: readonly Footnote[]): { notes?: readonly Footnote[] } =>
  notes.length > 0 ? { notes } : {};
