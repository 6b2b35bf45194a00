import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** What the YAML beside a rule holds: why the rule is there, in both languages, and examples that run as tests. */
interface RuleFile {
  readonly vi: object;
  readonly en: object;
  readonly good: readonly object[];
  readonly bad: readonly object[];
}

const docFields = ['summary', 'why', 'fix'];
const exampleFields = ['file', 'yaml'];
const rareExampleFields = ['beside', 'before', 'asOf', 'unreadable'];

/**
 * The YAML files beside the rules as two modules: what explains the rules, and their examples, which only `cthd explain` loads. Throws an
 * Error that names the file where one lacks a part or has one too many.
 */
export function ruleDocModules(folder = 'src/rules'): { readonly docs: string; readonly examples: string } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  const files = paths.map((path) => [basename(path, '.yaml'), readRuleFile(path)] as const);
  return {
    docs: asModule('ruleDocs', files, ({ vi, en }) => ({ vi, en })),
    examples: asModule('ruleExamples', files, ({ good, bad }) => ({ good, bad })),
  };
}

function readRuleFile(path: string): RuleFile {
  const file = parse(readFileSync(path, 'utf8')) as RuleFile;
  expectFields(path, file, ['vi', 'en', 'good', 'bad']);
  for (const language of ['vi', 'en'] as const)
    expectFields(`${path}: ${language}`, file[language], docFields);
  for (const kind of ['good', 'bad'] as const)
    for (const [index, example] of file[kind].entries())
      expectFields(`${path}: ${kind} ${index + 1}`, example, exampleFields, rareExampleFields);
  return file;
}

function expectFields(
  where: string,
  value: object,
  needed: readonly string[],
  allowed: readonly string[] = [],
) {
  const present = Object.keys(value);
  const missing = needed.filter((field) => !present.includes(field));
  const unknown = present.filter((field) => ![...needed, ...allowed].includes(field));
  if (missing.length > 0) throw new Error(`${where}: ${missing.join(', ')} missing`);
  if (unknown.length > 0) throw new Error(`${where}: unknown ${unknown.join(', ')}`);
}

function asModule(
  name: string,
  files: readonly (readonly [id: string, RuleFile])[],
  part: (file: RuleFile) => object,
): string {
  const entries = files.map(([id, file]) => `  ${JSON.stringify(id)}: ${JSON.stringify(part(file))},\n`);
  return `// Made from the YAML files beside the rules by \`npm run generate\`.\nexport const ${name} = {\n${entries.join('')}};\n`;
}
