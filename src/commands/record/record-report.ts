import { visible } from '../../screen/visible.ts';
import { wrapOnScreen } from '../../screen/wrap.ts';
import { termOf } from '../../plan/deadline.ts';
import type { Programme } from '../../plan/plan.ts';
import { stateSentence } from '../../progress/states/state-sentence.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { jsonText } from '../../screen/json-text.ts';
import type { AddedRecord } from './add-record.ts';
import type { Environment, Given } from '../command.ts';
import { showsData } from '../shared/shows-data.ts';

export interface ReportSettings {
  readonly given: Given;
  readonly environment: Environment;
  readonly programme: Programme;
}

/** What was recorded, where, and where the tasks stand now; as text or as JSON, as the user asked. */
export function recordReport(added: readonly AddedRecord[], settings: ReportSettings): string {
  const { given, environment } = settings;
  const isDryRun = given.options['dryRun'] === true;
  if (given.options['format'] === 'json') return json(added, settings, isDryRun);
  if (environment.quiet) return added.map(({ file, line }) => `${file}:${line}\n`).join('');
  return added.map((one) => text(one, environment, isDryRun)).join('\n');
}

/** What a person should look at, a sentence a line. */
export const notesOf = (added: readonly AddedRecord[], { language }: Environment): string =>
  added.flatMap(({ warnings }) => warnings.map((one) => `${visible(one[language])}\n`)).join('');

function text(added: AddedRecord, environment: Environment, isDryRun: boolean): string {
  const { language } = environment;
  const words = texts[language];
  const { task, state, commit } = added;
  const lines = [
    ...wrapOnScreen(
      `${added.isKnown ? words.known : isDryRun ? words.would : words.written} ${added.file}:${added.line}`,
      environment,
    ),
    ...(showsData(environment) ? [added.text] : []),
    ...wrapOnScreen(`${task.id} (${task.address}): ${stateSentence(state, language)}`, environment),
    ...(commit === null ? [] : [`${words.committed} ${commit.slice(0, 12)}`]),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function json(
  added: readonly AddedRecord[],
  { environment, programme }: ReportSettings,
  isDryRun: boolean,
): string {
  const { version, language, asOf } = environment;
  return jsonText({
    schemaVersion: 1,
    kind: 'record',
    version,
    language,
    asOf,
    programme: programme.id,
    fictional: programme.fictional === true,
    written: !isDryRun && added.some(({ isKnown }) => !isKnown),
    commit: added[0]?.commit ?? null,
    records: added.map(({ task, record, key, text: line, file, line: number, state }) => ({
      unit: task.id,
      address: task.address,
      file,
      line: number,
      key,
      text: line,
      record,
      state: stateJson(state),
    })),
  });
}

/** The state of a task, in the words of the data; timeliness is null once it is discontinued. */
const stateJson = ({ state, timeliness, deadline, judgedBy, completedOn, ...rest }: TaskState) => ({
  state,
  timeliness: state === 'discontinued' ? null : timeliness,
  deadline: deadline && termOf(deadline),
  judgedBy,
  completedOn,
  lacksEvidence: rest.lacksEvidence,
  confirmed: rest.confirmed,
  value: rest.value,
  target: rest.target,
});

const texts = {
  vi: {
    written: 'Đã ghi',
    known: 'Bản ghi này đã có, không ghi thêm:',
    would: 'Chưa ghi (--dry-run); sẽ ghi vào',
    committed: 'Đã đưa vào lịch sử',
  },
  en: {
    written: 'Written to',
    known: 'This record is there already, nothing was added:',
    would: 'Not written (--dry-run); it would go to',
    committed: 'Committed as',
  },
};
