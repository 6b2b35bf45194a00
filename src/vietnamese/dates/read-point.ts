import { isRealPartialDate, type PartialDate } from '../../plan/calendar.ts';
import { withCentury } from './dates.ts';
import { foldWords } from '../letters/fold.ts';

/** A day, month, quarter or year as typed; null where the calendar does not have it. */
export interface ReadPoint {
  readonly point: PartialDate | null;
}

const figures: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const quarter = '(iv|i{1,3}|[1-4])';

/** The forms of a point in small letters without diacritics, with the parts that each holds. */
const forms: readonly (readonly [form: RegExp, parts: 'ymd' | 'dmy' | 'ym' | 'my' | 'yq' | 'qy' | 'y'])[] = [
  [/^(?:ngay )?(\d{4})-(\d{1,2})-(\d{1,2})$/, 'ymd'],
  [/^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/, 'dmy'],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2})(?:,? nam |\/)(\d{4})$/, 'dmy'],
  [/^(\d{4})-(\d{1,2})$/, 'ym'],
  [/^(?:thang |t\.? ?)?(\d{1,2}) ?(?:[/.]|,? ?nam) ?(\d{4})$/, 'my'],
  [/^thang (\d{1,2})-(\d{4})$/, 'my'],
  [/^(\d{4})-q([1-4])$/, 'yq'],
  [new RegExp(`^(?:quy|q)\\.? ?${quarter} ?(?:[/-]|,? ?nam|,| ) ?(\\d{4})$`), 'qy'],
  [/^(?:nam )?(\d{4})$/, 'y'],
];

/** Reads a day, month, quarter or year in the forms of the data (2026-Q4) and of official texts (Quý IV/2026); null where a text is none. */
export function readPoint(typed: string): ReadPoint | null {
  const text = withCentury(foldWords(typed));
  for (const [form, parts] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const part = (letter: string) => found[parts.indexOf(letter) + 1] ?? '';
    const two = (letter: string) => part(letter).padStart(2, '0');
    const year = part('y');
    if (parts === 'y') return { point: isYear(year) ? Number(year) : null };
    if (parts.includes('q'))
      return { point: isYear(year) ? `${year}-Q${figures[part('q')] ?? part('q')}` : null };
    const written = parts.includes('d') ? `${year}-${two('m')}-${two('d')}` : `${year}-${two('m')}`;
    return { point: isYear(year) && isRealPartialDate(written) ? written : null };
  }
  return null;
}

const isYear = (year: string) => Number(year) >= 1900 && Number(year) <= 2200;
