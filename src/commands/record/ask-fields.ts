import { type State, stateIds } from '../../plan/record-data.ts';
import { type Unit, wordingOf } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseDay, parseValue } from '../../progress/records/parse-fields.ts';
import { dateProblems } from '../../progress/records/record-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';
import { states } from '../../progress/states/states.ts';
import { type TaskState, taskStates } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { indicatorsOf } from '../../plan/indicator.ts';
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
      const name = `${unit.address}  ${wordingOf(unit)}`;
      return [
        unit,
        {
          value: unit,
          name: name.length > width - 6 ? `${name.slice(0, width - 7)}…` : name,
          short: `${unit.address} ${unit.id}`,
          description: `${unit.id}: ${states[state].name[language]}. ${wordingOf(unit)}`,
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

/** Asks for the day; today is preset, or the day that is given. */
export function askDate(task: Unit, { ask, open, environment }: Asking, usual?: string): Promise<string> {
  const { language, asOf, now } = environment;
  const check = (typed: string) => {
    const [problem] = dateProblems(open.programme, { date: parseDay(typed), recorded: now });
    if (problem) throw new UserError(recordSentence(task.id, problem));
  };
  return ask.text(questions[language].date, {
    preset: language === 'vi' ? formatDate(usual ?? asOf, 'vi') : (usual ?? asOf),
    fault: (typed) => faultOf(check, typed, environment.language),
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

/** Asks what was reached of the target; '' for nothing said, and where the task has no target. */
export async function askValue({ unit, value }: TaskState, { ask, environment }: Asking): Promise<string> {
  const [indicator] = indicatorsOf(unit.task);
  if (!indicator) return '';
  const { language } = environment;
  const words = questions[language];
  const reached = value === null ? '' : `; ${words.now}: ${formatNumber(value, language)}`;
  const question = `${words.value} (${indicator.name}: ${formatBound(indicator, language)}${reached}):`;
  return ask.text(question, {
    fault: (typed) => (typed.trim() === '' ? null : faultOf(parseValue, typed, environment.language)),
  });
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

/** Asks for a note; it must say why, where a task is completed short of its target. */
export function askNote(isShort: boolean, { ask, environment: { language } }: Asking): Promise<string> {
  const words = questions[language];
  return ask.text(isShort ? words.reason : words.note, {
    fault: (typed) => (isShort && typed.trim() === '' ? words.reasonNeeded : null),
  });
}
