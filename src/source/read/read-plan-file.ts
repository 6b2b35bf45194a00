import { byteOrderMark } from '../../plan/byte-order-mark.ts';
import { cutMessage } from '../../plan/cut-message.ts';
import type {
  FileKind,
  PlanFile,
  Problem,
  RawFile,
  SourceFile,
  YamlDocument,
} from '../../plan/source-file.ts';
import { compose } from './compose.ts';
import { byteOrderMarkProblem, decode, sourceOf, utf8, type Utf8Decoder } from './decode.ts';
import { fileKindOf } from './file-kind.ts';
import { invisibleInComments } from './invisible-in-comments.ts';
import { type UnitsOfBytes, unitsOf } from './utf16-units.ts';
import { validate } from './validate.ts';

/** What reading one file gives; nothing of it may be changed, since several plans may share it. */
export interface FileRead {
  /** Null where the bytes are no text. */
  readonly source: SourceFile | null;
  /** Null where it is none of a plan's. */
  readonly file: PlanFile | null;
  readonly problems: readonly Problem[];
  /** How many units it has, as far as they were counted: not beyond what a file may have. */
  readonly units: number;
  /** Whether every entry of it was read. */
  readonly isWhole: boolean;
}

/** Reads a file by its path and bytes: decodes, composes, holds against its schema. Never throws. */
export type ReadFile = (raw: RawFile) => FileRead;

/** How bytes become text, and units of UTF-16. */
export interface TextAccess {
  readonly decode: Utf8Decoder;
  readonly unitsOf: UnitsOfBytes;
}

/** The same with another access to texts. */
export function planFileReader(access: TextAccess = everywhere): ReadFile {
  return (raw) => {
    const kind = fileKindOf(raw.path);
    const letters = kind && access.unitsOf(raw.bytes);
    if (!letters) {
      const { source, problems } = decode(raw, access.decode);
      return { source, file: null, problems: kind ? problems : [], units: 0, isWhole: !kind };
    }
    const ofText = letters.units[0] === markUnit ? [byteOrderMarkProblem(raw.path)] : [];
    const document = compose(sourceOf(raw, access.decode), letters);
    if (document.isOrdinary !== true) ofText.push(...invisibleInComments(document.source));
    return withSchema(document, kind, ofText);
  };
}

const markUnit = byteOrderMark.charCodeAt(0);

/** By what every engine of JavaScript has. */
const everywhere: TextAccess = {
  decode: utf8,
  unitsOf(bytes) {
    const text = utf8(bytes);
    return text === null ? null : unitsOf(text);
  },
};

export const readPlanFile: ReadFile = planFileReader();

/**
 * Reads a file and, where it was not plain and its text is kept, lets go of its bytes: for whoever reads a large plan once, both would take
 * memory. The head of a programme is looked into again where it cannot be read whole.
 */
export const releasing =
  (readFile: ReadFile): ReadFile =>
  (raw) => {
    const read = readFile(raw);
    if (fileKindOf(raw.path) !== 'programme' && read.file?.document.isPlain !== true)
      (raw as { bytes: Uint8Array }).bytes = noBytes;
    return read;
  };

const noBytes = new Uint8Array(0);

function withSchema(document: YamlDocument, kind: FileKind, ofText: readonly Problem[]): FileRead {
  const { source } = document;
  const { value, problems, units, isWhole } = validate(document, kind);
  return {
    source,
    file: { kind, document, value },
    problems: [...ofText, ...document.problems, ...problems].map((problem) => ({
      ...problem,
      message: cutMessage(problem.message),
    })),
    units,
    isWhole,
  };
}

/** The most versions of one file that are cached in memory. */
const maxVersions = 4;

/** Reads files, each version once: plans that are compared, and neighbouring commits, share nearly all of theirs. */
export function memoisedReader(readFile: ReadFile = readPlanFile): ReadFile {
  const known = new Map<string, { readonly bytes: Uint8Array; readonly read: FileRead }[]>();
  return (raw) => {
    const versions = known.get(raw.path) ?? [];
    const same = versions.find(({ bytes }) => isSame(bytes, raw.bytes));
    if (same) return same.read;
    const read = readFile(raw);
    known.set(raw.path, [{ bytes: raw.bytes, read }, ...versions].slice(0, maxVersions));
    return read;
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
