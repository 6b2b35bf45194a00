import type { Language, Localised } from '../locale/localised.ts';
import { tasksOf, type Unit, wordingOf } from '../model/unit.ts';
import { UserError } from '../model/user-error.ts';
import { parseDay, parseValue } from '../progress/parse-fields.ts';
import { stateSentence } from '../progress/state-sentence.ts';
import { states } from '../progress/states.ts';
import { type TaskState, taskState } from '../progress/task-state.ts';
import { stateMeant } from '../progress/words-to-state.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import type { AddedRecord } from './add-record.ts';
import { questions } from './ask-words.ts';
import type { Ask, Choice, Environment } from './command.ts';
import { findTask } from './find-task.ts';
import { unitsMeant } from './find-unit.ts';
import type { OpenProgramme } from './open-programme.ts';
import { evidenceOf, type RecordWish } from './record-wish.ts';

/** A wish that names at least a task and a state. */
interface WholeWish extends RecordWish {
  readonly unit: string;
  readonly state: string;
  /** Whether the person was led through the whole record, and so should see it before it is written. */
  readonly isAsked: boolean;
}

/**
 * The wish with what is missing asked for at the terminal: everything where the task or the state was not given, else only who reports
 * where that cannot be known. Without a terminal, a UserError names the missing argument.
 */
export async function askWhatIsMissing(
  wish: RecordWish,
  open: OpenProgramme,
  environment: Environment,
): Promise<WholeWish> {
  const { unit, state } = wish;
  const { ask } = environment;
  if (unit !== undefined && state !== undefined) {
    const given = { ...wish, unit, state, isAsked: false };
    if (!ask || wish.by !== undefined) return given;
    const { task } = findTask(open.programme, unit);
    if (task?.lead !== undefined && !wish.confirm) return given;
    return { ...given, by: await askBy({ ask, open, environment }, null) };
  }
  if (!ask) throw new UserError(unit === undefined ? missingUnit : missingState);
  return askAll(wish, { ask, open, environment });
}

/** Shows the record that would be written and asks whether to write it. A UserError where not. */
export async function askWhetherToWrite(
  { text, state }: AddedRecord,
  ask: Ask,
  language: Language,
): Promise<void> {
  const words = questions[language];
  const description = `${text}\n${state.unit.id}: ${stateSentence(state, language)}`;
  const answer = await ask.choose(words.sure, [
    { value: 'write', name: words.write, description },
    { value: 'leave', name: words.leave, description },
  ]);
  if (answer === 'leave') throw new UserError(left);
}

interface Asking {
  readonly ask: Ask;
  readonly open: OpenProgramme;
  readonly environment: Environment;
}

async function askAll(wish: RecordWish, asking: Asking): Promise<WholeWish> {
  const { ask, environment, open } = asking;
  const { language, asOf, cwd } = environment;
  const words = questions[language];
  const task = wish.unit === undefined ? await askTask(asking) : findTask(open.programme, wish.unit);
  const now = stateNow(task, asking);
  const state = stateMeant(wish.state ?? (await askState(now, wish, asking)));
  const fault = (read: (typed: string) => unknown) => (typed: string) => faultOf(read, typed, environment);
  const date =
    wish.date ??
    (await ask.text(words.date, {
      preset: language === 'vi' ? formatDate(asOf, 'vi') : asOf,
      fault: fault(parseDay),
    }));
  const by = wish.by ?? (await askBy(asking, wish.confirm ? null : (task.task?.lead ?? null)));
  const value = wish.value ?? (await askValue(now, asking));
  const evidence = [...wish.evidence];
  const isProven = (now.last?.evidence ?? []).length > 0;
  for (let isMore = evidence.length === 0; isMore;) {
    const isNeeded = state === 'completed' && evidence.length === 0 && !isProven;
    const proof = await ask.text(evidence.length === 0 ? words.evidence : words.moreEvidence, {
      fault: (typed) =>
        typed.trim() === ''
          ? isNeeded
            ? words.evidenceNeeded
            : null
          : faultOf((text) => evidenceOf(text, open.root, cwd), typed, environment),
    });
    if (proof !== '') evidence.push(proof);
    isMore = proof !== '';
  }
  const note = wish.note ?? (await ask.text(words.note, { fault: () => null }));
  return {
    ...wish,
    unit: task.id,
    state,
    date,
    by,
    evidence,
    ...(value !== '' && { value }),
    ...(note !== '' && { note }),
    isAsked: true,
  };
}

