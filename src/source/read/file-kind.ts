import type { FileKind } from '../../plan/source-file.ts';
import { isCopy, isSystemFile } from './stray-files.ts';

const patterns: readonly (readonly [RegExp, FileKind])[] = [
  [/^cthd\.yaml$/, 'config'],
  [/^plans\/documents\.yaml$/, 'documents'],
  [/^plans\/organisations\.yaml$/, 'organisations'],
  [/^plans\/approvals\.yaml$/, 'approvals'],
  [/^plans\/[^/]+\/programme\.yaml$/, 'programme'],
  [/^plans\/[^/]+\/exceptions\.yaml$/, 'exceptions'],
  [/^plans\/[^/]+\/text\/[^/]+\.yaml$/, 'text'],
  [/^plans\/[^/]+\/progress\/\d{4}-\d{2}-\d{2}-[0-9a-f]{12}\.yaml$/, 'records'],
  [/^plans\/[^/]+\/progress\/[a-z0-9-]+\.yaml$/, 'progress'],
  [/^plans\/[^/]+\/revisions\/[a-z0-9-]+\.yaml$/, 'revision'],
];

const known = new Map<string, FileKind | null>();

/**
 * The kind of a plan file by its path relative to the root; null where a plan has no such file, such as a copy or what an editor left. Each reader of a
 * plan asks for it, so it is remembered.
 */
export function fileKindOf(path: string): FileKind | null {
  const before = known.get(path);
  if (before !== undefined) return before;
  const kind = patterns.find(([pattern]) => pattern.test(path))?.[1] ?? null;
  const own = kind !== null && (isSystemFile(nameIn(path)) || isCopy(nameIn(path))) ? null : kind;
  known.set(path, own);
  return own;
}

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Whether a file holds records of progress: the log of a task, or records not yet packed into logs. */
export const holdsRecords = (path: string): boolean =>
  ['progress', 'records'].includes(fileKindOf(path) ?? '');

let lastPath = '';
let lastFolder: string | null = null;

/**
 * The folder of the programme that a path is in, such as `plans/lhhvn-dh13`; null for what all programmes share. Of one file after the other it
 * is asked for each finding, so the last is remembered.
 */
export function programmeFolderOf(path: string): string | null {
  if (path === lastPath) return lastFolder;
  const end = path.startsWith('plans/') ? path.indexOf('/', 'plans/'.length) : -1;
  lastPath = path;
  lastFolder = end > 'plans/'.length ? path.slice(0, end) : null;
  return lastFolder;
}
