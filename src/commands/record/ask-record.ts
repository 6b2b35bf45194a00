import type { Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { UserError } from '../../plan/user-error.ts';
import { stateSentence } from '../../progress/states/state-sentence.ts';
import type { AddedRecord } from './add-record.ts';
import { askBody } from './ask-fields.ts';
import { askWholeRecord, type WholeRequest } from './ask-whole-record.ts';
import { questions } from './ask-words.ts';
import { recordInWords } from './record-in-words.ts';
import type { Ask, Environment } from '../command.ts';
import { findTask } from '../shared/find-task.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';
import type { RecordRequest } from './record-request.ts';

/**
 * The request with what is missing asked for at the terminal: everything where the task or the state was not given (a correction takes the
 * state, too, from the record that it corrects), else only who reports
 * where that cannot be known. Without a terminal, a UserError names the missing argument.
 */
export async function askWhatIsMissing(
  request: RecordRequest,
  open: OpenProgramme,
  environment: Environment,
): Promise<WholeRequest> {
  const { unit, state, corrects, by, confirm } = request;
  const { ask } = environment;
  if (unit === undefined || (state ?? corrects) === undefined) {
    if (!ask) throw new UserError(unit === undefined ? missingUnit : missingState);
    return askWholeRecord(request, { ask, open, environment });
  }
  const given = { ...request, unit, isAsked: false };
  if (!ask || by !== undefined || corrects !== undefined) return given;
  const { task } = findTask(open.programme, unit);
  if (task?.lead !== undefined && !confirm) return given;
  return { ...given, by: await askBody(null, { ask, open, environment }) };
}

/** Shows the record that would be written and asks whether to write it. A UserError where not. */
export async function askWhetherToWrite(
  { text, record, state }: AddedRecord,
  ask: Ask,
  { environment, bodies }: { readonly environment: Environment; readonly bodies: readonly Body[] },
): Promise<void> {
  const { language } = environment;
  const words = questions[language];
  const description = [
    ...recordInWords(record, { language, bodies }),
    ...(environment.verbose === true ? [text] : []),
    `→ ${state.unit.id}: ${stateSentence(state, language)}`,
  ].join('\n');
  const answer = await ask.choose(words.sure, [
    { value: 'write', name: words.write, description },
    { value: 'leave', name: words.leave, description },
  ]);
  if (answer === 'leave') throw new UserError(left);
}

const left: Localised = { vi: 'Không có gì được ghi.', en: 'Nothing was written.' };

const missingUnit: Localised = {
  vi: 'Thiếu nhiệm vụ: hãy nêu bằng mã, địa chỉ hoặc vài từ, rồi trạng thái: cthd record II.2.1/3 «đang thực hiện».',
  en: '<unit> is missing: name the task by its id, address or some words, then the state: cthd record II.2.1/3 in-progress.',
};
const missingState: Localised = {
  vi: 'Thiếu trạng thái: hãy nêu sau nhiệm vụ, như «đang thực hiện», «hoàn thành».',
  en: '<state> is missing: give the state after the task, such as in-progress.',
};
