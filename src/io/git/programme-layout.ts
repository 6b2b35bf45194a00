import { statedId } from '../../source/read/stated-id.ts';
import { join } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { planFileLimit } from '../files/plan-size.ts';
import { readRegularFile } from '../files/read-file.ts';
import type { Repository } from './find-repository.ts';
import type { ReadObject } from './git-objects.ts';
import { type Commit, lookUpFiles } from './git-trees.ts';
import { placeAt } from './programme-places.ts';

/** Where programmes are in a commit: by their folders of today, `plans/x`, the folder from the top of the repository. */
export type ProgrammeLayout = ReadonlyMap<string, string>;

/** The folder of a programme that a path relative to the root is in; empty for what is in none. */
export const folderOf = (path: string): string => /^plans\/[^/]+(?=\/)/.exec(path)?.[0] ?? '';

/** A path relative to the root as it was in a commit, from the top of the repository. */
export const placedPath = (layout: ProgrammeLayout, path: string): string => {
  const folder = folderOf(path);
  return (layout.get(folder) ?? folder) + path.slice(folder.length);
};

/** Finds where the programmes are in a commit, first where they are in a commit after it (null: where they are today). */
export type PlacesAt = (commit: Commit, after: ProgrammeLayout | null) => Promise<ProgrammeLayout>;

/** Looks programmes up commit by commit by their ids; `history.isWhole` becomes false where a commit cannot be searched. */
export function placesByCommit(
  read: ReadObject,
  repository: Repository,
  folders: readonly string[],
  history: { isWhole: boolean },
): PlacesAt {
  const today: ProgrammeLayout = new Map(folders.map((folder) => [folder, repository.prefix + folder]));
  const known = new Map<string, ProgrammeLayout>([[keyOf(today), today]]);
  const ids = new Map<string, string | null>();
  const idOf = async (blob: string) => {
    if (!ids.has(blob)) ids.set(blob, statedId((await read(blob))?.content ?? new Uint8Array()));
    return ids.get(blob) ?? null;
  };
  const lookUps = new Map<ProgrammeLayout, ReturnType<typeof lookUpFiles>>();
  const idsAt = async ({ tree }: Commit, layout: ProgrammeLayout) => {
    const heads = [...layout.values()].map((place) => `${place}/programme.yaml`);
    const filesAt = lookUps.get(layout) ?? lookUpFiles(read, heads);
    lookUps.set(layout, filesAt);
    const files = await filesAt(tree);
    const found = new Map<string, string | null>();
    for (const [folder, place] of layout) {
      const blob = files.get(`${place}/programme.yaml`);
      found.set(folder, blob === undefined ? null : await idOf(blob));
    }
    return found;
  };
  const wanted = new Map(folders.map((folder) => [folder, idToday(repository, folder)]));
  return async (commit, after) => {
    const hint = after ?? today;
    const here = await idsAt(commit, hint);
    const moved = [...hint].filter(([folder]) => {
      const id = wanted.get(folder) ?? null;
      return id !== null && here.get(folder) !== id;
    });
    if (moved.length === 0) return hint;
    const layout = new Map(hint);
    for (const [folder] of moved) {
      const place = search(repository, commit, wanted.get(folder) ?? '', history);
      if (place !== null) layout.set(folder, place);
    }
    const same = known.get(keyOf(layout)) ?? layout;
    known.set(keyOf(layout), same);
    return same;
  };
}

function idToday({ top, prefix }: Repository, folder: string): string | null {
  const head = readRegularFile(join(top, prefix, folder, 'programme.yaml'), planFileLimit);
  return 'bytes' in head ? statedId(head.bytes) : null;
}

const keyOf = (layout: ProgrammeLayout) => JSON.stringify([...layout]);

function search(
  repository: Repository,
  { hash }: Commit,
  id: string,
  history: { isWhole: boolean },
): string | null {
  try {
    const place = placeAt(repository, hash, id, `${repository.prefix}plans/`);
    return place && `${place.plans}${place.folder}`;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    history.isWhole = false;
    return null;
  }
}
