import { raised } from '../../vietnamese/letters/raised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { hasEndedBy } from '../../plan/body-life.ts';
import { type Body, paperOf, type Programme, type Revision } from '../../plan/plan.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import { type Family, wordsFor } from '../../vietnamese/documents/document-types.ts';
import { canonicalSymbol, familyOf, parseSymbol } from '../../vietnamese/documents/symbols.ts';
import { formatDateWithNoun, formatLongDate } from '../../vietnamese/dates/dates.ts';
import {
  citeInFull,
  citeProgramme,
  nameInFull,
  nameOfProgramme,
  type Registers,
} from '../../text/citations.ts';
import { partWordsBy } from '../../text/unit-parts.ts';
import type { Wording } from '../../plan/unit.ts';
import { type ProgrammeWording, wordingOfProgramme } from '../../text/wording.ts';
import type { Operation } from '../instrument.ts';
import { sayAnchor } from '../sentences.ts';
import { citePlace } from '../../text/places.ts';
import { bodiesOfHead, numberEnding } from '../../vietnamese/documents/page-head.ts';
import { type Articles, articlesOf } from './articles.ts';
import { implementingArticle, recipientsFrom } from './recipients.ts';
import { isTitleLine } from './is-title-line.ts';
import type { ListedName } from '../task-words.ts';
import { type ChangedTask, changedTask, nameOfNewTasks } from './state-articles.ts';

/** What stands above an instrument; null where a fact is not known, which prints as dots. */
export interface InstrumentHead {
  readonly style: Family;
  readonly superior: string | null;
  readonly issuer: string;
  readonly symbol: string | null;
  /** What follows a number that is not given yet: `-CTr/ĐU`, `/QĐ-UBND`. */
  readonly ending: string;
  readonly place: string | null;
  readonly date: CalendarDate | null;
  readonly type: string;
  readonly subject: string;
}

/** The pages of an instrument: all their parts in order. */
export interface InstrumentPage {
  readonly kind: 'amendment' | 'erratum';
  readonly documentType: DocumentType;
  readonly head: InstrumentHead;
  readonly fictional: boolean;
  /** What the instrument calls itself: Nghị quyết này. */
  readonly itself: string;
  /** What stands before the grounds: in a State document with articles the body that resolves. */
  readonly preface: readonly string[];
  readonly grounds: readonly string[];
  /** What leads over to the points. */
  readonly opening: readonly string[];
  readonly operations: readonly Operation[];
  /** The changed tasks of which a State document makes an article each, and the rows of the annex of new ones; none elsewhere. */
  readonly articles: PageArticles | null;
  /** The text that takes the place of the whole programme; absent elsewhere. */
  readonly whole?: WholeText;
  readonly closing: readonly string[];
  readonly signature: { readonly authority: string; readonly position: string; readonly name: string };
  readonly recipients: readonly string[];
}

/** A programme that takes the place of another, as its instrument prints it. */
export interface WholeText {
  readonly wording: ProgrammeWording;
  /** What stands before the annexes at its end. */
  readonly body: readonly Wording[];
  readonly annexes: readonly Wording[];
  /** The line below the title of one that goes with the instrument; null where it is the instrument itself. */
  readonly reference: string | null;
}

/** The articles of a State instrument beside its points, with their numbers. */
export interface PageArticles extends Articles {
  /** The sentences of the articles, by their order: first the one that issues the annex, where there are new tasks. */
  readonly annexArticle: string | null;
  readonly tasks: readonly { readonly sentence: string; readonly task: ChangedTask }[];
  readonly annexTitle: readonly string[];
  /** What the rows of the annex are called. */
  readonly newName: ListedName;
}

/** What a page is made from: the programme on both sides, the registers, and the slips of the adjustment. */
export interface PageFacts extends Registers {
  readonly before: Programme;
  readonly after: Programme;
  readonly slips: readonly Revision[];
  readonly family: Family;
  readonly asOf: CalendarDate;
}

/** Whether an instrument of a type has articles, the first of which holds its points. */
export const isInArticles = (type: DocumentType): boolean => type === 'QĐ' || type === 'NQ';

/** The type of the instrument that amends a programme: as its slips state it, else that of the instrument that carries the programme, or its own. */
export const typeOfInstrument = (slips: readonly Revision[], programme: Programme): DocumentType =>
  slips.find(({ instrument }) => instrument)?.instrument?.type ??
  programme['issued-with']?.type ??
  programme.type;

