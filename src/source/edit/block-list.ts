/** How a file that is a list is written, as far as another entry may be put at its end; or why none can be. */
export type ListForm =
  { readonly indent: number } | { readonly refused: 'not-a-list' | 'flow-list' | 'ended' };

/** The form of the list that a text of one YAML document is, recognised by its first line that is not a comment; a text of nothing but comments is a list without entries. */
export function listFormOf(text: string): ListForm {
  if (/^\.\.\.(?:\s|$)/m.test(text)) return { refused: 'ended' };
  const first = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*(?:#.*)?\r?\n)*([ \t]*)(\S?)/.exec(text);
  const [, indent = '', sign = ''] = first ?? [];
  if (sign === '' || sign === '#') return { indent: 0 };
  if (sign === '[') return { refused: 'flow-list' };
  return sign === '-' ? { indent: indent.length } : { refused: 'not-a-list' };
}
