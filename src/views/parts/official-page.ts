import type { Language } from '../../locale/localised.ts';
import { type Body, paperOf, type Plan, type Programme } from '../../plan/plan.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { actingIssuer } from '../../change/mandates/competence.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
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
  const bodyOf = (wanted: string | undefined) =>
    plan.organisations.find((body) => body.id === wanted) ?? null;
  const from = bodyOf(id);
  return { from, superior: bodyOf(from?.superior), isIssuer: id === programme.issuer };
}

/** Party or State (never mixed in one document); a programme that does not tell is of the Party. */
const officialStyle = (programme: Programme): Letterhead['style'] => familyOfProgramme(programme) ?? 'party';

/** The head of an official page on a programme, dated by the day of the report; its number is not given before it is issued. */
export function officialHead(
  {
    programme,
    plan,
    day,
  }: { readonly programme: Programme; readonly plan: Plan; readonly day: CalendarDate },
  { type, subject }: Pick<Letterhead, 'type' | 'subject'>,
): Letterhead {
  const { from, superior } = correspondents(programme, plan, day);
  return {
    kind: 'letterhead',
    style: officialStyle(programme),
    superior: superior && upper(superior.name),
    issuer: upper(from?.name ?? programme.issuer),
    symbol: null,
    place: programme.place ?? null,
    date: day,
    type,
    subject,
  };
}

/** The end of an official page: recipients as far as they are known, and a signature that an official fills in. */
export function officialEnd(
  programme: Programme,
  plan: Plan,
  day: CalendarDate,
  language: Language,
): Block[] {
  const { superior, isIssuer } = correspondents(programme, plan, day);
  const { signature, filing } = paperOf(programme);
  const words = texts[language];
  return [
    {
      kind: 'recipients',
      title: words.recipients,
      lines: [
        superior ? words.toSuperior(superior.name) : `${dots};`,
        `${dots};`,
        isIssuer && filing !== undefined ? filing : words.filing,
      ],
    },
    {
      kind: 'signature',
      ...(isIssuer && signature?.authority !== undefined && { authority: signature.authority }),
      position: dots,
      name: dots,
    },
  ];
}

const upper = (name: string) => name.toLocaleUpperCase('vi');

const texts = {
  vi: {
    recipients: 'Nơi nhận:',
    toSuperior: (body: string) => `${body} (để báo cáo);`,
    filing: `Lưu ${dots}.`,
  },
  en: {
    recipients: 'To:',
    toSuperior: (body: string) => `${body} (to report);`,
    filing: `File copy: ${dots}.`,
  },
} satisfies Record<Language, object>;
