import { withLockOf } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { createFile, replaceFile } from '../../io/write/replace-file.ts';
import { origin } from '../../plan/location.ts';
import type { Programme, Revision } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { schemaLineFor } from '../../progress/records/schema-line.ts';
import { editSlip, newSlip, readSlip, type Slip, type SlipEdit } from '../../change/mandates/write-slip.ts';
import { visible } from '../../screen/visible.ts';
import { wrap } from '../../screen/wrap.ts';
import type { Environment } from '../command.ts';
import { type Act, actSentence, dryRunWords } from '../shared/act-sentence.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { showsData, showsSentence } from '../shared/shows-data.ts';
import { nearestWords } from '../shared/nearest-words.ts';

/** A slip that is to be changed, or that is to be made first. */
export interface SlipChangeRequest {
  readonly open: OpenPlan;
  readonly programme: Programme;
  /** An id of a slip that is there, or a new slip. */
  readonly slip: Revision | Slip;
  readonly edits: readonly SlipEdit[];
}

/** A slip's file as it was and as it is to be. */
export interface ChangedSlip {
  /** Relative to the root, with '/'. */
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** What changing a slip would give. A UserError where the slip is issued. Nothing is written. */
export function tryChange(request: SlipChangeRequest): ChangedSlip {
  const path = pathOf(request);
  return prepared(request, path, readToChange(request.open.root, path));
}

/** Changes a slip, every other byte kept, or makes it. A UserError where the slip is issued, and then nothing is written. */
export function changeSlip(request: SlipChangeRequest): Promise<ChangedSlip> {
  const { root } = request.open;
  const path = pathOf(request);
  return withLockOf(root, path, () => {
    const before = readToChange(root, path);
    const changed = prepared(request, path, before);
    const verify = (bytes: Uint8Array) => void readSlip(bytes, path);
    if (before === null) createFile({ root, path, after: changed.after, verify });
    else replaceFile({ root, path, before, after: changed.after, verify });
    return changed;
  });
}

function prepared(
  { open, programme, slip, edits }: SlipChangeRequest,
  path: string,
  before: Uint8Array | null,
) {
  const head = open.sources.get(`${programme.folder}/programme.yaml`)?.text ?? '';
  const schemaLine = schemaLineFor(head)?.replace('progress.schema.json', 'revision.schema.json') ?? null;
  const start = before ?? newSlip(slip, schemaLine);
  return { path, before, after: edits.length === 0 ? start : editSlip(start, path, edits) };
}

const pathOf = ({ programme, slip }: SlipChangeRequest): string =>
  origin in slip ? slip[origin].file : `${programme.folder}/revisions/${slip.id}.yaml`;

/** The slip with an id; a UserError with the nearest ids where none does. */
export function findSlip({ revisions }: Pick<Programme, 'revisions'>, id: string): Revision {
  const found = revisions.find((slip) => slip.id === id);
  if (found) return found;
  if (revisions.length === 0)
    throw new UserError({
      vi: `Không có phiếu «${id}»; chương trình chưa có phiếu nào. Lập phiếu: cthd revise start ${id} --mandate <văn bản>.`,
      en: `There is no slip “${id}”; the programme has none yet. Start one: cthd revise start ${id} --mandate <document>.`,
    });
  throw new UserError(
    nearestWords(
      { vi: `Không có phiếu «${id}».`, en: `There is no slip “${id}”.` },
      id,
      revisions.map((slip) => slip.id),
    ),
  );
}

/** What was done to a slip: to a person in a sentence, with its place; to a program, and to who asks for it, the new lines too. */
export function changeReport(
  { path, before, after }: ChangedSlip,
  act: Act | null,
  isDryRun: boolean,
  environment: Environment,
): string {
  const { language, quiet, width } = environment;
  const [was, is] = [linesOf(before ?? new Uint8Array()), linesOf(after)];
  const isBeside = (line: string, index: number) => before !== null && line === was[index];
  const place = `${path}:${is.findIndex((line, index) => !isBeside(line, index)) + 1}`;
  if (quiet) return `${visible(place)}\n`;
  const kept = new Set(before === null ? [] : was);
  const fresh = is.filter((line, index) => !isBeside(line, index) && line !== '' && !kept.has(line));
  const said =
    act && showsSentence(environment)
      ? [
          ...wrap(visible(actSentence(act, !isDryRun, language)), width),
          ...(isDryRun ? wrap(dryRunWords[language], width) : []),
          `  ${place}`,
        ]
      : [`${isDryRun ? words.would[language] : words.wrote[language]} ${place}`];
  const lines = [...said, ...(showsData(environment) ? fresh : [])];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

const linesOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split(/\r?\n/);

const words = {
  wrote: { vi: 'Đã ghi', en: 'Wrote' },
  would: { vi: 'Sẽ ghi (chạy thử)', en: 'Would write (dry run)' },
};
