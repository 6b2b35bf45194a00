import type { Localised } from '../../locale/localised.ts';
import type { Plan } from '../../plan/plan.ts';
import { hinders, type Problem } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { fileKindOf, programmeFolderOf } from '../../source/read/file-kind.ts';

/**
 * What a command needs of a plan to be readable whole: nothing, since it says itself what is wrong; what recording progress rests on; or
 * everything of the programme that is asked for and of the registers, of all programmes where none is.
 */
export type Need = 'nothing' | 'recording' | 'everything';

interface Opened {
  readonly name: string | null;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/** A UserError with the first thing that keeps a command from what it needs. */
export function refuseUnread(opened: Opened, need: Need, asked: string | undefined): void {
  if (need === 'nothing') return;
  const [first] = unreadFor(opened, asked).filter(
    ({ file }) => need === 'everything' || isForRecording(file),
  );
  if (!first) return;
  const { range, file, message } = first;
  const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
  const called: Localised =
    opened.name === null
      ? { vi: 'kế hoạch', en: 'The plan' }
      : { vi: `kế hoạch ở «${opened.name}»`, en: `The plan of “${opened.name}”` };
  const mend: Localised =
    opened.name === null
      ? { vi: ' Chạy «cthd lint» để xem và sửa.', en: ' Run “cthd lint” to see all of it, and mend it.' }
      : { vi: '', en: '' };
  throw new UserError({
    vi: `Chưa đọc được trọn vẹn ${called.vi}: ${place}: ${message.vi}${mend.vi}`,
    en: `${called.en} cannot be read whole: ${place}: ${message.en}${mend.en}`,
  });
}

/**
 * What is wrong with the files of the programme that is asked for and with those that all programmes share; with all where none is asked for. A file
 * that no programme has blocks no command: lint reports it.
 */
export function unreadFor({ plan, problems }: Opened, asked: string | undefined): Problem[] {
  const all = problems.filter(hinders);
  if (asked === undefined) return [...all];
  const ids = asked.split(',');
  return all.filter((one) => ids.some((id) => concerns(one, id, { plan, problems })));
}

/** Whether something wrong with a file matters to a programme. */
function concerns(
  { file }: Problem,
  asked: string,
  { plan, problems }: Pick<Opened, 'plan' | 'problems'>,
): boolean {
  const found = plan.programmes.find(({ id }) => id === asked)?.folder;
  const folder = found ?? `plans/${asked}`;
  const isThere = found !== undefined || problems.some((one) => programmeFolderOf(one.file) === folder);
  const own = programmeFolderOf(file);
  return own === null || own === folder || (!isThere && fileKindOf(file) === 'programme');
}

/** The plan without the programmes of which some file cannot be read whole: what is shown of them would be wrong. */
export function withoutBroken({ plan, problems }: Opened): Plan {
  const broken = new Set(problems.filter(hinders).map(({ file }) => programmeFolderOf(file)));
  if (!plan.programmes.some(({ folder }) => broken.has(folder))) return plan;
  return { ...plan, programmes: plan.programmes.filter(({ folder }) => !broken.has(folder)) };
}

/** Whether recording rests on a file: the head and the text of the programme, the register of bodies, and folders above them. */
function isForRecording(path: string): boolean {
  const kind = fileKindOf(path);
  if (kind === null) return !/^plans\/[^/]+\/(?:progress|revisions)(?:\/|$)/.test(path);
  return kind === 'programme' || kind === 'text' || kind === 'organisations';
}
