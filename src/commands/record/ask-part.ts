import { countedOf } from '../../plan/assignment.ts';
import type { Unit } from '../../plan/unit.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Asking } from './ask-fields.ts';
import { questions } from './ask-words.ts';

/** Asks which of several results of a task is reported on, by its key; null for the whole task, and where it has no results. */
export async function askResult(
  task: Unit,
  { ask, environment: { language } }: Asking,
): Promise<string | null> {
  const results = countedOf(task).flatMap(({ result, task: own }) =>
    result === undefined ? [] : [{ value: result, name: own?.deliverable ?? result }],
  );
  if (results.length === 0) return null;
  const words = questions[language];
  return ask.choose<string | null>(words.result, [...results, { value: null, name: words.wholeTask }]);
}

/** The indicator that a value is asked of: the only one, or the one that is chosen of several; null where there is none or no number is reported. */
export async function askIndicator(
  { indicators }: TaskState,
  named: string | undefined,
  { ask, environment: { language } }: Asking,
): Promise<IndicatorState | null> {
  const [only, another] = indicators;
  if (!only || !another) return only ?? null;
  const given = indicators.find(({ indicator }) => indicator.name === named);
  if (given) return given;
  const words = questions[language];
  return ask.choose<IndicatorState | null>(words.indicator, [
    ...indicators.map((state) => ({
      value: state,
      name: [
        `${state.indicator.name}: ${formatBound(state.indicator, language)}`,
        ...(state.value === null ? [] : [`${words.now}: ${formatNumber(state.value, language)}`]),
      ].join('; '),
    })),
    { value: null, name: words.noIndicator },
  ]);
}
