import type { Language } from '../locale/localised.ts';
import { numberOf, type Severity, severities } from '../plan/finding.ts';
import { ruleWords } from '../rules/rule-words.ts';
import { formatDateWithNoun } from '../vietnamese/dates/dates.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import type { LintFilters, LintRun, SinceRun } from './lint-run.ts';

/** A number of findings of one severity, in words: 3 lỗi, 1 error, 12 warnings, 31 info. */
function countOf(severity: Severity, number: number, language: Language): string {
  const isPlural = language === 'en' && severity !== 'info' && number !== 1;
  return `${formatNumber(number, language)} ${ruleWords.severities[severity][language]}${isPlural ? 's' : ''}`;
}

/** How much was checked and found, in one sentence; `paint` may set off the number of a severity. */
export function countsSentence(
  { counts, files, since }: LintRun,
  language: Language,
  paint: (severity: Severity, words: string) => string = (_, words) => words,
): string {
  const isNew = since !== null;
  const isClean = severities.every((severity) => counts[severity] === 0);
  const found = severities
    .map((severity) => paint(severity, countOf(severity, counts[severity], language)))
    .join(', ');
  const number = formatNumber(files.length, language);
  const accepted = formatNumber(counts.excepted, language);
  const words = {
    vi: {
      files: `Đã kiểm tra ${number} tệp`,
      none: isNew ? 'không có gì mới' : 'không có phát hiện nào',
      found: isNew ? 'mới: ' : '',
      excepted: `; ${accepted} phát hiện được chấp nhận theo ngoại lệ`,
    },
    en: {
      files: `${number} file${files.length === 1 ? '' : 's'} checked`,
      none: isNew ? 'nothing new' : 'no findings',
      found: isNew ? 'new: ' : '',
      excepted: `; ${accepted} finding${counts.excepted === 1 ? '' : 's'} accepted by exceptions`,
    },
  }[language];
  return `${words.files}: ${isClean ? words.none : words.found + found}${counts.excepted > 0 ? words.excepted : ''}.`;
}

/** The most rules that were not run and are named; programs get all. */
const maxNamed = 3;

function someOf(rules: readonly string[], language: Language): string {
  const left = rules.length - maxNamed;
  const named = rules.slice(0, maxNamed).join(', ');
  if (left <= 0) return named;
  const more = { vi: `và ${left} điều khác`, en: `and ${left} more` };
  return `${named} ${more[language]}`;
}

/**
 * What a reader must know to read the counts rightly, a sentence each: rules not run, filters, the date, fictional programmes. `namesRules` is
 * whether the rules meant are named.
 */
export function remarks(
  report: LintRun,
  language: Language,
  { namesRules }: { readonly namesRules: boolean } = { namesRules: true },
): string[] {
  const { skipped, filters, fictional, asOf, dated } = report;
  const chosen = filterWords({ ...filters, against: null });
  const date = formatDateWithNoun(asOf, language);
  const number = formatNumber(skipped.length, language);
  const listed = (names: string) => (namesRules ? `: ${names}` : '');
  const notRun = listed(someOf(skipped, language));
  const depending = listed(dated.join(', '));
  const sentences = {
    vi: {
      skipped: `Chưa kiểm tra được ${number} điều vì có tệp chưa đọc được trọn vẹn${notRun}.`,
      against: `So với ${baseWords(filters.against, 'vi')}${report.since ? `: ${sinceWords(report.since, 'vi')}` : ''}.`,
      filters: `Báo cáo có lọc: ${chosen.join(' ')}`,
      dated: `Tính đến ${date}, vì có phát hiện phụ thuộc ngày${depending}.`,
      fictional: `Chương trình hư cấu, chỉ dùng làm ví dụ: ${fictional.join(', ')}.`,
    },
    en: {
      skipped: `${number} rule${skipped.length === 1 ? ' was' : 's were'} not run, because some file could not be read whole${notRun}.`,
      against: `Compared with ${baseWords(filters.against, 'en')}${report.since ? `: ${sinceWords(report.since, 'en')}` : ''}.`,
      filters: `This report is filtered: ${chosen.join(' ')}`,
      dated: `As of ${date}, because some findings depend on the date${depending}.`,
      fictional: `Fictional, for illustration only: ${fictional.join(', ')}.`,
    },
  }[language];
  return [
    ...(skipped.length > 0 ? [sentences.skipped] : []),
    ...(filters.against !== null ? [sentences.against] : []),
    ...(chosen.length > 0 ? [sentences.filters] : []),
    ...(dated.length > 0 ? [sentences.dated] : []),
    ...(fictional.length > 0 ? [sentences.fictional] : []),
  ];
}

/** A base as people call it: a branch or a tag by its name, a commit by the beginning of its hash. */
function baseWords(against: string | null, language: Language): string {
  const name = against ?? '';
  if (!/^[0-9a-f]{40,64}$/.test(name)) return language === 'vi' ? `bản gốc ${name}` : `the base ${name}`;
  const commit = name.slice(0, 10);
  return language === 'vi' ? `bản gốc (lần lưu ${commit})` : `the base (commit ${commit})`;
}

/** How much the base had already, and how much of that is mended. */
function sinceWords({ knownCounts, known, mended }: SinceRun, language: Language): string {
  const before = severities
    .filter((severity) => knownCounts[severity] > 0)
    .map((severity) => countOf(severity, knownCounts[severity], language))
    .join(', ');
  const number = formatNumber(numberOf(mended), language);
  const words = {
    vi: [...(known.length > 0 ? [`${before} đã có từ trước`] : []), `${number} đã được khắc phục`],
    en: [...(known.length > 0 ? [`${before} there before`] : []), `${number} mended`],
  }[language];
  return words.join('; ');
}

/** The filters as they are written on a command line. */
export function filterWords({ paths, programme, rules: levels, against }: LintFilters): string[] {
  return [
    ...(programme === null ? [] : [`--programme ${programme}`]),
    ...(against === null ? [] : [`--against ${against}`]),
    ...Object.entries(levels).map(([rule, level]) => `--rule ${rule}=${level}`),
    ...paths,
  ];
}
