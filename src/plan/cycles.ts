/** A way from one thing to another. */
interface CycleEdge {
  readonly from: string;
  readonly to: string;
}

/**
 * The circles that edges form, each with the edge that closes it and the ids on it, in the order of the edges given. Goes no deeper
 * than memory reaches, however long a chain is.
 */
export function findCycles<E extends CycleEdge>(edges: Iterable<E>): { closing: E; ids: string[] }[] {
  const leaving = new Map<string, E[]>();
  for (const edge of edges) {
    const known = leaving.get(edge.from);
    if (known) known.push(edge);
    else leaving.set(edge.from, [edge]);
  }
  const cycles: { closing: E; ids: string[] }[] = [];
  const done = new Set<string>();
  for (const root of leaving.keys()) {
    if (done.has(root)) continue;
    const path = [{ id: root, next: 0 }];
    const onPath = new Set([root]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = leaving.get(top.id)?.[top.next];
      top.next += 1;
      if (!edge) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(edge.to)) {
        const ids = path.map(({ id }) => id);
        cycles.push({ closing: edge, ids: ids.slice(ids.indexOf(edge.to)) });
      } else if (!done.has(edge.to)) {
        onPath.add(edge.to);
        path.push({ id: edge.to, next: 0 });
      }
    }
  }
  return cycles;
}
