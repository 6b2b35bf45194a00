import { readFileSync, writeFileSync } from 'node:fs';
import { type BuildOptions, transform } from 'esbuild';
import { inAscii } from './in-ascii.ts';

/**
 * Makes a script (CommonJS) of each module of the bundle, in its place: esbuild divides only modules into chunks. Scripts load without
 * the machinery of modules, and the code that the engine makes of them can be kept (src/io/cache/load-scripts.ts). Each says what it takes
 * of the others, so that these can be loaded when it is first used.
 */
export async function makeScripts(files: readonly string[]): Promise<void> {
  const scripts = new Map<string, string>();
  for (const file of files) {
    const { code } = await transform(readFileSync(file, 'utf8'), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      minifyWhitespace: true,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'bundledFileUrl' },
    });
    const head = code.includes('bundledFileUrl') ? urlOfFile : '';
    scripts.set(file, head + givingExportsOnce(code));
  }
  const changing = new Set([...scripts.values()].flatMap(changingExports));
  for (const [file, code] of scripts) writeFileSync(file, inAscii(namingWhatIsTaken(code, changing)));
}

/** Without the copy of all exports that tells modules which were made scripts from other scripts: there are no others. */
const givingExportsOnce = (code: string): string =>
  code.replace('module.exports=__toCommonJS(stdin_exports);', 'module.exports=stdin_exports;');

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

/** What a script exports under a name of its own to which it assigns anything more than once. */
function changingExports(code: string): string[] {
  const [, list = ''] = /__export\(stdin_exports,\{(.*?)\}\);/s.exec(code) ?? [];
  return Array.from(list.matchAll(/([\w$]+):\(\)=>([\w$]+)/g)).flatMap(([, exported = '', own = '']) => {
    const set = String.raw`(?:[-+*\/%&|^?<>]*=(?![=>])|\+\+|--)`;
    const assigned = new RegExp(
      `(?<![.\\w$])${escaped(own)}${set}|(?:\\+\\+|--)${escaped(own)}(?![\\w$])`,
      'g',
    );
    return (code.match(assigned) ?? []).length > 1 ? [exported] : [];
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
