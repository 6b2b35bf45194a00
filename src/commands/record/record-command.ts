import type { RecordData } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { addRecord, tryRecord } from './add-record.ts';
import { askWhatIsMissing, askWhetherToWrite } from './ask-record.ts';
import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { detachedNote } from './detached-note.ts';
import { unitOfProgramme } from '../shared/unit-of-programme.ts';
import { findTask } from '../shared/find-task.ts';
import { openProgramme } from '../shared/open-plan.ts';
import { notesOf, recordReport } from './record-report.ts';
import { usage } from './record-usage.ts';
import { recordOf, recordRequestOf } from './record-request.ts';

export const command: Command = {
  usage,
  async run(given, environment) {
    const { from } = given.options;
    if (typeof from !== 'string') return recordOne(given, environment);
    refuseBeside(given);
    const { recordMany } = await import('./record-many.ts');
    return recordMany(from, given, environment);
  },
};

async function recordOne(given: Given, around: Environment): Promise<CommandResult> {
  const asked = recordRequestOf(given);
  const { word, environment } = unitOfProgramme(asked.unit, around);
  const said = { ...asked, ...(word !== undefined && { unit: word }) };
  const isWhole = said.unit !== undefined && (said.state ?? said.corrects) !== undefined;
  const open = openProgramme(environment, { withProgress: !isWhole });
  const request = await askWhatIsMissing(said, open, environment);
  const task = findTask(open.programme, request.unit);
  const addition = {
    open,
    task,
    said: (corrected: RecordData | null) => recordOf(request, { task, open, environment, corrected }),
    corrects: request.corrects,
    now: environment.now,
    asOf: environment.asOf,
  };
  const isDryRun = given.options['dryRun'] === true;
  if (request.isAsked && environment.ask && !isDryRun)
    await askWhetherToWrite(tryRecord(addition), environment.ask, {
      environment,
      bodies: open.plan.organisations,
    });
  const added = isDryRun
    ? tryRecord(addition)
    : await addRecord(addition, { commit: given.options['commit'] === true });
  const { programme } = open;
  return {
    output: recordReport([added], { given, environment, programme }),
    exitCode: 0,
    notes:
      notesOf([added], environment) + (detachedNote(open.root, added.commit, environment.language) ?? ''),
  };
}

/** What speaks of one record has no meaning beside a file of many. */
function refuseBeside({ options, args }: Given): void {
  const flags = ['date', 'value', 'note', 'evidence', 'confirm', 'corrects'].filter(
    (name) => options[name] !== undefined,
  );
  const beside = [
    ...args.flatMap((arg) => (typeof arg === 'string' ? [`«${arg}»`] : [])),
    ...flags.map((flag) => `--${flag}`),
  ];
  if (beside.length > 0)
    throw new UserError({
      vi: `--from lấy các bản ghi từ tệp, nên không đi cùng ${beside.join(', ')}.`,
      en: `--from takes the records from the file and does not go with ${beside.join(', ')}.`,
    });
}
