import type { CommandResult, Environment, Given } from '../command.ts';
import { changePlan, type PlanChange } from '../shared/change-plan.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { typedLine } from '../shared/typed-line.ts';
import { assignmentEdits } from './assignment-edits.ts';
import { assignmentImport, type ImportSettings } from './assignment-import.ts';
import { assignmentTables } from './assignment-table.ts';
import { doubtfulCells } from './doubtful-cells.ts';
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
  const settings: ImportSettings = {
    tables: await assignmentTables(path, sheet, environment),
    takesNew: options['yes'] === true,
    on: environment.asOf,
    ...(reason !== undefined && { reason: typedLine(reason, 'reason') }),
  };
  let shown = '';
  const decide = (open: OpenPlan): PlanChange => {
    const programme = chooseProgramme(open.plan, environment.programme);
    const outcome = assignmentImport(open, programme, settings);
    if (outcome.doubts.length > 0) throw doubtfulCells(path, outcome.doubts);
    shown = showAssignmentImport(outcome, open, { tables: settings.tables, environment });
    return assignmentEdits(open, programme, outcome);
  };
  const result = await changePlan(given, environment, decide);
  return environment.quiet ? result : { ...result, output: shown + String(result.output) };
}
