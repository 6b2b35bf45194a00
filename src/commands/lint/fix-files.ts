import { lockFolderOf, withLocksOf } from '../../io/write/programme-lock.ts';
import { type FileChange, replaceTogether } from '../../io/write/replace-together.ts';
import { fixText, type Repair, type RepairKind, repairKinds, withoutMark } from '../../lint/fix.ts';
import { tasksWithOtherCorrections } from '../../lint/fix-corrections.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { PlanFolder, RawFile } from '../../plan/source-file.ts';
import { visible } from '../../screen/visible.ts';
import { compose } from '../../source/read/compose.ts';
import { decode } from '../../source/read/decode.ts';
import { fileKindOf, holdsRecords } from '../../source/read/file-kind.ts';

/** What was repaired, a sentence a line, and whether every file of the scope could be looked at. */
export interface FixOutcome {
  readonly said: string;
  readonly isWhole: boolean;
}

/**
 * Makes the safe repairs in the files of the scope, all of them or none, and says which. No repair changes which record a correction
 * names: where letters are composed differently would, they stay as they are. Files that cannot be read are named and left alone.
 */
export async function fixFiles(
  root: string,
  folder: PlanFolder,
  inScope: (path: string) => boolean,
  language: Language,
): Promise<FixOutcome> {
  const fixed = keepingCorrections(
    folder,
    folder.files
      .filter(({ path }) => inScope(path) && fileKindOf(path) !== null)
      .flatMap((file) => fixFile(file)),
  );
  if (fixed.length > 0) await write(root, fixed);
  const unread = folder.unreadable.filter(({ path }) => inScope(path));
  const said = [
    ...fixed.flatMap(({ path, done }) =>
      done.map(({ what, line }) => `${path}:${line}: ${words[what][language]}`),
    ),
    ...unread.map(({ path, reason }) => `${path}: ${notLookedAt[language]} ${reason[language]}`),
  ];
  return { said: said.map((line) => `${visible(line)}\n`).join(''), isWhole: unread.length === 0 };
}

interface FixedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly done: readonly Repair[];
}

function fixFile({ path, bytes }: RawFile, kinds?: readonly RepairKind[]): FixedFile[] {
  const { source } = decode({ path, bytes });
  if (!source) return [];
  const { text, done } = fixText(source, kinds);
  return done.length === 0 ? [] : [{ path, before: bytes, after: new TextEncoder().encode(text), done }];
}

/** The repairs, without those of letters in the records of tasks where they would change what corrections name. */
function keepingCorrections(folder: PlanFolder, fixed: readonly FixedFile[]): readonly FixedFile[] {
  const isProgress = ({ path }: FixedFile) => holdsRecords(path);
  if (!fixed.some(isProgress)) return fixed;
  const withRepairs = (repairs: readonly FixedFile[]) => {
    const after = new Map(repairs.map((file) => [file.path, file.after]));
    return {
      ...folder,
      files: folder.files.map((file) => ({ ...file, bytes: after.get(file.path) ?? file.bytes })),
    };
  };
  // Records behind a mark could not be read before, so what corrects what is looked up without the marks.
  const unmarked = fixed.flatMap(({ path, before }) => fixFile({ path, bytes: before }, ['byte-order-mark']));
  const touched = tasksWithOtherCorrections(withRepairs(unmarked), withRepairs(fixed));
  return fixed.flatMap((file) =>
    touched.has(file.path) ? fixFile({ path: file.path, bytes: file.before }, withoutLetters) : [file],
  );
}

const withoutLetters: readonly RepairKind[] = repairKinds.filter((what) => what !== 'nfc');

async function write(root: string, fixed: readonly FixedFile[]): Promise<void> {
  const changes = fixed.map(({ path, before, after }): FileChange => ({
    path,
    before,
    after,
    verify: keepsData(path, before),
  }));
  const paths = fixed.map(({ path }) => path);
  const [home = 'plans', ...others] = new Set(paths.map(lockFolderOf));
  await withLocksOf(root, paths, () => {
    replaceTogether(root, changes, others.length === 0 ? home : 'plans');
  });
}

/** Reads the repaired file again: it must hold the same data, but for NFC and the byte order mark. */
const keepsData = (path: string, before: Uint8Array) => (after: Uint8Array) => {
  const [was, is] = [before, after].map((bytes) => {
    const { source } = decode({ path, bytes });
    return source && JSON.stringify(compose(withoutMark(source)).value).normalize('NFC');
  });
  if (was !== is) throw new Error(`the repair of ${path} would change its data`);
};

const words: Readonly<Record<RepairKind, Localised>> = {
  'byte-order-mark': {
    vi: 'đã bỏ dấu ẩn ở đầu tệp (BOM)',
    en: 'byte order mark removed from the beginning',
  },
  nfc: { vi: 'đã chuyển về chữ dựng sẵn (Unicode NFC)', en: 'brought to Unicode NFC' },
  'trailing-blanks': { vi: 'đã bỏ dấu cách cuối dòng', en: 'spaces at the line’s end removed' },
  'final-newline': { vi: 'đã kết thúc dòng cuối', en: 'last line ended' },
};
const notLookedAt: Localised = { vi: 'không sửa được.', en: 'was not looked at.' };