/** The page of the amending instrument. */
export function amendmentPage(operations: readonly Operation[], facts: PageFacts): InstrumentPage {
  const { before, slips, family } = facts;
  const stated = slips.flatMap(({ instrument }) => instrument ?? []);
  const slip = stated[0];
  const documentType = typeOfInstrument(slips, before);
  const word = wordsFor(documentType, family)[0]?.word ?? documentType;
  const cited = citeProgramme(before, family);
  const name = nameOfProgramme(before, family);
  const issuer = issuerOf(facts, slip?.issuer);
  const inArticles = isInArticles(documentType);
  const change = `Sửa đổi, bổ sung một số nội dung của ${cited} như sau:`;
  const itself = documentType === before.type ? 'văn bản này' : `${raised(word)} này`;
  const others = `Các nội dung khác của ${name} không sửa đổi, bổ sung tại ${itself} tiếp tục được thực hiện.`;
  const force = `${raised(itself)} có hiệu lực kể từ ${effectOf(stated)}${ownDays(operations, slips)}.`;
  const isState = inArticles && family === 'state';
  const number = stated.length === 1 ? numberOf(slip, family) : { symbol: null, date: null };
  const head = { ...headOf(facts, issuer, documentType), ...number };
  const own = citeItself(raised(word), head, issuer.name);
  const articles = isState ? layOut(operations, { word: raised(word), own }, facts) : null;
  const transition = stated.flatMap(({ transition: clauses = [] }) => clauses);
  const hasPoints = articles === null || articles.points.length > 0;
  const before1 = articles
    ? (hasPoints ? 1 : 0) + (articles.annexArticle ? 1 : 0) + articles.tasks.length
    : 1;
  const closing = isState
    ? [
        `Điều ${before1 + 1}. Hiệu lực thi hành`,
        `1. ${force}`,
        `2. ${others}`,
        ...transitionArticle(transition, before1 + 2),
        `Điều ${before1 + 2 + (transition.length > 0 ? 1 : 0)}. ${implementing(before, raised(word))}`,
      ]
    : inArticles
      ? [`Điều 2. ${others} ${force}`, ...transitionArticle(transition, 3)]
      : [others, ...transition.map((line) => `${transitionTitle}: ${line}`), force];
  return {
    kind: 'amendment',
    documentType,
    head: {
      ...head,
      type: word.toUpperCase(),
      subject: `${inArticles ? 'Sửa đổi, bổ sung' : 'Điều chỉnh, bổ sung'} một số nội dung của ${withoutNumber(before, family)}`,
    },
    fictional: before.fictional === true,
    itself,
    preface: isState ? [resolvingLine(facts, issuer, documentType)] : [],
    grounds: allGrounds(operations, stated, facts),
    opening: inArticles
      ? [
          ...(isState ? [] : [resolvingLine(facts, issuer, documentType)]),
          isState && documentType === 'NQ' ? 'QUYẾT NGHỊ:' : `${word.toUpperCase()}:`,
          ...(hasPoints ? [`Điều 1. ${change}`] : []),
        ]
      : [`${issuer.name} điều chỉnh, bổ sung một số nội dung của ${cited} như sau:`],
    operations,
    articles,
    ...ending(facts, issuer, closing),
  };
}

/** The page of the erratum: a notice of its own, which changes no content. Where it is the only instrument, a slip of that kind gives its number and day. */
export function erratumPage(
  operations: readonly Operation[],
  facts: PageFacts,
  isAlone: boolean,
): InstrumentPage {
  const { before, slips, family } = facts;
  const stated = slips.flatMap(({ instrument }) => instrument ?? []);
  const own = isAlone && stated.length === 1 && stated[0]?.type === 'TB' ? stated[0] : undefined;
  const issuer = issuerOf(facts, stated[0]?.issuer);
  return {
    kind: 'erratum',
    documentType: 'TB',
    head: {
      ...headOf(facts, issuer, 'TB'),
      ...numberOf(own, family),
      type: 'THÔNG BÁO',
      subject: `Đính chính ${withoutNumber(before, family)}`,
    },
    fictional: before.fictional === true,
    itself: 'Thông báo này',
    preface: [],
    grounds: [],
    opening: [`${issuer.name} đính chính lỗi in tại ${citeProgramme(before, family)} như sau:`],
    operations,
    articles: null,
    ...ending(facts, issuer, [
      `Việc đính chính không làm thay đổi nội dung của ${nameOfProgramme(before, family)}.`,
    ]),
  };
}

