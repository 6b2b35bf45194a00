import { capitalised } from '../../locale/capitalised.ts';
import type { Language } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { paperOf, type Plan, type Programme } from '../../plan/plan.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { actingIssuer } from '../../change/mandates/competence.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import { bodiesOfHead, numberEnding } from '../../vietnamese/documents/page-head.ts';

import type { Block, Letterhead } from '../blocks/block.ts';

const dots = '…';

/** Who writes to whom about a programme on a day: its issuer, or who has succeeded it, to the body above. */
interface Correspondents {
  readonly from: Body | null;
  readonly superior: Body | null;
  /** Whether the programme’s own issuer still acts. */
  readonly isIssuer: boolean;
}

function correspondents(programme: Programme, plan: Plan, day: CalendarDate): Correspondents {
  const id = actingIssuer(programme, plan, day);
  const from = bodyOf(plan, id);
  return { from, superior: bodyOf(plan, from?.superior), isIssuer: id === programme.issuer };
}

const bodyOf = (plan: Plan, id: string | undefined): Body | null =>
  plan.organisations.find((body) => body.id === id) ?? null;

/** Party or State (never mixed in one document); a programme that does not tell is of the Party. */
const officialStyle = (programme: Programme): Letterhead['style'] => familyOfProgramme(programme) ?? 'party';

/** The head of an official page on a programme, dated by the day of the report; its number is not given before it is issued. The subject of a State document begins with a capital (Decree 30/2020). */
export function officialHead(
  {
    programme,
    plan,
    day,
  }: { readonly programme: Programme; readonly plan: Plan; readonly day: CalendarDate },
  { type, subject, documentType }: Pick<Letterhead, 'type' | 'subject'> & { readonly documentType: string },
): Letterhead {
  const { from, superior, isIssuer } = correspondents(programme, plan, day);
  const style = officialStyle(programme);
  return {
    kind: 'letterhead',
    style,
    ...bodiesOfHead(from?.name ?? programme.issuer, superior?.name ?? null, style),
    symbol: null,
    ending: numberEnding(documentType, style, {
      issuer: from?.name ?? '',
      like: isIssuer ? paperOf(programme).symbol : null,
    }),
    place: programme.place ?? null,
    date: day,
    type,
    subject: style === 'state' && type !== null ? capitalised(subject) : subject,
  };
}

/**
 * The head of a programme as a document of its own: what it does not tell is left as a blank to be filled in. One that tells neither
 * number nor place nor day comes from a copy that has lost its head.
 */
export function programmeHead(programme: Programme, plan: Plan): Letterhead & { readonly type: string } {
  const issuer = bodyOf(plan, programme.issuer);
  const style = officialStyle(programme);
  const { type, symbol, date, place, title, subject, 'printed-date': printedDate } = programme;
  return {
    kind: 'letterhead',
    issued: symbol === null && date === null && typeof place !== 'string' ? 'lost' : 'whole',
    style,
    ...bodiesOfHead(issuer?.name ?? programme.issuer, bodyOf(plan, issuer?.superior)?.name ?? null, style),
    symbol,
    ending: numberEnding(type, style, { issuer: issuer?.name ?? '', like: symbol }),
    place: place ?? null,
    date,
    ...(printedDate !== undefined && { printedDate }),
    type: title ?? '',
    subject: subject ?? '',
  };
}

/** The end of an official page: recipients as far as they are known, and a signature that an official fills in. A letter goes to whom it names, and is kept. */
export function officialEnd(
  programme: Programme,
  plan: Plan,
  day: CalendarDate,
  language: Language,
  { isLetter = false }: { readonly isLetter?: boolean } = {},
): Block[] {
  const { from, superior, isIssuer } = correspondents(programme, plan, day);
  const { signature, filing } = paperOf(programme);
  const style = officialStyle(programme);
  const words = texts[language];
  const authority = isIssuer ? signature?.authority : undefined;
  const collective = authority ?? authorityOf(from?.name ?? '', style);
  return [
    {
      kind: 'recipients',
      title: words.recipients,
      lines: [
        isLetter ? words.asAbove : superior ? words.toSuperior(superior.name) : `${dots};`,
        `${dots};`,
        isIssuer && filing !== undefined ? filing : words.filing[style],
      ],
    },
    {
      kind: 'signature',
      ...(collective !== null && { authority: collective }),
      position: isIssuer && signature ? signature.position : dots,
      name: dots,
    },
  ];
}

/** On whose behalf a collective body's page is signed: `T/M BAN THƯỜNG VỤ`, `TM. ỦY BAN NHÂN DÂN`; null for a body that its head speaks for. */
function authorityOf(body: string, style: Letterhead['style']): string | null {
  const collective = (style === 'party' ? partyCollectives : stateCollectives).exec(body)?.[0];
  if (collective === undefined) return null;
  return `${style === 'party' ? 'T/M' : 'TM.'} ${upper(collective)}`;
}

const partyCollectives =
  /^(?:ban thường vụ|ban chấp hành|đảng ủy|đảng đoàn|ban cán sự đảng|ủy ban kiểm tra)/i;
const stateCollectives = /^(?:ủy ban nhân dân|hội đồng nhân dân|chính phủ)/i;

const upper = (name: string) => name.toLocaleUpperCase('vi');

const texts = {
  vi: {
    recipients: 'Nơi nhận:',
    asAbove: 'Như trên;',
    toSuperior: (body: string) => `${body} (để báo cáo);`,
    filing: { party: `Lưu ${dots}.`, state: `Lưu: VT, ${dots}.` },
  },
  en: {
    recipients: 'To:',
    asAbove: 'As above;',
    toSuperior: (body: string) => `${body} (to report);`,
    filing: { party: `File copy: ${dots}.`, state: `File copy: ${dots}.` },
  },
} satisfies Record<Language, object>;
