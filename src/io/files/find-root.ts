import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { codeOf } from '../system-errors.ts';
import { isOwnFile } from '../write/own-files.ts';

/** The folder to work in, as an absolute path: the one given, else the nearest upwards that has plans/. A UserError where there is none, or no programme in it. */
export function findRoot(from: string, given?: string): string {
  const root = given === undefined ? nearestAbove(from) : givenRoot(resolve(from, given), given);
  if (!hasProgramme(root))
    throw new UserError({
      vi: `Thư mục ${join(root, 'plans')} chưa có chương trình nào; hãy tạo một chương trình bằng lệnh cthd init.`,
      en: `The folder ${join(root, 'plans')} holds no programme yet; make one with cthd init.`,
    });
  return root;
}

function nearestAbove(from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const plans = lookAt(join(folder, 'plans'));
    if (plans?.isSymbolicLink()) throw linked(join(folder, 'plans'));
    if (plans?.isDirectory()) return folder;
    if (folder === dirname(folder)) throw nowhere(resolve(from));
  }
}

function givenRoot(root: string, given: string): string {
  const plans = lookAt(join(root, 'plans'));
  if (plans?.isSymbolicLink()) throw linked(join(root, 'plans'));
  if (plans?.isDirectory()) return root;
  throw new UserError(refusal(root, given, plans));
}

function refusal(root: string, given: string, plans: Stats | null): Localised {
  if (plans)
    return {
      vi: `${join(given, 'plans')} không phải là thư mục.`,
      en: `${join(given, 'plans')} is not a folder.`,
    };
  const folder = followed(root);
  if (!folder)
    return {
      vi: `Không có thư mục ${given}; hãy kiểm tra lại --dir.`,
      en: `There is no folder ${given}; check --dir.`,
    };
  if (!folder.isDirectory())
    return {
      vi: `${given} không phải là thư mục; hãy kiểm tra lại --dir.`,
      en: `${given} is not a folder; check --dir.`,
    };
  return {
    vi: `Thư mục ${given} không có thư mục con plans; hãy kiểm tra lại --dir.`,
    en: `The folder ${given} has no folder plans in it; check --dir.`,
  };
}

/** Whether some folder under plans/ has something in it; git keeps no empty folders, so an empty one is not a programme. */
function hasProgramme(root: string): boolean {
  const plans = join(root, 'plans');
  try {
    return readdirSync(plans, { withFileTypes: true }).some(
      (entry) => entry.isDirectory() && readdirSync(join(plans, entry.name)).some((name) => !isOwnFile(name)),
    );
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return true; // what cannot be listed is reported by whoever reads it
  }
}

/** What is at a path, not following a link; null where nothing is, or where one may not look. */
function lookAt(path: string): Stats | null {
  return orNull(() => lstatSync(path));
}

/** What is at a path, through links; null where nothing does, or where one may not look. */
function followed(path: string): Stats | null {
  return orNull(() => statSync(path));
}

function orNull(look: () => Stats): Stats | null {
  try {
    return look();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

const linked = (path: string): UserError =>
  new UserError({
    vi: `${path} là liên kết (symbolic link); plans phải là thư mục thật.`,
    en: `${path} is a symbolic link; plans must be a real folder.`,
  });

const nowhere = (from: string): UserError =>
  new UserError({
    vi: `Không có thư mục plans tại ${from} hoặc ở các thư mục bên trên; hãy chỉ ra bằng --dir, hoặc tạo chương trình bằng lệnh cthd init.`,
    en: `There is no folder plans in ${from} or above it; name one with --dir, or make a programme with cthd init.`,
  });
