import { localise, type Localised } from '../../locale/localised.ts';
import { firstDay, lastDay, type PartialDate } from '../../plan/calendar.ts';
import { indicatorKey, indicatorsWithin } from '../../plan/indicator.ts';
import { formatDate, formatWhen } from '../../vietnamese/dates/dates.ts';
import { planRule } from '../plan-rule.ts';

type IndicatorFault =
  'range' | 'order' | 'after-end' | 'after-term' | 'before-term' | 'due-before-term' | 'same-name';
type Arguments = Readonly<{
  task: string;
  name: string;
  problem: IndicatorFault;
  by: PartialDate | null;
  limit: PartialDate | null;
}>;

/**
 * The milestones of an indicator come one after the other, before its end and within the term; it is not due before the term, unless its task is
 * carried over; a range ascends; each indicator of a task has a name of its own.
 */
export const indicatorOrder = planRule<Arguments>({
  id: 'indicator-order',
  group: 'assignment',
  severity: 'warning',
  scope: 'unit',
  message: (args) => messages[args.problem](args),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.tasks.forEach(({ id, task }) => {
        const indicators = indicatorsWithin(task);
        const names = indicators.length > 1 ? new Set<string>() : null;
        for (const indicator of indicators) {
          const { name, between, milestones = [], by } = indicator;
          const tell = (
            problem: IndicatorFault,
            at: PartialDate | null = null,
            limit: PartialDate | null = null,
          ) => ({ task: id, name, problem, by: at, limit }) as const;
          const isEarly = (day: PartialDate) =>
            task?.carries === undefined && lastDay(day) < firstDay(programme.term.from);
          if (by !== undefined && isEarly(by))
            report(indicator, 'by', tell('due-before-term', by, programme.term.from), { id });
          if (between && (between[0] ?? 0) > (between[1] ?? 0))
            report(indicator, 'between', tell('range'), { id });
          let previous: PartialDate | null = null;
          for (const milestone of milestones) {
            const day = lastDay(milestone.by);
            if (milestone.between && (milestone.between[0] ?? 0) > (milestone.between[1] ?? 0))
              report(milestone, 'between', tell('range'), { id });
            if (previous !== null && day <= lastDay(previous))
              report(milestone, 'by', tell('order', milestone.by, previous), { id });
            if (by !== undefined && firstDay(milestone.by) > lastDay(by))
              report(milestone, 'by', tell('after-end', milestone.by, by), { id });
            else if (firstDay(milestone.by) > lastDay(programme.term.to))
              report(milestone, 'by', tell('after-term', milestone.by, programme.term.to), { id });
            else if (isEarly(milestone.by))
              report(milestone, 'by', tell('before-term', milestone.by, programme.term.from), { id });
            previous = milestone.by;
          }
          if (names === null) continue;
          const key = indicatorKey(name);
          if (names.has(key) && task?.results === undefined)
            report(indicator, 'name', tell('same-name'), { id });
          names.add(key);
        }
      });
  },
});

const messages: Readonly<Record<IndicatorFault, (args: Arguments) => Localised>> = {
  range: ({ task, name }) => ({
    vi: `Chỉ tiêu «${name}» của nhiệm vụ ${task} có khoảng mà số đầu lớn hơn số cuối.`,
    en: `The indicator “${name}” of the task ${task} has a range whose first number is the greater.`,
  }),
  order: ({ task, name, by, limit }) =>
    localise((language) => {
      const [at, before] = [formatDate(by ?? '', language), formatDate(limit ?? '', language)];
      return language === 'vi'
        ? `Mốc ${at} của chỉ tiêu «${name}» (nhiệm vụ ${task}) không sau mốc ${before} đứng trước.`
        : `The milestone ${at} of the indicator “${name}” (task ${task}) is not after the one before it, ${before}.`;
    }),
  'after-end': ({ task, name, by, limit }) =>
    localise((language) => {
      const [at, end] = [formatDate(by ?? '', language), formatDate(limit ?? '', language)];
      return language === 'vi'
        ? `Mốc ${at} của chỉ tiêu «${name}» (nhiệm vụ ${task}) sau hạn của chỉ tiêu, ${end}.`
        : `The milestone ${at} of the indicator “${name}” (task ${task}) is after the indicator is due, ${end}.`;
    }),
  'after-term': ({ task, name, by, limit }) =>
    localise((language) => {
      const [at, end] = [formatDate(by ?? '', language), formatDate(limit ?? '', language)];
      return language === 'vi'
        ? `Mốc ${at} của chỉ tiêu «${name}» (nhiệm vụ ${task}) sau khi nhiệm kỳ kết thúc, ${end}.`
        : `The milestone ${at} of the indicator “${name}” (task ${task}) is after the term ends, ${end}.`;
    }),
  'before-term': ({ task, name, by, limit }) =>
    localise((language) => {
      const [at, begin] = [formatDate(by ?? '', language), formatDate(limit ?? '', language)];
      return language === 'vi'
        ? `Mốc ${at} của chỉ tiêu «${name}» (nhiệm vụ ${task}) trước khi nhiệm kỳ bắt đầu, ${begin}.`
        : `The milestone ${at} of the indicator “${name}” (task ${task}) is before the term begins, ${begin}.`;
    }),
  'due-before-term': ({ task, name, by, limit }) =>
    localise((language) => {
      const [at, begin] = [formatWhen(by ?? '', language), formatDate(limit ?? '', language)];
      return language === 'vi'
        ? `Chỉ tiêu «${name}» (nhiệm vụ ${task}) có hạn ${at}, trước khi nhiệm kỳ bắt đầu, ${begin}.`
        : `The indicator “${name}” (task ${task}) is due ${at}, before the term begins, ${begin}.`;
    }),
  'same-name': ({ task, name }) => ({
    vi: `Nhiệm vụ ${task} có hai chỉ tiêu cùng tên «${name}»; bản ghi không biết nói về chỉ tiêu nào.`,
    en: `The task ${task} has two indicators called “${name}”; a record cannot tell which it means.`,
  }),
};
