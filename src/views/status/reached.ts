import type { Language } from '../../locale/localised.ts';
import type { IndicatorTotal } from '../../progress/states/indicators.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** How far the indicators of a task are: “7/12” of one number to reach, “28 (≤ 30%)” of another bound, each by its name where there are several. */
export function reachedWords(indicators: readonly IndicatorState[], language: Language): string[] {
  return indicators.map((state) => {
    const said = reachedOf(state, language);
    return indicators.length === 1 ? said : `${state.indicator.name} ${said}`;
  });
}

/** How far one indicator is. */
export function reachedOf({ indicator, bound, value }: IndicatorState, language: Language): string {
  const { unit } = indicator;
  if (bound.target !== undefined && unit === undefined)
    return `${formatNumber(value ?? 0, language)}/${formatNumber(bound.target, language)}`;
  const reached = value === null ? '…' : formatNumber(value, language);
  return `${reached} (${formatBound(bound, language, unit)})`;
}

/** How far an indicator is over all tasks that count it. */
export function reachedOfTotal({ value, target, states }: IndicatorTotal, language: Language): string {
  const [first] = states;
  if (target !== null || !first)
    return `${formatNumber(value, language)}/${formatNumber(target ?? 0, language)}`;
  return reachedOf(first, language);
}

/** Whether an indicator is met, with the last milestone that had come; nothing where the bound is words only. */
export function metWords({ isMet, states }: IndicatorTotal, language: Language): string {
  const words = texts[language];
  const milestone = states.length === 1 ? states[0]?.milestone : null;
  return [
    ...(isMet === null ? [words.words] : [isMet ? words.met : words.notMet]),
    ...(milestone && milestone.isMet !== null && isMet !== true
      ? [words.milestone(formatDate(milestone.by, language), milestone.isMet)]
      : []),
  ].join('; ');
}

const texts = {
  vi: {
    met: 'đạt',
    notMet: 'chưa đạt',
    words: 'không đo bằng số',
    milestone: (by: string, isMet: boolean) => `mốc ${by} ${isMet ? 'đạt' : 'chưa đạt'}`,
  },
  en: {
    met: 'met',
    notMet: 'not met',
    words: 'no number',
    milestone: (by: string, isMet: boolean) => `milestone ${by} ${isMet ? 'met' : 'not met'}`,
  },
} satisfies Record<Language, object>;
