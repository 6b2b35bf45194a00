import { evenBlanks } from '../letters/even-blanks.ts';
import type { Language } from '../../locale/localised.ts';
import type { PartialDate } from '../../plan/calendar.ts';
import type { Bound } from '../../plan/indicator.ts';
import { formatDateWithNoun } from '../dates/dates.ts';
import { formatNumber, parseNumber } from './numbers.ts';

/** A bound as annexes write it, in its own unit or in another one: 12, ≥ 95%, ≤ 30%, 10 - 12%/năm; the issued words where the data have them. */
export function formatBound(
  bound: Bound & { readonly unit?: string },
  language: Language,
  unit = bound.unit,
): string {
  const { printed, between } = bound;
  if (printed !== undefined && (language === 'vi' || !hasFigure(bound))) return printed;
  const number = (value: number) => formatNumber(value, language);
  const tail = unit === undefined ? '' : unit.startsWith('%') ? unit : ` ${unit}`;
  if (between) return `${between.map(number).join(' - ')}${tail}`;
  if (bound.target !== undefined) return `${number(bound.target)}${tail}`;
  if (bound['at-least'] !== undefined) return `≥ ${number(bound['at-least'])}${tail}`;
  return bound['at-most'] === undefined ? '' : `≤ ${number(bound['at-most'])}${tail}`;
}

const hasFigure = ({ target, between, ...rest }: Bound) =>
  (target ?? between ?? rest['at-least'] ?? rest['at-most']) !== undefined;

/** An indicator in words, with its own bound or with another one, such as that of a day: “12 đảng đoàn được thành lập”; with its name first where there is more to say: “Tỷ lệ chôn lấp: ≤ 30% (đến năm 2030)”. */
export function formatIndicator(
  indicator: Bound & { readonly name: string; readonly unit?: string; readonly by?: PartialDate },
  language: Language,
  bound: Bound = indicator,
): string {
  const { name, unit, by } = indicator;
  const number = formatBound(bound, language, unit);
  const isPlain = bound.target !== undefined && unit === undefined && bound.printed === undefined;
  const said = isPlain ? `${number} ${name}` : `${name}: ${number}`;
  if (by === undefined) return said;
  return `${said} (${language === 'vi' ? 'đến' : 'by'} ${formatDateWithNoun(by, language)})`;
}

const figure = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?';
const form = new RegExp(
  `^(?:(?<least>≥|>=|>|tối thiểu|ít nhất|trên|từ|không dưới|không thấp hơn|đạt ít nhất|đạt trên|đạt tối thiểu)|(?<most>≤|<=|<|tối đa|nhiều nhất|dưới|không quá|không vượt quá|không lớn hơn)|đạt)? ?` +
    `(?<first>${figure}) ?(?<percent>%)?(?: ?(?:-|đến) ?(?<second>${figure}))? ?(?<rest>%[^\\d]{0,40}|[\\p{L}/][^\\d]{0,60})?(?<more> trở lên| trở xuống)?$`,
  'iu',
);

/** Reads what a cell of an annex gives as a target: “≥ 95%”, “tối thiểu 12”, “không quá 30%”, “10 - 12%/năm”; null where it is no number. */
export function parseBound(text: string): (Bound & { readonly unit?: string }) | null {
  const typed = evenBlanks(text.normalize('NFC').replace(/[\u2010-\u2013]/g, '-')).replace(/[.;]$/u, '');
  const cut = / trở (?:lên|xuống)$/iu.exec(typed)?.[0] ?? '';
  const { groups } = form.exec(typed.slice(0, typed.length - cut.length)) ?? {};
  if (!groups) return null;
  const [first, second] = [groups['first'], groups['second']].map((one) =>
    one === undefined ? null : parseNumber(one),
  );
  if (first === null || first === undefined) return null;
  const rest = groups['rest']?.trim();
  if (rest !== undefined && /;|,|(?<!\p{L})(?:và|hoặc)(?!\p{L})/u.test(rest)) return null;
  const unit =
    rest === undefined || rest === ''
      ? groups['percent']
        ? '%'
        : undefined
      : `${groups['percent'] && !rest.startsWith('%') ? '%' : ''}${rest}`;
  const tail = unit === undefined ? {} : { unit };
  if (groups['second'] !== undefined)
    return second === null || second === undefined ? null : { between: [first, second], ...tail };
  if (groups['most'] !== undefined || /xuống/iu.test(cut)) return { 'at-most': first, ...tail };
  return groups['least'] !== undefined || cut !== ''
    ? { 'at-least': first, ...tail }
    : { target: first, ...tail };
}

/** The issued words of a target as data: its bound, with the words where ours would differ; the words alone where they are no number. */
export function readPrintedBound(text: string): Bound & { readonly unit?: string } {
  const printed = evenBlanks(text.normalize('NFC'));
  const read = parseBound(printed);
  if (!read) return { printed };
  return formatBound(read, 'vi') === printed ? read : { ...read, printed };
}
