import { readFileSync } from 'node:fs';
import type { BuildOptions, Plugin } from 'esbuild';
import { seldomUsed, seldomUsedEntries } from './seldom-used.ts';

/**
 * The packages of the questions say that importing them does nothing by itself, but not in the folder that esbuild looks at: without this,
 * questions that are never asked come along, with an editor and the tables of sixty encodings.
 */
const promptsSingly: Plugin = {
  name: 'prompts-singly',
  setup(build) {
    build.onResolve({ filter: /^@inquirer\// }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === 'asked') return null;
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
      return { ...found, sideEffects: false };
    });
  },
};

/**
 * The package that measures letters makes a segmenter as soon as it is loaded, for which Node reads its tables of the world's writing. Plain
 * texts need none (src/screen/columns.ts).
 */
const segmenterWhenNeeded: Plugin = {
  name: 'segmenter-when-needed',
  setup(build) {
    build.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const made = text.replace('const segmenter = new Intl.Segmenter();', 'let segmenter;');
      const contents = made.replace('segmenter.segment(', '(segmenter ??= new Intl.Segmenter()).segment(');
      return text.includes('Segmenter') && contents.split('Segmenter()').length !== 2
        ? { errors: [{ text: `${path} is not as it was` }] }
        : { contents, loader: 'js' };
    });
  },
};

/** What reads the command line could also start programs of subcommands, for which it would load at each start what Node starts programs with. */
const programsWhenNeeded: Plugin = {
  name: 'programs-when-needed',
  setup(build) {
    build.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const made = text.replace(
        "const childProcess = require('node:child_process');",
        "const childProcess = { get spawn() { return require('node:child_process').spawn; } };",
      );
      return made === text
        ? { errors: [{ text: `${path} is not as it was` }] }
        : { contents: made, loader: 'js' };
    });
  },
};

/** Changes to a file of a package, each of which must be found in it once; what stands between two words is taken out with the first. */
const changesTo = (
  path: string,
  changes: readonly (readonly [from: string, to: string])[],
  left: readonly (readonly [begin: string, end: string])[] = [],
) => {
  let contents = readFileSync(path, 'utf8');
  const missing = [...changes.map(([from]) => from), ...left.flat()].find(
    (words) => contents.split(words).length !== 2,
  );
  if (missing !== undefined) return { errors: [{ text: `${path} is not as it was: ${missing}` }] };
  for (const [from, to] of changes) contents = contents.replace(from, () => to);
  for (const [begin, end] of left)
    contents = contents.slice(0, contents.indexOf(begin)) + contents.slice(contents.indexOf(end));
  return { contents, loader: 'js' as const };
};

/**
 * The package that writes workbooks compresses with a web stream for every part and sums up bytes in JavaScript, so that it runs in browsers
 * too; the program has zlib (docs/decisions/0014-xlsx-writer.md).
 */
const workbooksByNode: Plugin = {
  name: 'workbooks-by-node',
  setup(build) {
    build.onLoad({ filter: /[\\/]hucre[\\/]dist[\\/]zip[\\/]writer\.mjs$/ }, ({ path }) =>
      changesTo(path, [
        [
          'import { crc32, deflate } from "./deflate.mjs";',
          'import { crc32, deflateRawSync as deflate } from "node:zlib";',
        ],
        ['if (checkCompressionStream()) {', 'if (false) {'],
      ]),
    );
  },
};

/**
 * The package that writes documents of Word is published for old engines: each field of an object is described before it is set, and each
 * copy of options describes every property. It reads and sets plain properties only, for which the engine has shorter ways. The program
 * packs the parts by itself: what the library packs with, and makes long tables for as soon as it is loaded, is left out. Of styles and theme
 * it has the parts that the library makes of them (scripts/docx-parts.ts), and these are not made again for every document.
 */
const documentsByNode: Plugin = {
  name: 'documents-by-node',
  setup(build) {
    build.onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.mjs$/ }, ({ path }) => {
      const [field, copy] = ['function _defineProperty(e, r, t) {', 'function _objectSpread2(e) {'];
      return changesTo(
        path,
        [
          [field, `${field} e[r] = t; return e;`],
          [copy, `${copy} return Object.assign(...arguments);`],
          [
            'this.theme = new Theme(options.theme);',
            'this.theme = this.styles = { prepForXml: () => ({ "w:made": [] }) };',
          ],
          ...madeByFunctions.map((name) => [`var ${name} = f`, `var ${name} = /* @__PURE__ */ f`] as const),
        ],
        [
          ['// node_modules/fflate/esm/browser.js', '// src/util/zip.ts'],
          ['// src/export/packer/stream.ts', 'function asyncGeneratorStep('],
          ['if (options.externalStyles !== void 0) {', 'this.addDefaultRelationships();'],
        ],
      );
    });
  },
};

/** What fills in documents that there are already: functions that others make as soon as the library is loaded, so that they are not left out unasked. */
const madeByFunctions = [
  'bytesOf$1',
  'loadZip',
  'readPackage',
  'readImportedDocuments',
  'fillTemplatePageNumbers',
  'patchDocument',
  'patchDetector',
];

/** How the tool is bundled: one chunk a command, so that a command loads only what it needs. */
export const bundleOptions = {
  entryPoints: {
    main: 'src/cli/main.ts',
    // What is rarely needed of what every command takes, as chunks of their own.
    'chunks/yaml-library': 'src/source/read/yaml-library.ts',
    'chunks/validators': 'src/source/read/validators.js',
    ...seldomUsedEntries,
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // It would make every expression with \p{…} again wherever one is tried, since tables of Unicode grow from version to version.
  supported: { 'regexp-unicode-property-escapes': true },
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [
    seldomUsed,
    promptsSingly,
    segmenterWhenNeeded,
    programsWhenNeeded,
    workbooksByNode,
    documentsByNode,
  ],
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;
