import type { YamlPath } from '../../plan/location.ts';
import type { FileKind, Problem, YamlDocument } from '../../plan/source-file.ts';
import { howToDivide } from './how-to-divide.ts';
import { unitLimit } from './lexeme-limit.ts';

/** The units of a file, and what is said where they are more than a file may have. */
interface UnitCount {
  /** How many were counted; those beyond what a file may have are not. */
  readonly units: number;
  /** At the first unit beyond; null where there is none. */
  readonly tooMany: Problem | null;
}

/** Counts the units of a file by its kind. */
export function countUnits(document: YamlDocument, kind: FileKind): UnitCount {
  const { source, value } = document;
  if (kind !== 'text' && kind !== 'programme') return { units: 0, tooMany: null };
  const count = { left: unitLimit };
  const path = nextUnit(value, count);
  if (!path) return { units: unitLimit - count.left, tooMany: null };
  const { vi, en } = howToDivide(source.path);
  const tooMany: Problem = {
    rule: 'schema',
    file: source.path,
    range: document.locate(path, { key: false }),
    message: {
      vi: `Tệp có hơn ${unitLimit} đơn vị nội dung nên không được đọc; ${vi}.`,
      en: `The file has more than ${unitLimit} units and is not read; ${en}.`,
    },
    args: ['units', 'maxItems'],
  };
  return { units: unitLimit, tooMany };
}

/** Whatever may hold units. */
interface Holder {
  readonly units?: unknown;
  readonly articles?: unknown;
  readonly 'issued-with'?: unknown;
}

/** Where the first unit is after so many; null where there are no more. */
function nextUnit(value: unknown, count: { left: number }): YamlPath | null {
  const { 'issued-with': carrier } = asHolder(value);
  const path = nextInside(asHolder(value), count);
  if (path) return path;
  const within = nextInside(asHolder(carrier), count);
  return within && ['issued-with', ...within];
}

function nextInside({ units, articles }: Holder, count: { left: number }): YamlPath | null {
  return nextIn('units', units, count) ?? nextIn('articles', articles, count);
}

function nextIn(key: 'units' | 'articles', list: unknown, count: { left: number }): YamlPath | null {
  if (!Array.isArray(list)) return null;
  for (let at = 0; at < list.length; at += 1) {
    count.left -= 1;
    if (count.left < 0) return [key, at];
    const path = nextInside(asHolder(list[at]), count);
    if (path) return [key, at, ...path];
  }
  return null;
}

const nothing: Holder = {};
const asHolder = (value: unknown): Holder => (typeof value === 'object' && value !== null ? value : nothing);
