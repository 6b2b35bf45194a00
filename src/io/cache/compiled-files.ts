import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cacheFolder, isInRepository, type Variables } from './cache-folder.ts';
import { workingFolder } from '../files/working-folder.ts';
import { removeCacheFile, writeCacheFile, readCacheFile } from './cache-files.ts';

/** The code that the engine made of a file, and in how many runs it was made: it has what these called. */
interface CompiledFile {
  readonly code: Uint8Array;
  readonly runs: number;
}

/** The compiled files of the bundle, by their names there. */
export type CompiledFiles = ReadonlyMap<string, CompiledFile>;

/** Compiled code from the cache, and a way to add to it. */
export interface CompiledStore {
  readonly files: CompiledFiles;
  keep(files: CompiledFiles): void;
}

/**
 * The cached code of the files that a command loads, of the same build on the same engine. Nothing is cached or believed in continuous
 * integration, where NODE_DISABLE_COMPILE_CACHE is set, and where the cache folder lies in a repository: what lies there may have come
 * with a proposal, and this is code.
 */
export function compiledStore(bundle: string, command: string, variables: Variables): CompiledStore {
  const build = buildOf(bundle);
  const isOff = ['CI', 'GITHUB_ACTIONS', 'NODE_DISABLE_COMPILE_CACHE'].some((name) => variables[name]);
  const outside = workingFolder();
  const folder = build === null || isOff || outside === null ? null : cacheFolder(variables, outside);
  if (build === null || folder === null || isInRepository(folder)) return nothingCached;
  const { node, v8 } = process.versions;
  const name = ['code', build.slice(0, 16), node, process.arch, command].join('-');
  const key = [build, node, v8, process.arch, command].join(' ');
  return {
    files: readCode(folder, name, key),
    keep: (files) => {
      keepCode(folder, name, { key, files });
    },
  };
}

const nothingCached: CompiledStore = { files: new Map(), keep: () => undefined };

function buildOf(bundle: string): string | null {
  const record = join(bundle, 'build-id');
  return existsSync(record) ? readFileSync(record, 'utf8').trim() : null;
}

/** The most code that is cached of one command. */
const maxBytes = 4 * 1024 * 1024;

/**
 * The code in a file of the cache; none where the file holds anything but what was written for the key, and then it is removed. All
 * of it is written twice, which shows what a disk has changed: to compare is done sooner than a hash, for which Node would load thirty modules.
 */
function readCode(folder: string, name: string, key: string): CompiledFiles {
  const bytes = readCacheFile(folder, name, 2 * maxBytes);
  if (bytes === null) return new Map();
  const half = bytes.length / 2;
  const files = bytes.subarray(0, half).equals(bytes.subarray(half)) ? unpack(bytes, key) : null;
  if (files === null) removeCacheFile(folder, name);
  return files ?? new Map<string, CompiledFile>();
}

function keepCode(folder: string, name: string, code: { key: string; files: CompiledFiles }): void {
  const once = pack(code);
  const size = once.reduce((sum, { length }) => sum + length, 0);
  if (size <= maxBytes) writeCacheFile(folder, name, [...once, ...once]);
}

/** The name, length and runs of each file. */
type Head = readonly (readonly [string, number, number])[];

/** A line with the key and one with the head, then the files one after the other, each where the engine takes it without a copy. */
function pack({ key, files }: { key: string; files: CompiledFiles }): Uint8Array[] {
  const head: Head = Array.from(files, ([name, { code, runs }]) => [name, code.length, runs]);
  const lines = Buffer.from(`${key}\n${JSON.stringify(head)}\n`);
  const parts = [lines, ...Array.from(files.values(), ({ code }) => code)];
  return parts.flatMap((part) => [part, new Uint8Array(upToNext(part.length) - part.length)]);
}

/** The files that were packed under a key; null where it is another. */
function unpack(bytes: Buffer, key: string): CompiledFiles | null {
  const begin = key.length + 1;
  if (bytes.toString('latin1', 0, begin) !== `${key}\n`) return null;
  const end = bytes.indexOf(lineFeed, begin) + 1;
  let at = upToNext(end);
  return new Map(
    (JSON.parse(bytes.toString('utf8', begin, end)) as Head).map(([name, length, runs]) => {
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
