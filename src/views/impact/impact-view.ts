import { programmeTitle } from '../../plan/programme-name.ts';
import type { SuccessionStep } from '../../plan/register-relations.ts';
import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { preambleOf, type Programme } from '../../plan/plan.ts';
import { listedWording } from '../../plan/unit.ts';
import { type UnitReviewNeeds, isSuspect } from '../../change/reviews/review-needs.ts';
import type { CitingUnit, Impact, ProgrammeImpact } from '../../change/reviews/document-impact.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { relationWords } from '../../change/field-names.ts';
import { causeWords, named, standingWords } from './impact-words.ts';
import { taskTable } from '../status/status-tables.ts';

interface ImpactSettings {
  readonly language: Language;
  readonly bodies: readonly Body[];
}

/** Wordings are cut to so many letters; a mark shows the cut. */
const wordingLimit = 90;

/** What depends on a document: its line, who cites it, which tasks stand there, and what has to be reviewed. */
export function impactView(impact: Impact, settings: ImpactSettings): Block[] {
  const { language } = settings;
  const { document, asOf, later, earlier, programmes } = impact;
  const words = texts[language];
  const day = words.asOf(formatDate(asOf, language));
  const line = (heading: string, steps: readonly SuccessionStep[]): Block[] =>
    steps.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading }, lineTable(steps, language)];
  return [
    { kind: 'heading', level: 1, text: impactTitle(impact, language) },
    ...(document ? [{ kind: 'paragraph', text: document.title } as const] : []),
    note(document?.unverified === undefined ? day : `${day} ${words.unverified(document.unverified)}`),
    ...line(words.later, later),
    ...line(words.earlier, earlier),
    ...programmes.flatMap((one) => programmeBlocks(one, impact, settings)),
  ];
}

/** What a page about the impact is called. */
export const impactTitle = ({ document }: Impact, language: Language): string =>
  document ? texts[language].title(named(document)[language]) : texts[language].allTitle;

const lineTable = (steps: readonly SuccessionStep[], language: Language): Block =>
  table(
    texts[language].lineColumns,
    steps.map(({ newer, kind, older }) => [
      named(newer)[language],
      relationWords[kind][language],
      named(older)[language],
    ]),
  );

function programmeBlocks(one: ProgrammeImpact, impact: Impact, settings: ImpactSettings): Block[] {
  const { language } = settings;
  const words = texts[language];
  const { programme, grounds, tasks, suspects } = one;
  const heading = (text: string): Block => ({ kind: 'heading', level: 3, text });
  const through = (document: (typeof grounds)[number]) =>
    document === impact.document ? named(document)[language] : words.through(named(document)[language]);
  return [
    { kind: 'heading', level: 2, text: programmeTitle(programme) },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional, role: 'fictional' } as const] : []),
    ...(impact.document ? citingBlocks(one, settings) : []),
    ...(grounds.length === 0
      ? []
      : [{ kind: 'paragraph', text: words.grounds(grounds.map(through).join(', ')) } as const]),
    heading(words.suspects(formatNumber(suspects.length, language))),
    ...(suspects.length === 0
      ? [{ kind: 'paragraph', text: words.noSuspects } as const]
      : suspects.map((suspect) => suspectFacts(suspect, language))),
    ...(tasks.length === 0
      ? []
      : [heading(words.tasks(formatNumber(tasks.length, language))), taskTable(tasks, settings)]),
  ];
}

function citingBlocks({ programme, citing }: ProgrammeImpact, { language }: ImpactSettings): Block[] {
  const words = texts[language];
  const rows = citing.map(({ unit, field, cited }) => [
    placeOf(unit, language, field),
    named(cited)[language],
    excerpt(unit ? listedWording(unit) : headWords(programme, field), wordingLimit),
  ]);
  return [
    { kind: 'heading', level: 3, text: words.citing(formatNumber(rows.length, language)) },
    rows.length === 0 ? { kind: 'paragraph', text: words.noCiting } : table(words.citingColumns, rows),
  ];
}

