import type { InputRow } from '../../plan/input-table.ts';
import { withLockOf } from '../../io/write/programme-lock.ts';
import { openTable } from '../../io/tables/read-table.ts';
import type { OpenSheet } from '../../io/tables/read-xlsx.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody } from '../../progress/records/parse-fields.ts';
import { type RowRecords, rowReader } from '../../progress/rows/rows-to-records.ts';
import { headOf, isHeaderRow } from '../../progress/rows/table-header.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { memoisedFinder } from '../shared/find-unit.ts';
import { type OpenProgramme, openProgramme } from '../shared/open-plan.ts';
import { withClosedByNow } from './closed-by-now.ts';
import { detachedNote } from './detached-note.ts';
import { type Prepared, prepareMany } from './prepare-many.ts';
import { manyReport, refusal } from './record-many-report.ts';
import { evidenceOf } from './record-request.ts';
import { commitRecords, writeRecords } from './write-records.ts';
import { shareOfPart, tableShares } from '../../plan/progress-share.ts';

/**
 * Records what the rows of a csv file or a workbook report: all of it, or nothing where any cell is bad. What is recorded already is
 * passed over, so that the same file read twice changes nothing. Files named as evidence are looked for from the folder of the plan.
 */
export async function recordMany(
  file: string,
  given: Given,
  environment: Environment,
): Promise<CommandResult> {
  const sheet = given.options['sheet'] as string | undefined;
  const source = { cwd: environment.cwd, path: file, isHeader: isHeaderRow };
  const isSign = ({ cells }: InputRow) => isHeaderRow(cells.map(headOf));
  const table = await openTable({ ...source, isSign, ...(sheet !== undefined && { sheet }) });
  const open = openProgramme(environment);
  const read = await readRows(file, table, { open, given, environment });
  const report = (prepared: Prepared, commit: string | null = null) =>
    prepared.problems.length > 0
      ? refusal(file, { problems: prepared.problems, comments: table.comments }, environment.language)
      : manyReport(
          { file, read, comments: table.comments, prepared, commit },
          { given, environment, programme: open.programme },
        );
  if (given.options['dryRun'] === true) return report(prepareMany(open, read, environment));
  return withLockOf(open.root, `${open.programme.folder}/progress`, () => {
    const prepared = prepareMany(withClosedByNow(open), read, environment);
    if (prepared.problems.length > 0 || prepared.changes.length === 0) return report(prepared);
    writeRecords(open, prepared);
    const commit = given.options['commit'] === true ? commitRecords(open, prepared) : null;
    const done = report(prepared, commit);
    const detached = detachedNote(open.root, commit, environment.language);
    return detached === null ? done : { ...done, notes: (done.notes ?? '') + detached };
  });
}

interface ManySettings {
  readonly open: OpenProgramme;
  readonly given: Given;
  readonly environment: Environment;
}

async function readRows(
  file: string,
  table: OpenSheet,
  { open, given, environment }: ManySettings,
): Promise<RowRecords> {
  const { plan, programme, root } = open;
  const { by } = given.options;
  const reporter = typeof by === 'string' ? parseBody(by, plan.organisations).id : undefined;
  const reader = rowReader({
    programme,
    bodies: plan.organisations,
    findUnits: memoisedFinder(),
    toEvidence: (written) => evidenceOf(written, root, root),
    today: environment.asOf,
    ...(programme.reporting?.states && { stateWords: programme.reporting.states }),
    ...(reporter !== undefined && { by: reporter }),
  });
  const onShare = shareOfPart(environment.progress, { length: tableShares.reading });
  for await (const row of table.rows(onShare))
    named(file, () => {
      reader.add(row);
    });
  return named(file, () => reader.end());
}

/** Does something; what a UserError says of the table is said with the name of its file. */
function named<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { vi, en } = error.localised;
    throw new UserError({ vi: `${file}: ${vi}`, en: `${file}: ${en}` });
  }
}