function askTask({ ask, open, environment }: Asking): Promise<Unit> {
  const { language, asOf, width } = environment;
  const tasks = tasksOf(open.programme);
  const logs = new Map(open.programme.progress.map(({ unit, records }) => [unit, records]));
  const choice = (task: Unit): Choice<Unit> => {
    const { state } = taskState(task, logs.get(task.id) ?? [], { asOf });
    const name = `${task.address}  ${wordingOf(task)}`;
    return {
      value: task,
      name: name.length > width - 6 ? `${name.slice(0, width - 7)}…` : name,
      description: `${task.id}: ${states[state].name[language]}. ${wordingOf(task)}`,
    };
  };
  const find = (typed: string) => (typed.trim() === '' ? tasks : unitsMeant(tasks, typed)).map(choice);
  return ask.search(questions[language].task, find);
}

const stateNow = (task: Unit, { open, environment: { asOf } }: Asking): TaskState => {
  const log = open.programme.progress.find(({ unit }) => unit === task.id);
  return taskState(task, log?.records ?? [], { asOf });
};

function askState(now: TaskState, { corrects }: RecordWish, { ask, environment: { language } }: Asking) {
  const next = [now.state, ...states[now.state].next];
  const possible = corrects === undefined ? next : (Object.keys(states) as (typeof next)[number][]);
  const question = `${questions[language].state} (${questions[language].now}: ${states[now.state].name[language]})`;
  const choices = possible.map((state) => ({
    value: state,
    name: states[state].name[language],
    description: states[state].means[language],
  }));
  return ask.choose(question, choices, now.state === 'not-started' ? 'in-progress' : now.state);
}

function askBy({ ask, open, environment: { language } }: Asking, lead: string | null): Promise<string> {
  const bodies = open.plan.organisations;
  const ordered = [...bodies.filter(({ id }) => id === lead), ...bodies.filter(({ id }) => id !== lead)];
  const find = (typed: string) =>
    ordered
      .filter(({ id, name, names = [] }) =>
        [id, name, ...names].some((one) => fold(one).includes(fold(typed.trim()))),
      )
      .map(({ id, name }) => ({ value: id, name: `${name} (${id})` }));
  return ask.search(questions[language].by, find);
}

async function askValue({ unit, value }: TaskState, { ask, environment }: Asking): Promise<string> {
  const indicator = unit.task?.indicator;
  if (!indicator) return '';
  const { language } = environment;
  const words = questions[language];
  const reached = value === null ? '' : `; ${words.now}: ${formatNumber(value, language)}`;
  return ask.text(
    `${words.value} (${indicator.name}: ${formatNumber(indicator.target, language)}${reached})`,
    {
      fault: (typed) => (typed.trim() === '' ? null : faultOf(parseValue, typed, environment)),
    },
  );
}

/** What is wrong with words as the reader of them says it; null where nothing is. */
function faultOf(read: (typed: string) => unknown, typed: string, { language }: Environment): string | null {
  try {
    read(typed);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.localised[language];
    throw error;
  }
}

const left: Localised = { vi: 'Không có gì được ghi.', en: 'Nothing was written.' };

const missingUnit: Localised = {
  vi: 'Thiếu <unit>: hãy nêu nhiệm vụ bằng mã, địa chỉ hoặc vài từ, rồi trạng thái: cthd record II.2.1/3 «đang thực hiện».',
  en: '<unit> is missing: name the task by its id, address or some words, then the state: cthd record II.2.1/3 in-progress.',
};
const missingState: Localised = {
  vi: 'Thiếu <state>: hãy nêu trạng thái sau nhiệm vụ, như «đang thực hiện» hoặc in-progress.',
  en: '<state> is missing: give the state behind the task, such as in-progress.',
};
