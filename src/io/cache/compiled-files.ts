import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cacheFolder, isInRepository, type Variables } from './cache-folder.ts';
import { workingFolder } from '../files/working-folder.ts';
import { keep, keyOf, readKept } from './kept-bytes.ts';

/** The code that the engine made of a file, and in how many runs it was made: it has what these called. */
interface CompiledFile {
  readonly code: Uint8Array;
  readonly runs: number;
}

/** The compiled files of the bundle, by their names there. */
export type CompiledFiles = ReadonlyMap<string, CompiledFile>;

/** Compiled code as it was kept, and a way to keep more. */
export interface CompiledStore {
  readonly files: CompiledFiles;
  keep(files: CompiledFiles): void;
}

/**
 * What was kept of the files that a command loads, of the same build on the same engine. Nothing is kept or believed in continuous
 * integration, where NODE_DISABLE_COMPILE_CACHE is set, and where the cache folder lies in a repository: what lies there may have come
 * with a proposal, and this is code.
 */
export function compiledStore(bundle: string, command: string, variables: Variables): CompiledStore {
  const build = buildOf(bundle);
  const isOff = ['CI', 'GITHUB_ACTIONS', 'NODE_DISABLE_COMPILE_CACHE'].some((name) => variables[name]);
  const outside = workingFolder();
  const folder = build === null || isOff || outside === null ? null : cacheFolder(variables, outside);
  if (build === null || folder === null || isInRepository(folder)) return nothingKept;
  const { node, v8 } = process.versions;
  const key = keyOf(['code', build, node, v8, process.arch, command]);
  return {
    files: unpack(readKept(folder, key)),
    keep: (files) => {
      keep(folder, key, pack(files));
    },
  };
}

const nothingKept: CompiledStore = { files: new Map(), keep: () => undefined };

function buildOf(bundle: string): string | null {
  const record = join(bundle, 'build-id');
  return existsSync(record) ? readFileSync(record, 'utf8').trim() : null;
}

/** A line with the names, lengths and runs, then the files one after the other, each where the engine takes it without a copy. */
function pack(files: CompiledFiles): Uint8Array[] {
  const head = JSON.stringify(Array.from(files, ([name, { code, runs }]) => [name, code.length, runs]));
  const parts = [Buffer.from(`${head}\n`), ...Array.from(files.values(), ({ code }) => code)];
  return parts.flatMap((part) => [part, new Uint8Array(upToNext(part.length) - part.length)]);
}

function unpack(bytes: Uint8Array | null): CompiledFiles {
  if (bytes === null) return new Map();
  const end = bytes.indexOf(lineFeed) + 1;
  const head = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')) as [string, number, number][];
  let at = upToNext(end);
  return new Map(
    head.map(([name, length, runs]) => {
      const code = bytes.subarray(at, at + length);
      at += upToNext(length);
      return [name, { code, runs }];
    }),
  );
}

/** The engine copies what does not begin at a multiple of so many bytes. */
const step = 8;
const upToNext = (length: number) => Math.ceil(length / step) * step;

const lineFeed = 10;
