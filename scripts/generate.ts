/**
 * Makes from schemas/ the types of the plan files and the facts about their fields (src/plan/schema-types.ts and schema-fields.ts,
 * committed, so that a reader sees them)
 * and the compiled validators, with what tells only whether a value fits (src/source/read/validators.js, acceptors.js, not committed); from the YAML files beside the rules their documentation
 * and examples as modules (src/rules/rule-docs.js, rule-examples.js, not committed); from src/browser/ the script of the board's page
 * (src/writers/board/board-script.js, not committed); the parts that all Word documents have alike (src/writers/docx/docx-parts.js, not
 * committed). `--check` writes nothing and fails where the types are stale.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { acceptorsOf } from './acceptors.ts';
import { docxPartsModule } from './docx-parts.ts';
import { ruleDocModules } from './rule-docs.ts';

const typesFile = 'src/plan/schema-types.ts';
const fieldsFile = 'src/plan/schema-fields.ts';
const boardScriptFile = 'src/writers/board/board-script.js';
const rollupScriptFile = 'src/writers/rollup/rollup-script.js';
const validatorsFile = 'src/source/read/validators.js';
const acceptorsFile = 'src/source/read/acceptors.js';
const rootTypes = {
  programme: 'ProgrammeFile',
  text: 'TextFile',
  documents: 'DocumentsFile',
  organisations: 'OrganisationsFile',
  exceptions: 'ExceptionsFile',
  approvals: 'ApprovalsFile',
  progress: 'ProgressFile',
  records: 'RecordsFile',
  revision: 'RevisionFile',
  config: 'ConfigFile',
};

const names = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const schemas = Object.fromEntries(
  names.map((name) => [name, JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Json]),
);

/** Shared forms whose description would be repeated at every field that has the form. */
const undescribed = ['id', 'calendarDate', 'partialDate', 'line', 'documentId', 'bodyId'];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One schema whose definitions are those of every file, so that a shared definition becomes one type. */
function bundle(): JSONSchema {
  const definitions: Record<string, Json> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const { $defs = {}, ...root } = inward(schema) as { [key: string]: Json };
    Object.assign(definitions, $defs);
    for (const plain of undescribed)
      delete (definitions[plain] as { description?: string } | undefined)?.description;
    const type = rootTypes[name.replace('.schema.json', '') as keyof typeof rootTypes];
    if (type) definitions[type] = root;
  }
  return {
    $defs: definitions as never,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.values(rootTypes).map((type) => [type, { $ref: `#/$defs/${type}` }]),
    ),
  };
}

/** A type is named by the comment of its schema, since titles are in two languages; and references between files become references within the bundle. */
function inward(value: Json): Json {
  if (Array.isArray(value)) return value.map(inward);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      if (key === '$schema' || key === '$id' || (key === 'title' && typeof inner === 'string')) return [];
      if (key === 'enumDescriptions' || key === 'patternErrorMessage') return [];
      if (key === '$comment') return [['title', inner]];
      if (key === '$ref' && typeof inner === 'string') return [[key, inner.replace(/^[^#]*/, '')]];
      if (key === 'maxItems' || key === 'minItems') return [];
      if (key === 'oneOf' && Array.isArray(inner) && inner.every(isRequirement)) return [];
      if (key === 'description' && typeof inner === 'string') return [[key, inner.split(' · ')[1] ?? inner]];
      return [[key, inward(inner)]];
    }),
  );
}

const isRequirement = (branch: Json) =>
  branch !== null &&
  typeof branch === 'object' &&
  Object.keys(branch).every((key) => key === 'required' || key === 'not');

async function types(): Promise<string> {
  const code = await compile(bundle(), 'PlanFiles', {
    additionalProperties: false,
    bannerComment: '// Made from schemas/ by `npm run generate`; edit the schemas, not this file.',
    format: false,
    strictIndexSignatures: true,
  });
  const options = await resolveConfig(typesFile);
  return format(code, { ...options, parser: 'typescript' });
}

function validators(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(['enumDescriptions', 'patternErrorMessage']);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema as object);
  const exported = Object.fromEntries(Object.keys(rootTypes).map((name) => [name, `${name}.schema.json`]));
  const toCode = standaloneCode as unknown as (ajv: Ajv2020, refs: Record<string, string>) => string;
  return toCode(ajv, exported)
    .replaceAll(/require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g, (_, module: string) =>
      module.endsWith('ucs2length') ? 'ucs2length' : unknownModule(module),
    )
    .replaceAll(/vErrors\.concat\((\w+\.errors)\)/g, 'append(vErrors, $1)')
    .replaceAll(/export const (\w+) = (\w+);/g, 'made.$1 = $2;')
    .replace('"use strict";', `${validatorsHead}\nfunction make() {\nconst made = {};`)
    .concat('\nreturn made;\n}\n');
}

/** They need nothing of ajv, since most runs need nothing else of it. */
const acceptors = (): string => `
const lengthOf = (text) => text.replace(/[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]/g, "_").length;
${acceptorsOf(schemas, Object.keys(rootTypes))}`;

/**
 * The validators are made when the first of them is asked for: a plan that fits its schemas needs none. Errors are appended in place, and
 * no more than anyone will read: ajv's own copying takes minutes and all memory where 100,000 entries are refused.
 */