/** The articles of a State instrument: the points of Article 1, the annex of new tasks, then a task each. The first of all cites the programme. */
function layOut(
  operations: readonly Operation[],
  { word, own }: { readonly word: string; readonly own: string },
  { before, organisations, family }: PageFacts,
): PageArticles {
  const divided = articlesOf(operations);
  const first = divided.points.length > 0 ? 2 : 1;
  const hasNew = divided.newTasks.length > 0;
  const wording = wordingOfProgramme(before);
  const words = partWordsBy(organisations);
  const newName = nameOfNewTasks(divided.newTasks, wording);
  return {
    ...divided,
    newName,
    annexArticle: hasNew
      ? `Điều ${first}. Ban hành kèm theo ${word} này Phụ lục danh mục các ${newName} bổ sung của ${citeProgramme(before, family)}.`
      : null,
    tasks: divided.changedTasks.map((group, at) => {
      const task = changedTask(group, wording, words);
      const number = first + (hasNew ? 1 : 0) + at;
      const of = number === 1 ? ` của ${citeProgramme(before, family)}` : '';
      return { task, sentence: `Điều ${number}. Điều chỉnh ${task.name} tại ${task.place}${of} như sau:` };
    }),
    annexTitle: hasNew
      ? ['PHỤ LỤC', `DANH MỤC CÁC ${newName.toUpperCase()} BỔ SUNG`, `(Kèm theo ${own})`]
      : [],
  };
}

/** An instrument cited in full, as what goes with it names it; dots where its number or its day is not known. */
export function citeItself(
  word: string,
  { symbol, date, ending }: Pick<InstrumentHead, 'symbol' | 'date' | 'ending'>,
  issuer: string,
): string {
  const day = date === null ? 'ngày … tháng … năm …' : formatLongDate(date);
  return `${word} số ${symbol ?? `…${ending}`} ${day} của ${issuer}`;
}

/** Number and date as a slip states them; a number in the form of the other family is not known in this one. */
export function numberOf(
  instrument: Revision['instrument'],
  family: Family,
): Pick<InstrumentHead, 'symbol' | 'date'> {
  const { symbol = null, date = null } = instrument ?? {};
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const isOther = parsed !== null && familyOf(parsed) !== family;
  return { symbol: symbol === null || isOther ? null : canonicalSymbol(symbol), date };
}

function withoutNumber(programme: Programme, family: Family): string {
  return nameInFull(programme, family);
}

/** Who may amend: the issuer, or its successor where it has ended. */
export function issuerOf(
  { before, organisations, asOf }: PageFacts,
  stated: string | undefined,
): Body | { id: string; name: string } {
  const find = (id: string | undefined) => organisations.find((body) => body.id === id);
  let body = find(stated ?? before.issuer);
  for (let hops = 0; body && stated === undefined && hasEndedBy(body, asOf) && hops < 10; hops += 1) {
    const next = find(body.successor);
    if (!next) break;
    body = next;
  }
  return body ?? { id: before.issuer, name: stated ?? before.issuer };
}

/** The line of the body that resolves: as the carrying instrument of the same type and body has it (CHỦ TỊCH ỦY BAN NHÂN DÂN …), else its name. */
export function resolvingLine(
  { before }: PageFacts,
  issuer: { readonly id: string; readonly name: string },
  type: DocumentType,
): string {
  const carrier = before['issued-with'];
  const own = carrier?.type === type && carrier.issuer === issuer.id ? carrier.authority : undefined;
  return own !== undefined && isTitleLine(own) ? own : issuer.name.toUpperCase();
}

/** The head of a page of a type without number and day. */
export function headOf(
  { before, after, family, organisations }: PageFacts,
  issuer: { readonly id: string; readonly name: string; readonly superior?: string },
  type: DocumentType,
) {
  const superior = organisations.find(({ id }) => id === issuer.superior)?.name ?? null;
  const like = issuer.id === before.issuer ? paperOf(before).symbol : null;
  return {
    style: family,
    ...bodiesOfHead(issuer.name, superior, family),
    ending: numberEnding(type, family, { issuer: issuer.name, like }),
    place: paperOf(after).place ?? null,
  };
}

