import { positions, refusedFields, type YamlPath } from '../../plan/location.ts';

/** The part of plain data at a path; undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[step] : undefined,
    root,
  );
}

/** Takes the parts at some paths out of the data, all at once; a list that loses entries notes where the others stood. */
export function removePaths(root: unknown, paths: readonly YamlPath[]): void {
  const lists = new Map<unknown[], Set<number>>();
  for (const path of paths) {
    const parent = valueAt(root, path.slice(0, -1));
    const last = path.at(-1) ?? '';
    if (Array.isArray(parent)) lists.set(parent, (lists.get(parent) ?? new Set()).add(Number(last)));
    else if (parent !== null && typeof parent === 'object') {
      Reflect.deleteProperty(parent, last);
      noteRefused(parent, String(last));
    }
  }
  for (const [list, gone] of lists) {
    const before = (list as { [positions]?: number[] })[positions];
    const kept = [...list.keys()].filter((index) => !gone.has(index));
    for (const [to, from] of kept.entries()) list[to] = list[from];
    list.length = kept.length;
    Object.assign(list, { [positions]: kept.map((index) => before?.[index] ?? index) });
  }
}

/** Remembers that a field was refused, so that rules do not say of it that it is missing. */
export function noteRefused(node: object, field: string): void {
  const known = (node as { [refusedFields]?: Set<string> })[refusedFields];
  if (known) known.add(field);
  else Object.assign(node, { [refusedFields]: new Set([field]) });
}