const validatorsHead = `
import ucs2lengthModule from "ajv/dist/runtime/ucs2length.js";
const ucs2length = ucs2lengthModule.default ?? ucs2lengthModule;
let validators;
export const validatorOf = (kind) => (validators ??= make())[kind];
function append(errors, more) {
  for (const error of more) if (errors.length < 5000) errors.push(error);
  return errors;
}
`;

function unknownModule(module: string): never {
  throw new Error(`the compiled validators need ${module}: give it an import here`);
}

/** The titles and meanings of the fields of an assignment, which of them hold one line of text, and the order of keys in files that are edited. */
async function fields(): Promise<string> {
  const { task } = definitionsOf('text.schema.json');
  const own = Object.entries(propertiesOf(task)).map(([field, property]) => {
    const described = { ...resolved(property), ...(property as object) } as {
      title: string;
      description: string;
      $ref?: string;
    };
    const [title, means] = [bilingual(described.title), bilingual(described.description)];
    return { field, title, means, isLine: described.$ref?.endsWith('/line') === true };
  });
  const code = `// Made from schemas/ by \`npm run generate\`; edit the schemas, not this file.
import type { FileKind } from './source-file.ts';

/** The fields of an assignment in the order of its schema: what each is called, and what it means. */
export const taskFields = ${JSON.stringify(
    Object.fromEntries(own.map(({ field, title, means }) => [field, { title, means }])),
  )} as const;

/** The fields of an assignment that hold one line of text, and nothing else. */
export const taskLines = ${JSON.stringify(own.flatMap(({ field, isLine }) => (isLine ? [field] : [])))} as const;
export type TaskLine = (typeof taskLines)[number];

/** In each kind of file that commands edit, the keys of the map, or of the maps in the list, under a key; the root stands under none. */
export const keyOrder: Readonly<Partial<Record<FileKind, Readonly<Record<string, readonly string[]>>>>> = ${JSON.stringify(
    Object.fromEntries(
      (['text', 'revision', 'programme', 'organisations'] as const).map((kind) => [kind, keyOrderOf(kind)]),
    ),
  )};
`;
  return format(code, { ...(await resolveConfig(fieldsFile)), parser: 'typescript' });
}

type Definitions = Record<string, Json>;
const definitionsOf = (name: string) => (schemas[name] as { $defs: Definitions }).$defs;
const propertiesOf = (definition: Json | undefined) =>
  (definition as { properties?: Definitions } | undefined)?.properties ?? {};

/** What a reference leads to. */
function resolved(property: Json): object {
  const { $ref = '' } = property as { $ref?: string };
  const [file, name = ''] = $ref.split('#/$defs/');
  return $ref === '' ? {} : ((definitionsOf(file || 'text.schema.json')[name] ?? {}) as object);
}

/** The keys of all maps of a file, by the key that they stand under. */
function keyOrderOf(kind: string): Record<string, string[]> {
  const order: Record<string, string[]> = {};
  const seen = new Set<string>();
  const visit = (under: string, schema: Json, file: string): void => {
    const { $ref, properties = {}, items, oneOf, allOf } = schema as Shape;
    if ($ref !== undefined) {
      const [other, name = ''] = $ref.split('#/$defs/');
      const target = other || file;
      if (seen.has(`${under} ${target} ${name}`)) return;
      seen.add(`${under} ${target} ${name}`);
      visit(under, definitionsOf(target)[name] ?? {}, target);
    }
    for (const part of [...(allOf ?? []), ...(oneOf ?? []), ...(items === undefined ? [] : [items])])
      visit(under, part, file);
    for (const [key, property] of Object.entries(properties)) {
      order[under] = [...new Set([...(order[under] ?? []), key])];
      visit(key, property, file);
    }
  };
  visit('', schemas[`${kind}.schema.json`] ?? {}, `${kind}.schema.json`);
  return order;
}

interface Shape {
  readonly $ref?: string;
  readonly properties?: Definitions;
  readonly items?: Json;
  readonly oneOf?: Json[];
  readonly allOf?: Json[];
}

const bilingual = (words: string) => {
  const [vi = '', en = ''] = words.split(' · ');
  return { vi, en };
};

/** The script of a page, in one piece. */
async function pageScript(entry: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/browser/${entry}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    legalComments: 'none',
    tsconfig: 'src/browser/tsconfig.json',
    write: false,
    logLevel: 'warning',
  });
  return `export const ${name} = ${JSON.stringify(outputFiles[0]?.text.trim())};\n`;
}

const fresh = { [typesFile]: await types(), [fieldsFile]: await fields() };
if (process.argv.includes('--check')) {
  for (const [file, text] of Object.entries(fresh))
    if (readFileSync(file, 'utf8') !== text) {
      console.error(`${file} is stale: run npm run generate`);
      process.exitCode = 1;
    }
} else {
  for (const [file, text] of Object.entries(fresh)) writeFileSync(file, text);
  writeFileSync(validatorsFile, validators());
  writeFileSync(acceptorsFile, acceptors());
  const { docs, examples } = ruleDocModules();
  writeFileSync('src/rules/rule-docs.js', docs);
  writeFileSync('src/rules/rule-examples.js', examples);
  writeFileSync(boardScriptFile, await pageScript('start-board', 'boardScript'));
  writeFileSync(rollupScriptFile, await pageScript('start-rollup', 'rollupScript'));
  writeFileSync('src/writers/docx/docx-parts.js', docxPartsModule());
}