/** All grounds in the order of practice: of competence, then the mandates, then of proposal and of the vote. */
export function allGrounds(
  operations: readonly Operation[],
  stated: readonly NonNullable<Revision['instrument']>[],
  facts: PageFacts,
): string[] {
  const lines = stated.flatMap(({ grounds = [] }) => grounds.map((line) => line.replace(/[;.]\s*$/, '')));
  const isFirst = (line: string) => /^căn cứ\s/iu.test(line);
  return [
    ...lines.filter(isFirst),
    ...groundsOf(operations, facts),
    ...lines.filter((line) => !isFirst(line)),
  ];
}

/** What the clauses of transition are called. */
export const transitionTitle = 'Điều khoản chuyển tiếp';

/** The article of the clauses of transition; nothing where there are none. */
export function transitionArticle(clauses: readonly string[], number: number): string[] {
  if (clauses.length === 0) return [];
  return [
    `Điều ${number}. ${transitionTitle}`,
    ...clauses.map((clause, at) => (clauses.length > 1 ? `${at + 1}. ${clause}` : clause)),
  ];
}

/** Who carries out an instrument: as the last article of the programme's own says it, else in general. */
export function implementing(programme: Programme, word: string): string {
  const own = implementingArticle(programme)?.text;
  if (own === undefined)
    return `Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành ${word} này.`;
  return own.replace(/(chịu trách nhiệm thi hành )\p{L}+ \p{L}+ này/iu, `$1${word} này`);
}

/** The mandates of the operations in full, each once, in the order in which they come up. */
function groundsOf(operations: readonly Operation[], facts: PageFacts): string[] {
  const ids = new Set(operations.flatMap(({ grounds }) => grounds.flatMap(({ document }) => document ?? [])));
  return [...ids].map((id) => {
    const document = facts.documents.find((one) => one.id === id);
    return `Căn cứ ${document ? citeInFull(document, facts) : id}`;
  });
}

/** Signature and recipients as the programme has them, after the closing lines; another issuer signs with dots. */
export function ending(
  { after, family }: PageFacts,
  issuer: { readonly id: string },
  closing: readonly string[],
): Pick<InstrumentPage, 'closing' | 'signature' | 'recipients'> {
  const { signature } = paperOf(after);
  const own = issuer.id === after.issuer ? signature : undefined;
  return {
    signature: {
      authority: authorityOf(own?.authority ?? 'T/M …', family),
      position: own?.position ?? '…',
      name: own?.name ?? '…',
    },
    recipients: recipientsFrom(after, closing),
    closing,
  };
}

/** The authority in the form of one family: T/M, K/T, T/L for the Party, TM., KT., TL. for the State. */
function authorityOf(authority: string, family: Family): string {
  if (family === 'party') return authority.replace(/^(T|K)(M|T|L)\.(?= )/, '$1/$2');
  return authority.replace(/^(T|K)\/(M|T|L)(?= )/, '$1$2.');
}

/** What takes effect on days of its own: “; riêng nội dung tại mục 2 phần II có hiệu lực kể từ ngày 01/7/2026”. */
function ownDays(operations: readonly Operation[], slips: readonly Revision[]): string {
  const entries = slips.flatMap(({ changes = [] }) => changes);
  const days = [...new Set(entries.flatMap((entry) => entry['in-force'] ?? []))].sort();
  return days
    .map((day) => {
      const ids = new Set(entries.flatMap((entry) => (entry['in-force'] === day ? entry.unit : [])));
      const places = operations.filter(({ units }) => units.some((id) => ids.has(id))).flatMap(placesOf);
      return places.length === 0
        ? ''
        : `; riêng nội dung tại ${[...new Set(places)].join(', ')} có hiệu lực kể từ ${formatDateWithNoun(day, 'vi')}`;
    })
    .join('');
}

function placesOf(operation: Operation): string[] {
  if (operation.kind === 'replace-whole') return [];
  if (operation.kind === 'insert') return [`phần bổ sung ${sayAnchor(operation.anchor)}`];
  return operation.kind === 'replace-phrase' ? operation.places.map(citePlace) : [citePlace(operation.place)];
}

/** From when the instrument is in force: the day that all its slips name, else that of its signature. */
export function effectOf(stated: readonly { readonly 'in-force'?: string }[]): string {
  const [day, ...others] = [...new Set(stated.map((one) => one['in-force']))];
  return day === undefined || others.length > 0 ? 'ngày ký' : formatDateWithNoun(day, 'vi');
}
