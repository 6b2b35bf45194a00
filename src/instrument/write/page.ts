import type { CalendarDate } from '../../plan/calendar.ts';
import { hasEndedBy } from '../../plan/body-life.ts';
import type { Body, Programme, Revision } from '../../plan/plan.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import { type Family, wordsFor } from '../../vietnamese/documents/document-types.ts';
import { canonicalSymbol, familyOf, parseSymbol } from '../../vietnamese/documents/symbols.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import { citeInFull, citeProgramme, nameOfProgramme, raised, type Registers } from '../../text/citations.ts';
import type { Operation } from '../instrument.ts';

/** What stands above an instrument; null where a fact is not known, which prints as dots. */
export interface InstrumentHead {
  readonly style: Family;
  readonly superior: string | null;
  readonly issuer: string;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: CalendarDate | null;
  readonly type: string;
  readonly subject: string;
}

/** An instrument laid out: everything that stands on its pages, in order. */
export interface InstrumentPage {
  readonly kind: 'amendment' | 'erratum';
  readonly documentType: DocumentType;
  readonly head: InstrumentHead;
  readonly fictional: boolean;
  readonly grounds: readonly string[];
  /** What leads over to the points. */
  readonly opening: readonly string[];
  readonly operations: readonly Operation[];
  readonly closing: readonly string[];
  readonly signature: { readonly authority: string; readonly position: string; readonly name: string };
  readonly recipients: readonly string[];
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

/** The page of the amending instrument. */
export function amendmentPage(operations: readonly Operation[], facts: PageFacts): InstrumentPage {
  const { before, slips, family } = facts;
  const stated = slips.flatMap(({ instrument }) => instrument ?? []);
  const slip = stated[0];
  const documentType = slip?.type ?? before.type;
  const word = wordsFor(documentType, family)[0]?.word ?? documentType;
  const cited = citeProgramme(before, family);
  const name = nameOfProgramme(before, family);
  const issuer = issuerOf(facts, slip?.issuer);
  const inArticles = isInArticles(documentType);
  const change = `Sửa đổi, bổ sung một số nội dung của ${cited} như sau:`;
  const itself = documentType === before.type ? 'văn bản này' : `${raised(word)} này`;
  const force = [
    `Các nội dung khác của ${name} không sửa đổi, bổ sung tại ${itself} tiếp tục được thực hiện.`,
    `${raised(itself)} có hiệu lực kể từ ${effectOf(stated)}.`,
  ];
  return {
    kind: 'amendment',
    documentType,
    head: {
      ...headOf(facts, issuer),
      ...(stated.length === 1 ? numberOf(slip, family) : { symbol: null, date: null }),
      type: word.toUpperCase(),
      subject: `${inArticles ? 'Sửa đổi, bổ sung' : 'Điều chỉnh, bổ sung'} một số nội dung của ${withoutNumber(before, family)}`,
    },
    fictional: before.fictional === true,
    grounds: groundsOf(operations, facts),
    opening: inArticles
      ? [issuer.name.toUpperCase(), `${word.toUpperCase()}:`, `Điều 1. ${change}`]
      : [`${issuer.name} điều chỉnh, bổ sung một số nội dung của ${cited} như sau:`],
    operations,
    closing: inArticles ? [`Điều 2. ${force.join(' ')}`] : force,
    ...ending(facts, issuer),
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
      ...headOf(facts, issuer),
      ...numberOf(own, family),
      type: 'THÔNG BÁO',
      subject: `Đính chính ${withoutNumber(before, family)}`,
    },
    fictional: before.fictional === true,
    grounds: [],
    opening: [`${issuer.name} đính chính lỗi in tại ${citeProgramme(before, family)} như sau:`],
    operations,
    closing: [`Việc đính chính không làm thay đổi nội dung của ${nameOfProgramme(before, family)}.`],
    ...ending(facts, issuer),
  };
}

/** Number and date as a slip states them; a number in the form of the other family is not known in this one. */
function numberOf(
  instrument: Revision['instrument'],
  family: Family,
): Pick<InstrumentHead, 'symbol' | 'date'> {
  const { symbol = null, date = null } = instrument ?? {};
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const isOther = parsed !== null && familyOf(parsed) !== family;
  return { symbol: symbol === null || isOther ? null : canonicalSymbol(symbol), date };
}

function withoutNumber(programme: Programme, family: Family): string {
  return citeProgramme(programme, family).replace(/ số \S+ (?:ngày|tháng|năm) \S+/u, '');
}

/** Who may amend: the issuer, or its successor where it has ended. */
function issuerOf(
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

function headOf(
  { after, family, organisations }: PageFacts,
  issuer: { readonly name: string; readonly superior?: string },
) {
  const superior = organisations.find(({ id }) => id === issuer.superior)?.name;
  return {
    style: family,
    superior: superior?.toUpperCase() ?? null,
    issuer: issuer.name.toUpperCase(),
    place: after.place ?? null,
  };
}

/** The mandates of the operations in full, each once, in the order in which they come up. */
function groundsOf(operations: readonly Operation[], facts: PageFacts): string[] {
  const ids = new Set(operations.flatMap(({ grounds }) => grounds.flatMap(({ document }) => document ?? [])));
  return [...ids].map((id) => {
    const document = facts.documents.find((one) => one.id === id);
    return `Căn cứ ${document ? citeInFull(document, facts) : id}`;
  });
}

/** Signature and recipients as the programme has them; another issuer signs with dots. */
function ending(
  { after, family }: PageFacts,
  issuer: { readonly id: string },
): Pick<InstrumentPage, 'signature' | 'recipients'> {
  const { signature, recipients = [], filing } = after;
  const own = issuer.id === after.issuer ? signature : undefined;
  return {
    signature: {
      authority: authorityOf(own?.authority ?? 'T/M …', family),
      position: own?.position ?? '…',
      name: own?.name ?? '…',
    },
    recipients: [...recipients.map(({ line }) => line), ...(filing === undefined ? [] : [filing])],
  };
}

/** The authority in the form of one family: T/M, K/T, T/L for the Party, TM., KT., TL. for the State. */
function authorityOf(authority: string, family: Family): string {
  if (family === 'party') return authority.replace(/^(T|K)(M|T|L)\.(?= )/, '$1/$2');
  return authority.replace(/^(T|K)\/(M|T|L)(?= )/, '$1$2.');
}

/** From when the instrument is in force: the day that all its slips name, else that of its signature. */
function effectOf(stated: readonly { readonly 'in-force'?: string }[]): string {
  const [day, ...others] = [...new Set(stated.map((one) => one['in-force']))];
  return day === undefined || others.length > 0 ? 'ngày ký' : formatDateWithNoun(day, 'vi');
}
