import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import type { Decision, DraftProgramme, DraftUnit } from '../structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import { blockYaml } from '../../source/edit/block-yaml.ts';
import { assignedByRows, linkRows } from './assigned-units.ts';
import { type LineContext, withAssigningLines } from './assigning-lines.ts';
import { bodyMentions } from './body-mentions.ts';
import { addCited, carriedOut, groundDocument } from './carried-out.ts';
import { headDecisions } from './head-decisions.ts';
import { operativeOf } from './operative-parts.ts';
import { programmeId } from './head-facts.ts';
import { carrierData, closingOf, preambleOf, printedDateOf } from './head-data.ts';
import { yearNamedIn } from './named-year.ts';
import { registers } from './registers.ts';
import { type DraftRoot, schemaLine, textFile, textFiles } from './text-files.ts';
import { idMaker } from './unit-ids.ts';
import { unitData, type UnitEntry, wordsOf } from './unit-data.ts';

/** What the files of a new programme are made from, besides the text. */
export interface NewProgrammeOptions {
  /** The id of the programme; made from its symbol or subject where it is not given. */
  readonly id?: string;
  readonly asOf: CalendarDate;
  /** The plan that is there, for its registers. */
  readonly plan: Plan;
  /** Ids that units keep, by those that would be made for them. */
  readonly keep?: ReadonlyMap<string, string>;
  readonly answers?: Answers;
}

/** A programme as its files will hold it. */
export interface ImportedProgramme {
  readonly id: string;
  readonly type: string;
  /** programme.yaml without the list of its text files. */
  readonly head: DataMap;
  readonly roots: readonly DraftRoot[];
  /** Entries to put at the end of the registers. */
  readonly documents: readonly DataMap[];
  readonly bodies: readonly DataMap[];
  /** Words for several bodies at once: các bộ, ngành. */
  readonly classes: readonly string[];
  readonly decisions: readonly Decision[];
}

/** The data of a programme from a divided text, with the entries that the registers lack. */
export function programmeData(draft: DraftProgramme, wanted: NewProgrammeOptions): ImportedProgramme {
  const { asOf, plan, answers = new Map<string, string>(), keep = new Map<string, string>() } = wanted;
  const known = registers(plan, answers, bodyMentions(draft));
  const wording = wordsOf(draft);
  const chosen = headDecisions({ draft, wording, asOf, answers });
  const superior = chosen.superior === null ? undefined : known.bodyId(chosen.superior);
  const issuer = known.issuerId(chosen.issuer, superior);
  const id = wanted.id ?? programmeId(chosen.type, draft, plan);
  const made = idMaker([id]);
  const ids = (words: string, preset?: string) => {
    const fresh = made(words, preset);
    return keep.get(fresh) ?? fresh;
  };
  const unread: Decision[] = [];
  const firstYear = Number(String(chosen.term.from).slice(0, 4));
  const issuedOn = draft.instrument?.head.date ?? draft.head.date;
  const context = { known, yearOf: yearOfDeadlines(chosen), firstYear, issuedOn, unread };
  const data = (unit: DraftUnit): UnitEntry => unitData(unit, { ids, columns: [], ...context });
  const articles = draft.instrument?.units.map(data) ?? [];
  const linked = linkRows(draft.units.map((unit) => ({ unit, data: data(unit) })));
  const operative = operativeOf(linked.roots, answers);
  const assigned = withAssignedUnits(linked.roots, operative.ids, context);
  for (const text of wording) {
    addCited(known, text);
    known.addOffices(text);
  }
  return {
    id,
    type: chosen.type,
    head: headData(draft, { id, chosen, issuer, articles, known, operative: operative.ids }),
    roots: assigned.roots,
    documents: known.newDocuments(),
    bodies: known.newBodies(),
    classes: known.classes(),
    decisions: [
      ...chosen.decisions,
      ...operative.decisions,
      ...unread,
      ...known.decisions(),
      ...linked.decisions,
      ...assigned.decisions,
    ],
  };
}

