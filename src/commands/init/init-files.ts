import { filesUnder } from '../../io/files/folder-here.ts';
import { packageFiles, readPackageFile } from '../../io/files/package-files.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { workflows } from './init-usage.ts';
import type { InitRequest } from './init-request.ts';
import { type NewProgramme, programmeFiles, registerFiles } from './new-programme.ts';
import { planSchemas } from '../schema/schema-names.ts';

/** What will be there and what is: new files with their texts, files left alone, and the lines that those still lack. */
export interface InitPlan {
  readonly fresh: ReadonlyMap<string, string>;
  readonly left: readonly string[];
  readonly lacking: ReadonlyMap<string, readonly string[]>;
}

/** Files that are nothing but lines, each of which stands for itself. */
const lineFiles = ['.gitattributes', '.gitignore'];

/** The folder of the schemas that plan files point to: those of the tool's own repository, else copies that editors find without anything installed. */
export const schemaFolder = (root: string): string =>
  readToChange(root, 'schemas/programme.schema.json') ? 'schemas' : '.cthd/schemas';

/** Whether the folder of a programme holds nothing but files that would be created for it, none of them changed: a run that was interrupted made them. */
export function holdsOnly(root: string, programme: NewProgramme): boolean {
  const wanted = programmeFiles(programme, schemaFolder(root));
  return filesUnder(root, `plans/${programme.id}`).every(
    (path) => wanted.has(path) && decode(readToChange(root, path)) === wanted.get(path),
  );
}

/** Looks at the folder and decides, file by file; nothing is written. */
export function planInit(root: string, request: InitRequest): InitPlan {
  const wanted = wantedFiles(request, schemaFolder(root));
  const before = new Map([...wanted.keys()].map((path) => [path, readToChange(root, path)]));
  const isThere = (path: string) => before.get(path) !== null;
  const left = [...wanted].filter(([path, text]) => isThere(path) && decode(before.get(path)) !== text);
  const lacking = left.flatMap(([path]): [string, readonly string[]][] => {
    const lines = lineFiles.includes(path) ? missingLines(wanted.get(path), decode(before.get(path))) : [];
    return lines.length > 0 ? [[path, lines]] : [];
  });
  return {
    fresh: new Map([...wanted].filter(([path]) => !isThere(path))),
    left: left.map(([path]) => path),
    lacking: new Map(lacking),
  };
}

function wantedFiles({ programme, example, ci }: InitRequest, schemas: string): Map<string, string> {
  const copied = schemas === 'schemas' ? [] : planSchemas.map((name) => `${name}.schema.json`);
  return new Map([
    ...(programme ? [...programmeFiles(programme, schemas), ...registerFiles(programme, schemas)] : []),
    ...(example ? exampleFiles(schemas) : []),
    ...copied.map((name): [string, string] => [`${schemas}/${name}`, shipped(`schemas/${name}`)]),
    ['.gitattributes', shipped('templates/gitattributes')],
    ['.gitignore', shipped('templates/gitignore')],
    ['.vscode/extensions.json', shipped('templates/vscode-extensions.json')],
    ...(ci ? [[workflows[ci].path, shipped(workflows[ci].template)] as const] : []),
  ]);
}

/** The fictional example, its files pointing to the schemas of this folder. */
const exampleFiles = (schemas: string): [string, string][] =>
  packageFiles('examples/plans').map((name) => {
    const path = name.replace(/^examples\//, '');
    const up = '../'.repeat(path.split('/').length - 1);
    return [path, shipped(name).replace(/(?<=\$schema=)(?:\.\.\/)+schemas\//g, `${up}${schemas}/`)];
  });

/** A file that ships with the tool. */
export function shipped(name: string): string {
  const text = readPackageFile(name);
  if (text === null) throw new Error(`${name} is missing from the installed tool`);
  return text.replaceAll('\r\n', '\n');
}

/** What one file of lines has, comments apart, and the other lacks. */
const missingLines = (wanted = '', present: string): string[] =>
  wanted
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !present.split('\n').includes(line));

const decode = (bytes: Uint8Array | null | undefined): string =>
  bytes ? new TextDecoder().decode(bytes).replaceAll('\r\n', '\n') : '';
