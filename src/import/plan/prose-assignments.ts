import type { CalendarDate } from '../../plan/calendar.ts';
import { bodiesAt, isBodyName, whatBodiesDo } from '../../vietnamese/wording/body-in-sentence.ts';

/** What a sentence says of who does something and by when, in its words. */
export interface ProseFact {
  readonly field: 'lead' | 'with' | 'deadline';
  readonly words: string;
}

/** The body before “chủ trì” at the beginning of a text. */
const leadsFirst =
  /^(?:(?:Giao|Phân công|Đề nghị|Yêu cầu) )?(?<body>[^.;:]{2,150}?) (?:chịu trách nhiệm |là (?:cơ quan|đơn vị) |làm )?chủ trì(?!\p{L})/u;

/** That which is told by a word before it. */
const givenLead =
  /(?<=(?:^|[,;.(] ?)(?:giao|do|Giao|phân công) )(?<body>[^.;:,]{2,150}?) (?:chịu trách nhiệm |làm )?chủ trì(?=[,;.)]| phối hợp| và|$)/u;

/** That which a clause of its own names, after what is to be done: “…; Ban A chủ trì, trình trong quý II.” */
const leadsClause =
  /(?<=[.;:] )(?<body>[^.;:,]{2,150}?) (?:chịu trách nhiệm |là (?:cơ quan|đơn vị) |làm )?(?:chủ trì|phụ trách)(?=[,;.]| phối hợp| và| thực hiện|$)/u;

/** That which brackets at the end of what is to be done tell of: “(Ban A chủ trì thực hiện)”. */
const inBrackets = /\((?<body>[^.;:,()]{2,150}) (?:chủ trì|tham mưu)(?: thực hiện)?(?=[;,)])/u;

/** The body with which a text begins, and what it is to do. */
const does = new RegExp(
  `^(?:(?:Giao|Đề nghị|Yêu cầu) )?(?<body>[^.;:]{2,150}?) (?:có trách nhiệm |chịu trách nhiệm )?(?:${whatBodiesDo})(?!\\p{L})`,
  'u',
);

/** The body whose work is told after a colon: “Công an xã: Tổ chức diễn tập.” */
const before = new RegExp(
  `^(?<body>[^.;:]{2,150}?) ?: (?:(?:có|chịu) trách nhiệm |thường xuyên |làm )?(?:chủ trì|(?:cơ quan )?đầu mối|${whatBodiesDo})(?!\\p{L})`,
  'iu',
);

/** A body that joins in, after the one that leads: “, Sở B phối hợp”. */
const joins = /chủ trì, (?<body>[^.;:]{2,150}?) phối hợp(?=[,;.)]|$)/u;
const joinsWith = /[Cc]hủ trì,? (?:và )?phối hợp (?:chặt chẽ )?(?:(?:với|cùng) )?/u;

