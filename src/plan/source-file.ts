import type { Localised } from '../locale/localised.ts';
import type { Range, YamlPath } from './location.ts';

/** A file as bytes: its path relative to the root, with '/'. */
export interface RawFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file as text, decoded without loss. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something wrong at a place, found while reading or by a rule; the severity comes later, from settings. */
export interface Problem {
  readonly rule: string;
  readonly message: Localised;
  readonly file: string;
  readonly range?: Range;
  /** The permanent id that it is about. */
  readonly unit?: string;
  /** What distinguishes this problem from others of its rule; makes the fingerprint. */
  readonly args: readonly unknown[];
  /** Which sentence of its rule it is, where the rule has several. */
  readonly sentence?: string;
  /** Set where it stands for many of its rule in its file: how many are about each unit, and about none (''). */
  readonly more?: ReadonlyMap<string, number>;
  /** What tells it from findings that are not alike (`markOf`), where that is known already. */
  readonly mark?: string;
  /** Where its range was found, of what rules report: to be found again where the file has changed elsewhere. */
  readonly place?: { readonly path: YamlPath; readonly part: ValuePart };
}

/** Rules of reading that keep nothing of a file from being read. */
const harmless: ReadonlySet<string> = new Set(['unexpected-file', 'invisible-characters']);

/** Whether a problem that was met while reading keeps something of its file from being read. */
export const hinders = ({ rule }: Problem): boolean => !harmless.has(rule);

/** Which part of a value `locate` is to find. */
export interface ValuePart {
  readonly key?: boolean;
  /** Start and end in the decoded string value. */
  readonly span?: readonly [start: number, end: number];
}

/** A key or value at an offset of a text. */
export interface FoundValue {
  readonly path: YamlPath;
  /** Whether it is the key that the path ends with, and not its value. */
  readonly isKey: boolean;
  readonly from: number;
  readonly to: number;
}

/** A file composed as YAML: data, what was wrong, and where everything is. Composing never throws. */
export interface YamlDocument {
  readonly source: SourceFile;
  /** Plain data; undefined where nothing could be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** How much was read: its values and its lines without any, or half of its lexemes. A plan as a whole may not have too many. */
  readonly elements: number;
  /** Whether it is written in plain YAML alone, in which every value means the same to all readers of YAML. */
  readonly isPlain: boolean;
  /** Whether its text holds ordinary characters alone; undefined where that was not looked at. */
  readonly isOrdinary?: boolean;
  /** Whether it has a comment behind a blank; undefined where that was not looked at. */
  readonly hasComments?: boolean;
  /** The place of the value at a path; of the nearest value above it where the path leads nowhere. */
  locate(path: YamlPath, target?: ValuePart): Range;
  /** The whole stretch of the value at a path, its key and its dash not included; null where nothing is there. */
  extent(path: YamlPath): Range | null;
  /** The innermost key or value that an offset is in or at the end of; null where there is none. */
  find(offset: number): FoundValue | null;
  /** The text of a scalar as it is in the file, null where nothing is at the path. */
  written(path: YamlPath): string | null;
}

export const fileKinds = [
  'programme',
  'text',
  'documents',
  'organisations',
  'exceptions',
  'approvals',
  'progress',
  'records',
  'revision',
  'config',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** A plan file with the kind that its path gives and the data that its schema accepts. */
export interface PlanFile {
  readonly kind: FileKind;
  readonly document: YamlDocument;
  /** The document's value with its places (`WithOrigin`), without what its schema refuses; undefined where nothing is left. */
  readonly value: unknown;
}

/** What is under plans/: files to read, the paths of all others, and what could not be read. */
export interface PlanFolder {
  readonly files: readonly RawFile[];
  readonly others: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly reason: Localised }[];
}

/** A plan of which the records are read apart, a part at a time, so that no more than one part of them is held. */
export interface PartedFolder {
  /** Everything but records. */
  readonly folder: PlanFolder;
  /** The files of records that are not packed into logs yet: each may have some of any task. */
  readonly loose: readonly RawFile[];
  /** The paths of the logs. */
  readonly logs: readonly string[];
  /** Reads the logs in the order of their paths; one part at least, which may be empty. May be asked for again. */
  readonly parts: () => Iterable<Pick<PlanFolder, 'files' | 'unreadable'>>;
}
