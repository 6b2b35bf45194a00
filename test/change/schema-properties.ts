import { readdirSync, readFileSync } from 'node:fs';

/**
 * Every property that the schemas of the plan files name: `text.unit.task`, by file, definition and the properties on the way. The settings in
 * cthd.yaml are no part of a plan.
 */
export function schemaProperties(): string[] {
  const names = new Set<string>();
  const ofPlans = (name: string) => name.endsWith('.schema.json') && name !== 'config.schema.json';
  for (const file of readdirSync('schemas').filter(ofPlans)) {
    const schema: unknown = JSON.parse(readFileSync(`schemas/${file}`, 'utf8'));
    walk(schema, file.replace('.schema.json', ''), names);
  }
  return [...names].sort();
}

function walk(schema: unknown, name: string, names: Set<string>): void {
  if (Array.isArray(schema)) for (const one of schema) walk(one, name, names);
  else if (schema !== null && typeof schema === 'object')
    for (const [key, inner] of Object.entries(schema)) {
      if (key !== 'properties' && key !== '$defs') walk(inner, name, names);
      else
        for (const [own, definition] of Object.entries(inner as object)) {
          if (key === 'properties') names.add(`${name}.${own}`);
          walk(definition, `${name}.${own}`, names);
        }
    }
}
