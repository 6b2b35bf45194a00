import type { FileKind, RawFile, SourceFile, YamlDocument } from '../../plan/source-file.ts';
import { compose } from './compose.ts';
import { sourceOf } from './decode.ts';
import { fileKindOf } from './file-kind.ts';
import { type FileRead, type ReadFile, readPlanFile } from './read-plan-file.ts';
import { locatedLater } from './locate.ts';
import { located } from './with-origin.ts';

/** What files say, kept from an earlier run. */
export interface KeptValues {
  /** What was kept under a name; null where nothing was. */
  get(name: string): string | null;
  add(name: string, content: string): void;
}

/** Where what files say is kept, and how their bytes are named. */
export interface ValueStore {
  /** Where it is kept for files of a kind. */
  readonly valuesFor: (kind: FileKind) => KeptValues;
  /** Names the bytes of a file, so that no others have that name. */
  readonly digestOf: (raw: RawFile) => string;
}

/**
 * Reads files, and keeps what those say that the plain reader reads and in which nothing is wrong: where the same bytes are read again as the
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
    if (known !== null) return keptRead(raw, kind, JSON.parse(known) as Kept);
    const read = readFile(raw);
    const kept = isSound(read) && keptOf(read);
    if (kept) values.add(name, JSON.stringify(kept));
    return read;
  };
}

/** What a file says, and how much it counts for in the plan. */
interface Kept {
  readonly value: unknown;
  readonly elements: number;
  readonly units: number;
}

const keptOf = ({ file, units }: FileRead): Kept | null =>
  file && { value: file.value, elements: file.document.elements, units };

/** Whether nothing but what the file says follows from it; what the plain reader reads is the same after JSON, numbers and the order of keys included. */
const isSound = ({ file, problems, isWhole }: FileRead): boolean =>
  file?.document.isPlain === true && problems.length === 0 && isWhole;

function keptRead({ path, bytes }: RawFile, kind: FileKind, { value, elements, units }: Kept): FileRead {
  const source = sourceOf({ path, bytes });
  const document = keptDocument(source, located(value, path), elements);
  return { source, file: { kind, document, value }, problems: [], units, isWhole: true };
}

function keptDocument(source: SourceFile, value: unknown, elements: number): YamlDocument {
  return { source, value, problems: [], elements, isPlain: true, ...locatedLater(() => compose(source)) };
}
