import { countedBy } from '../../progress/rows/counted-in.ts';
import { valueSaid } from '../../progress/rows/read-value.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { type State, stateIds } from '../../plan/record-data.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseDay } from '../../progress/records/parse-fields.ts';
import { closedPeriodOf, dateProblems } from '../../progress/records/record-dates.ts';
import type { RecordProblem } from '../../progress/records/record-problem.ts';
import { recordSentence } from '../../progress/records/record-words.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import { states } from '../../progress/states/states.ts';
import { type TaskState, taskStates } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { questions } from './ask-words.ts';
import type { Ask, Choice, Environment } from '../command.ts';
import { faultOf } from '../shared/ask-typed.ts';
import { findUnits } from '../shared/find-unit.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';
import { evidenceOf } from './record-request.ts';

/** Whom to ask, about what. */
export interface Asking {
  readonly ask: Ask;
  readonly open: OpenProgramme;
  readonly environment: Environment;
}

/** Asks for a task, with search while typing; each shows its state and its wording. */
export function askTask({ ask, open, environment }: Asking): Promise<Unit> {
  const { language, asOf, width } = environment;
  const tasks = open.programme.index.tasks;
  const choices = new Map(
    taskStates(open.programme, tasks, { asOf }).map(({ unit, state }): [Unit, Choice<Unit>] => {
      const name = `${unit.address}  ${listedWording(unit)}`;
      return [
        unit,
        {
          value: unit,
          name: name.length > width - 6 ? `${name.slice(0, width - 7)}…` : name,
          short: `${unit.address} ${unit.id}`,
          description: `${unit.id}: ${states[state].name[language]}. ${listedWording(unit)}`,
        },
      ];
    }),
  );
  const find = (typed: string) => (typed.trim() === '' ? tasks : findUnits(tasks, typed));
  return ask.search(questions[language].task, (typed) =>
    find(typed).flatMap((unit) => choices.get(unit) ?? []),
  );
}

/** Asks for one of the states that may follow the present one; for any, where a record is corrected. */
export function askState(
  { state: now }: TaskState,
  isCorrection: boolean,
  { ask, environment: { language } }: Asking,
): Promise<State> {
  const words = questions[language];
  const possible = isCorrection ? stateIds : [now, ...states[now].next];
  const choices = possible.map((state) => ({
    value: state,
    name: states[state].name[language],
    description: states[state].means[language],
  }));
  const preset = now === 'not-started' ? 'in-progress' : now;
  return ask.choose(`${words.state} (${words.now}: ${states[now].name[language]})`, choices, preset);
}

/** Asks for the day, which lies in no closed period; today is preset. */
export const askDate = (task: Unit, asking: Asking): Promise<string> =>
  askDay(task, asking.environment.asOf, asking, (date) => {
    const closed = closedPeriodOf(asking.open.programme, date);
    return closed && { code: 'period-closed', field: 'date', date, period: closed.period };
  });

/** Asks for the day of a correction; that of the record that it corrects is preset. */
export const askSameDate = (task: Unit, was: CalendarDate, asking: Asking): Promise<string> =>
  askDay(task, was, asking, () => null);

function askDay(
  task: Unit,
  usual: CalendarDate,
  { ask, open, environment: { language, now } }: Asking,
  further: (date: CalendarDate) => RecordProblem | null,
): Promise<string> {
  const check = (typed: string) => {
    const date = parseDay(typed);
    const problem = dateProblems(open.programme, { date, recorded: now })[0] ?? further(date);
    if (problem) throw new UserError(recordSentence(task.id, problem));
  };
  return ask.text(questions[language].date, {
    preset: language === 'vi' ? formatDate(usual, 'vi') : usual,
    fault: (typed) => faultOf(check, typed, language),
  });
}

/** Asks for a body, with search while typing; the one that is likely comes first. */
export function askBody(
  likely: string | null,
  { ask, open, environment: { language } }: Asking,
): Promise<string> {
  const bodies = open.plan.organisations;
  const ordered = [...bodies.filter(({ id }) => id === likely), ...bodies.filter(({ id }) => id !== likely)];
  const find = (typed: string) =>
    ordered
      .filter(({ id, name, names = [] }) =>
        [id, name, ...names].some((one) => fold(one).includes(fold(typed.trim()))),
      )
      .map(({ id, name }) => ({ value: id, name: `${name} (${id})` }));
  return ask.search(questions[language].by, find);
}

interface ValueQuestion {
  /** What the value is of; null where nothing is counted. */
  readonly counted: IndicatorState | null;
  /** The value that a correction keeps where none is given; null for something new. */
  readonly kept: number | null;
  /** Why a value cannot be right, as far as one can tell; null where it may be. */
  readonly doubt: (value: number) => Localised | null;
}

/**
 * Asks what was reached of an indicator; '' for nothing said, and where nothing is counted. What cannot be right is asked about, and taken
 * where it is typed once more: then it needs a reason.
 */
export async function askValue(
  { counted, kept, doubt }: ValueQuestion,
  { ask, environment: { language, asOf } }: Asking,
): Promise<{ readonly value: string; readonly isDoubted: boolean }> {
  if (!counted) return { value: '', isDoubted: false };
  const words = questions[language];
  const told = [
    `${counted.indicator.name}: ${formatBound(counted.indicator, language)}`,
    ...(counted.value === null || kept !== null
      ? []
      : [`${words.now}: ${formatNumber(counted.value, language)}`]),
    kept === null ? words.noValue : words.sameValue(formatNumber(kept, language)),
  ];
  const doubted = new Set<string>();
  const read = (typed: string) => valueSaid(typed, countedBy(counted.indicator, asOf));
  const fault = (typed: string) => {
    if (typed.trim() === '') return null;
    const wrong = faultOf(read, typed, language);
    const why = wrong === null && !doubted.has(typed.trim()) ? doubt(read(typed)) : null;
    if (why === null) return wrong;
    doubted.add(typed.trim());
    return `${why[language]} ${words.ifRight}`;
  };
  const value = await ask.text(`${words.value} (${told.join('; ')}):`, { fault });
  return { value, isDoubted: doubted.has(value) };
}

/** Asks for evidence until nothing more is named. */
export async function askEvidence(
  isNeeded: boolean,
  { ask, open, environment }: Asking,
): Promise<readonly string[]> {
  const words = questions[environment.language];
  const given: string[] = [];
  for (;;) {
    const isFirst = given.length === 0;
    const fault = (typed: string) => {
      if (typed.trim() === '') return isNeeded && isFirst ? words.evidenceNeeded : null;
      return faultOf((text) => evidenceOf(text, open.root, environment.cwd), typed, environment.language);
    };
    const proof = await ask.text(isFirst ? words.evidence : words.moreEvidence, { fault });
    if (proof === '') return given;
    given.push(proof);
  }
}

/** A note that must be there: how it is asked for, and what is said without it. */
export interface NoteNeeded {
  readonly question: string;
  readonly missing: string;
}

/** Asks for a note; where one is needed, until it says something. */
export const askNote = (
  needed: NoteNeeded | null,
  usual: string,
  { ask }: Pick<Asking, 'ask'>,
): Promise<string> =>
  ask.text(needed?.question ?? usual, {
    fault: (typed) => (needed && typed.trim() === '' ? needed.missing : null),
  });
