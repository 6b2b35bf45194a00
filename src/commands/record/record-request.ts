import type { CalendarDate } from '../../plan/calendar.ts';
import type { Indicator } from '../../plan/indicator.ts';
import { countedBy } from '../../progress/rows/counted-in.ts';
import { valueSaid } from '../../progress/rows/read-value.ts';
import { leadBodiesOf, recordedPart, soleLeadOf } from '../../plan/assignment.ts';
import { evidenceFault, noSuchFile } from '../../io/files/evidence-file.ts';
import { resolvePath } from '../../io/files/place-of-path.ts';
import type { Evidence, RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { indicatorNamed, resultNamed } from '../../progress/records/named-parts.ts';
import { evidencePieces } from '../../progress/records/evidence-pieces.ts';
import { parseEvidence } from '../../progress/records/parse-evidence.ts';
import { parseBody, parseDay } from '../../progress/records/parse-fields.ts';
import { parseState } from '../../progress/rows/parse-state.ts';
import type { Environment, Given } from '../command.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';

/** What is to be recorded, in the user's words; what was not said is absent. */
export interface RecordRequest {
  readonly unit?: string;
  readonly state?: string;
  readonly date?: string;
  readonly value?: string;
  /** Which of several results of the task is meant. */
  readonly result?: string;
  /** Which indicator the value is of, where the task has several. */
  readonly indicator?: string;
  readonly note?: string;
  readonly evidence: readonly string[];
  readonly by?: string;
  readonly corrects?: string;
  readonly confirm: boolean;
}

/** What a correction takes away where it is given as ''. */
const mayBeEmptied = (name: string) => name === 'value' || name === 'note';

/** The request that the command line states; what is confirmed is a completion. */
export function recordRequestOf({ options, args }: Given): RecordRequest {
  const isCorrection = typeof options['corrects'] === 'string' && options['corrects'] !== '';
  const said = (name: string) => {
    const value = options[name];
    const isSaid = typeof value === 'string' && (value !== '' || (isCorrection && mayBeEmptied(name)));
    return isSaid ? { [name]: value } : {};
  };
  const isConfirmation = options['confirm'] === true;
  const [unit, state] = args as [string | undefined, string | undefined];
  return {
    ...(unit !== undefined && { unit }),
    ...(state !== undefined ? { state } : isConfirmation && { state: 'completed' }),
    ...said('date'),
    ...said('value'),
    ...said('result'),
    ...said('indicator'),
    ...said('note'),
    ...said('by'),
    ...said('corrects'),
    evidence: (options['evidence'] ?? []) as readonly string[],
    confirm: isConfirmation,
  };
}

/** What a request is understood with. */
interface Understanding {
  readonly task: Unit;
  readonly open: OpenProgramme;
  readonly environment: Environment;
  /** The record that is corrected, which gives what the request does not name; null where none is. */
  readonly corrected: RecordData | null;
}

/** The record that a request means. A UserError for the first part of it that cannot be understood. */
export function recordOf(
  request: RecordRequest,
  { task, open, environment, corrected }: Understanding,
): RecordData {
  const { date, corrects, confirm } = request;
  if (request.state === undefined && !corrected) throw new Error('no state');
  const state = request.state === undefined ? corrected?.state : parseState(request.state);
  const note = request.note ?? corrected?.note ?? '';
  const proofs = corrected ? request.evidence.filter((one) => one !== '') : request.evidence;
  const evidence =
    request.evidence.length > 0
      ? proofs.map((one) => evidenceOf(one, open.root, environment.cwd))
      : (corrected?.evidence ?? []);
  const result = request.result === undefined ? corrected?.result : resultNamed(task, request.result);
  const meant = recordedPart(task, result);
  const countedOf = () => indicatorNamed(meant, request.indicator ?? corrected?.indicator);
  const value =
    request.value === undefined ? corrected?.value : valueOf(request.value, countedOf, environment.asOf);
  const by =
    request.by === undefined && corrected
      ? corrected.by
      : parseBody(request.by ?? reporterOf(meant, confirm), open.plan.organisations).id;
  const confirms = confirm || (corrected?.confirms === true && state === 'completed');
  return {
    date: date === undefined ? (corrected?.date ?? environment.asOf) : parseDay(date),
    state: state ?? 'not-started',
    ...(result !== undefined && { result }),
    ...(value !== undefined && { value }),
    ...(value !== undefined && indicatorOf(request, meant, corrected)),
    by,
    ...(confirms && { confirms: true }),
    ...(corrects !== undefined && { corrects }),
    ...(note !== '' && { note }),
    ...(evidence.length > 0 && { evidence }),
    recorded: environment.now,
  };
}

/** The indicator that a value is of, spelled as the task has it, where one is named. A UserError where the task has several and none is. */
function indicatorOf(
  { indicator }: RecordRequest,
  meant: Unit,
  corrected: RecordData | null,
): { indicator?: string } {
  const asked = indicator ?? corrected?.indicator;
  const named = indicatorNamed(meant, asked);
  return asked === undefined || named === null ? {} : { indicator: named.name };
}

function valueOf(typed: string, counted: () => Indicator | null, day: CalendarDate): number | undefined {
  if (typed === '') return undefined;
  const indicator = counted();
  return valueSaid(typed, indicator && countedBy(indicator, day));
}

/** The default reporter: the lead of the task. A confirmation has no default. */
function reporterOf({ id, task }: Unit, confirm: boolean): string {
  if (confirm)
    throw new UserError({
      vi: `Chưa biết tổ chức nào xác nhận nhiệm vụ ${id}; hãy nêu bằng --by.`,
      en: `It is not said which body confirms the task ${id}; name it with --by.`,
    });
  const lead = soleLeadOf(task);
  if (lead !== null) return lead;
  const leads = leadBodiesOf(task);
  if (leads.length > 0)
    throw new UserError({
      vi: `Nhiệm vụ ${id} có nhiều cơ quan chủ trì (${leads.join(', ')}); nêu cơ quan báo cáo bằng --by.`,
      en: `The task ${id} has several leads (${leads.join(', ')}); name the one that reports with --by.`,
    });
  throw new UserError({
    vi: `Nhiệm vụ ${id} chưa có cơ quan chủ trì; hãy nêu tổ chức báo cáo bằng --by.`,
    en: `The task ${id} has no lead; name the body that reports with --by.`,
  });
}

/**
 * Evidence as it is in a record: a file by its path from the root; a document also as a sentence names it (Báo cáo số 12-BC/ĐĐ ngày 30/6/2022). A
 * UserError for a file that is not there, not inside, or a link.
 */
export function evidenceOf(text: string, root: string, cwd: string): Evidence {
  const evidence = parseEvidence(text);
  if (!('file' in evidence)) return evidence;
  const path = resolvePath(root, cwd, evidence.file);
  const fault = path === null || path === '' ? outside : evidenceFault(root, path);
  if (path !== null && fault === null) return { file: path };
  const [named, ...more] = evidencePieces(text);
  if (named !== undefined && named !== text.trim() && more.length === 0) {
    const inSentence = parseEvidence(named);
    if (!('file' in inSentence)) return inSentence;
  }
  const isNoFile = fault === noSuchFile && !hasEnding(evidence.file);
  throw new UserError(isNoFile ? noDocument(evidence.file) : unusable(evidence.file, fault ?? outside));
}

/** Whether a text that names no document was meant as a file. */
const hasEnding = (text: string): boolean => /\.[A-Za-z0-9]{1,5}$/.test(text);
const unusable = (file: string, { vi, en }: Localised): Localised => ({
  vi: `Minh chứng «${file}» không dùng được: ${vi} Cách viết: 12-BC/ĐĐ@2022-06-30, https://… hoặc đường dẫn một tệp.`,
  en: `The evidence “${file}” cannot be used: ${en} Write 12-BC/ĐĐ@2022-06-30, https://… or the path of a file.`,
});
const noDocument = (text: string): Localised => ({
  vi: `Minh chứng «${text}» không đủ số, ký hiệu và ngày của một văn bản, cũng không phải tên tệp; hãy viết như «Báo cáo số 12-BC/ĐĐ ngày 30/6/2022», https://… hoặc đường dẫn một tệp.`,
  en: `The evidence “${text}” has not the number, symbol and date of a document, nor is it a file; write it like “Báo cáo số 12-BC/ĐĐ ngày 30/6/2022”, https://… or the path of a file.`,
});

const outside: Localised = {
  vi: 'Tệp không nằm trong thư mục của kế hoạch.',
  en: 'The file is not inside the folder of the plan.',
};
