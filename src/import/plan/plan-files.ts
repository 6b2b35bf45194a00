import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import { findCitations } from '../../vietnamese/documents/find-citations.ts';
import { typeWords } from '../../vietnamese/documents/document-types.ts';
import { parseSymbol } from '../../vietnamese/documents/symbols.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import type { Data, DataMap } from '../../source/edit/write-value.ts';
import type { Decision, DraftProgramme, DraftHead, DraftUnit } from '../structure/draft-units.ts';
import { blockYaml } from '../../source/edit/block-yaml.ts';
import { registers } from './registers.ts';
import { taskOfRow } from './task-cells.ts';
import { idMaker } from './unit-ids.ts';

/** What the files of a new programme are made from, besides the text. */
export interface NewProgrammeOptions {
  /** The id of the programme; made from its symbol or subject where it is not given. */
  readonly id?: string;
  readonly asOf: CalendarDate;
  /** Where the schemas lie, from the root. */
  readonly schemas: string;
  /** The plan that is there, for its registers. */
  readonly plan: Plan;
}

export interface NewPlanFiles {
  readonly id: string;
  /** New files of the programme by their paths. */
  readonly files: ReadonlyMap<string, string>;
  /** Entries to put at the end of the registers. */
  readonly documents: readonly { readonly [key: string]: Data }[];
  readonly bodies: readonly { readonly [key: string]: Data }[];
  readonly decisions: readonly Decision[];
}

/** The files of a programme from a divided text, with the entries that the registers lack; nothing is written over. */
export function planFiles(draft: DraftProgramme, wanted: NewProgrammeOptions): NewPlanFiles {
  const decisions: Decision[] = [];
  const decide = (vi: string, en: string) => decisions.push({ place: {}, what: { vi, en } });
  const known = registers(wanted.plan);
  const carrier = draft.instrument?.head ?? null;
  const own = draft.head;
  const issued = carrier ?? own;
  const wording = wordsOf(draft);
  const issuerName = spelled(issued.issuer ?? own.issuer, wording) ?? issuerIn(own.preamble);
  if (issuerName === null)
    decide(
      'không thấy cơ quan ban hành; tạm ghi «Cơ quan ban hành»',
      'no issuing body was found; “Cơ quan ban hành” stands for it',
    );
  const issuer = known.bodyId(issuerName ?? 'Cơ quan ban hành');
  const type = typeOf(own, carrier);
  if (type.isGuess)
    decide(`loại văn bản: chọn ${type.type}`, `the type of the document: ${type.type} was chosen`);
  const id = wanted.id ?? programmeId(type.type, issued, own, wanted.plan);
  const term = termOf({ own, issued, wording, asOf: wanted.asOf });
  decide(
    `thời gian thực hiện: ${term.from} - ${term.to} (theo ${term.by})`,
    `the term: ${term.from} - ${term.to} (by ${term.by})`,
  );
  const ids = idMaker([id]);
  const data = (unit: DraftUnit): DataMap => unitData(unit, { ids, known, columns: [] });
  const articles = draft.instrument?.units.map(data) ?? [];
  const roots = draft.units.map((unit) => ({ unit, data: data(unit) }));
  const operative = roots.filter(({ unit }) => isOperative(unit)).map((one) => one.data['id'] ?? null);
  if (operative.length === 0) {
    const chosen = roots.find(({ unit }) => unit.kind !== 'paragraph');
    if (chosen) operative.push(chosen.data['id'] ?? null);
    decide(
      'không thấy phần «nhiệm vụ, giải pháp»; nhiệm vụ được tính trong phần đầu tiên',
      'no part is called “nhiệm vụ, giải pháp”; tasks are those of the first part',
    );
  }
  for (const text of wording) for (const citation of findCitations(text)) known.addDocument(citation, text);
  const files = textFiles(roots, `plans/${id}`, wanted.schemas);
  const head: DataMap = {
    id,
    type: type.type,
    symbol: carrier ? null : own.symbol,
    date: carrier ? null : own.date,
    place: carrier ? null : own.place,
    issuer,
    title: own.title ?? carrier?.title ?? 'CHƯƠNG TRÌNH',
    subject: own.subject ?? carrier?.subject ?? own.title ?? '',
    ...(own.reference !== null && { reference: own.reference }),
    grounds: [],
    ...(carrier && { 'issued-with': carrierData(carrier, { issuer, articles }) }),
    ...preambleOf(own),
    term: { from: term.from, to: term.to },
    text: [...files.keys()].map((path) => path.slice(`plans/${id}/`.length)),
    operative,
    ...closingOf(own),
  };
  return {
    id,
    files: new Map([
      [`plans/${id}/programme.yaml`, schemaLine(`../../${wanted.schemas}`, 'programme') + blockYaml(head)],
      ...files,
    ]),
    documents: known.newDocuments(),
    bodies: known.newBodies(),
    decisions,
  };
}

