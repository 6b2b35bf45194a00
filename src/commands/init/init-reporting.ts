import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import type { texts } from './init-words.ts';

/** In which periods the units of a new programme report, as its head says. */
export type NewReporting = Pick<
  NonNullable<Programme['reporting']>,
  'periods' | 'cutoff' | 'report-day' | 'send-to'
>;

type PeriodKind = NewReporting['periods'][number];

/** What the kinds of period are called where they are typed, folded. */
const kindWords: Readonly<Record<PeriodKind, readonly string[]>> = {
  month: ['month', 'thang'],
  quarter: ['quarter', 'quy'],
  'half-year': ['half-year', '6 thang', 'sau thang', 'nua nam'],
  'nine-months': ['nine-months', '9 thang', 'chin thang'],
  year: ['year', 'nam'],
};
const kinds = Object.keys(kindWords) as PeriodKind[];

/** The kinds of period as typed: “quarter, half-year”, “6 tháng, năm”. A UserError names what there is. */
function parsePeriodKinds(typed: string): PeriodKind[] {
  const found = typed
    .split(/[,;]/)
    .map((words) => fold(words.trim()))
    .filter((words) => words !== '')
    .map((words) => ({ words, kind: kinds.find((kind) => kindWords[kind].includes(words)) }));
  const strange = found.find(({ kind }) => kind === undefined)?.words;
  const named = found.flatMap(({ kind }) => kind ?? []);
  if (strange === undefined && named.length > 0) return kinds.filter((kind) => named.includes(kind));
  throw new UserError({
    vi: `Kỳ báo cáo viết như «quý, 6 tháng» trong số: tháng, quý, 6 tháng, 9 tháng, năm; không phải «${typed}».`,
    en: `Periods are written like “quarter, half-year”, of: ${kinds.join(', ')}; not “${typed}”.`,
  });
}

/** A day of the month that every month has. A UserError for any other. */
function parseMonthDay(typed: string): number {
  const day = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0;
  if (day >= 1 && day <= 28) return day;
  throw new UserError({
    vi: `Ngày chốt số liệu và ngày nộp là một ngày trong tháng, từ 1 đến 28, không phải «${typed}».`,
    en: `The cut-off and the report day are a day of the month, from 1 to 28, not “${typed}”.`,
  });
}

/** What the options say of reporting; null where they say nothing. A UserError for days without periods. */
export function reportingGiven(given: (name: string) => string | undefined): NewReporting | null {
  const [periods, cutoff, day, to] = ['periods', 'cutoff', 'reportDay', 'sendTo'].map(given);
  if (periods === undefined) {
    if ([cutoff, day, to].every((one) => one === undefined)) return null;
    throw new UserError({
      vi: '--cutoff, --report-day và --send-to đi cùng --periods, ví dụ --periods "6 tháng, năm".',
      en: '--cutoff, --report-day and --send-to go with --periods, such as --periods half-year,year.',
    });
  }
  return {
    periods: parsePeriodKinds(periods),
    ...(cutoff !== undefined && { cutoff: parseMonthDay(cutoff) }),
    ...(day !== undefined && { 'report-day': parseMonthDay(day) }),
    ...(to !== undefined && { 'send-to': readPlace(to) }),
  };
}

const sendTo: Localised = { vi: 'Nơi nhận báo cáo', en: 'Where reports are sent' };

function readPlace(typed: string): string {
  const place = typed.normalize('NFC').trim();
  if (place !== '' && place.length <= 200) return place;
  throw new UserError({
    vi: `${sendTo.vi} cần có chữ, tối đa 200 ký tự.`,
    en: `${sendTo.en} needs words, at most 200 characters.`,
  });
}

/** Asks one question until the answer can be read; the preset stands where nothing is typed. */
export type AskFor = <T>(question: string, read: (typed: string) => T, preset: string) => Promise<T>;

/** Asks in which periods units report, when figures close (usually the 14th) and reports are due, and where to. */
export async function askReporting(
  words: (typeof texts)['vi'],
  askFor: AskFor,
  issuer: string,
): Promise<NewReporting> {
  const { questions } = words;
  return {
    periods: await askFor(questions.periods, parsePeriodKinds, words.usualPeriods),
    cutoff: await askFor(questions.cutoff, parseMonthDay, '14'),
    'report-day': await askFor(questions.reportDay, parseMonthDay, '20'),
    'send-to': await askFor(questions.sendTo, readPlace, issuer),
  };
}
