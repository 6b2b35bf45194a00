import type { Plan, Programme } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { readCarries, succeedsOf } from '../../plan/succession.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';

/** A plan with one programme, by its folder, and those related to it: by succession or by tasks that one carries on of the other, through others too. */
export function withRelated(folder: PlanFolder, planOf: () => Plan, programme: string): PlanFolder {
  if (folder.files.every(({ path }) => [null, programme].includes(programmeFolderOf(path)))) return folder;
  const related = relatedTo(planOf().programmes, programme);
  const isKept = (path: string) => {
    const own = programmeFolderOf(path);
    return own === null || related.has(own);
  };
  return {
    files: folder.files.filter(({ path }) => isKept(path)),
    others: folder.others.filter(isKept),
    unreadable: folder.unreadable.filter(({ path }) => isKept(path)),
  };
}

function relatedTo(programmes: readonly Programme[], start: string): ReadonlySet<string> {
  const folderOf = new Map(programmes.map(({ id, folder }) => [id, folder]));
  const links = programmes.flatMap((one) =>
    namedIn(one).map((other): [string, string] => [one.folder, folderOf.get(other) ?? '']),
  );
  const related = new Set([start]);
  for (const folder of related)
    for (const [one, other] of links) {
      if (one === folder) related.add(other);
      if (other === folder) related.add(one);
    }
  return related;
}

const namedIn = (programme: Programme): string[] => [
  ...(succeedsOf(programme) === null ? [] : [succeedsOf(programme)?.programme ?? '']),
  ...programme.index.units.flatMap(({ given }) =>
    given?.carries === undefined ? [] : (readCarries(given.carries)?.programme ?? []),
  ),
];
