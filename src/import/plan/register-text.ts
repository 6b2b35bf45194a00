import type { DataMap } from '../../source/edit/write-value.ts';
import { blockYaml } from '../../source/edit/block-yaml.ts';

/** A register with entries added at its end, every byte before them as it was; a new one where there is none. Null where the text has no block list to add to. */
export function withEntries(
  text: string | null,
  {
    key,
    entries,
    schemas,
  }: {
    readonly key: 'documents' | 'organisations' | 'exceptions';
    readonly entries: readonly DataMap[];
    readonly schemas: string;
  },
): string | null {
  if (entries.length === 0 && text !== null) return text;
  if (text === null)
    return `# yaml-language-server: $schema=../${schemas}/${key}.schema.json\n${blockYaml({ [key]: [...entries] })}`;
  const added = blockYaml({ [key]: [...entries] })
    .split('\n')
    .slice(1)
    .join('\n');
  const empty = new RegExp(`^${key}: *\\[\\] *$`, 'mu');
  if (empty.test(text)) return text.replace(empty, `${key}:\n${added.trimEnd()}`);
  const list = new RegExp(`^${key}: *(?:#.*)?$`, 'mu').exec(text);
  if (!list || /^[^\s#-]/mu.test(text.slice(list.index + list[0].length))) return null;
  const indent = /^( *)- /mu.exec(text.slice(list.index))?.[1] ?? '  ';
  const lines = added.replace(/^ {2}/gmu, indent);
  return `${text.trimEnd()}\n${lines}`;
}
