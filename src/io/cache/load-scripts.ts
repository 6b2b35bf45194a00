import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import type { CompiledFiles } from './compiled-files.ts';
import { type Exports, takenLater } from './taken-later.ts';

/** Scripts of a folder (CommonJS) that load each other as Node loads them, each compiled at most once. */
export interface LoadableScripts {
  /** What a script exports, by its path in the folder; it runs when it is first asked for. */
  load(name: string): unknown;
  /** The code that was made of all that were loaded, with what was cached; null where what was cached will do. */
  compiled(): CompiledFiles | null;
}

/** So many runs that load a script make its code: a lint of a whole plan goes other ways than one after a change, and that than the next. */
const settlingRuns = 3;

interface LoadedScript {
  exports: unknown;
}

/** Loads another script, which is named with `./` from its folder, or a module of Node; one of which only some names are taken runs when the first of these is used. */
interface Require {
  (name: string, taken?: string): unknown;
  /** Gives other scripts beside the one that calls, so that they need not be read. */
  bring?(scripts: Readonly<Record<string, ScriptCode>>): void;
}
type ScriptCode = (exports: unknown, require: Require, module: LoadedScript, filename: string) => void;

/** The scripts of a folder; the engine is given the code that was cached of them, and looks whether that fits its version and settings. */
export function loadableScripts(folder: string, cached: CompiledFiles): LoadableScripts {
  const loaded = new Map<string, LoadedScript>();
  const scripts = new Map<string, Script>();
  const brought = new Map<string, ScriptCode>();
  const later = takenLater((name) => (name.endsWith('.cjs') ? load(name) : requireFromNode(name)) as Exports);
  /** In how many runs the code was made that the engine took for its own. */
  const runsOf = (name: string, { cachedDataRejected }: Script) =>
    cachedDataRejected === false ? (cached.get(name)?.runs ?? 0) : 0;

  function compile(name: string, path: string): ScriptCode {
    const cachedData = cached.get(name)?.code;
    const script = new Script(wrapped(path), { filename: path, ...(cachedData && { cachedData }) });
    scripts.set(name, script);
    return script.runInThisContext() as ScriptCode;
  }

  function load(name: string): unknown {
    const known = loaded.get(name);
    if (known) return known.exports;
    const module: LoadedScript = { exports: {} };
    loaded.set(name, module);
    const path = join(folder, name);
    const run = brought.get(name) ?? compile(name, path);
    const beside = name.slice(0, name.lastIndexOf('/') + 1);
    const require: Require = (other, taken) => {
      const isScript = other.startsWith('./');
      const wanted = isScript ? beside + other.slice(2) : other;
      if (taken !== undefined) return later(wanted, taken);
      return isScript ? load(wanted) : requireFromNode(wanted);
    };
    require.bring = (others) => {
      for (const other of Object.keys(others))
        brought.set(beside + other.slice(2), others[other] as ScriptCode);
    };
    run(module.exports, require, module, path);
    return module.exports;
  }

  return {
    load,
    compiled() {
      const made = Array.from(scripts, ([name, script]) => ({ name, script, runs: runsOf(name, script) }))
        .filter(({ runs }) => runs < settlingRuns)
        .map(
          ({ name, script, runs }) => [name, { code: script.createCachedData(), runs: runs + 1 }] as const,
        );
      if (made.length === 0) return null;
      return new Map([...cached, ...made]);
    },
  };
}

const head = Buffer.from('(function (exports, require, module, __filename) {');
const tail = Buffer.from('\n})');

/** Where one script is read after the other: to touch new memory costs more than to read. Enough for most. */
let room = Buffer.allocUnsafeSlow(0x80000);

/** A script of the bundle, which is ASCII, as a function of what Node gives each; one string from the start. */
function wrapped(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const end = head.length + size + tail.length;
    if (room.length < end) room = Buffer.allocUnsafeSlow(end);
    head.copy(room);
    if (readSync(file, room, head.length, size, 0) !== size) throw new Error(`Could not read ${path} whole.`);
    tail.copy(room, end - tail.length);
    return room.toString('latin1', 0, end);
  } finally {
    closeSync(file);
  }
}

/** A module of Node; the package needs no other. */
function requireFromNode(name: string): unknown {
  const module: unknown = process.getBuiltinModule(name);
  if (module === undefined) throw new Error(`Node has no module ${name}.`);
  return module;
}
