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

/** That which brackets at the end of what is to be done tell of: “(Ban A chủ trì thực hiện)”. */
const inBrackets = /\((?<body>[^.;:,()]{2,150}) (?:chủ trì|tham mưu)(?: thực hiện)?(?=[;,)])/u;

/** The body with which a text begins, and what it is to do. */
const does = new RegExp(
  `^(?:(?:Giao|Đề nghị|Yêu cầu) )?(?<body>[^.;:]{2,150}?) (?:có trách nhiệm |chịu trách nhiệm )?(?:${whatBodiesDo})(?!\\p{L})`,
  'u',
);

/** A body that joins in, after the one that leads: “, Sở B phối hợp”. */
const joins = /chủ trì, (?<body>[^.;:]{2,150}?) phối hợp(?=[,;.)]|$)/u;
const joinsWith = /[Cc]hủ trì,? (?:và )?phối hợp (?:chặt chẽ )?(?:với|cùng) /u;

/** When something is to be done, at the end of a clause. */
const done =
  /(?:[,;(] ?|^)(?:xong|hoàn thành) (?<when>(?:trước|trong|vào|chậm nhất|xong|quý [IV\d]|tháng \d|ngày \d|năm \d|cuối (?:năm|quý|tháng))[^;()]{2,80}?)(?=[;()]|\.?$|, giao )/iu;

/** A month, a quarter or a day with its year, or of every year, at the end of what is to be done then: “… trong quý II năm 2026.” */
const doneIn =
  / (?<when>(?:(?:trong|vào) (?:tháng \d{1,2}|quý [IV]{1,3}|ngày \d{1,2})[^.;,()]{0,30}?(?:20\d\d|h[ằà]ng năm)|trước ngày \d{1,2}[^.;,()]{0,30}? h[ằà]ng năm))[.;]?$/;

/** Longer paragraphs are read no further for who does what is in them. */
const longest = 2_000;

/**
 * Who leads, who joins in and by when, where a sentence says so in one of the usual forms: “Sở A chủ trì, phối hợp với Sở B và các cơ quan liên quan …,
 * hoàn thành trước ngày 30/6/2026.” Only names whose ends are sure are taken.
 */
export function factsInProse(text: string): ProseFact[] {
  const words = text.slice(0, longest);
  const lead = leadIn(words);
  const when = (done.exec(words) ?? doneIn.exec(words))?.groups?.['when'];
  return [
    ...(lead === undefined ? [] : [{ field: 'lead', words: lead } as const]),
    ...(lead !== undefined || joinsWith.exec(words)?.index === 0 ? joining(words) : []),
    ...(when === undefined ? [] : [{ field: 'deadline', words: when } as const]),
  ];
}

/** Who leads; where a sentence says that somebody does, but not surely who, nobody is taken for it. */
function leadIn(words: string): string | undefined {
  const bodyIn = (form: RegExp) => form.exec(words)?.groups?.['body'];
  const first = bodyIn(leadsFirst);
  const bodies = [
    first,
    bodyIn(givenLead),
    bodyIn(inBrackets),
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
