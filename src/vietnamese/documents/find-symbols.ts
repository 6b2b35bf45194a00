import type { DocumentSymbol } from '../../plan/citation.ts';
import { memoisedRecent } from '../../plan/memoised.ts';
import { readCode } from './document-types.ts';
import { everyMatch } from '../letters/every-match.ts';
import { lettered } from '../letters/lettered.ts';
import { latinLetters } from '../letters/look-alikes.ts';
import { readable } from '../wording/readable.ts';

/** A symbol in a readable text, and where it is there. */
export interface FoundSymbol {
  readonly value: DocumentSymbol;
  readonly start: number;
  readonly end: number;
}

const number = '(?:\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d{1,3}\\.\\d{1,3}|\\d{1,6})[a-e]?';
const year = '[12]\\d{3,4}';

/**
 * An organ begins with a capital and may have further members joined by hyphens, the last of them perhaps on the next line; stops belong
 * to it only in T.Ư.
 */
const organ = '(?=\\p{Lu})(?:T\\.[ƯW]|[\\p{L}\\d&-]){1,32}(?:(?<=-) \\p{Lu}{1,10}(?!\\p{L}))?';
const member = '[\\p{Lu}\\d&]{2,15}g?(?!\\p{Ll})';
const ministry = '(?=B\\p{Lu}|UBND|HĐND|CP(?!\\p{Lu})|TTg|NHNN|VPCP|TTCP|TANDTC|VKSNDTC)';
/** The codes after which older and local symbols have a stroke or a stop: 71/2007/TTLT/BTC-BNV, 33/2000/QĐ/UB, 12/QĐ.UBND. */
const strokedCode = '(?:TTLT|TTLB|LCT|NQ|QĐ|NĐ|TT|CT|KH|TB|HD|BC)';
/** The letters that stand for a series of its own in symbols of the years before 1997: 64/SL, 39-CP, 327-CT. */
const series = 'SLT?|HĐBT|CP|TTg|CT|TTLB|TTLT|LB|UB';
/** What follows the number of any kind begins with what no number holds: the number is written once, since a shorter expression is made in less time. */
const form =
  `(?<![\\d/]|\\d\\.)(${number})(?:` +
  `(?: ?- ?| (?=(?:NQ|CT|KL|QĐ|TB|HD)/TW))([A-Za-zĐđ]{1,5}) ?/ ?(${organ})` +
  `| ?/ ?(${year}) ?/ ?((?:UBTV)?QH ?[\\dIVX]{1,5})(?![\\p{L}\\d])` +
  `| ?/ ?(?:(${year}) ?/ ?)?` +
  `(?:([A-Za-zĐđ]{1,5}) ?(?:-|(?<=/${strokedCode})[/.]) ?|(TTLT|TT|NĐ|QĐ|NQ|CT)${ministry})(${organ})` +
  `| ?/ ?((?=\\p{Lu})${member}(?: ?- ?(?=\\p{Lu})${member})+)` +
  `|(?<=(?<!\\d|\\d\\.)\\d{1,3}) ?(L) ?/ ?CTN(?![\\p{L}\\d])` +
  `|(?: ?/ ?((?=\\p{Lu})${member})| ?- ?(${series}))(?![\\p{L}\\d/]|-\\p{L}))`;
const everywhere = lettered(form, 'gu');

/** Whether a text has a stroke, or a number before capitals as in “39-CP”: without them it holds no symbol. */
export const mayHoldSymbols = (text: string): boolean => text.includes('/') || /\d ?- ?[A-ZĐ]/u.test(text);

/**
 * Behind a text that may be a symbol alone, and part of none. The engine makes an expression again for texts that Latin-1 can hold, and this one takes long
 * to make: with this, such a text is as wordings are.
 */
const beyondLatin1 = '\n“';
const maxAloneLength = 40;

/** Every symbol of a readable text, in order. A Cyrillic or Greek letter that looks like a Latin one is read as that one. */
export function findSymbols(text: string): FoundSymbol[] {
  const symbols: FoundSymbol[] = [];
  if (!mayHoldSymbols(text)) return symbols;
  const latin = latinLetters(text);
  let previousEnd = -1;
  const searched = latin.length <= maxAloneLength ? latin + beyondLatin1 : latin;
  for (const match of everyMatch(searched, everywhere(latin))) {
    const found = readParts(match);
    if (!found) continue;
    const { value, cut } = found;
    const [start, end] = [match.index, match.index + match[0].length - cut];
    const isKnown =
      value.form !== 'letter' ||
      (value.organ.includes('-')
        ? isIntroduced(latin, start, end, previousEnd)
        : isNamed(latin, start, end, previousEnd));
    if (!isKnown) continue;
    symbols.push({ value, start, end });
    previousEnd = end;
  }
  return symbols;
}

