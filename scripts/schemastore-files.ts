import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inDraft07, type JsonSchema } from './draft-07.ts';

/** The kinds of files with their places, as SchemaStore looks for them, and what each is. */
const kinds = {
  programme: ['**/plans/*/programme.yaml', 'Head of an action programme (Vietnam)'],
  text: ['**/plans/*/text/*.yaml', 'Text of an action programme: units, assignments, deadlines'],
  documents: ['**/plans/documents.yaml', 'Register of documents that action programmes cite'],
  organisations: ['**/plans/organisations.yaml', 'Register of bodies that action programmes name'],
  progress: ['**/plans/*/progress/*.yaml', 'Records of one task of an action programme'],
  records: ['**/plans/*/progress/????-??-??-*.yaml', 'New records of tasks of an action programme'],
  revision: ['**/plans/*/revisions/*.yaml', 'Mandate slip: one adjustment of an action programme'],
  exceptions: ['**/plans/*/exceptions.yaml', 'Accepted findings of cthd lint, each with its reason'],
  approvals: ['**/plans/approvals.yaml', 'Who must approve which changes of action programmes'],
  config: ['cthd.yaml', 'Language and format of what cthd prints'],
} as const satisfies Readonly<Record<string, readonly [place: string, words: string]>>;

const samples = 'scripts/schemastore';
const unknownKeywords = ['enumDescriptions', 'patternErrorMessage'];

/** By their paths in SchemaStore: schemas in draft-07, files that each accepts and refuses, and what is to be added to two of its own files. */
export function schemaStoreFiles(): Record<string, string> {
  const schemas = Object.fromEntries(
    readdirSync('schemas')
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => [name, JSON.parse(readFileSync(join('schemas', name), 'utf8')) as JsonSchema]),
  );
  const files: Record<string, string> = {};
  for (const kind of Object.keys(kinds)) {
    const name = `cthd-${kind}`;
    const schema = inDraft07(schemas, `${kind}.schema.json`, `https://json.schemastore.org/${name}.json`);
    files[`src/schemas/json/${name}.json`] = json(schema);
    for (const [folder, sample] of [
      ['test', `${kind}.yaml`],
      ['negative_test', `${kind}.wrong.yaml`],
    ] as const) {
      const path = join(samples, sample);
      if (!existsSync(path))
        throw new Error(`${path} is missing: a file that the schema of ${kind} takes or refuses`);
      files[`src/${folder}/${name}/${name}.yaml`] = readFileSync(path, 'utf8');
    }
  }
  const entries = Object.entries(kinds).map(([kind, [place, description]]) => ({
    name: `cthd ${kind}`,
    description,
    fileMatch: kind === 'progress' ? [place, `!${kinds.records[0]}`] : [place],
    url: `https://www.schemastore.org/cthd-${kind}.json`,
  }));
  const options = Object.fromEntries(
    Object.keys(kinds).map((kind) => [`cthd-${kind}.json`, { unknownKeywords }]),
  );
  return {
    ...files,
    'add-to/src/api/json/catalog.json': json({ schemas: entries }),
    'add-to/src/schema-validation.jsonc': json({ options }),
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
