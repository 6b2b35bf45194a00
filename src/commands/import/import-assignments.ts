import type { Language } from '../../locale/localised.ts';
import type { Answers } from '../../plan/question.ts';
import type { Ask, CommandResult, Environment, Given } from '../command.ts';
import { changePlan, type PlanChange } from '../shared/change-plan.ts';
import { visible } from '../../screen/visible.ts';
import { commentNotes } from '../shared/comment-notes.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { typedLine } from '../shared/typed-line.ts';
import { assignmentEdits } from './assignment-edits.ts';
import { askDecisions } from './ask-decisions.ts';
import { type AssignmentImport, assignmentImporter } from './assignment-import.ts';
import { assignmentTables } from './assignment-table.ts';
import { beforeQuestion, doubtfulCells } from './doubtful-cells.ts';
import { showAssignmentImport } from './show-assignment-import.ts';

/** Puts the assignments of a table into a programme: a table of the outcome first, all of it or nothing. */
export async function importAssignments(
  path: string,
  given: Given,
  environment: Environment,
): Promise<CommandResult> {
  const { options } = given;
  const sheet = options['sheet'] as string | undefined;
  const reason = options['reason'] as string | undefined;
  const settings = {
    tables: await assignmentTables(path, sheet, environment),
    on: environment.asOf,
    ...(reason !== undefined && { reason: typedLine(reason, 'reason') }),
  };
  const importerOf = (open: OpenPlan) =>
    assignmentImporter(open, chooseProgramme(open.plan, environment.programme), settings);
  const isTaken = options['yes'] === true;
  const { ask, language } = environment;
  const answers =
    ask === undefined || isTaken
      ? new Map<string, string>()
      : await answersTo(importerOf(openPlan(environment)), { ask, language });
  const isAsked = answers.size > 0;
  let [shown, preview] = ['', ''];
  const decide = (open: OpenPlan): PlanChange => {
    const importer = importerOf(open);
    const outcome = isTaken ? withPresets(importer) : importer(answers);
    const left = outcome.doubts.filter(({ answer }) => answer === undefined);
    if (left.length > 0) throw doubtfulCells(path, left);
    const show = (width: number) =>
      showAssignmentImport(outcome, open, {
        tables: settings.tables,
        environment: { ...environment, width },
      });
    shown = show(environment.width);
    preview = isAsked ? firstLines(show(environment.width - 2)) : '';
    return assignmentEdits(open, chooseProgramme(open.plan, environment.programme), outcome);
  };
  const result = await changePlan(given, environment, decide, { isAsked, preview: () => preview });
  if (environment.quiet) return result;
  const notes = settings.tables
    .flatMap(({ remarks, comments }) => [
      ...remarks.map((one) => one[language]),
      ...commentNotes(comments, language),
    ])
    .map((note) => `${visible(`${path}: ${note}`)}\n`);
  return {
    ...result,
    output: shown + String(result.output),
    ...(notes.length > 0 && { notes: notes.join('') }),
  };
}

/** As much of the outcome as a screen holds beside the question. */
function firstLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  return [...lines.slice(0, maxPreviewed), ...(lines.length > maxPreviewed ? ['…'] : []), ''].join('\n');
}
const maxPreviewed = 14;

/** A table with more cells in doubt is put right in the spreadsheet: nobody answers so many questions. */
const maxAsked = 100;

/** Answers to doubtful cells one after the other, until none is left that has not been asked: an answer may raise another question. */
async function answersTo(
  importer: (answers: Answers) => AssignmentImport,
  environment: { readonly ask: Ask; readonly language: Language },
): Promise<Answers> {
  const answers = new Map<string, string>();
  for (;;) {
    const open = unanswered(importer(answers), answers);
    if (open.length === 0 || open.length > maxAsked) return answers;
    for (const [key, answer] of await askDecisions(open, environment)) answers.set(key, answer);
  }
}

/** What the tables say where every question is answered with its default; one without a default stays open. */
function withPresets(importer: (answers: Answers) => AssignmentImport): AssignmentImport {
  const answers = new Map<string, string>();
  for (;;) {
    const outcome = importer(answers);
    const open = unanswered(outcome, answers).filter(({ question }) => question.preset !== '');
    if (open.length === 0) return outcome;
    for (const { question } of open) answers.set(question.key, question.preset);
  }
}

const unanswered = ({ doubts }: AssignmentImport, answers: Answers) =>
  doubts.flatMap((doubt) =>
    doubt.question && !answers.has(doubt.question.key)
      ? [{ place: {}, what: beforeQuestion(doubt, doubt.question), question: doubt.question }]
      : [],
  );
