import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, Scalar } from 'yaml';
import type { Localised } from '../locale/localised.ts';

type Add = (rule: string, message: Localised, range: readonly [number, number], ...args: unknown[]) => void;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The plain data of a composed node. Refuses, each at its place: aliases, anchors, tags, merge keys, doubled keys, keys that
 * reach into JavaScript objects, numbers that cannot be kept exactly. What is refused is left out.
 */
export function toData(node: ParsedNode | Node | null, text: string, add: Add): unknown {
  if (!node) return null;
  if (isAlias(node)) {
    add('plain-yaml', messages.alias, range(node), 'alias', node.source);
    return null;
  }
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor !== undefined) add('plain-yaml', messages.anchor, range(node), 'anchor', anchor);
  if (tag !== undefined && tag !== '') add('plain-yaml', messages.tag, range(node), 'tag', tag);
  if (isScalar(node)) return scalar(node, text, add);
  if (isSeq(node)) return node.items.map((item) => toData(item as Node, text, add));
  if (!isMap(node)) return null;

  const data: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      add('yaml-syntax', messages.keyForm, range((key ?? node) as Node), 'key');
      continue;
    }
    const name = String(key.value);
    const canonical = name.normalize('NFC');
    const first = seen.get(canonical);
    if (name === '<<') add('plain-yaml', messages.merge, range(key), 'merge');
    else if (forbiddenKeys.has(name)) add('plain-yaml', messages.forbidden(name), range(key), 'key', name);
    else if (first !== undefined)
      add('duplicate-key', messages.doubled(name, lineOf(text, first)), range(key), name);
    else {
      seen.set(canonical, range(key)[0]);
      data[name] = toData(value as Node | null, text, add);
    }
  }
  return data;
}

function scalar(node: Scalar, text: string, add: Add): unknown {
  const { value } = node;
  if (typeof value !== 'number') return value;
  const written = text.slice(...range(node));
  if (!Number.isFinite(value) || !keepsDigits(written, value)) {
    add('plain-yaml', messages.number(written), range(node), 'number', written);
    return null;
  }
  return value;
}

/** Whether the digits as written are the digits of the number that was read; other notations are exact by themselves. */
function keepsDigits(written: string, value: number): boolean {
  if (!/^[+-]?\d+$/.test(written)) return Number.isSafeInteger(value) || !Number.isInteger(value);
  return BigInt(written) === BigInt(value);
}

const range = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 1];

const lineOf = (text: string, offset: number) => text.slice(0, offset).split(/\r\n|\n|\r/).length;

const messages = {
  alias: {
    vi: 'Tệp của chương trình không dùng bí danh YAML (*tên); hãy viết lại nội dung.',
    en: 'Programme files use no YAML aliases (*name); write the content out.',
  },
  anchor: {
    vi: 'Tệp của chương trình không dùng neo YAML (&tên); hãy bỏ đi.',
    en: 'Programme files use no YAML anchors (&name); remove it.',
  },
  tag: {
    vi: 'Tệp của chương trình không dùng thẻ YAML (!thẻ); hãy bỏ đi.',
    en: 'Programme files use no YAML tags (!tag); remove it.',
  },
  merge: {
    vi: 'Tệp của chương trình không dùng khóa gộp (<<); hãy viết lại nội dung.',
    en: 'Programme files use no merge keys (<<); write the content out.',
  },
  keyForm: { vi: 'Khóa phải là một chữ đơn.', en: 'A key must be a plain word.' },
  forbidden: (name: string): Localised => ({
    vi: `Không dùng được khóa «${name}».`,
    en: `The key “${name}” cannot be used.`,
  }),
  doubled: (name: string, line: number): Localised => ({
    vi: `Khóa «${name}» đã có ở dòng ${line}; hãy giữ một.`,
    en: `The key “${name}” already stands on line ${line}; keep one.`,
  }),
  number: (written: string): Localised => ({
    vi: `Không lưu đúng được số ${written}; nếu là chữ, hãy đặt trong dấu nháy.`,
    en: `The number ${written} cannot be kept exactly; put it in quotes if it is text.`,
  }),
};
