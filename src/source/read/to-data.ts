import type { Scalar } from 'yaml';
import type { Node, ParsedNode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from './yaml-library.ts';
import type { Localised } from '../../locale/localised.ts';
import { plainMessages } from './plain-messages.ts';

/** What is being read, and where to say what is refused. */
interface DataReading {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
  readonly add: (
    rule: string,
    message: Localised,
    range: readonly [number, number],
    ...args: unknown[]
  ) => void;
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The plain data of a composed node. Refuses, each at its place: merge keys, doubled keys, keys that reach into JavaScript
 * objects, numbers that cannot be kept exactly. What is refused is left out, and so are aliases.
 */
export function toData(node: ParsedNode | Node | null, reading: DataReading): unknown {
  if (!node || isAlias(node)) return null;
  if (isScalar(node)) return scalar(node, reading);
  if (isSeq(node)) return node.items.map((item) => toData(item as Node, reading));
  if (!isMap(node)) return null;

  const data: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const canonical = name.normalize('NFC');
    const first = seen.get(canonical);
    if (name === '<<') reading.add('plain-yaml', plainMessages.merge, range(key), 'merge');
    else if (forbiddenKeys.has(name))
      reading.add('plain-yaml', plainMessages.forbidden(name), range(key), 'key', name);
    else if (first !== undefined)
      reading.add('duplicate-key', doubled(name, reading.lineOf(first)), range(key), name);
    else {
      seen.set(canonical, range(key)[0]);
      data[name] = toData(value as Node | null, reading);
    }
  }
  return data;
}

function scalar(node: Scalar, { text, add }: DataReading): unknown {
  const { value } = node;
  if (typeof value !== 'number') return value;
  const written = text.slice(...range(node));
  if (!Number.isFinite(value) || !keepsDigits(written, value)) {
    add('plain-yaml', plainMessages.number(written), range(node), 'number', written);
    return null;
  }
  return value;
}

/** Longer than any number that JavaScript keeps exactly. */
const maxNumberLength = 40;

/** Whether the number that was read has the digits as written: JavaScript keeps 53 bits, and rounds the rest in silence. */
export function keepsDigits(written: string, value: number): boolean {
  if (written.length > maxNumberLength) return false;
  if (/^[+-]?\d+$/.test(written)) return BigInt(written.replace('+', '')) === BigInt(value);
  const decimal = /^[+-]?(\d*)\.(\d*)$/.exec(written);
  if (!decimal) return Number.isSafeInteger(value) || !Number.isInteger(value);
  const whole = decimal[1]?.replace(/^0+(?=\d)/, '') || '0';
  const fraction = decimal[2]?.replace(/0+$/, '') ?? '';
  return Math.abs(value).toFixed(fraction.length) === (fraction === '' ? whole : `${whole}.${fraction}`);
}

const range = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 1];

const doubled = (name: string, line: number): Localised => ({
  vi: `Khóa «${name}» đã có ở dòng ${line}; hãy giữ một.`,
  en: `The key “${name}” is already on line ${line}; keep one.`,
});
