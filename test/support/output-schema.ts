import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What the schema of a command's JSON says against a printed text; empty where it accepts it. */
export function refusalsOf(command: string, text: string): string[] {
  const path = new URL(`../../schemas/output/${command}.schema.json`, import.meta.url);
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  if (validate(JSON.parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
