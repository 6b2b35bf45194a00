import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What the schema of a command's JSON says against a printed text; empty where it accepts it. */
export function refusalsOf(command: string, text: string): string[] {
  const validate = ajv().compile(schemaOf(command));
  return refusals(validate, JSON.parse(text));
}

/** The same for one part of such a JSON, by the name of its definition; compiled once, for many values. */
export function partRefusals(command: string, definition: string): (value: unknown) => string[] {
  const validate = ajv()
    .addSchema(schemaOf(command), 'whole')
    .compile({ $ref: `whole#/$defs/${definition}` });
  return (value) => refusals(validate, value);
}

const ajv = () => new Ajv2020({ strict: true, strictTypes: false, allErrors: true });

function schemaOf(command: string): object {
  const path = new URL(`../../schemas/output/${command}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

const refusals = (validate: ValidateFunction, value: unknown): string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
