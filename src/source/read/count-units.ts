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

/** Where the first unit is after so many; null where there are no more. */
function nextUnit(value: unknown, count: { left: number }): YamlPath | null {
  if (typeof value !== 'object' || value === null) return null;
  return (
    nextIn(value, 'units', count) ?? nextIn(value, 'articles', count) ?? nextIn(value, 'issued-with', count)
  );
}

function nextIn(
  value: object,
  key: 'units' | 'articles' | 'issued-with',
  count: { left: number },
): YamlPath | null {
  const under = (value as Readonly<Record<string, unknown>>)[key];
  if (under === undefined) return null;
  if (!Array.isArray(under)) {
    const path = key === 'issued-with' ? nextUnit(under, count) : null;
    return path && [key, ...path];
  }
  for (let at = 0; at < under.length; at += 1) {
    count.left -= 1;
    if (count.left < 0) return [key, at];
    const path = nextUnit(under[at], count);
    if (path) return [key, at, ...path];
  }
  return null;
}
