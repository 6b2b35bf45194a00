/** Other tools that check YAML files: what they are run with, and whether they are here. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Contender } from './measure.ts';

/** A tool that is measured beside `cthd lint`; null of a plan where it cannot be run. */
export interface Peer {
  readonly name: string;
  readonly contender: (root: string, textFolder: string) => Contender;
}

export interface Peers {
  readonly found: readonly Peer[];
  /** Those that are not measured, each with the reason. */
  readonly skipped: readonly string[];
}

const installed = ['v8r@5.1.0', '@stoplight/spectral-cli@6.16.3'];

/** Readies the peers; those that this repository does not have are installed into a scratch folder, unless that is not wanted. */
export function preparePeers(scratch: string, mayInstall: boolean): Peers {
  const schema = wholeSchema(scratch);
  const folder = join(scratch, 'peers');
  if (mayInstall)
    spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, ...installed], {
      timeout: 180_000,
    });
  const bin = (path: string) => join(folder, 'node_modules', path);
  const [v8r, spectral] = [bin('v8r/src/index.js'), bin('@stoplight/spectral-cli/dist/index.js')];
  const ruleset = join(scratch, 'spectral.yaml');
  writeFileSync(ruleset, spectralRules);
  const all: (Peer & { readonly isHere: boolean })[] = [
    {
      name: 'ajv-cli',
      isHere: true,
      contender: (_, text) => ({
        name: 'ajv-cli',
        args: [
          resolve('node_modules/ajv-cli/dist/index.js'),
          'validate',
          '--spec=draft2020',
          '--strict=false',
          ...['-s', schema, '-d', join(text, '*.yaml')],
        ],
        exitCodes: [0],
      }),
    },
    {
      name: 'Spectral',
      isHere: existsSync(spectral),
      contender: (_, text) => ({
        name: 'Spectral',
        args: [spectral, 'lint', '--quiet', '-r', ruleset, join(text, '*.yaml')],
        exitCodes: [0],
      }),
    },
    {
      name: 'v8r',
      isHere: existsSync(v8r),
      contender: (root, text) => ({
        name: 'v8r',
        args: [v8r, '-s', schema, ...yamlIn(text).map((file) => relative(root, join(text, file)))],
        exitCodes: [0],
        cwd: root,
      }),
    },
    {
      name: 'yamllint',
      isHere: spawnSync('yamllint', ['--version']).status === 0,
      contender: (_, text) => ({
        name: 'yamllint',
        program: 'yamllint',
        args: ['-d', 'relaxed', text],
        exitCodes: [0, 1],
      }),
    },
  ];
  return {
    found: all.filter(({ isHere }) => isHere),
    skipped: [
      ...all.filter(({ isHere }) => !isHere).map(({ name }) => `${name}: not installed here`),
      'doorstop, Backlog.md: they read files of their own form and none of a plan',
    ],
  };
}

const yamlIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const spectralRules = `rules:
  form:
    given: $
    severity: error
    then:
      function: schema
      functionOptions:
        schema: { $ref: ./text.schema.json }
`;

/** One copy of the schema of texts with the one that it refers to inside, as every peer reads it without a network. */
function wholeSchema(scratch: string): string {
  const read = (name: string) => ({
    ...(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as { $defs?: object }),
    $id: `https://cthd.invalid/${name}.schema.json`,
  });
  const [text, common] = [read('text'), read('common')];
  const path = join(scratch, 'text.schema.json');
  writeFileSync(path, JSON.stringify({ ...text, $defs: { ...text.$defs, common } }));
  return path;
}
