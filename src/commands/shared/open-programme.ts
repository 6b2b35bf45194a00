import { findRoot } from '../../io/files/find-root.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { schemaLineFor } from '../../progress/records/schema-line.ts';
import { fileKindOf, programmeFolderOf } from '../../source/read/file-kind.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import type { Environment } from '../command.ts';
import { chooseProgramme } from './load-programme.ts';

/** A programme whose progress is to be recorded. */
export interface OpenProgramme {
  /** The folder that has plans/. */
  readonly root: string;
  readonly plan: Plan;
  readonly programme: Programme;
  /** The first line of a new progress file; null for none. */
  readonly schemaLine: string | null;
}

/**
 * The programme that the user means, for recording its progress: refused while its text, its head or the register of bodies cannot be
 * read whole. A fault in the progress of another task, or in another programme, keeps nobody from recording. What is recorded already
 * is read only where it is wanted.
 */
export function openProgramme(
  { cwd, dir, programme: asked }: Environment,
  { withProgress = false }: { readonly withProgress?: boolean } = {},
): OpenProgramme {
  const root = findRoot(cwd, dir);
  const folder = readPlanFolder(root);
  const files = withProgress
    ? folder.files
    : folder.files.filter(({ path }) => fileKindOf(path) !== 'progress');
  const { plan, problems, sources } = readPlan({ ...folder, files });
  const places = problems
    .filter(({ rule }) => rule !== 'unexpected-file')
    .map(({ file, range }) => ({
      file,
      place: range ? `${file}:${range.start.line}:${range.start.column}` : file,
    }));
  const unread = folder.unreadable.map(({ path }) => ({ file: path, place: path }));
  const first = [...unread, ...places].find(({ file }) => matters(file, asked));
  if (first)
    throw new UserError({
      vi: `Chưa đọc được toàn bộ chương trình (trước hết: ${first.place}). Chạy «cthd lint» để xem và sửa.`,
      en: `The programme cannot be read whole (first: ${first.place}). Run “cthd lint” to see why, and fix it.`,
    });
  const programme = chooseProgramme(plan, asked);
  const head = sources.get(`${programme.folder}/programme.yaml`)?.text ?? '';
  return { root, plan, programme, schemaLine: schemaLineFor(head) };
}

/** Whether recording needs a file: the head and the text of the programme, the register of bodies, and folders above them. */
function matters(path: string, asked: string | undefined): boolean {
  const folder = programmeFolderOf(path);
  if (asked !== undefined && folder !== null && folder !== `plans/${asked}`) return false;
  const kind = fileKindOf(path);
  if (kind === null) return !/^plans\/[^/]+\/(?:progress|revisions)(?:\/|$)/.test(path);
  return kind === 'programme' || kind === 'text' || kind === 'organisations';
}
