import type { Language } from '../../locale/localised.ts';
import type { Answers } from '../../plan/question.ts';
import type { Ask, CommandResult, Environment, Given } from '../command.ts';
import { changePlan, type PlanChange } from '../shared/change-plan.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { typedLine } from '../shared/typed-line.ts';
import { assignmentEdits } from './assignment-edits.ts';
import { askDecisions } from './ask-decisions.ts';
import { type AssignmentImport, assignmentImport } from './assignment-import.ts';
import { assignmentTables } from './assignment-table.ts';
import { doubtfulCells, doubtSentence } from './doubtful-cells.ts';
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
  const isTaken = options['yes'] === true;
  const outcomeIn = (open: OpenPlan, answers: Answers) =>
    assignmentImport(open, chooseProgramme(open.plan, environment.programme), { ...settings, answers });
  const asked = isTaken ? 'presets' : environment.ask;
  const answers =
    asked === undefined
      ? new Map<string, string>()
      : await answersTo(openPlan(environment), outcomeIn, { asked, language: environment.language });
  const isAsked = answers.size > 0 && !isTaken;
  let [shown, preview] = ['', ''];
  const decide = (open: OpenPlan): PlanChange => {
    const outcome = outcomeIn(open, answers);
    const left = outcome.doubts.filter(({ isAnswered }) => isAnswered !== true);
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
  return environment.quiet ? result : { ...result, output: shown + String(result.output) };
}

/** As much of the outcome as a screen holds beside the question. */
function firstLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  return [...lines.slice(0, mostPreviewed), ...(lines.length > mostPreviewed ? ['…'] : []), ''].join('\n');
}
const mostPreviewed = 14;

/**
 * Answers to doubtful cells one after the other, until none is left that has not been asked: an answer may raise another question. A
 * question without a default stays open where nobody is asked.
 */
async function answersTo(
  plan: OpenPlan,
  outcomeIn: (plan: OpenPlan, answers: Answers) => AssignmentImport,
  { asked, language }: { readonly asked: Ask | 'presets'; readonly language: Language },
): Promise<Answers> {
  const answers = new Map<string, string>();
  for (;;) {
    const open = outcomeIn(plan, answers).doubts.flatMap(({ address, value, why, question }) =>
      question && !answers.has(question.key) && (asked !== 'presets' || question.preset !== '')
        ? [{ place: {}, what: doubtSentence({ address, value, why }), question }]
        : [],
    );
    if (open.length === 0) return answers;
    if (asked === 'presets') for (const { question } of open) answers.set(question.key, question.preset);
    else
      for (const [key, answer] of await askDecisions(open, { ask: asked, language }))
        answers.set(key, answer);
  }
}
