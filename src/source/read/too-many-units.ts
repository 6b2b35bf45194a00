import type { YamlPath } from '../../plan/location.ts';
import type { FileKind, Problem, YamlDocument } from '../../plan/source-file.ts';
import { howToDivide } from './how-to-divide.ts';
import { unitLimit } from './lexeme-limit.ts';

/** That a file has more units than a file may, at the first of them beyond; null where it has not. */
export function tooManyUnits(document: YamlDocument, kind: FileKind): Problem | null {
  const { source, value } = document;
  if (kind !== 'text' && kind !== 'programme') return null;
  const path = nextUnit(value, { left: unitLimit });
  if (!path) return null;
  const { vi, en } = howToDivide(source.path);
  return {
    rule: 'schema',
    file: source.path,
    range: document.locate(path, { key: false }),
    message: {
      vi: `Tệp có hơn ${unitLimit} đơn vị nội dung nên không được đọc; ${vi}.`,
      en: `The file has more than ${unitLimit} units and is not read; ${en}.`,
    },
    args: ['units', 'maxItems'],
  };
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
