import { byteOrderMark, withoutByteOrderMark } from '../plan/byte-order-mark.ts';
import type { YamlPath } from '../plan/location.ts';
import type { SourceFile, YamlDocument } from '../plan/source-file.ts';
import { compose } from '../source/read/compose.ts';

/** What `lint --fix` repairs: only what cannot change meaning. */
export const repairKinds = ['byte-order-mark', 'nfc', 'trailing-blanks', 'final-newline'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** A repair that was made, and on which line. */
export interface Repair {
  readonly what: RepairKind;
  readonly line: number;
}

/** Testing a single line means reading the whole file again; beyond this many characters in all, doubtful lines stay as they are. */
const readingLimit = 4_000_000;

type LineRepair = Exclude<RepairKind, 'byte-order-mark'>;

/**
 * Removes the byte order mark, brings a text to NFC, removes blanks at line ends and ends the last line. The data that it holds stays the
 * same but for NFC, or else the line is left alone; so is a file in which anything but the mark is wrong as YAML. No other character
 * changes: comments, indentation, CRLF stay.
 */
export function fixText(
  source: SourceFile,
  kinds: readonly RepairKind[] = repairKinds,
): { text: string; done: Repair[] } {
  const done = new Map<string, Repair>();
  let { text } = kinds.includes('byte-order-mark') ? withoutMark(source) : source;
  if (text !== source.text) done.set('mark', { what: 'byte-order-mark', line: 1 });
  const lineKinds = kinds.filter((what) => what !== 'byte-order-mark');
  for (let isStable = text === ''; !isStable;) {
    isStable = true;
    for (const what of lineKinds) {
      const repaired = repairLines({ ...source, text }, edits[what]);
      if (repaired.lines.length > 0) isStable = false;
      text = repaired.text;
      for (const line of repaired.lines) done.set(`${line} ${what}`, { what, line });
    }
  }
  const order = ({ line, what }: Repair) => line * repairKinds.length + repairKinds.indexOf(what);
  return { text, done: [...done.values()].sort((a, b) => order(a) - order(b)) };
}

/**
 * A file without its byte order mark, which is no part of the data, though a list behind one cannot be read; as it is where the rest is not
 * sound, or begins with another mark.
 */
export function withoutMark(source: SourceFile): SourceFile {
  if (!source.text.startsWith(byteOrderMark)) return source;
  const unmarked = { path: source.path, text: withoutByteOrderMark(source.text) };
  return !unmarked.text.startsWith(byteOrderMark) && isSound(compose(unmarked)) ? unmarked : source;
}

/** The edits of a line, its end included, and of the last line where that has no end. */
const edits: Readonly<Record<LineRepair, (line: string, all: readonly string[], index: number) => string>> = {
  nfc: (line) => line.normalize('NFC'),
  'trailing-blanks': (line) => {
    const end = /(?:\r\n|\n|\r)?$/.exec(line)?.[0] ?? '';
    let length = line.length - end.length;
    while (length > 0 && ' \t'.includes(line.charAt(length - 1))) length -= 1;
    return line.slice(0, length) + end;
  },
  'final-newline': (line, all, index) => {
    const isOpen = index === all.length - 1 && !/[\r\n]$/.test(line);
    return isOpen ? line + (all[0]?.endsWith('\r\n') ? '\r\n' : '\n') : line;
  },
};

function repairLines(
  source: SourceFile,
  edit: (typeof edits)[LineRepair],
): { text: string; lines: number[] } {
  const lines = source.text.split(/(?<=\n)|(?<=\r)(?!\n)/);
  const edited = lines.map((line, index) => edit(line, lines, index));
  const candidates = [...lines.keys()].filter((index) => lines[index] !== edited[index]);
  const none = { text: source.text, lines: [] };
  if (candidates.length === 0) return none;
  const before = compose(source);
  if (!isSound(before)) return none;

  const textWith = (chosen: readonly number[]) => {
    const isChosen = new Set(chosen);
    return lines.map((line, index) => (isChosen.has(index) ? (edited[index] ?? line) : line)).join('');
  };
  const changesBy = (chosen: readonly number[]) =>
    changes(before, compose({ ...source, text: textWith(chosen) }));
  const chosen = chooseHarmless(candidates, before, changesBy);
  return { text: textWith(chosen), lines: chosen.map((index) => index + 1) };
}

/** All lines whose edits change no data together; where some do, those outside the changed values, and of the others each that is harmless by itself. */
function chooseHarmless(
  candidates: readonly number[],
  before: YamlDocument,
  changesBy: (chosen: readonly number[]) => YamlPath[],
): readonly number[] {
  const changed = changesBy(candidates);
  if (changed.length === 0) return candidates;
  const inDoubt = new Set(changed.flatMap((path) => linesOf(before, path)));
  const outside = candidates.filter((index) => !inDoubt.has(index));
  const areHarmless = changesBy(outside).length === 0;
  const chosen = areHarmless ? outside : [];
  const doubtful = areHarmless ? candidates.filter((index) => inDoubt.has(index)) : candidates;
  if (doubtful.length * before.source.text.length > readingLimit) return chosen;
  for (const index of doubtful) if (changesBy([...chosen, index]).length === 0) chosen.push(index);
  return chosen.sort((a, b) => a - b);
}

function linesOf(document: YamlDocument, path: YamlPath): number[] {
  const { start, end } = document.locate(path);
  return Array.from({ length: end.line - start.line + 1 }, (_, offset) => start.line - 1 + offset);
}

const isSound = ({ value, problems }: YamlDocument) => value !== undefined && problems.length === 0;

/** Where the data of two documents differ when both are brought to NFC; the root where the second is not sound. */
const changes = (before: YamlDocument, after: YamlDocument): YamlPath[] =>
  isSound(after) ? differences(before.value, after.value, []) : [[]];

function differences(a: unknown, b: unknown, path: YamlPath): YamlPath[] {
  if (typeof a === 'string' && typeof b === 'string') return nfc(a) === nfc(b) ? [] : [path];
  if (!isCollection(a) || !isCollection(b)) return Object.is(a, b) ? [] : [path];
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const isAlike =
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key], index) => nfc(key) === nfc(right[index]?.[0] ?? ''));
  if (!isAlike) return [path];
  return left.flatMap(([key, value], index) =>
    differences(value, right[index]?.[1], [...path, Array.isArray(a) ? Number(key) : key]),
  );
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;
const nfc = (text: string) => text.normalize('NFC');
