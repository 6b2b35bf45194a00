import type { Localised } from '../../locale/localised.ts';
import { origin } from '../../plan/location.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { withLockOf } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { replaceFile } from '../../io/write/replace-file.ts';
import { holderOf } from '../../progress/assignment/assignment-holder.ts';
import { type AssignmentData, changeAssignment } from '../../progress/assignment/change-assignment.ts';
import { writeAssignment } from '../../progress/assignment/write-assignment.ts';
import type { Block } from '../../views/blocks/block.ts';
import { lineChanges } from '../../change/sequences/line-changes.ts';
import { taskReportJson } from '../../views/task/task-json.ts';
import type { TaskReport } from '../../views/task/task-report.ts';
import type { EditedFile } from '../../source/edit/edit-file.ts';
import { isSame } from '../../source/edit/write-value.ts';
import type { Command, Environment, Given } from '../command.ts';
import { findTask } from '../shared/find-task.ts';
import { unitOfProgramme } from '../shared/unit-of-programme.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { type OpenPlan, openPlan, openWith } from '../shared/open-plan.ts';
import { answerWith, refuseToShow } from '../show/answer.ts';
import { show } from '../show/show.ts';
import { type AssignmentDifference, assignmentDifferences } from './assignment-differences.ts';
import { nextLine } from '../shared/next-command.ts';
import { showsData, showsSentence } from '../shared/shows-data.ts';
import { taskPage, taskReport } from './show-task.ts';
import { changeSentence, readChange } from './task-change.ts';
import { taskUsage } from './task-usage.ts';

export const command: Command = {
  usage: taskUsage,
  async run(given, environment) {
    if (given.options['check'] === true) return show(taskPage, given, environment);
    const open = openPlan(environment);
    const change = changeIn(open, given, environment);
    if (change === null) return show(taskPage, given, environment);
    refuseToShow(given);
    const { edit } = change;
    if (!edit || given.options['dryRun'] === true)
      return answerOn(open, { ...change, ...(edit && { said: words.dryRun }) }, given, environment);
    return withLockOf(open.root, edit.path, () => {
      const now = isStill(open.root, edit) ? open : openPlan(environment);
      const fresh = now === open ? change : changeIn(now, given, environment);
      if (!fresh?.edit) return answerOn(now, fresh ?? change, given, environment);
      write(open.root, fresh.edit);
      return answerOn(now, { ...fresh, said: words.written, isWritten: true }, given, environment);
    });
  },
};

/** What would be done to an assignment; without an edit where it is so already. */
interface TaskChange extends Outcome {
  readonly programme: string;
  readonly unit: string;
}

/** What the command line asks for, held against a plan; null where it asks for no change. A UserError where it is refused. */
function changeIn(open: OpenPlan, given: Given, environment: Environment): TaskChange | null {
  const asked = readChange(given, open.plan.organisations, environment);
  if (asked === null) return null;
  const named = unitOfProgramme(given.args[0] as string, environment);
  const programme = chooseProgramme(open.plan, named.environment.programme);
  const unit = findTask(programme, named.word ?? '');
  const holder = holderOf(programme, unit);
  const before = holder.given ?? {};
  const changed = changeAssignment(before, asked.change, asked.move);
  if ('problem' in changed) throw new UserError(changeSentence(unit, changed.problem));
  const { after } = changed;
  const change = { programme: programme.id, unit: unit.id, said: words.nothing, isWritten: false };
  if (isSame(before, after)) return change;
  const differences = assignmentDifferences(before, after, open.plan, environment.language);
  return { ...change, edit: editOf(open, holder, after), differences, reason: asked.move.reason };
}

/** Whether a file holds what an edit of it rests on. */
function isStill(root: string, { path, before }: AssignmentFileEdit): boolean {
  const now = readToChange(root, path);
  return now !== null && Buffer.compare(now, new TextEncoder().encode(before)) === 0;
}

