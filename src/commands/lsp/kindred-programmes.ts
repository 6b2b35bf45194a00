import type { Plan, Programme } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { readCarries, succeedsOf } from '../../plan/succession.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';

/** A plan without the programmes that say nothing of one, by its folder, and of which it says nothing: neither succeeds the other, nor carries its tasks, through others either. */
export function withKin(folder: PlanFolder, planOf: () => Plan, programme: string): PlanFolder {
  if (folder.files.every(({ path }) => [null, programme].includes(programmeFolderOf(path)))) return folder;
  const kin = kinOf(planOf().programmes, programme);
  const isKept = (path: string) => {
    const own = programmeFolderOf(path);
    return own === null || kin.has(own);
  };
  return {
    files: folder.files.filter(({ path }) => isKept(path)),
    others: folder.others.filter(isKept),
    unreadable: folder.unreadable.filter(({ path }) => isKept(path)),
  };
}

function kinOf(programmes: readonly Programme[], start: string): ReadonlySet<string> {
  const folderOf = new Map(programmes.map(({ id, folder }) => [id, folder]));
  const links = programmes.flatMap((one) =>
    namedIn(one).map((other): [string, string] => [one.folder, folderOf.get(other) ?? '']),
  );
  const kin = new Set([start]);
  for (const folder of kin)
    for (const [one, other] of links) {
      if (one === folder) kin.add(other);
      if (other === folder) kin.add(one);
    }
  return kin;
}

const namedIn = (programme: Programme): string[] => [
  ...(succeedsOf(programme) === null ? [] : [succeedsOf(programme)?.programme ?? '']),
  ...programme.index.units.flatMap(({ given }) =>
    given?.carries === undefined ? [] : (readCarries(given.carries)?.programme ?? []),
  ),
];
