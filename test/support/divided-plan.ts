import { isMap, isSeq, parse, parseDocument, stringify } from 'yaml';
import type { PlanFolder, RawFile } from '../../src/plan/source-file.ts';
import { exampleFolder } from './example-plan.ts';

interface Node {
  readonly id?: string;
  readonly units?: readonly Node[];
}

const [head, texts] = [`${exampleFolder}/programme.yaml`, `${exampleFolder}/text/`];

/** The example programme with every unit in a text file of its own, in the same order; null where its files cannot be read, or say so much less than YAML that this changes them. */
export function dividedPlan(folder: PlanFolder): PlanFolder | null {
  const written = new Map(folder.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const programme = parseDocument(written.get(head) ?? '');
  const named = programme.get('text');
  if (programme.errors.length > 0 || !isMap(programme.contents) || !isSeq(named)) return null;
  const divided: [name: string, text: string][] = [];
  for (const name of named.toJSON() as readonly string[]) {
    const file = parsed(written.get(`${exampleFolder}/${name}`) ?? '');
    if (file === null) return null;
    for (const unit of file.units) divide(unit, file.parent);
  }
  programme.set(
    'text',
    divided.map(([name]) => name),
  );
  const raw = [
    ...[...written].filter(([path]) => path !== head && !path.startsWith(texts)),
    [head, String(programme)] as const,
    ...divided.map(([name, text]) => [`${exampleFolder}/${name}`, text] as const),
  ];
  return {
    ...folder,
    files: raw.map(([path, text]): RawFile => ({ path, bytes: new TextEncoder().encode(text) })),
  };

  function divide({ units = [], ...unit }: Node, parent: string | undefined) {
    divided.push([
      `text/${divided.length}.yaml`,
      stringify({ ...(parent !== undefined && { parent }), units: [unit] }, { lineWidth: 0 }),
    ]);
    for (const one of units) divide(one, unit.id);
  }
}

function parsed(text: string): { readonly parent?: string; readonly units: readonly Node[] } | null {
  try {
    const { parent, units } = (parse(text) ?? {}) as { parent?: string; units?: unknown };
    return Array.isArray(units) ? { ...(parent !== undefined && { parent }), units: units as Node[] } : null;
  } catch {
    return null;
  }
}