/** When something is to be done, at the end of a clause. */
const done =
  /(?:[,;(] ?|^)(?:xong|hoàn thành) (?<when>(?:trước|trong|vào|chậm nhất|xong|quý [IV\d]|tháng \d|ngày \d|năm \d|cuối (?:năm|quý|tháng))[^;()]{2,80}?)(?=[;()]|\.?$|, giao )/iu;

/** When it is to be done, behind a label at the end: “…; thời gian hoàn thành: quý III/2026.” */
const doneLabelled =
  /[;.] ?(?:thời gian|thời hạn)(?: (?:thực hiện|hoàn thành))? ?: ?(?<when>[^;:()]{4,60}?)\.*$/iu;

/** When it is to be done, right behind who leads: “Ban A chủ trì, tháng 1/2026.” */
const doneAfterLead =
  /chủ trì(?: thực hiện)?[,;] (?<when>(?:(?:trong|trước|vào) )?(?:quý [IV\d]|tháng \d|ngày \d|năm \d)[^;()]{0,40}?)\.*$/iu;

/** A month, a quarter or a day with its year, or of every year, at the end of what is to be done then: “… trong quý II năm 2026.” */
const doneIn =
  / (?<when>(?:(?:trong|vào) (?:[Tt]háng \d{1,2}|[Qq]uý [IV]{1,3}|ngày \d{1,2})[^.;,()]{0,30}?(?:20\d\d|h[ằà]ng năm)|trước ngày \d{1,2}[^.;,()]{0,30}? h[ằà]ng năm))[.;]?$/;

/** A month, a quarter or a day. */
const point = '(?:(?:ngày|tháng|quý) )?(?:\\d{1,2}|I{1,3}|IV)(?:/\\d{1,2})?(?:/20\\d\\d|,? năm 20\\d\\d)?';

/** When something is to be done, before it: “Tháng 4/2026: giám sát trực tiếp.”, “Từ 15/02 - 28/02/2026: …”. */
const timeFirst = new RegExp(
  `^(?=[^:]{0,60}(?:tháng|quý|ngày|\\d/\\d))(?<when>(?:(?:từ|trước|trong|đến|hết|chậm nhất|khoảng)(?: ngày)? )*${point}(?:(?: ?[-–] ?| đến (?:hết )?| và |, )${point})?) ?: (?=\\S)`,
  'iu',
);

/** A day with its year at the end of what is to be done before it; behind these words it is that of what was issued, granted or in force before. */
const doneBefore =
  /(?<!(?:ban hành|cấp|hiệu lực|phát sinh|phê duyệt|ký|thành lập|tiếp nhận|sinh|tuyển dụng|bổ nhiệm|công nhận|nộp|xây dựng|đã|từ)) (?<when>(?:trước|chậm nhất(?: là)?)(?: hết)? ngày (?<day>\d{1,2}) ?(?:\/|tháng) ?(?<month>\d{1,2})(?:\/|,? năm )(?<year>20\d\d))[.;]?$/iu;

/** The time at the end of a sentence that a day says which comes only after the text was issued. */
function laterDay(words: string, issuedOn: CalendarDate | null): string | undefined {
  const { when, day = '', month = '', year = '' } = doneBefore.exec(words)?.groups ?? {};
  const isLater = issuedOn !== null && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` > issuedOn;
  return isLater ? when : undefined;
}

/** Longer paragraphs are read no further for who does what is in them. */
const maxLength = 2_000;

/**
 * Who leads, who joins in and by when, where a sentence says so in one of the usual forms: “Sở A chủ trì, phối hợp với Sở B và các cơ quan liên quan …,
 * hoàn thành trước ngày 30/6/2026.” Only names whose ends are sure are taken.
 */
export function factsInProse(text: string, issuedOn: CalendarDate | null = null): ProseFact[] {
  const words = text.slice(0, maxLength);
  const lead = leadIn(words);
  const when =
    (
      timeFirst.exec(words) ??
      done.exec(words) ??
      doneLabelled.exec(words) ??
      doneAfterLead.exec(words) ??
      doneIn.exec(words)
    )?.groups?.['when'] ?? laterDay(words, issuedOn);
  return [
    ...(lead === undefined ? [] : [{ field: 'lead', words: lead } as const]),
    ...(lead !== undefined || joinsWith.exec(words)?.index === 0 ? joining(words) : []),
    ...(when === undefined ? [] : [{ field: 'deadline', words: when } as const]),
  ];
}

/** A part of what brackets say: who does something, who joins in, or when. */
const bodyDoes = /^(?<body>.{2,150}?) (?:chủ trì|phụ trách|tham mưu|thực hiện|làm đầu mối)(?: thực hiện)?$/u;
const bodyJoins = /^(?<body>.{2,150}?) phối hợp(?: thực hiện)?$/u;
const saysWhen =
  /^(?:(?:thời gian|thời hạn|tiến độ)(?: (?:thực hiện|hoàn thành))? ?:? ?)?(?<when>(?:(?:xong|hoàn thành|trong|trước|vào|từ) ){0,3}(?:(?:quý|tháng|ngày|năm|cuối năm|h[ằà]ng) [^:]{1,60}|thường xuyên|(?:từ (?:ngày )?)?\d{1,2}(?:\/\d{1,2}){0,2} ?(?:[-–]|đến(?: ngày)?) ?\d{1,2}\/\d[\d/]{1,7}|\d{1,2}\/\d[\d/]{1,7}|20\d\d(?: ?[-–] ?20\d\d)?))$/iu;

/** A time without an end, which brackets may say alone. */
const standing =
  /^(?:thường xuyên|h[ằà]ng (?:tuần|tháng|quý|năm)|(?:tháng \d{1,2}|quý [IV]{1,3}) h[ằà]ng năm)$/iu;

/** A month, a quarter or a day, which brackets may say alone too: “Tổ chức Ngày hội (tháng 10/2026)”; behind the number of a document it is its date. */
const dated = /^(?:(?:trong|trước|vào|xong trước|hoàn thành trong) )?(?:ngày|tháng|quý) [\dIV]/iu;
const namesDocument = /(?:\d[/-]\S*\p{Lu}\S*|[Ll]ần thứ \S+) \([^()]*\)[.;,]*$/u;

/**
 * What brackets at the end of a text say, where all of it is who does it, who joins in and by when: “(Ban A chủ trì; thời gian: 2026 - 2029)”,
 * “(Phòng B, quý II/2026)”. Null for any others, also for those of a year before the first of the programme: “(Bộ A, 2023)” names a source.
 */
export function factsInBrackets(text: string, firstYear: number): ProseFact[] | null {
  const inside = /\((?<inside>[^()]{4,300})\)[.;,]*$/u.exec(text.slice(-maxLength))?.groups?.['inside'];
  if (inside === undefined) return null;
  const facts = inside
    .split(inside.includes(';') ? /; ?/u : /, /u)
    .flatMap((part) => leadAndOthers(part) ?? [bracketFact(part)]);
  if (!facts.every((one) => one !== null)) return null;
  if (facts.some(({ field, words }) => field === 'deadline' && lastYearIn(words) < firstYear)) return null;
  if (standing.test(inside)) return facts;
  if (facts.length === 1 && dated.test(inside) && !namesDocument.test(text)) return facts;
  const has = (field: ProseFact['field']) => facts.filter((one) => one.field === field).length;
  const isTold = has('lead') === 1 && has('deadline') <= 1 && facts.length > 1;
  return isTold ? facts : null;
}

const lastYearIn = (words: string): number => Number(words.match(/20\d\d/gu)?.at(-1) ?? Infinity);

/** Who leads and who joins in, where a part says both: “Ban A chủ trì, phối hợp với Ban B”. */
function leadAndOthers(part: string): ProseFact[] | null {
  const { body = '', others = '' } = leadsWith.exec(part)?.groups ?? {};
  return isBodyName(body) &&
    others.split(/; ?|, | và /u).every((one) => isBodyName(one) || /^các \p{Ll}/u.test(one))
    ? [
        { field: 'lead', words: body },
        { field: 'with', words: others },
      ]
    : null;
}

const leadsWith =
  /^(?<body>.{2,150}?) chủ trì,? (?:và )?phối hợp (?:với |cùng )?(?<others>\p{L}[^;()]{2,150})$/u;

function bracketFact(part: string): ProseFact | null {
  const bodyIn = (form: RegExp) => form.exec(part)?.groups?.['body'];
  const joining = bodyIn(bodyJoins);
  if (joining !== undefined && isBodyName(joining)) return { field: 'with', words: joining };
  const when = saysWhen.exec(part)?.groups?.['when'];
  if (when !== undefined) return { field: 'deadline', words: when };
  const body = bodyIn(bodyDoes) ?? part;
  return isBodyName(body) ? { field: 'lead', words: body } : null;
}

/** Who leads; where a sentence says that somebody does, but not surely who, nobody is taken for it. */
function leadIn(words: string): string | undefined {
  const bodyIn = (form: RegExp) => form.exec(words)?.groups?.['body'];
  const first = bodyIn(leadsFirst);
  const bodies = [
    first,
    bodyIn(givenLead),
    bodyIn(inBrackets),
    bodyIn(before),
    ...(words.split('chủ trì').length > 2 ? [] : [bodyIn(leadsClause)]),
    ...(first === undefined ? [bodyIn(does)] : []),
  ];
  return bodies.find((body) => body !== undefined && isBodyName(body));
}

function joining(words: string): ProseFact[] {
  const named = joins.exec(words)?.groups?.['body'] ?? '';
  if (isBodyName(named)) return [{ field: 'with', words: named }];
  const before = joinsWith.exec(words);
  const bodies = before ? bodiesAt(words, before.index + before[0].length) : '';
  return bodies === '' ? [] : [{ field: 'with', words: bodies }];
}
