import { replaceFile } from '../../io/write/replace-file.ts';
import { withLockOf } from '../../io/write/programme-lock.ts';
import { fixText, type Repair, type RepairKind } from '../../lint/fix.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { PlanFolder, RawFile } from '../../plan/source-file.ts';
import { compose } from '../../source/read/compose.ts';
import { decode } from '../../source/read/decode.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';

/** Makes the safe repairs in the files of the scope and says which; '' where there was nothing to repair. */
export async function fixFiles(
  root: string,
  folder: PlanFolder,
  inScope: (path: string) => boolean,
  language: Language,
): Promise<string> {
  const said: string[] = [];
  for (const file of folder.files) {
    if (!inScope(file.path) || fileKindOf(file.path) === null) continue;
    const repairs = await fixFile(root, file);
    said.push(...repairs.map(({ what, line }) => `${file.path}:${line}: ${words[what][language]}`));
  }
  return said.map((line) => `${line}\n`).join('');
}

async function fixFile(root: string, { path, bytes }: RawFile): Promise<readonly Repair[]> {
  const { source } = decode({ path, bytes });
  if (!source) return [];
  const { text, done } = fixText(source);
  if (done.length === 0) return [];
  await withLockOf(root, path, () => {
    replaceFile({
      root,
      path,
      before: bytes,
      after: new TextEncoder().encode(text),
      verify: keepsData(path, bytes),
    });
  });
  return done;
}

/** Reads the repaired file again: it must hold the same data, but for NFC. */
const keepsData = (path: string, before: Uint8Array) => (after: Uint8Array) => {
  const [was, is] = [before, after].map((bytes) => {
    const { source } = decode({ path, bytes });
    return source && JSON.stringify(compose(source).value).normalize('NFC');
  });
  if (was !== is) throw new Error(`the repair of ${path} would change its data`);
};

const words: Readonly<Record<RepairKind, Localised>> = {
  nfc: { vi: 'đã chuyển về dạng Unicode NFC', en: 'brought to Unicode NFC' },
  'trailing-blanks': { vi: 'đã bỏ dấu cách cuối dòng', en: 'spaces at the line’s end removed' },
  'final-newline': { vi: 'đã kết thúc dòng cuối', en: 'last line ended' },
};
