import type { Language } from '../../locale/localised.ts';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const groupMarks: Readonly<Record<Language, string>> = { vi: '.', en: ',' };
const groupEnds = /\B(?=(?:\d{3})+$)/g;

/** To make a format takes far longer than to use it: whole numbers need none. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: 21.914 and 98,62 in Vietnamese, 21,914 and 98.62 in English; rounded only where a number of decimals is given. */
export function formatNumber(value: number, language: Language, decimals = 20): string {
  if (Number.isSafeInteger(value) && !Object.is(value, -0))
    return String(value).replace(groupEnds, groupMarks[language]);
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  const format = known ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals });
  if (!known) formats.set(key, format);
  return format.format(value);
}

/** The value of a number written the Vietnamese way, or plainly: 21.914, 98,62, 12, 06; null where the text is none. */
export function parseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [whole = '', fraction, ...more] = text.trim().split(',');
  const [first = '', ...groups] = whole.split('.');
  const isGrouped = groups.length === 0 || (first.length <= 3 && groups.every((group) => group.length === 3));
  const digits = [first, ...groups, ...(fraction === undefined ? [] : [fraction])];
  if (more.length > 0 || !isGrouped || !digits.every((part) => /^\d+$/.test(part))) return null;
  return Number(`${first}${groups.join('')}.${fraction ?? '0'}`);
}
