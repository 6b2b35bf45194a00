import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { type BuildOptions, transform } from 'esbuild';
import ts from 'typescript';
import { inAscii } from './in-ascii.ts';

/**
 * Makes a script (CommonJS) of each module of the bundle, in its place: esbuild divides only modules into chunks. Scripts load without
 * the machinery of modules, and the code that the engine makes of them can be cached (src/io/cache/load-scripts.ts). Each says what it takes
 * of the others, so that these can be loaded when it is first used. A script may bring others along, which then need not be read from
 * files of their own; Node passes over them.
 */
export async function makeScripts(
  files: readonly string[],
  broughtAlong: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const modules = files.map((file) => ({ file, ...withoutExports(readFileSync(file, 'utf8')) }));
  const changing = new Set(modules.flatMap(({ code, exported }) => changingExports(code, exported)));
  const scripts = new Map<string, string>();
  for (const { file, code, exported } of modules) {
    const { code: made } = await transform(`${code}${givingExports(code, exported)}`, {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      minifyWhitespace: true,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'bundledFileUrl' },
      logLevel: 'error',
    });
    const head = made.includes('bundledFileUrl') ? urlOfFile : '';
    scripts.set(file, inAscii(namingWhatIsTaken(head + withProcess(made), changing)));
  }
  for (const [file, script] of scripts) {
    const others = (broughtAlong.get(file) ?? []).map((other) => {
      const run = `(function(exports,require,module,__filename){${scripts.get(other) ?? ''}\n})`;
      return `"./${relative(dirname(file), other).replaceAll('\\', '/')}":${run}`;
    });
    const bringing = others.length === 0 ? '' : `require.bring?.({${others.join(',\n')}});\n`;
    writeFileSync(file, `${bringing}${script}`);
  }
}

/** A script that takes the process as what it is, where esbuild would describe each of its properties again. */
export const withProcess = (script: string): string =>
  script.replace(/__toESM\(require\("node:process"\)(?:,1)?\)/g, '({default:process})');

/** Something that a script gives to others, by the name that it has inside. */
interface Exported {
  readonly name: string;
  readonly own: string;
}

/** A module of the bundle, which says at its end what it exports, without that. */
function withoutExports(code: string): { code: string; exported: readonly Exported[] } {
  const [whole, list = ''] = /export\{([^}]*)\};?\s*$/.exec(code) ?? [''];
  const exported = list.split(',').flatMap((one) => {
    const [own = '', name = own] = one.trim().split(' as ');
    return own === '' ? [] : [{ name, own }];
  });
  return { code: code.slice(0, code.length - whole.length), exported };
}

/**
 * The last line of a script: one object with all that it exports. That costs less than a function for each name, which esbuild would make so
 * that scripts may take each other in a circle; chunks never do. Only what is not settled at the end of the script is looked up by a function.
 * A script with a default export says that it was a module: who loads it would otherwise take the whole object for that export.
 */
function givingExports(code: string, exported: readonly Exported[]): string {
  if (exported.length === 0) return '';
  const settled = settledNames(code);
  const changing = new Set(changingExports(code, exported));
  const given = exported.map(({ name, own }) =>
    settled.has(own) && !changing.has(name) ? `${name}:${own}` : `get ${name}(){return ${own}}`,
  );
  const mark = exported.some(({ name }) => name === 'default') ? ['__esModule:true'] : [];
  return `\nmodule.exports={${[...mark, ...given].join(',')}};`;
}

/** What a module declares outside of functions with its value, or as a function. */
function settledNames(code: string): Set<string> {
  const { statements } = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest);
  const names = statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement.name];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isIdentifier(name) ? [name] : [],
    );
  });
  return new Set(names.flatMap((name) => name?.text ?? []));
}

/** The call that loads another script, with the names of what is taken of it; those of values that may change later end with a question mark. */
function namingWhatIsTaken(code: string, changing: ReadonlySet<string>): string {
  return code.replace(/var (import_[\w$]+)=require\("([^"]+)"\);/g, (whole, name: string, from: string) => {
    const used = Array.from(
      code.matchAll(new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])(?:\\.([\\w$]+))?`, 'g')),
    );
    const [, ...uses] = used.map(([, taken]) => taken);
    if (uses.includes(undefined)) return whole;
    const names = [...new Set(uses)].map((taken) => (changing.has(String(taken)) ? `${taken}?` : taken));
    return `var ${name}=require("${from}","${names.join(',')}");`;
  });
}

/** The names of what a script exports to which it assigns anything more than once. */
function changingExports(code: string, exported: readonly Exported[]): string[] {
  return exported.flatMap(({ name, own }) => {
    const set = String.raw`(?:[-+*\/%&|^?<>]*=(?![=>])|\+\+|--)`;
    const assigned = new RegExp(
      `(?<![.\\w$])${escaped(own)}${set}|(?:\\+\\+|--)${escaped(own)}(?![\\w$])`,
      'g',
    );
    return (code.match(assigned) ?? []).length > 1 ? [name] : [];
  });
}

const escaped = (name: string) => name.replaceAll('$', '\\$');

const urlOfFile = "const bundledFileUrl = require('node:url').pathToFileURL(__filename).href;\n";

/** The file that loads the scripts. */
export const startOptions = {
  entryPoints: { start: 'src/cli/start.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  define: { 'import.meta.dirname': '__dirname' },
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;