/** The roots, in whose operative parts lines such as “Đơn vị chủ trì: …” assign the units above them. */
function withAssignedUnits(
  roots: readonly DraftRoot[],
  operative: readonly string[],
  context: Omit<LineContext, 'byRows'>,
): { readonly roots: readonly DraftRoot[]; readonly decisions: readonly Decision[] } {
  const decisions: Decision[] = [];
  const byRows = new Set(roots.flatMap(({ data }) => assignedByRows(data)));
  const assigned = (unit: UnitEntry): UnitEntry => {
    const inner = (unit['units'] ?? []) as unknown as readonly UnitEntry[];
    if (!operative.includes(unit.id))
      return inner.length === 0 ? unit : { ...unit, units: inner.map(assigned) };
    const read = withAssigningLines(unit, { ...context, byRows });
    decisions.push(...read.decisions);
    return read.unit;
  };
  return { roots: roots.map((root) => ({ ...root, data: assigned(root.data) })), decisions };
}

/** What programme.yaml says but for its text files; of a text that another instrument carries, the carrier has number and date. */
function headData(
  draft: DraftProgramme,
  { id, chosen, issuer, articles, known, operative }: HeadContext,
): DataMap {
  const carrier = draft.instrument?.head ?? null;
  const own = draft.head;
  const documentOf = (text: string) => groundDocument(known, text);
  return {
    id,
    type: chosen.type,
    symbol: carrier ? null : own.symbol,
    date: carrier ? null : own.date,
    ...(carrier ? {} : printedDateOf(own)),
    place: carrier ? null : own.place,
    issuer,
    title: chosen.title,
    subject: chosen.subject,
    ...(own.isFictional && { fictional: true }),
    ...(own.reference !== null && { reference: own.reference }),
    grounds: carriedOut(draft, known),
    ...(carrier && { 'issued-with': carrierData(carrier, { issuer, articles, documentOf }) }),
    ...preambleOf(own),
    term: { from: chosen.term.from, to: chosen.term.to },
    text: [],
    operative,
    ...closingOf(own),
  };
}

interface HeadContext {
  readonly id: string;
  readonly chosen: ReturnType<typeof headDecisions>;
  readonly issuer: string;
  readonly articles: readonly UnitEntry[];
  readonly known: ReturnType<typeof registers>;
  readonly operative: readonly string[];
}

/** The year in which a month lies that is named without one: that of the plan or of its title; in a plan of a school year, from September or to July. */
function yearOfDeadlines({ term: { from, to }, subject }: ReturnType<typeof headDecisions>) {
  const isSchoolYear = to === from + 1 && /năm học 20\d\d/iu.test(subject ?? '');
  const named = yearNamedIn(subject ?? '');
  return (month: number | null): number | null => {
    if (from === to) return from;
    if (!isSchoolYear) return named === null || named < from || named > to ? null : named;
    if (month === null || month === 8) return null;
    return month > 8 ? from : to;
  };
}

export interface NewPlanFiles extends Pick<
  ImportedProgramme,
  'id' | 'documents' | 'bodies' | 'classes' | 'decisions'
> {
  /** The files of the programme that are new or changed, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

/** The files of a new programme. */
export function planFiles(
  { id, head, roots, documents, bodies, classes, decisions }: ImportedProgramme,
  schemas: string,
): NewPlanFiles {
  const texts = textFiles(roots);
  const whole = schemaLine(`../../${schemas}`, 'programme') + blockYaml({ ...head, text: [...texts.keys()] });
  const files = new Map([
    [`plans/${id}/programme.yaml`, whole],
    ...[...texts].map(([path, piece]) => [`plans/${id}/${path}`, textFile(piece, schemas)] as const),
  ]);
  return { id, files, documents, bodies, classes, decisions };
}
