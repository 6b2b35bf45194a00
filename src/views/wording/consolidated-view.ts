import { raised } from '../../vietnamese/letters/raised.ts';
import { groupBy } from '../../plan/group-by.ts';
import { citeById, citeInShort, citeProgramme, nameOfProgramme } from '../../text/citations.ts';
import { citeInstrumentInFull } from '../../editions/cite-instrument.ts';
import type { Consolidation } from '../../editions/consolidate-editions.ts';
import { noteOf, type Subject } from '../../editions/event-words.ts';
import { withUnder } from '../../text/wording.ts';
import type { WordingEvent } from '../../editions/wording-events.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { type Plan, preambleOf, type Programme, type Revision } from '../../plan/plan.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import { shownUnits, type Unit, wordingOf } from '../../plan/unit.ts';
import { isLine } from '../../text/nesting.ts';
import { groupName, numberOfLine, rowName } from '../../text/places.ts';
import { isInsideLine } from '../../text/table-lines.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { byDay } from '../../editions/editions.ts';
import { replacementsOf } from '../../change/mandates/replacing-documents.ts';
import { programmeInForce, slipInForce } from '../../plan/in-force.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Block, Footnote } from '../blocks/block.ts';
import { openingBlocks } from './carrier-blocks.ts';
import {
  articleOfEffect,
  inForceWords,
  ownGrounds,
  ownTransition,
  quoteInNote,
  quotesInNotes,
} from './instrument-quotes.ts';
import {
  headingRole,
  labelled,
  numberedTitle,
  type NumberNotes,
  tableWithNotes,
  withFootnotes,
} from './issued-blocks.ts';
import { plainTable } from './issued-table.ts';

/** What the view of a consolidated text is made from. */
export interface ConsolidatedFacts {
  readonly consolidation: Consolidation;
  readonly plan: Plan;
  readonly asOf: CalendarDate;
  readonly language: Language;
}

/**
 * The wording in force with a note at every unit that was changed, added or repealed (practice: “Bản tổng hợp nội dung Chương trình
 * hành động …, phục vụ theo dõi”; “văn bản hợp nhất” is a name of normative legal texts only).
 */
export function consolidatedView(facts: ConsolidatedFacts): Block[] {
  const { consolidation, plan, asOf, language } = facts;
  const words = texts[language];
  const { programme, slips, unnamed, isWhole } = consolidation;
  const family = familyOfProgramme(programme) ?? 'party';
  const name = nameOfProgramme(programme, family);
  const day = formatDate(asOf, language);
  const warning = (text: string): Block => ({ kind: 'note', text, weight: 'warning' });
  return [
    { kind: 'heading', level: 1, text: words.title(name) },
    { kind: 'paragraph', text: words.upTo(day) },
    {
      kind: 'paragraph',
      text: words.amendedBy(citedBase(facts, family), effectsOf(consolidation), day),
    },
    ...instrumentList(facts),
    ...replacementsOf(programme, plan.documents, asOf).map((document) =>
      warning(words.replacedBy(name, citeInShort(document, plan))),
    ),
    ...(isWhole || slips.length === 0 ? [] : [warning(words.notWhole)]),
    ...(unnamed.length === 0 ? [] : [warning(words.unnamed(unnamed.join(', ')))]),
    ...wordingBlocks(facts),
    { kind: 'note', text: words.purpose(name) },
  ];
}

/** The programme as it was issued; a State one with the day from which it is in force. */
function citedBase({ consolidation: { programme }, language }: ConsolidatedFacts, family: Family): string {
  const cited = citeProgramme(programme, family);
  const day = family === 'state' ? programmeInForce(programme) : null;
  return day === null ? cited : `${cited}, ${inForceWords(day, language)},`;
}

type InstrumentEffect = 'replaced' | 'amended' | 'corrected';

/** The instruments that are listed: from the last that replaced the whole. */
const listed = ({ slips, replacement }: Consolidation): Revision[] => {
  const standing = slips.slice(replacement ? slips.indexOf(replacement.slip) : 0).sort(byDay);
  return standing.filter(({ id }, at) => standing.findIndex((one) => one.id === id) === at);
};

