import type { Language } from '../../locale/localised.ts';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const groupMarks: Readonly<Record<Language, string>> = { vi: '.', en: ',' };
const groupEnds = /\B(?=(?:\d{3})+$)/g;

const decimalMarks: Readonly<Record<Language, string>> = { vi: ',', en: '.' };

/** To make a format takes far longer than to use it: most numbers need none. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: 21.914 and 98,62 in Vietnamese, 21,914 and 98.62 in English; rounded only where a number of decimals is given. */
export function formatNumber(value: number, language: Language, decimals = 20): string {
  if (Number.isSafeInteger(value) && value > 0) return grouped(String(value), groupMarks[language]);
  const figures = figuresOf(value, decimals);
  if (figures !== null) {
    const [whole = '', fraction] = figures.split('.');
    const inGroups = grouped(whole, groupMarks[language]);
    return fraction === undefined ? inGroups : `${inGroups}${decimalMarks[language]}${fraction}`;
  }
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  const format = known ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals });
  if (!known) formats.set(key, format);
  return format.format(value);
}

/** The figures before the point in groups of three; most numbers have two groups at most. */
function grouped(whole: string, mark: string): string {
  if (whole.length <= 3) return whole;
  if (whole.length > 6 || whole.startsWith('-')) return whole.replace(groupEnds, mark);
  return whole.slice(0, -3) + mark + whole.slice(-3);
}

/** A number rounded, in figures with a point; null where it is not plain how Intl would round it. */
function figuresOf(value: number, decimals: number): string | null {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? null : String(value);
  const figures = String(value);
  if (!/^\d{1,15}\.\d+$/.test(figures)) return null;
  if (figures.length - figures.indexOf('.') - 1 <= decimals) return figures;
  const shifted = decimals > 6 ? NaN : Number(`${figures}e${decimals}`);
  const isPlain = shifted <= Number.MAX_SAFE_INTEGER && shifted % 1 !== 0.5;
  return isPlain ? String(Number(`${Math.round(shifted)}e-${decimals}`)) : null;
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
