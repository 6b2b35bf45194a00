/** The entries of a register, of several with one id (which lint reports) the first. */
export function uniqueById<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  const known = new Map<string, T>();
  for (const entry of entries) if (!known.has(entry.id)) known.set(entry.id, entry);
  return [...known.values()];
}
