import { type Dir, type Dirent, lstatSync, opendirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { lazily } from '../../plan/lazily.ts';
import type { PartedFolder, PlanFolder, RawFile } from '../../plan/source-file.ts';
import { utf8 } from '../../source/read/decode.ts';
import { holdsRecords } from '../../source/read/file-kind.ts';
import { isLog, type LogContent, partedFolder, partsOfLogs } from '../../source/read/parted-folder.ts';
import { isSystemFile } from '../../source/read/stray-files.ts';
import { tuneForPlanOf } from '../engine.ts';
import { clauseOf } from '../system-errors.ts';
import { isInUse } from '../write/own-file-use.ts';
import { hiddenFiles } from '../git/hidden-files.ts';
import { isOwnFile } from '../write/own-files.ts';
import { largePlanFile, planFileLimit, planLimit, tooMuch } from './plan-size.ts';
import { kindReason, readRegularFile, sentence } from './read-file.ts';

/** The most files of a plan: far above ten thousand progress files, so that an endless folder is refused. */
const limits = { entries: 50_000, depth: 8 };

interface FolderWalk {
  readonly files: RawFile[];
  readonly others: string[];
  readonly unreadable: { path: string; reason: Localised }[];
  /** Folders without anything in them: git keeps none, but for other repositories. */
  readonly empty: string[];
  entries: number;
  bytes: number;
  /** The logs that are read later; null where they are read now. */
  readonly logs: string[] | null;
}

/**
 * Everything under plans/, sorted by path: YAML files as bytes, the paths of all others, and what could not be read, with the reason.
 * What systems and editors leave beside files is passed over. Follows no link, opens nothing but regular files, and stops at the limits, saying so. What a sparse checkout hides is read from git's
 * index. Paths are relative to the root, with '/'.
 */
export function readPlanFolder(root: string): PlanFolder {
  const walk = walkPlans(root, null);
  const hidden = hiddenFiles(root, walk.empty);
  return {
    files: [...walk.files, ...hidden.files].sort(byPath),
    others: [...walk.others, ...hidden.others].sort(),
    unreadable: [...walk.unreadable, ...hidden.unreadable].sort(byPath),
  };
}

/**
 * The same, for whoever takes the records a part at a time: a log is read when its part is asked for, so that neither the size of all logs
 * nor the number of their records is limited.
 */
export function readPlanFolderInParts(root: string): PartedFolder {
  const logs: string[] = [];
  const walk = walkPlans(root, logs);
  const hidden = partedFolder(hiddenFiles(root, walk.empty));
  const files = [...walk.files, ...hidden.folder.files].sort(byPath);
  const loose = files.filter(({ path }) => holdsRecords(path));
  const hiddenLogs = new Map([...hidden.parts()].flatMap((part) => part.files.map((one) => [one.path, one])));
  const paths = [...logs, ...hiddenLogs.keys()].sort();
  return {
    folder: {
      files: files.filter(({ path }) => !holdsRecords(path)),
      others: [...walk.others, ...hidden.folder.others].sort(),
      unreadable: [...walk.unreadable, ...hidden.folder.unreadable].sort(byPath),
    },
    loose: [...loose, ...hidden.loose].sort(byPath),
    logs: paths,
    parts: () => partsOfLogs(contentsOf(root, paths, hiddenLogs)),
  };
}

function* contentsOf(
  root: string,
  paths: readonly string[],
  known: ReadonlyMap<string, RawFile>,
): Generator<LogContent> {
  let bytes = 0;
  for (const path of paths) {
    const content =
      known.get(path) ?? readRegularFile(join(root, ...path.split('/')), planFileLimit, largePlanFile(path));
    if ('bytes' in content) bytes += content.bytes.length;
    tuneForPlanOf(bytes);
    yield 'reason' in content ? { path, reason: content.reason } : { path, bytes: content.bytes };
  }
}

function walkPlans(root: string, logs: string[] | null): FolderWalk {
  const walk: FolderWalk = { files: [], others: [], unreadable: [], empty: [], entries: 0, bytes: 0, logs };
  try {
    const plans = lstatSync(join(root, 'plans'));
    if (plans.isDirectory()) readFolder(root, 'plans', 0, walk);
    else walk.unreadable.push({ path: 'plans', reason: plans.isFile() ? notAFolder : kindReason(plans) });
  } catch (error) {
    walk.unreadable.push({ path: 'plans', reason: sentence(clauseOf(error)) });
  }
  tuneForPlanOf(walk.bytes);
  return walk;
}

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

function readFolder(root: string, folder: string, depth: number, walk: FolderWalk): void {
  if (depth > limits.depth) {
    walk.unreadable.push({ path: folder, reason: tooDeep });
    return;
  }
  const entries = entriesOf(root, folder, walk);
  if (entries.length === 0) walk.empty.push(folder);
  for (const entry of entries) {
    const name = utf8(entry.name);
    if (name !== null && isSystemFile(name)) continue;
    const path = `${folder}/${name ?? shown(entry.name)}`;
    if (name === null || isBadName(name)) walk.unreadable.push({ path: shown(path), reason: badName });
    else if (entry.isDirectory() && !name.endsWith('.yaml')) readFolder(root, path, depth + 1, walk);
    else if (!entry.isFile()) walk.unreadable.push({ path, reason: kindReason(entry) });
    else if (isOwnFile(name) && isInUse(join(root, ...folder.split('/')), name)) continue;
    else if (walk.logs && isLog(path)) walk.logs.push(path);
    else if (name.endsWith('.yaml')) readInto(walk, root, path);
    else walk.others.push(path);
  }
}

function readInto(walk: FolderWalk, root: string, path: string): void {
  const content = readRegularFile(join(root, ...path.split('/')), planFileLimit, largePlanFile(path));
  if ('reason' in content) walk.unreadable.push({ path, reason: content.reason });
  else if ((walk.bytes += content.bytes.length) > planLimit) walk.unreadable.push({ path, reason: tooMuch });
  else walk.files.push({ path, bytes: content.bytes });
}

/** The entries of a folder, names as bytes, as far as the limit allows. */
function entriesOf(root: string, folder: string, walk: FolderWalk): Dirent<Buffer>[] {
  const entries: Dirent<Buffer>[] = [];
  let open: Dir | null = null;
  try {
    const encoding = 'buffer' as BufferEncoding; // works since Node 10; the types leave it out
    open = opendirSync(root + sep + folder.replaceAll('/', sep), { encoding, bufferSize: 1024 });
    for (;;) {
      const entry = open.readSync() as Dirent<Buffer> | null;
      if (!entry) break;
      walk.entries += 1;
      if (walk.entries > limits.entries) {
        if (walk.entries === limits.entries + 1) walk.unreadable.push({ path: folder, reason: tooMany() });
        break;
      }
      entries.push(entry);
    }
  } catch (error) {
    walk.unreadable.push({ path: folder, reason: sentence(clauseOf(error)) });
  } finally {
    open?.closeSync();
  }
  return entries;
}

/** Invisible characters in a name, and those that change how others are shown. */
const unwanted = lazily(() => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu);

/** Nearly every name is plain, which is seen before tables of Unicode are read. */
const isBadName = (name: string): boolean => !/^[ -~]*$/.test(name) && name.search(unwanted()) >= 0;

/** A name as it can be shown: what is not a visible character is shown as its number. */
function shown(name: Uint8Array | string): string {
  if (typeof name !== 'string')
    return shown([...name].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : hex(byte))).join(''));
  return name.replace(unwanted(), (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

const hex = (byte: number) => `\\x${byte.toString(16)}`;

const notAFolder: Localised = {
  vi: 'Ở đây phải là thư mục, nhưng lại là tệp.',
  en: 'A folder should be here, but it is a file.',
};
const badName: Localised = {
  vi: 'Tên có ký tự không nhìn thấy được hoặc không phải UTF-8; hãy đổi tên.',
  en: 'The name has invisible characters or is not UTF-8; rename it.',
};
const tooDeep: Localised = {
  vi: `Thư mục lồng sâu quá ${limits.depth} tầng nên không được đọc.`,
  en: `The folder is more than ${limits.depth} levels deep and is not read.`,
};
const tooMany = (): Localised => ({
  vi: `Dưới plans/ có hơn ${limits.entries.toLocaleString('vi')} mục; phần còn lại, kể từ thư mục này, không được đọc.`,
  en: `There are more than ${limits.entries.toLocaleString('en')} entries under plans/; from this folder on the rest is not read.`,
});
