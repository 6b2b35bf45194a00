import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import { type IndicatorTotal, totalIndicators } from '../../progress/states/indicators.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import type { Block, Cell } from '../blocks/block.ts';
import type { Tone } from '../blocks/shown-words.ts';
import { idsOf } from '../blocks/figures.ts';
import { metWords } from '../status/reached.ts';
import { percent } from '../status/status-cells.ts';

/** Indicators against their targets, as a chart and a table; nothing where no task has one. */
export function indicatorBlocks(tasks: readonly TaskState[], language: Language): Block[] {
  const indicators = totalIndicators(tasks);
  if (indicators.length === 0) return [];
  const words = texts[language];
  const met = indicators.filter(({ isMet }) => isMet === true).length;
  const [name = '', reached = '', target = '', rate = '', result = ''] = words.columns;
  return [
    {
      kind: 'chart',
      chart: 'indicators',
      title: words.title,
      summary: words.summary(formatNumber(met, language), formatNumber(indicators.length, language)),
      hasTable: true,
      bars: indicators
        .flatMap((one) => (one.target === null ? [] : [{ ...one, target: one.target }]))
        .map((one) => ({
          name: one.name,
          value: valueOf(one),
          target: one.target,
          text: reachedWords(one, language),
          tone: toneOf(one),
          ids: idsOf(one.tasks),
        })),
    },
    {
      kind: 'table',
      columns: [
        { head: name },
        { head: reached, type: 'number' },
        { head: target, type: 'number' },
        { head: rate, type: 'percent' },
        { head: result },
      ],
      rows: indicators.map((one) => rowOf(one, language)),
    },
  ];
}

/** The value reached; null where nothing was reported, which is not zero. */
const valueOf = ({ value, states }: IndicatorTotal): number | null =>
  states.some((state) => state.value !== null) ? value : null;

function reachedWords(indicator: IndicatorTotal, language: Language): string {
  const value = valueOf(indicator);
  return value === null ? texts[language].unreported : formatNumber(value, language);
}

const toneOf = ({ isMet }: Pick<IndicatorTotal, 'isMet'>): Tone => (isMet === true ? 'good' : 'open');

/** What is to be reached: a sum, or the bound of the one task. */
const targetWords = ({ target, bound, unit }: IndicatorTotal, language: Language): string =>
  target === null
    ? formatBound({ ...bound, ...(unit !== null && { unit }) }, language)
    : formatNumber(target, language);

function rowOf(indicator: IndicatorTotal, language: Language): Cell[] {
  const { name, target, rate, tasks } = indicator;
  const [ids, value] = [idsOf(tasks), valueOf(indicator)];
  return [
    name,
    { text: reachedWords(indicator, language), value, ids },
    { text: targetWords(indicator, language), value: target, ids },
    value === null || rate === null ? '' : { text: percent(rate, language, 1), value: rate, ids },
    { text: metWords(indicator, language), tone: toneOf(indicator) },
  ];
}

const texts = {
  vi: {
    title: 'Kết quả so với mục tiêu',
    summary: (met: string, all: string) => `Đạt ${met}/${all} chỉ tiêu.`,
    columns: ['Chỉ tiêu', 'Kết quả', 'Mục tiêu', 'Tỷ lệ', 'Kết luận'],
    unreported: 'chưa báo cáo',
  },
  en: {
    title: 'Reached against targets',
    summary: (met: string, all: string) => `${met} of ${counted(all, 'target')} met.`,
    columns: ['Indicator', 'Reached', 'Target', 'Rate', 'Result'],
    unreported: 'not reported',
  },
} satisfies Record<Language, object>;