/** The words of the head of a programme in which something is cited. */
const headWords = (programme: Programme, field: CitingUnit['field']): string =>
  field === 'subject'
    ? (programme.subject ?? '')
    : field === 'preamble'
      ? preambleOf(programme).join(' ')
      : '';

/** A unit, by its address and wording, with every cause that still stands. */
function suspectFacts({ id, unit, needs }: UnitReviewNeeds, language: Language): Block {
  const open = needs.filter((need) => isSuspect({ needs: [need] }));
  return {
    kind: 'facts',
    title: unit
      ? `${unit.address} ${texts[language].quoted(excerpt(listedWording(unit), wordingLimit))}`
      : `${texts[language].head} (${id})`,
    facts: open.map(({ cause, standing, review }) => ({
      name: review
        ? `${standingWords[standing][language]} (${formatDate(review.on, language)}, ${review.slip})`
        : standingWords[standing][language],
      words: causeWords(cause)[language],
    })),
  };
}

const note = (text: string): Block => ({ kind: 'note', text });

const placeOf = (unit: CitingUnit['unit'], language: Language, field?: CitingUnit['field']): string =>
  unit?.address ??
  (field === 'subject' || field === 'preamble' ? texts[language][field] : texts[language].head);

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: columns.map((head) => ({ head })),
  rows,
});

const texts = {
  vi: {
    title: (document: string) => `Tác động của văn bản ${document}`,
    allTitle: 'Các đơn vị cần rà soát',
    asOf: (date: string) => `Tính đến ngày ${date}.`,
    unverified: (what: string) => `Chưa kiểm chứng đầy đủ: ${what}.`,
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    later: 'Văn bản đến sau',
    earlier: 'Văn bản đến trước',
    lineColumns: ['Văn bản', 'Quan hệ', 'Với văn bản'],
    citing: (count: string) => `Nơi viện dẫn: ${count}`,
    noCiting:
      'Chương trình không viện dẫn văn bản này, cũng không viện dẫn văn bản cụ thể hóa hoặc tiếp tục nó.',
    citingColumns: ['Địa chỉ', 'Viện dẫn', 'Lời văn'],
    subject: 'trích yếu',
    preamble: 'lời dẫn',
    head: 'lời dẫn, thể thức',
    quoted: (text: string) => `«${text}»`,
    through: (document: string) => `${document} (cụ thể hóa hoặc tiếp tục văn bản này)`,
    grounds: (documents: string) => `Chương trình lấy làm căn cứ: ${documents}.`,
    suspects: (count: string) => `Đơn vị cần rà soát: ${count}`,
    noSuspects: 'Không có đơn vị nào cần rà soát.',
    tasks: (count: string) => `Nhiệm vụ và thời hạn liên quan: ${count}`,
  },
  en: {
    title: (document: string) => `What hangs on ${document}`,
    allTitle: 'Units to be reviewed',
    asOf: (date: string) => `As of ${date}.`,
    unverified: (what: string) => `Not fully verified: ${what}.`,
    fictional: 'A fictional example, not a real document.',
    later: 'Later documents',
    earlier: 'Earlier documents',
    lineColumns: ['Document', 'Relation', 'To document'],
    citing: (count: string) => `Cited in ${counted(count, 'place')}`,
    noCiting: 'The programme cites neither this document nor one that implements or continues it.',
    citingColumns: ['Address', 'Cites', 'Wording'],
    subject: 'subject',
    preamble: 'preamble',
    head: 'preamble and form',
    quoted: (text: string) => `“${text}”`,
    through: (document: string) => `${document} (which implements or continues it)`,
    grounds: (documents: string) => `Among the programme’s grounds: ${documents}.`,
    suspects: (count: string) => `Units to be reviewed: ${count}`,
    noSuspects: 'No unit has to be reviewed.',
    tasks: (count: string) => `Tasks and deadlines concerned: ${count}`,
  },
} satisfies Record<Language, object>;
