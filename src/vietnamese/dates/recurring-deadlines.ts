import { firstDay, isRealDate, lastDay, type PartialDate } from '../../plan/calendar.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import { at, type FormReader, type ReadDeadline } from './deadline-points.ts';
import { readPoint } from './read-point.ts';

const standing =
  /^(?:nhiem vu |thuc hien |cong viec |duoc thuc hien )?(?:thuong xuyen|lien tuc|standing)(?:,? (?:va )?(?:thuong xuyen|lien tuc|dinh ky|hang nam|theo quy dinh|khi co yeu cau))*(?: trong nam| trong suot (?:nhiem ky|qua trinh)| hang nam| cac nam(?: tiep theo)?)?(?:,? ?\(?(?:bat dau )?(?:tu|from) (.+?)\)?)?$/;
const yearly =
  /^(?:dinh ky |thuc hien |nhiem vu )?(?:hang nam|moi nam|(?:it nhat |toi thieu )?(?:(?:moi|hang) nam (?:it nhat |toi thieu )?(?:mot|0?1) lan|(?:mot|0?1) lan ?(?:\/|moi |mot |trong )? ?nam|(?:(?:moi |cu )?(?:mot|0?1) |moi |cu )?nam ?(?:\/ ?(?:(?:mot|0?1) )?|(?:mot|0?1) )lan|(?:moi |cu )?12 thang ?(?:\/ ?(?:(?:mot|0?1) )?|(?:mot|0?1) )lan)|yearly)(?:,? (?:va )?(?:thuong xuyen|dinh ky|dot xuat|khi co yeu cau|theo (?:giai doan|ke hoach|quy dinh)))*(?:,? ?\(?(?:bat dau )?(?:tu|from) (.+?)\)?)?$/;
const every =
  /^(?:dinh ky |bao cao )?(?:(?:hang|moi|theo) (?<each>tuan|thang|quy)|(?<half>(?:6|06|sau) thang(?:,? ?(?:mot|0?1) ?lan|\/(?:1 )?lan)?|(?:hang|moi) (?:6|06|sau) thang)|(?<english>weekly|monthly|quarterly|every six months))(?:,? ?\(?(?:bat dau )?(?:tu|from) (?<from>.+?)\)?)?$/;
const yearlyBy =
  /^(?:hang nam,? ?)?(?:xong |hoan thanh |bao cao )?(?:truoc|cham nhat|muon nhat|den|vao|by)?(?: la| den)? ?(?:ngay )?(?<day>\d{1,2}) ?(?:\/|thang) ?(?<month>\d{1,2})(?:,? (?<yearly>(?:hang|moi|cac) nam))?(?:,? ?\(?(?:bat dau )?tu (?<from>.+?)\)?)?$/;
const yearlyIn =
  /^(?:trong |vao )?(?:thang (\d{1,2})|quy (iv|i{1,3}|[1-4])|(cuoi(?: nam)?))(?:,)? (?:hang|moi|cac) nam$/;

/** What is done at all times, every year, every month, or each year by a day. */
export const recurringReaders: readonly FormReader[] = [
  (_, folded) => {
    const found = standing.exec(folded);
    return found && since(found[1], (from) => ({ standing: true, ...from }));
  },
  readYearlyIn,
  (_, folded) => {
    const found = yearly.exec(folded);
    return found && since(found[1], (from) => ({ yearly: true, ...from }));
  },
  (_, folded) => {
    const { each = '', english = '', from } = every.exec(folded)?.groups ?? {};
    if (!every.test(folded)) return null;
    const period = periods[each || english] ?? 'half-year';
    return since(from, (rest) => ({ every: period, ...rest }));
  },
  readYearlyBy,
];

/** What is done in each year of a period, “Hằng năm (2026 - 2030)”, in some months of each, “Tháng 6 - 8 hằng năm”, or by a day that brackets name, “Hằng năm (trước 15/12)”. */
function readYearlyIn(text: string, folded: string): ReadDeadline | null {
  const [, first, day] =
    /^(?:hang|moi) nam,? ?\(?(?:(?:tu |nam |trong |giai doan |nhiem ky )*(\d{4})(?: ?- ?| den (?:het )?(?:nam )?)\d{4}|((?:truoc|cham nhat|vao|trong|hoan thanh|xong) [^()]{3,40}))\)?$/.exec(
      folded,
    ) ?? [];
  const [, end] =
    /^(?:tu |trong )?(?:(?:thang|quy) (?:\d{1,2}|i{1,3}|iv))(?: ?- ?| den (?:het )?)((?:thang |quy )?(?:\d{1,2}|i{1,3}|iv)),? (?:hang|moi|cac) nam$/.exec(
      folded,
    ) ?? [];
  if (end !== undefined) {
    const word = /^(?:tu |trong )?(thang |quy )/.exec(folded)?.[1] ?? '';
    const read = readYearlyBy('', `${/^(?:thang|quy) /.test(end) ? '' : word}${end} hang nam`);
    return read && 'term' in read ? { term: { ...read.term, printed: text } } : read;
  }
  if (first !== undefined) return at(first, (from) => ({ yearly: true, from, printed: text }));
  return day === undefined ? null : readYearlyBy('', `${day} hang nam`);
}

const periods: Readonly<Record<string, 'week' | 'month' | 'quarter'>> = {
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
};

/** What is done from a time on: “Từ quý II/2026 trở đi”. */
export const readSince: FormReader = (_, folded) => {
  const [, from] = /^(?:bat dau |thuc hien |trien khai )?(?:tu|from) (.+?)(?: tro di)?$/.exec(folded) ?? [];
  return from !== undefined && readPoint(from) ? since(from, (rest) => ({ standing: true, ...rest })) : null;
};

function readYearlyBy(_: string, folded: string): ReadDeadline | null {
  const inYear = yearlyIn.exec(folded);
  if (inYear) {
    const [, month, quarter] = inYear;
    const last =
      month !== undefined
        ? `2023-${month.padStart(2, '0')}`
        : quarter === undefined
          ? '2023-12'
          : readPoint(`quy ${quarter}/2023`)?.point;
    return isRealDate(firstDay(last ?? ''))
      ? { term: { yearly: true, by: lastDay(last ?? '').slice(5) } }
      : { problem: 'impossible-date' };
  }
  const { day, month, yearly: isYearly, from } = yearlyBy.exec(folded)?.groups ?? {};
  if (day === undefined || month === undefined || (isYearly === undefined && !folded.startsWith('hang nam')))
    return null;
  const by = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isRealDate(`2024-${by}`)) return { problem: 'impossible-date' };
  return since(from, (rest) => ({ yearly: true, ...rest, by }));
}

/** A recurring form, with the time from which it holds where the text names one. */
const since = (
  from: string | undefined,
  make: (from: { from?: PartialDate }) => DeadlineTerm,
): ReadDeadline => (from === undefined ? { term: make({}) } : at(from, (point) => make({ from: point })));
