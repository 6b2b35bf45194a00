import { withId } from '../../plan/former-ids.ts';
import { type CalendarDate, isRealDate } from '../../plan/calendar.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseTypedDate } from '../../vietnamese/dates/dates.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { parseNumber } from '../../vietnamese/numbers/numbers.ts';
import { bodiesByName } from './bodies-by-name.ts';

/** The day that a text names, as data have it (2022-06-30) or as officials write it (30/6/2022). A UserError for anything else. */
export function parseDay(text: string): CalendarDate {
  const written = text.trim();
  const [, year, month = '', date = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written) ?? [];
  const day = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : parseTypedDate(written);
  if (day !== null && isRealDate(day)) return day;
  throw new UserError(
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(written)
      ? {
          vi: `Ngày «${text}» không có trong lịch; hãy viết như 2022-06-30 hoặc 30/6/2022.`,
          en: `The calendar has no day “${text}”; write it like 2022-06-30 or 30/6/2022.`,
        }
      : {
          vi: `«${text}» không phải là ngày; hãy viết như 2022-06-30 hoặc 30/6/2022.`,
          en: `“${text}” is not a date; write it like 2022-06-30 or 30/6/2022.`,
        },
  );
}

/**
 * The number that a text says how much was reached: the Vietnamese way (1.234,5, where 1.234 is a thousand and more), and with a
 * decimal point where that cannot be taken for a separator of thousands (7.5, 0.125). A UserError for anything else, negatives among them, and
 * for a comma before three digits (1,410), which one person means as thousands and another as decimals. `unreadable` says what is wrong with the
 * others.
 */
export function parseValue(text: string, unreadable = notReached): number {
  const written = text.trim();
  if (/^[1-9]\d{0,2},\d{3}$/.test(written)) throw new UserError(ambiguous(written));
  const isDecimal = /^(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))$/.test(written);
  const value = isDecimal ? Number(written) : parseNumber(written);
  if (value !== null && Number.isFinite(value)) return value;
  throw new UserError(unreadable(text));
}

const notReached = (text: string): Localised => ({
  vi: `Kết quả đạt «${text}» không phải là số từ 0 trở lên; hãy viết như 7, 7,5 hoặc 1.234,5.`,
  en: `The value “${text}” is not a number of 0 or more; write it the Vietnamese way, like 7, 7,5 or 1.234,5.`,
});

function ambiguous(written: string) {
  const [whole = '', rest = ''] = written.split(',');
  const short = `${whole},${rest}`.replace(/,?0+$/, '');
  const decimal = rest.endsWith('0') ? short : `${written}0`;
  return {
    vi: `«${written}» có thể là hàng nghìn hoặc số thập phân; hãy viết ${whole}${rest} nếu là hàng nghìn, ${decimal} nếu là số thập phân.`,
    en: `“${written}” can mean thousands or decimals; write ${whole}${rest} for thousands, ${decimal} for decimals.`,
  };
}

/** Whether a name can stand in a command that somebody copies: no sign in it means anything to a shell. */
const isPlainName = (text: string): boolean => /^[\p{L}\p{N} ,.()/-]{1,120}$/u.test(text);

const maxBodies = 5;

/** What bodies there are, and how one that is missing is added. */
function someBodies(asked: string, bodies: readonly Body[]): Localised {
  const list = bodies.slice(0, maxBodies).map(({ name }) => excerpt(name, 60));
  const some = list.join(', ') + (bodies.length > maxBodies ? ', …' : '.');
  const typed = (otherwise: string) => (isPlainName(asked) ? asked.trim() : otherwise);
  return {
    vi: `${list.length === 0 ? '' : ` Trong sổ có: ${some}`} Chưa có thì thêm: cthd body add "${typed('<tên cơ quan>')}"`,
    en: `${list.length === 0 ? '' : ` There are: ${some}`} To add one: cthd body add "${typed('<name>')}"`,
  };
}

/** The body that is meant, by id (also one that it bore before) or by one of its names, without diacritics too. A UserError names the nearest ids, or what bodies there are and the command that adds one. */
export function parseBody(asked: string, bodies: readonly Body[]): Body {
  const wanted = fold(asked.trim());
  const exact = withId(bodies, wanted);
  const { named: byName, nearTo } = bodiesByName(bodies);
  const named = byName.get(wanted) ?? [];
  const found = exact ?? (named.length === 1 ? named[0] : undefined);
  if (found) return found;
  const near = named.length > 1 ? named.map(({ id }) => id) : nearTo(wanted);
  const hint =
    near.length > 0
      ? { vi: ` Có phải: ${near.join(', ')}?`, en: ` Did you mean: ${near.join(', ')}?` }
      : someBodies(asked, bodies);
  throw new UserError({
    vi: `${named.length > 1 ? `Nhiều tổ chức mang tên «${asked}».` : `Không có tổ chức «${asked}» trong organisations.yaml.`}${hint.vi}`,
    en: `${named.length > 1 ? `Several bodies have the name “${asked}”.` : `There is no body “${asked}” in organisations.yaml.`}${hint.en}`,
  });
}
