import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** The program that serves: a script for the Node of the editor, or a command of its own. */
export interface ServerProgram {
  readonly kind: 'script' | 'command';
  readonly path: string;
}

interface Places {
  /** What the setting `cthd.path` says; empty where it says nothing. */
  readonly setting: string;
  /** The folder with `plans/`. */
  readonly root: string;
  /** The folder that the editor has open, and that its user trusts; nothing above it is looked at. */
  readonly workspace: string;
  readonly searchPath: string;
  readonly isWindows: boolean;
}

/** The program named by the setting; else the one installed in the workspace; else the one on the path. Null where there is none. */
export function findServer(places: Places): ServerProgram | null {
  if (places.setting !== '')
    return programAt(resolve(places.root, places.setting.replace(/^~(?=[\\/])/, homedir())));
  return installedIn(places) ?? onPath(places);
}

const script = join('node_modules', 'cthd', 'bin', 'cthd.js');

/** What npm, pnpm and yarn install between the plan and the open folder. */
function installedIn({ root, workspace }: Places): ServerProgram | null {
  for (let folder = root; isWithin(folder, workspace); folder = dirname(folder)) {
    const found = programAt(join(folder, script));
    if (found || folder === dirname(folder)) return found;
  }
  return null;
}

function isWithin(folder: string, workspace: string): boolean {
  const way = relative(workspace, folder);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

/** What npm installs for the machine, or an executable; on Windows npm lays a .cmd beside the folder of the script. */
function onPath({ searchPath, isWindows }: Places): ServerProgram | null {
  for (const folder of searchPath.split(delimiter).filter((one) => isAbsolute(one))) {
    const found = isWindows
      ? (programAt(join(folder, 'cthd.exe')) ??
        (existsSync(join(folder, 'cthd.cmd')) ? programAt(join(folder, script)) : null))
      : programAt(join(folder, 'cthd'));
    if (found) return found;
  }
  return null;
}

/** A file that can be run: a script where it is one behind its links. */
function programAt(path: string): ServerProgram | null {
  try {
    const real = realpathSync(path);
    if (!statSync(real).isFile()) return null;
    if (/\.[cm]?js$/.test(real)) return { kind: 'script', path: real };
    accessSync(real, constants.X_OK);
    return { kind: 'command', path };
  } catch {
    return null;
  }
}
