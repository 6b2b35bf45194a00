import { dirname } from 'node:path/posix';
import type { Addition, TracedLine } from './traced-line.ts';
import type { ReadObject } from './git-objects.ts';
import { filesBeside, readCommit } from './git-trees.ts';
import { type ProgrammeLayout, placedPath, type PlacesAt } from './programme-layout.ts';

/** A line as it stood in a file of its own in the parent of the commit that packed it into a log. */
export interface PackedLine {
  readonly traced: TracedLine;
  /** The same line in its own file. */
  readonly own: TracedLine;
  /** The parent, in which it stood there. */
  readonly parent: string;
}

/** What is committed so soon after it was recorded, in milliseconds, is committed for the first time. */
const atOnce = 60_000;

/** The lines that a commit packed into a log from files of records, which begin with the day on which they were recorded. */
export async function packedLines(
  read: ReadObject,
  additions: ReadonlyMap<TracedLine, Addition>,
  placing: PlacesAt,
): Promise<PackedLine[]> {
  const packed: PackedLine[] = [];
  const parents = new Map<string, { hash: string; tree: string; layout: ProgrammeLayout } | null>();
  const folders = new Map<string, ReadonlyMap<string, string>>();
  const texts = new Map<string, ReadonlySet<string>>();
  for (const [traced, { hash, date }] of additions) {
    const [, moment = '', day] =
      /recorded: ((\d{4}-\d{2}-\d{2})T[\d:]+(?:Z|[+-][\d:]+))/.exec(traced.line) ?? [];
    if (day === undefined || Math.abs(Date.parse(date) - Date.parse(moment)) < atOnce) continue;
    if (!parents.has(hash)) parents.set(hash, await parentOf(read, hash, placing));
    const parent = parents.get(hash);
    if (!parent) continue;
    const path = placedPath(parent.layout, traced.path);
    const key = `${parent.tree} ${dirname(path)}`;
    const files = folders.get(key) ?? (await filesBeside(read, parent.tree, path));
    folders.set(key, files);
    for (const [name, blob] of files) {
      if (!name.startsWith(`${day}-`) || !/-[0-9a-f]{12}\.yaml$/.test(name)) continue;
      const lines = texts.get(blob) ?? (await linesOf(read, blob));
      texts.set(blob, lines);
      if (!lines.has(traced.line.trim())) continue;
      const own = { path: `${dirname(traced.path)}/${name}`, line: traced.line };
      packed.push({ traced, own, parent: parent.hash });
      break;
    }
  }
  return packed;
}

async function parentOf(read: ReadObject, hash: string, placing: PlacesAt) {
  const [first] = (await readCommit(read, hash))?.parents ?? [];
  const parent = first === undefined ? null : await readCommit(read, first);
  return parent && { hash: parent.hash, tree: parent.tree, layout: await placing(parent, null) };
}

async function linesOf(read: ReadObject, blob: string): Promise<ReadonlySet<string>> {
  const content = (await read(blob))?.content.toString('utf8') ?? '';
  return new Set(content.split('\n').map((line) => line.trim()));
}