/** What the listed instruments did to the text; an erratum amends nothing. */
function effectsOf(consolidation: Consolidation): InstrumentEffect[] {
  const effects = listed(consolidation).map((slip): InstrumentEffect => {
    const { changes = [] } = slip;
    if (slip === consolidation.replacement?.slip) return 'replaced';
    return changes.length > 0 && changes.every(({ action }) => action === 'correct')
      ? 'corrected'
      : 'amended';
  });
  return (['replaced', 'amended', 'corrected'] as const).filter((deed) => effects.includes(deed));
}

/** “1. Chương trình số … ngày … của …, căn cứ …;” */
function instrumentList(facts: ConsolidatedFacts): Block[] {
  const { consolidation, plan, language } = facts;
  const { programme, replacement } = consolidation;
  const quoting = { programme, plan, language };
  const isState = familyOfProgramme(programme) === 'state';
  const slips = listed(consolidation);
  if (slips.length === 0) return [];
  const lines = slips.map((slip, index) => {
    const effect = isState ? slipInForce(slip) : (slip.instrument?.['in-force'] ?? null);
    const cited =
      citeInstrumentInFull(slip, programme, plan, language) +
      (effect === null ? '' : `, ${inForceWords(effect, language)}`);
    const grounds =
      slip.mandates.length === 0
        ? ''
        : texts[language].grounds(slip.mandates.map((id) => citeById(id, plan)).join('; '));
    const whole = slip === replacement?.slip ? texts[language].whole : '';
    return `${index + 1}. ${cited}${grounds}${whole}${index === slips.length - 1 ? '.' : ';'}`;
  });
  const own = quotesInNotes(programme)
    ? []
    : slips.flatMap((slip) => [ownGrounds, ownTransition].flatMap((of) => of(slip, quoting)));
  return [
    { kind: 'lines', lines },
    ...own.flatMap((one): Block[] => [
      { kind: 'paragraph', text: one.head },
      { kind: 'lines', lines: one.lines },
    ]),
  ];
}

