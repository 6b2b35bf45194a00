import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compare } from '../../src/change/compare/compare.ts';
import { reportChanges, type Side } from '../../src/change/diff-report.ts';
import { defaultLevelOf } from '../../src/lint/rule-levels.ts';
import { type ReadPlan, readPlan } from '../../src/source/read/read-plan.ts';

type Path = readonly (string | number)[];

const root = fileURLToPath(new URL('../../examples', import.meta.url));
const texts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(join(root, 'plans'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
);

/** The worked example with one file written otherwise. */
function exampleWith(path: string, text: string): ReadPlan {
  const files = Object.entries({ ...texts, [path]: text }).map(([name, content]) => ({
    path: name,
    bytes: new TextEncoder().encode(content),
  }));
  return readPlan({ files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), others: [], unreadable: [] });
}

const [first = ''] = Object.keys(texts);
const whole = exampleWith(first, texts[first] ?? '');
const side = ({ plan }: ReadPlan): Side => ({ name: null, commit: null, plan, rangeOf: () => null });

/** Every field and every item of a list, from the outside in. */
function* pathsIn(value: unknown, at: Path = []): Generator<Path> {
  if (at.length > 0) yield at;
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]);
}

function without(value: unknown, path: Path): unknown {
  const copy = structuredClone(value);
  let holder = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return copy;
}

/** Of what is taken away, this alone is no loss of what was promised, recorded or checked. */
const harmless = [
  'exception-removed strengthens',
  'fictional-changed neutral',
  'filing-changed neutral',
  'unit-renumbered neutral',
];

describe('whatever is taken out of a plan, and leaves one that can be read, weakens it or must be read', () => {
  test.each(Object.keys(texts))('%s', (file) => {
    const value: unknown = parse(texts[file] ?? '');
    const unseen = [...pathsIn(value)].flatMap((path) => {
      const read = exampleWith(file, stringify(without(value, path)));
      if (read.problems.length > 0) return [];
      const sides = { before: side(whole), after: side(read) };
      const filters = { layer: null, programme: null };
      const { changes } = reportChanges(compare(whole.plan, read.plan), sides, filters, defaultLevelOf);
      if (changes.some(({ effect }) => effect === 'weakens' || effect === 'unclear')) return [];
      const told = changes.map(({ change, effect }) => `${change.kind} ${effect}`);
      return told.length > 0 && told.every((one) => harmless.includes(one)) ? [] : [[path.join('.'), told]];
    });
    expect(unseen).toEqual([]);
  });
});
