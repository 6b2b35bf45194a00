import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { readRegularFile } from '../files/read-file.ts';
import { attempt, clauseOf, writing } from '../system-errors.ts';
import { discard, removeLeftovers, syncFolder, writeNewFile } from './new-file.ts';
import { renameWithRetry } from './replace-file.ts';
import { digestOfFile, stageFile, type StagedFile } from './staged-file.ts';

/** A file of an output folder, as its manifest lists it. */
export interface ListedFile {
  readonly name: string;
  readonly bytes: number;
  /** Of the content, in hexadecimal digits. */
  readonly sha256: string;
}

/** A file that is being written, until it is closed. */
interface OpenFile {
  readonly append: (bytes: Uint8Array) => void;
  /** To be called once: the file as it was written. */
  readonly close: () => ListedFile;
}

interface FolderOutput {
  /** The name of the file that lists the others; it is written last. */
  readonly manifest: string;
  /** The files that a manifest lists; null where it is none. */
  readonly listed: (manifest: Uint8Array) => readonly ListedFile[] | null;
  /** Replaces files that were changed by others since they were written. */
  readonly force?: boolean;
}

/** Writes the files of an output folder. */
export interface FolderWriter {
  /** Opens a file, as it will be called in the end; several may be open at the same time. */
  readonly open: (name: string) => OpenFile;
  /** Puts all files in their places, and the manifest last: `while incomplete` holds until every file is. */
  readonly finish: (manifest: (state: 'incomplete' | 'complete') => Uint8Array) => void;
}

/** A file that is written, and waits under a name of its own for its place. */
interface WaitingFile extends ListedFile {
  readonly fresh: string;
}

/**
 * Opens a folder for output. It is made where it is not there; where it is, it must be empty or hold what an earlier run left, by its
 * manifest, and no file of it may have been changed by others since. A UserError says what stands in the way. No file has its final name
 * before all are written, so that a full disk leaves everything as it was; a manifest that says `incomplete` marks the moment of change.
 */
export function withOutputFolder<T>(
  cwd: string,
  typed: string,
  { manifest, listed, force = false }: FolderOutput,
  use: (writer: FolderWriter) => T,
): T {
  const folder = resolve(cwd, typed);
  const what = writing(typed);
  let made: string | undefined;
  const former = attempt(what, () => {
    made = mkdirSync(folder, { recursive: true });
    return formerFiles(folder, typed, { manifest, listed, force });
  });
  const staged: WaitingFile[] = [];
  const open = new Set<StagedFile>();
  try {
    return use({
      open(name) {
        const toFile = writing(`${typed}/${name}`);
        const file = attempt(toFile, () => stageFile(folder));
        open.add(file);
        return {
          append(bytes) {
            attempt(toFile, () => {
              file.append(bytes);
            });
          },
          close() {
            const { bytes, sha256 } = attempt(toFile, file.close);
            open.delete(file);
            staged.push({ name, fresh: file.fresh, bytes, sha256 });
            return { name, bytes, sha256 };
          },
        };
      },
      finish(manifestOf) {
        attempt(what, () => {
          refuseStrangers(folder, typed, { staged, former });
          putManifest(folder, manifest, manifestOf('incomplete'));
        });
        try {
          putInPlace(folder, staged, former);
          putManifest(folder, manifest, manifestOf('complete'));
          syncFolder(folder);
        } catch (error) {
          throw halfWay(typed, manifest, error);
        }
      },
    });
  } finally {
    for (const { abandon } of open) abandon();
    for (const { fresh } of staged) discard(fresh);
    if (made !== undefined) removeEmpty(folder, made);
  }
}

/** Removes the folders that were made for the output, the first of them `made`, as far as nothing is in them. */
function removeEmpty(folder: string, made: string): void {
  try {
    for (let at = folder; at.startsWith(made); at = dirname(at)) rmdirSync(at);
  } catch {
    // Something is in it.
  }
}

/** The files that an earlier run left; a UserError where the folder holds anything else in their place. */
function formerFiles(
  folder: string,
  typed: string,
  { manifest, listed, force }: Required<FolderOutput>,
): readonly ListedFile[] {
  removeLeftovers(folder, Date.now());
  if (!lstatSync(join(folder, manifest), { throwIfNoEntry: false })) {
    if (readdirSync(folder).some((name) => !name.startsWith('.cthd-'))) throw notOurs(typed, manifest);
    return [];
  }
  const content = readRegularFile(join(folder, manifest));
  const files = 'bytes' in content ? listed(content.bytes) : null;
  if (!files) throw notOurs(typed, manifest);
  if (force) return files;
  const edited = files.find(({ name, sha256 }) => ![null, sha256].includes(digestOfFile(join(folder, name))));
  if (edited) throw wasEdited(typed, edited.name);
  return files;
}

function refuseStrangers(
  folder: string,
  typed: string,
  { staged, former }: { readonly staged: readonly WaitingFile[]; readonly former: readonly ListedFile[] },
): void {
  const ours = new Set(former.map(({ name }) => name));
  for (const { name } of staged)
    if (!ours.has(name) && lstatSync(join(folder, name), { throwIfNoEntry: false }))
      throw wasEdited(typed, name);
}

/** Gives every file its final name, and removes what an earlier run left and this one has not. */
function putInPlace(folder: string, staged: readonly WaitingFile[], former: readonly ListedFile[]): void {
  for (const { fresh, name } of staged) renameWithRetry(fresh, join(folder, name));
  const names = new Set(staged.map(({ name }) => name));
  for (const { name } of former) if (!names.has(name)) rmSync(join(folder, name), { force: true });
}

function putManifest(folder: string, name: string, bytes: Uint8Array): void {
  renameWithRetry(writeNewFile(folder, bytes), join(folder, name));
}

function halfWay(typed: string, manifest: string, error: unknown): UserError {
  const { vi, en } = clauseOf(error);
  return new UserError({
    vi: `${typed} mới được thay một phần: ${vi}; ${manifest} ghi là chưa xong (incomplete). Hãy chạy lại lệnh này.`,
    en: `${typed} was replaced in part only: ${en}; ${manifest} says incomplete. Run this command again.`,
  });
}

const notOurs = (typed: string, manifest: string) =>
  new UserError({
    vi: `${typed} đã có tệp khác và không có ${manifest} do cthd ghi; hãy chọn một thư mục trống.`,
    en: `${typed} holds other files and no ${manifest} written by cthd; choose an empty folder.`,
  });

const wasEdited = (typed: string, name: string) =>
  new UserError({
    vi: `${typed}/${name} không phải là tệp mà cthd đã ghi ở đây, hoặc đã bị sửa, nên không bị ghi đè; hãy chọn thư mục khác, hoặc thêm --force.`,
    en: `${typed}/${name} is not the file that cthd wrote here, or was changed since, so it is not overwritten; choose another folder, or add --force.`,
  });