/** The head and the units in force, and repealed ones as their number, each with its note. */
function wordingBlocks({ consolidation, plan, language }: ConsolidatedFacts): Block[] {
  const { programme, standing: events, gone, replacement, slips } = consolidation;
  let count = 0;
  const notes = (
    subject: Subject,
    own: readonly WordingEvent[],
    effect?: string,
    name?: string,
  ): { notes?: Footnote[] } => {
    if (own.length === 0 && effect === undefined) return {};
    const said = [
      ...(own.length === 0 ? [] : [noteOf(subject, own, programme, language, name)]),
      ...(effect === undefined ? [] : [`${raised(inForceWords(effect, language))}.`]),
    ];
    count += 1;
    return { notes: [{ number: count, text: said.join(' ') }] };
  };
  const quoted = (own: typeof ownGrounds): Footnote[] =>
    (quotesInNotes(programme) ? listed(consolidation) : [])
      .flatMap((slip) => own(slip, { programme, plan, language }))
      .map((words) => ({ number: (count += 1), text: quoteInNote(words) }));
  const ofUnit = groupBy(events, ({ id }) => id);
  const ofHead = (field: string) => events.filter(({ id, head }) => id === programme.id && head === field);
  const before = slips.slice(0, replacement ? slips.indexOf(replacement.slip) + 1 : 0);
  const isForgotten = ({ repealed }: Unit) => before.some(({ id }) => id === repealed);
  const goneAfter = (id: string | null): Unit[] =>
    (gone.get(id) ?? []).map((unit) => ({ ...unit, repealed: '' }));
  const ofThis = (unit: Unit, name?: string) =>
    notes(opens(unit) ? 'opening' : unit.kind, eventsOf(unit, ofUnit, slips), unit['in-force'], name).notes ??
    [];
  /** What was done to the rows of the table that a unit holds, and to a table of text: it is told at the line above the table. */
  const ofTable = (unit: Unit): Footnote[] =>
    [...withUnder(unit)]
      .filter((one) => one !== unit && stands(one) && tableHolder(one) === unit)
      .flatMap((one) => ofThis(one, lineName(one, language)));
  const numbered: NumberNotes = ({ footnotes = [] }, words) => {
    const line = withFootnotes(words, footnotes, count);
    count += line.notes.length;
    return line;
  };
  /** The line of a unit with the footnotes that it was issued with, each at its mark. */
  const issuedNotes = (unit: Unit) => {
    const hasLine = unit.repealed === undefined && unit.kind !== 'annex' && unit.kind !== 'table';
    return numbered(hasLine ? unit : { ...unit, footnotes: [] }, labelled(unit));
  };
  const effectArticle = articleOfEffect(programme);
  const line = (unit: Unit): Block[] => {
    if ((isLine(unit) && unit.parent !== null) || isInsideLine(unit)) return [];
    const footnotes = issuedNotes(unit);
    const own = ofThis(unit, unit.kind === 'table' ? lineName(unit, language) : undefined);
    const all = [
      ...own,
      ...(unit.columns && unit.repealed === undefined ? ofTable(unit) : []),
      ...(unit === effectArticle ? quoted(ownTransition) : []),
    ];
    if (unit.kind === 'table' && unit.repealed === undefined)
      return [
        ...all.map(({ number, text }): Block => ({ kind: 'note', text: `[${number}] ${text}` })),
        plainTable(unit),
      ];
    const head = unit.kind === 'annex' && unit.repealed === undefined ? numberedTitle(unit, numbered) : null;
    const table =
      unit.columns && unit.repealed === undefined ? tableWithNotes(unit, plan.organisations, numbered) : [];
    if (head === null)
      return [
        {
          kind: 'wording',
          text: footnotes.text,
          ...headingRole(unit),
          ...withNotes([...footnotes.notes, ...all]),
        },
        ...table,
      ];
    const [label = '', ...title] = head.lines;
    const references = unit.reference === undefined ? 0 : 1;
    return [
      { kind: 'wording', text: label, role: 'annex', ...withNotes(all) },
      ...title.map((text, at): Block => ({
        kind: 'wording',
        text,
        role: at >= title.length - references ? 'reference' : 'title',
      })),
      ...head.below,
      ...(unit.text === undefined ? [] : [{ kind: 'wording', text: unit.text } as const]),
      ...table,
    ];
  };
  const carrier = programme['issued-with'];
  const carried = new Set(carrier ? programme.articles : []);
  const printed = [
    ...goneAfter(null),
    ...shownUnits({ units: inPrintOrder(programme) }).flatMap((unit) => [unit, ...goneAfter(unit.id)]),
  ].filter((unit) => !isForgotten(unit));
  const isCarried = (unit: Unit) => carried.has(rootOf(unit));
  return [
    ...(carrier
      ? openingBlocks(carrier, plan).map(({ block, field, isQuotedAt }): Block => {
          const own = field === null ? [] : (notes(field, ofHead(field)).notes ?? []);
          return { ...block, ...withNotes([...own, ...(isQuotedAt ? quoted(ownGrounds) : [])]) };
        })
      : []),
    ...printed.filter(isCarried).flatMap(line),
    ...(['title', 'subject', 'reference', 'preamble'] as const).flatMap((field): Block[] => {
      const whole = field === 'title' && replacement ? [replacement] : [];
      const text = field === 'preamble' ? preambleOf(programme).join(' ') : (programme[field] ?? '');
      const own = whole.length > 0 ? notes('programme', whole) : notes(field, ofHead(field));
      if (text === '' && own.notes === undefined) return [];
      const role = field === 'reference' ? ('reference' as const) : ('title' as const);
      return [{ kind: 'wording', text, ...(field !== 'preamble' && { role }), ...own }];
    }),
    ...printed.filter((unit) => !isCarried(unit)).flatMap(line),
  ];
}

/** The unit that stands by itself in the text and holds a unit. */
function rootOf(unit: Unit): Unit {
  let root = unit;
  while (root.parent) root = root.parent;
  return root;
}

/** Annexes stand after everything else. */
const inPrintOrder = ({ units }: Programme): Unit[] => [
  ...units.filter(({ kind }) => kind !== 'annex'),
  ...units.filter(({ kind }) => kind === 'annex'),
];

const withNotes = (notes: readonly Footnote[]): { notes?: readonly Footnote[] } =>
  notes.length > 0 ? { notes } : {};

/** Whether a unit stands in print: in force, or as the number of one that was repealed. */
const stands = (unit: Unit): boolean => unit.repealed === undefined || unit.number !== undefined;

/** The unit whose table a row, or a unit in one, stands in; null for any other unit. */
function tableHolder(unit: Unit): Unit | null {
  let one: Unit | null = unit;
  while (one && (isLine(one) || isInsideLine(one))) one = one.parent;
  return one === unit ? null : one;
}

