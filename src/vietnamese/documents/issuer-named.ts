import { foldWords } from '../letters/fold.ts';

/** The body whose name the words after “của” in a citation begin with, the longest name where several fit; null where none does. */
export function issuerNamed<B extends { readonly name: string; readonly names?: readonly string[] }>(
  words: string,
  bodies: readonly B[],
): B | null {
  const said = foldWords(words.split(/[,;.()“”]/u)[0] ?? '');
  const named = bodies.flatMap((body) =>
    [body.name, ...(body.names ?? [])].map((name) => ({ body, name: foldWords(name) })),
  );
  const fitting = named.filter(({ name }) => said === name || said.startsWith(`${name} `));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0]?.body ?? null;
}
