import { type Localised, same } from '../../locale/localised.ts';
import { faultWords } from '../faults.ts';

/** Where a value is in JSON. */
export type JsonPath = readonly (string | number)[];

/** A value of JSON with its place, and where its faults are noted. */
export interface JsonValue {
  readonly value: unknown;
  readonly path: JsonPath;
  readonly refuse: (path: JsonPath, message: Localised) => void;
}

const expected = {
  list: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một đối tượng', en: 'an object' },
  text: { vi: 'một chuỗi chữ', en: 'a text' },
} as const satisfies Readonly<Record<string, Localised>>;

/** Notes that a value is not what is expected. */
export function refuse({ path, refuse: note }: JsonValue, wanted: Localised): void {
  note(path, faultWords.badField(path.slice(0, 12).join('.') || '.', wanted));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of an object; undefined where it is absent. */
export function fieldIn(from: JsonValue, key: string): JsonValue {
  const { value, path } = from;
  return {
    ...from,
    value: isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined,
    path: [...path, key],
  };
}

/** The entries of a list, absent ones as undefined; notes a fault where there is no list. */
export function entriesOf(from: JsonValue): JsonValue[] {
  const { value, path } = from;
  if (Array.isArray(value))
    return Array.from(value, (entry: unknown, index) => ({ ...from, value: entry, path: [...path, index] }));
  refuse(from, expected.list);
  return [];
}

/** Whether a value is an object; notes a fault where it is none. */
export function expectObject(from: JsonValue): boolean {
  if (isObject(from.value)) return true;
  refuse(from, expected.object);
  return false;
}

/** A text; an empty one where it is none, with a fault. */
export function textIn(from: JsonValue): string {
  if (typeof from.value === 'string') return from.value;
  refuse(from, expected.text);
  return '';
}

/** A text, or null. */
export const textOrNullIn = (from: JsonValue): string | null => (from.value === null ? null : textIn(from));

/** One of some words; the first where it is none, with a fault. */
export function choiceIn<C extends string>(from: JsonValue, choices: readonly [C, ...C[]]): C {
  const found = choices.find((choice) => choice === from.value);
  if (found === undefined) refuse(from, same(choices.join(', ')));
  return found ?? choices[0];
}

/** Whether nothing is given at this place; null is something. */
export const isAbsent = ({ value }: JsonValue): boolean => value === undefined;
