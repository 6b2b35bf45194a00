import type { Plugin } from 'esbuild';

/** What few runs use of what nearly all load. */
const seldom: Readonly<Record<string, readonly string[]>> = {
  comparing: [
    'change/compare/compare.ts',
    'change/effect.ts',
    'change/directions/directions-of.ts',
    'change/mandates/unmandated.ts',
    'change/lost/lost-ledger-entries.ts',
    'change/lost/lost-records.ts',
    'change/directions/assignment-lost.ts',
    'change/field-names.ts',
    'lint/base-under-names.ts',
  ],
  'faulty-files': [
    'source/read/schema-messages.ts',
    'source/read/refusals.ts',
    'source/read/remove-paths.ts',
    'source/read/yaml-messages.ts',
    'source/read/to-data.ts',
    'source/read/source-spans.ts',
    'source/read/placed-node.ts',
    'source/read/tokenise.ts',
    'source/read/find-conflict-markers.ts',
  ],
  findings: ['findings-output/findings-formats.ts'],
  'letter-columns': ['screen/letter-columns.ts'],
  records: [
    'progress/records/record-words.ts',
    'progress/records/plan-problems.ts',
    'progress/records/history.ts',
  ],
};

/**
 * Each group becomes, with all that it takes, a chunk of its own, which is loaded when something of it is first used. A lint after one change
 * comes to the promises alone.
 */
const groups: typeof seldom = { ...seldom, promises: ['vietnamese/numbers/countable-targets.ts'] };

/** Whether few runs of lint use a source file for itself: one of a group, and the texts about rules. */
export const isSeldomUsed = (source: string): boolean =>
  source === 'src/rules/rule-docs.js' ||
  Object.values(seldom).some((files) => files.some((file) => source === `src/${file}`));

/** An entry for each group: esbuild makes a chunk of what the same entries come to. */
export const seldomUsedEntries = Object.fromEntries(
  Object.keys(groups).map((name) => [`chunks/${name}`, `seldom-used:${name}`]),
);

/** Makes the entries: each has all that the files of its group have. */
export const seldomUsed: Plugin = {
  name: 'seldom-used',
  setup(build) {
    build.onResolve({ filter: /^seldom-used:/ }, ({ path }) => ({
      path: path.slice('seldom-used:'.length),
      namespace: 'seldom-used',
    }));
    build.onLoad({ filter: /./, namespace: 'seldom-used' }, ({ path }) => ({
      contents: (groups[path] ?? [])
        .map((file, index) => `export * as of${index} from './src/${file}';`)
        .join('\n'),
      resolveDir: process.cwd(),
    }));
  },
};