const schemaLine = (folder: string, kind: string) =>
  `# yaml-language-server: $schema=${folder}/${kind}.schema.json\n`;

/** Everything that a text says, for citations and for how names are written. */
function wordsOf(draft: DraftProgramme): string[] {
  const texts = (unit: DraftUnit): string[] => [
    ...[unit.heading, unit.text].filter((one) => one !== undefined),
    ...(unit.cells ?? []).filter((cell) => cell !== unit.text),
    ...unit.notes.map(({ text }) => text),
    ...unit.units.flatMap(texts),
  ];
  const heads = [draft.instrument?.head, draft.head].filter((one) => one !== undefined);
  return [
    ...heads.flatMap(({ subject, grounds, preamble }) => [subject ?? '', ...grounds, ...preamble]),
    ...(draft.instrument?.units ?? []).flatMap(texts),
    ...draft.units.flatMap(texts),
  ];
}

/** A name from a letterhead as the text itself spells it. */
function spelled(name: string | null, wording: readonly string[]): string | null {
  if (name === null) return null;
  const pattern = new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?!\\p{L})`, 'iu');
  for (const text of wording) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found !== found.toUpperCase())
      return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return name;
}

function typeOf(
  own: DraftHead,
  carrier: DraftHead | null,
): { readonly type: string; readonly isGuess: boolean } {
  const title = (own.title ?? '').toLowerCase();
  const word = [...typeWords]
    .sort((a, b) => b.word.length - a.word.length)
    .find((one) => title.startsWith(one.word));
  const symbol = own.symbol ?? carrier?.symbol;
  const bySymbol = carrier === null && symbol ? (parseSymbol(symbol)?.type ?? null) : null;
  const type = bySymbol ?? word?.type ?? null;
  return { type: type ?? 'CTr', isGuess: type === null };
}

function programmeId(type: string, issued: DraftHead, own: DraftHead, plan: Plan): string {
  const taken = plan.programmes.map((programme) => programme.id);
  const symbol = issued.symbol === null ? null : parseSymbol(issued.symbol);
  const words = symbol
    ? [fold(type), fold(symbol.number), (issued.date ?? '').slice(0, 4)].filter((one) => one !== '').join(' ')
    : `${fold(type)} ${own.subject ?? ''}`;
  return idMaker(taken)(words, 'ct');
}

const yearRanges = /(?:giai đoạn|nhiệm kỳ)\s*(\d{4})\s*[-–]\s*(\d{4})/giu;

interface Term {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** Who issues a programme, by the sentence that begins it: “…, Đảng đoàn X xây dựng Chương trình hành động …”. */
function issuerIn(preamble: readonly string[]): string | null {
  const sentence =
    / (\p{Lu}[^,;:]{3,120}?) (?:xây dựng|ban hành|đề ra) (?:Chương trình|Kế hoạch|Đề án)/u.exec(
      preamble.join(' ').replace(/\s*\([^)]*\)/gu, ''),
    );
  return sentence?.[1] ?? null;
}

interface TermSources {
  readonly own: DraftHead;
  readonly issued: DraftHead;
  readonly wording: readonly string[];
  readonly asOf: CalendarDate;
}

/** The years that a programme speaks of: in its head, else from the day of issue to the last year that it names, else as its text says most often. */
function termOf({ own, issued, wording, asOf }: TermSources): Term {
  const words = [own.subject, own.title, ...own.preamble].join(' ');
  const ranges = [...wording.join(' ').matchAll(yearRanges)].map(([range]) =>
    range.replace(/\s*[-–]\s*/u, ' - '),
  );
  const commonest = ranges.sort(
    (a, b) => ranges.filter((one) => one === b).length - ranges.filter((one) => one === a).length,
  )[0];
  const inHead = new RegExp(yearRanges.source, 'iu').exec(words);
  const isUndated = (issued.date ?? own.date) === null;
  const range = inHead ?? (isUndated ? new RegExp(yearRanges.source, 'iu').exec(commonest ?? '') : null);
  if (range && Number(range[1]) < Number(range[2]))
    return { from: Number(range[1]), to: Number(range[2]), by: `«${range[0]}»` };
  const from = Number((issued.date ?? own.date ?? asOf).slice(0, 4));
  const until = /đến (?:hết )?năm (\d{4})/iu.exec(words)?.[1];
  if (until !== undefined && Number(until) >= from)
    return { from, to: Number(until), by: `«đến năm ${until}»` };
  return { from, to: from + 5, by: issued.date === null ? '…' : issued.date };
}

const isOperative = ({ kind, heading = '', columns, units }: DraftUnit): boolean =>
  /NHIỆM VỤ|GIẢI PHÁP|PHÂN CÔNG/iu.test(heading) && kind !== 'annex'
    ? true
    : kind === 'annex' &&
      columns !== undefined &&
      units.some((unit) => unit.kind === 'row' || unit.kind === 'group');

interface UnitContext {
  readonly ids: (words: string, preset?: string) => string;
  readonly known: ReturnType<typeof registers>;
  readonly columns: NonNullable<DraftUnit['columns']>;
}

function unitData(unit: DraftUnit, context: UnitContext): DataMap {
  const columns = unit.columns ?? context.columns;
  const { kind, number, heading, text, reference, rows } = unit;
  const row = kind === 'row' ? taskOfRow(unit, columns, context.known.bodyId) : null;
  const preset =
    kind === 'annex' ? 'phu-luc' : kind === 'article' ? 'dieu' : kind === 'table' ? 'bang' : 'muc';
  return {
    id: context.ids(heading ?? text ?? '', preset),
    kind,
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    ...(text !== undefined && { text }),
    ...(reference !== undefined && { reference }),
    ...(unit.notes.length > 0 && { footnotes: unit.notes.map((note) => ({ ...note })) }),
    ...(unit.columns && { columns: unit.columns.map((column) => ({ ...column })) }),
    ...(rows && { rows: rows.map((cells) => [...cells]) }),
    ...(row && Object.keys(row.task).length > 0 && { task: row.task }),
    ...(row && Object.keys(row.other).length > 0 && { other: row.other }),
    ...(row && Object.keys(row.printed).length > 0 && { printed: row.printed }),
    ...(unit.units.length > 0 && {
      units: unit.units.map((child) => unitData(child, { ...context, columns })),
    }),
  };
}

function preambleOf({ grounds, preamble, formula }: DraftHead): DataMap {
  const all = [...grounds, ...preamble, ...(formula === null ? [] : [formula])];
  if (all.length === 0) return {};
  return { preamble: all.length === 1 ? (all[0] ?? '') : all };
}

function closingOf({ authority, position, name, recipients, filing }: DraftHead): DataMap {
  return {
    ...(name !== null && {
      signature: { ...(authority !== null && { authority }), position: position ?? '…', name },
    }),
    ...(recipients.length > 0 && { recipients: recipients.map(recipientData) }),
    ...(filing !== null && { filing }),
  };
}

/** A line of recipients; a mark that a hand put after it stands apart. */
function recipientData(line: string): DataMap {
  const mark = /\s*([✓✔√])$/u.exec(line);
  return mark ? { line: line.slice(0, mark.index), mark: mark[1] ?? '' } : { line };
}

interface CarrierContext {
  readonly issuer: string;
  readonly articles: readonly DataMap[];
}

function carrierData(head: DraftHead, { issuer, articles }: CarrierContext): DataMap {
  return {
    type: typeOf(head, null).type,
    symbol: head.symbol,
    date: head.date,
    place: head.place,
    issuer,
    ...(head.title !== null && { title: head.title }),
    ...(head.subject !== null && { subject: head.subject }),
    grounds: [...head.grounds, ...head.preamble].map((text) => ({ text })),
    ...(head.formula !== null && { formula: head.formula }),
    articles: [...articles],
    ...closingOf(head),
  };
}

/** A file for each part, article or annex, named by its number; units before the first of them stand in the first. */
function textFiles(
  roots: readonly { readonly unit: DraftUnit; readonly data: DataMap }[],
  folder: string,
  schemas: string,
): Map<string, string> {
  const groups: { name: string; units: DataMap[] }[] = [];
  for (const { unit, data } of roots) {
    const isLarge = ['part', 'article', 'annex'].includes(unit.kind);
    const open = groups.at(-1);
    if (open && !isLarge) open.units.push(data);
    else
      groups.push({
        name: fileName(
          unit,
          groups.map((group) => group.name),
        ),
        units: [data],
      });
  }
  return new Map(
    groups.map(({ name, units }) => [
      `${folder}/text/${name}.yaml`,
      schemaLine(`../../../${schemas}`, 'text') + blockYaml({ units }),
    ]),
  );
}

function fileName({ kind, number }: DraftUnit, taken: readonly string[]): string {
  const plain = (number ?? '').replace(/[^A-Za-z0-9]/gu, '');
  const base =
    kind === 'annex'
      ? `PL${plain === '' ? '' : `.${plain}`}`
      : kind === 'article'
        ? `D.${plain}`
        : plain === ''
          ? 'loi-van'
          : plain;
  let name = base;
  for (let count = 2; taken.includes(name); count += 1) name = `${base}-${count}`;
  return name;
}