/** What a row is called in a note: its number, or how its words begin. */
function lineName(unit: Unit, language: Language): string {
  const number = unit.number === undefined ? '' : ` ${unit.number}`;
  const isCited = language === 'vi' && numberOfLine(unit) !== null;
  const name = isCited
    ? raised(unit.kind === 'row' ? rowName : groupName)
    : raised(unitKindNames[unit.kind][language]);
  const words = wordingOf(unit);
  return `${name}${number}${words === '' ? '' : ` “${excerpt(words, 40)}”`}`;
}

/** Whether a paragraph is what instruments cite as “đoạn mở đầu”: the first under a heading, with other units after it. */
function opens(unit: Unit): boolean {
  const beside = unit.parent?.units.filter(({ repealed }) => repealed === undefined) ?? [];
  return (
    unit.kind === 'paragraph' &&
    unit.parent?.heading !== undefined &&
    beside[0] === unit &&
    beside.some(({ kind }) => kind !== 'paragraph')
  );
}

/** What was done to a unit; that it was repealed is also known from the unit itself. */
function eventsOf(
  { id, repealed }: Unit,
  known: ReadonlyMap<string, readonly WordingEvent[]>,
  slips: Consolidation['slips'],
): readonly WordingEvent[] {
  const own = known.get(id) ?? [];
  if (repealed === undefined || own.some(({ happening }) => happening.kind === 'repealed')) return own;
  const slip = slips.find((one) => one.id === repealed);
  if (!slip) return own;
  return [...own, { id, head: null, happening: { kind: 'repealed' }, slip, point: null, entry: null }];
}

const done = {
  vi: { replaced: 'thay thế', amended: 'sửa đổi, bổ sung', corrected: 'đính chính' },
  en: { replaced: 'replaced', amended: 'amended', corrected: 'corrected' },
} as const satisfies Record<Language, Record<InstrumentEffect, string>>;

const texts = {
  vi: {
    title: (name: string) => `Bản tổng hợp nội dung ${name}`,
    upTo: (day: string) => `(đã cập nhật các nội dung điều chỉnh, bổ sung đến ngày ${day}), phục vụ theo dõi`,
    amendedBy: (cited: string, effects: readonly InstrumentEffect[], day: string) =>
      effects.length > 0
        ? `${cited} được ${effects.map((deed) => done.vi[deed]).join(', ')} bởi:`
        : `${cited} chưa được văn bản nào sửa đổi, bổ sung đến ngày ${day}.`,
    grounds: (list: string) => `, căn cứ ${list}`,
    whole: ' (thay thế toàn bộ nội dung)',
    replacedBy: (name: string, by: string) => `${name} này đã được thay thế bởi ${by}.`,
    notWhole:
      'Lịch sử ở đây không có lời văn trước lần điều chỉnh đầu tiên; các chú thích của lần đó ghi theo phiếu căn cứ.',
    unnamed: (list: string) => `Lời văn của các đơn vị sau đã đổi mà không phiếu nào nêu: ${list}.`,
    purpose: (name: string) =>
      `Bản tổng hợp này phục vụ theo dõi, không thay thế ${name} và các văn bản điều chỉnh đã ban hành.`,
  },
  en: {
    title: (name: string) => `Consolidated content of the programme (${name})`,
    upTo: (day: string) => `(with the adjustments up to ${day}), for following its implementation`,
    amendedBy: (cited: string, effects: readonly InstrumentEffect[], day: string) =>
      effects.length > 0
        ? `${cited}, as ${effects.map((deed) => done.en[deed]).join(', ')} by:`
        : `${cited} has not been amended up to ${day}.`,
    grounds: (list: string) => `, on the ground of ${list}`,
    whole: ' (replacing the whole content)',
    replacedBy: (_: string, by: string) => `This programme has been replaced by ${by}.`,
    notWhole:
      'The git repository does not have the wording before the first adjustment; the notes of that one follow its mandate slip.',
    unnamed: (list: string) => `The wording of these units changed without a slip that names them: ${list}.`,
    purpose: (_: string) =>
      'This consolidation serves to follow the programme; it does not take the place of the documents as issued.',
  },
} satisfies Record<Language, object>;