/** The symbol of a match, and how many letters at its end do not belong to it; null where its letters stand for no type. */
function readParts(match: RegExpExecArray): { value: DocumentSymbol; cut: number } | null {
  const { 1: written = '', 2: partyCode, 3: partyOrgan = '', 4: actYear, 5: actOrgan = '' } = match;
  const { 6: inYear, 7: stateCode, 8: gluedCode, 9: stateOrgan, 10: letterOrgan } = match;
  const { 11: order, 12: olderOrgan, 13: olderSeries } = match;
  if (partyCode !== undefined) {
    const { value, cut } = organOf(partyOrgan);
    const known = readCode(partyCode);
    if (!known) return null;
    const { code, type } = known;
    return {
      value: { form: 'party', number: plain(written), code, type, organ: value.organ, year: null },
      cut,
    };
  }
  if (actYear !== undefined) {
    const name = actOrgan.replaceAll(' ', '');
    const value = { code: '', type: null, organ: name, year: Number(actYear) } as const;
    return { value: { form: 'assembly', number: plain(written, true), ...value }, cut: 0 };
  }
  if (stateOrgan !== undefined) {
    const { value: ofOrgan, cut } = organOf(stateOrgan);
    const letters = stateCode ?? gluedCode ?? '';
    const known = readCode(letters);
    if (!known)
      return inYear === undefined && capitals(letters).test(letters) && isMembers(ofOrgan.organ)
        ? letterOf(written, `${letters}-${ofOrgan.organ}`, cut)
        : null;
    const value = { number: plain(written, inYear !== undefined), ...known, ...ofOrgan };
    return inYear === undefined
      ? { value: { form: 'administrative', ...value }, cut }
      : { value: { form: 'normative', ...value, year: Number(inYear) }, cut };
  }
  if (order !== undefined) {
    const value = { code: 'L', type: 'L', organ: 'CTN', year: null } as const;
    return { value: { form: 'administrative', number: plain(written), ...value }, cut: 0 };
  }
  return letterOf(written, letterOrgan?.replaceAll(' ', '') ?? olderOrgan ?? olderSeries ?? '', 0);
}

function letterOf(written: string, name: string, cut: number) {
  if (/(?:^|-)(?:TCVN|QCVN|ISO|IEC|EC|EU|UN)(?:-|$)/.test(name)) return null;
  return {
    value: { form: 'letter', number: plain(written), code: '', type: null, organ: name, year: null } as const,
    cut,
  };
}

const capitals = lettered('^\\p{Lu}{2,}g?$', 'u');
const members = lettered(`^${member}(?:-${member})*$`, 'u');
const isMembers = (name: string) => members(name).test(name);

const wordAfterHyphen = lettered('-(?! ?\\p{Lu}).*$', 'u');
const wordAfterCapital = lettered('(?<=\\p{Lu})(?:ngày|của|về)$', 'u');

/** The organ of a symbol, without a word that follows it without a blank; the same few are cited again and again. */
const organOf = memoisedRecent(100, (written: string) => {
  const kept = written.replace(wordAfterHyphen(written), '').replace(wordAfterCapital(written), '');
  return { value: { organ: canonicalOrgan(kept), year: null }, cut: written.length - kept.length };
});

const actBefore =
  '(?:sắc (?:lệnh|luật)|nghị (?:định|quyết)|quyết định|chỉ thị|thông tư(?: liên (?:bộ|tịch|ngành))?|lệnh|luật|pháp lệnh|công (?:văn|điện)|văn bản|thông báo|tờ trình|biên bản(?: ghi nhớ| thỏa thuận)?)';
const named = lettered(`(?<!\\p{L})${actBefore} (?:số ?:? ?)?$`, 'iu');
const seriesAtEnd = lettered(`[/-] ?(?:${series})$`, 'u');

/** A number with one series of letters is a symbol after the word for the document, in a list after another, or alone. */
const isNamed = (text: string, start: number, end: number, previousEnd: number): boolean =>
  endsIn(named, text.slice(Math.max(0, start - 32), start)) ||
  isNextTo(text, start, previousEnd) ||
  (start === 0 && end === text.length && seriesAtEnd(text).test(text));

/** Whether a symbol stands beside another in a list. */
const isNextTo = (text: string, start: number, previousEnd: number): boolean =>
  previousEnd >= 0 && /^(?: ?[,;] ?| (?:và|hoặc) )(?:số )?$/u.test(text.slice(previousEnd, start));

const introduced = lettered(
  '(?:^|(?<!\\p{L})(?:số ?:?|văn bản|công văn|tờ trình|báo cáo|thông báo|CV) ?)$',
  'iu',
);

const endsIn = (form: typeof named, before: string): boolean => form(before).test(before);

/** An official letter is told from other figures with a stroke by what is before it, or by its date. */
const isIntroduced = (text: string, start: number, end: number, previousEnd: number): boolean =>
  endsIn(introduced, text.slice(Math.max(0, start - 12), start)) ||
  /^ ?,? ?(?:ngày|\(ngày) ?\d/u.test(text.slice(end, end + 12)) ||
  isNextTo(text, start, previousEnd);

/** “Trung ương” in an organ; not in TTƯD and TTƯP, where Ư begins “ứng dụng” and “ứng phó”. */
const centre = lettered('T\\.[ƯW]|TƯ(?![DP])|Tw(?!\\p{L})', 'gu');
const canonicalOrgan = (written: string) => written.replaceAll(' ', '').replace(centre(written), 'TW');

/** Figures that are written plainly already, as most are. */
const isPlain = /^[1-9]\d+$/;

/** A number with a leading 0 below 10 and without marks between thousands; next to a year a stop is before decimals. */
function plain(written: string, hasYear = false): string {
  if (isPlain.test(written)) return written;
  const [, figures = '', letter = ''] = /^([\d.]+)([a-e]?)$/.exec(written) ?? [];
  const [whole = '', ...rest] = figures.split('.');
  const isDecimal = rest.length === 1 && (hasYear || rest[0]?.length !== 3);
  const digits = String(Number(isDecimal ? whole : `${whole}${rest.join('')}`)).padStart(2, '0');
  return `${digits}${isDecimal ? `.${rest[0]}` : ''}${letter}`;
}

/** Reads a text that is a symbol and nothing else, in any of the spellings met; null where it is none. */
export function parseSymbol(text: string): DocumentSymbol | null {
  const { text: written } = readable(text.trim());
  const [found] = findSymbols(written);
  return found?.start === 0 && found.end === written.length ? found.value : null;
}