function answerOn(open: OpenPlan, change: TaskChange, given: Given, environment: Environment) {
  const { plan } = change.edit ? openWith(open, change.edit.path, change.edit.after.bytes) : open;
  const programme = chooseProgramme(plan, change.programme);
  const report = taskReport(plan, programme, findTask(programme, change.unit), environment.asOf);
  return answer(report, given, environment, change);
}

interface AssignmentFileEdit {
  readonly path: string;
  readonly before: string;
  readonly after: EditedFile;
}

function editOf({ files, readFile }: OpenPlan, unit: Unit, after: AssignmentData): AssignmentFileEdit {
  const { file: name, path } = unit[origin];
  const file = files.find(({ document }) => document.source.path === name);
  if (!file) throw new Error(`no file ${name}`);
  const before = file.document.source.text;
  return { path: name, before, after: writeAssignment(file, { path, after }, readFile) };
}

function write(root: string, { path, before, after }: AssignmentFileEdit): void {
  const old = new TextEncoder().encode(before);
  replaceFile({ root, path, before: old, after: after.bytes, verify: () => undefined });
}

interface Outcome {
  readonly said: Localised;
  readonly isWritten: boolean;
  readonly edit?: AssignmentFileEdit;
  readonly differences?: readonly AssignmentDifference[];
  readonly reason?: string | undefined;
}

async function answer(report: TaskReport, { options }: Given, environment: Environment, outcome: Outcome) {
  const result = await answerWith(
    {
      blocks: outcomeBlocks(report.unit, outcome, environment),
      data: taskReportJson(report, { isWritten: outcome.isWritten, file: report.unit[origin].file }),
    },
    options,
    environment,
  );
  if (outcome.edit && !outcome.isWritten) return result;
  const next = outcome.isWritten ? `${words.next[environment.language]}\n` : '';
  return { ...result, next };
}

/** What was done: to a person in words, with its place; to a program, and to who asks for it, the lines that changed. */
function outcomeBlocks(unit: Unit, { said, edit, ...outcome }: Outcome, environment: Environment): Block[] {
  const { language } = environment;
  const changes = edit ? lineChanges(edit.before, edit.after.text) : [];
  const lines = changes.flatMap(({ line, removed, added }): Block[] => [
    { kind: 'heading', level: 3, text: `${edit?.path ?? ''}:${line}` },
    { kind: 'lines', lines: [...removed.map((text) => `- ${text}`), ...added.map((text) => `+ ${text}`)] },
  ]);
  if (!edit || !showsSentence(environment)) return [{ kind: 'paragraph', text: said[language] }, ...lines];
  const { differences = [], reason } = outcome;
  const facts = [
    ...differences.map(({ name, before, after }) => ({ name, words: words.became(before, after)[language] })),
    ...(reason === undefined ? [] : [{ name: words.reason[language], words: reason }]),
  ];
  const place = `${edit.path}:${changes[0]?.line ?? 1}`;
  return [
    { kind: 'wording', text: `${unit.address} ${listedWording(unit)}` },
    { kind: 'facts', title: said[language], facts },
    ...(showsData(environment) ? lines : [{ kind: 'lines', lines: [`  ${place}`] } as const]),
  ];
}

const words = {
  nothing: { vi: 'Không có gì thay đổi.', en: 'Nothing changed.' },
  written: { vi: 'Đã sửa phân công:', en: 'The assignment was changed:' },
  dryRun: {
    vi: 'Phân công sẽ đổi như sau (chưa ghi):',
    en: 'The assignment would change so (nothing written):',
  },
  next: nextLine({ vi: 'cthd save  (lưu những gì vừa ghi)', en: 'cthd save  (save what was written)' }),
  reason: { vi: 'Lý do', en: 'Reason' },
  became: (before: string | null, after: string | null): Localised => ({
    vi: `${before ?? 'chưa có'} → ${after ?? 'bỏ'}`,
    en: `${before ?? 'none yet'} → ${after ?? 'taken away'}`,
  }),
};
