import type { FileKind, RawFile, SourceFile, YamlDocument } from '../../plan/source-file.ts';
import { compose } from './compose.ts';
import { sourceOf } from './decode.ts';
import { fileKindOf } from './file-kind.ts';
import { type FileRead, type ReadFile, readPlanFile } from './read-plan-file.ts';
import { locatedLater } from './locate.ts';
import { located } from './with-origin.ts';

/** The values of files, cached by an earlier run. */
export interface CachedValues {
  /** What is cached under a name; null where nothing is. */
  get(name: string): string | null;
  add(name: string, content: string): void;
}

/** Where the values of files are cached, and how their bytes are hashed. */
export interface ValueStore {
  /** The cache for files of a kind. */
  readonly valuesFor: (kind: FileKind) => CachedValues;
  /** A hash of the bytes of a file. */
  readonly digestOf: (raw: RawFile) => string;
}

/**
 * Reads files, and caches the values of those that the plain reader reads and in which nothing is wrong: where the same bytes are read again as the
 * same kind of file, neither YAML nor schema is looked at. Places are found in the text when they are asked for.
 */
export function readingThrough(
  { valuesFor, digestOf }: ValueStore,
  readFile: ReadFile = readPlanFile,
): ReadFile {
  return (raw) => {
    const kind = fileKindOf(raw.path);
    if (!kind) return readFile(raw);
    const values = valuesFor(kind);
    const name = `${kind} ${digestOf(raw)}`;
    const known = values.get(name);
    if (known !== null) return fromCache(raw, kind, JSON.parse(known) as CachedValue);
    const read = readFile(raw);
    const cached = isSound(read) && toCached(read);
    if (cached) values.add(name, JSON.stringify(cached));
    return read;
  };
}

/** What a file says, and how much it counts for in the plan. */
interface CachedValue {
  readonly value: unknown;
  readonly elements: number;
  readonly units: number;
}

const toCached = ({ file, units }: FileRead): CachedValue | null =>
  file && { value: file.value, elements: file.document.elements, units };

/** Whether nothing but what the file says follows from it; what the plain reader reads is the same after JSON, numbers and the order of keys included. */
const isSound = ({ file, problems, isWhole }: FileRead): boolean =>
  file?.document.isPlain === true && problems.length === 0 && isWhole;

function fromCache(
  { path, bytes }: RawFile,
  kind: FileKind,
  { value, elements, units }: CachedValue,
): FileRead {
  const source = sourceOf({ path, bytes });
  const document = cachedDocument(source, located(value, path), elements);
  return { source, file: { kind, document, value }, problems: [], units, isWhole: true };
}

function cachedDocument(source: SourceFile, value: unknown, elements: number): YamlDocument {
  return { source, value, problems: [], elements, isPlain: true, ...locatedLater(() => compose(source)) };
}
