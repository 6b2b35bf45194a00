/** The layers of the house: who may lean on whom. An edge that is forbidden here says why. */

/** Each room may import only the rooms named; whatever is not named is forbidden. A room named with a slash is a room of its own. */
export const rooms = {
  locale: [],
  screen: [],
  plan: ['locale'],
  vietnamese: ['plan', 'locale'],
  text: ['vietnamese', 'plan', 'locale'],
  'source/read': ['vietnamese', 'plan', 'locale'],
  'source/edit': ['source/read', 'plan', 'locale'],
  progress: ['source/edit', 'source/read', 'vietnamese', 'screen', 'plan', 'locale'],
  change: ['text', 'progress', 'source/edit', 'source/read', 'vietnamese', 'plan', 'locale'],
  instrument: ['text', 'vietnamese', 'plan', 'locale'],
  'instrument/read': ['instrument', 'text', 'vietnamese', 'plan', 'locale'],
  'instrument/apply': ['instrument', 'text', 'vietnamese', 'plan', 'locale'],
  'instrument/write': ['instrument', 'change', 'text', 'vietnamese', 'plan', 'locale'],
  editions: ['instrument/write', 'instrument', 'change', 'text', 'vietnamese', 'plan', 'locale'],
  rules: ['change', 'progress', 'text', 'vietnamese', 'plan', 'locale'],
  lint: ['rules', 'change', 'progress', 'source/edit', 'source/read', 'text', 'vietnamese', 'plan', 'locale'],
  'findings-output': ['lint', 'rules', 'change', 'progress', 'screen', 'vietnamese', 'plan', 'locale'],
  views: [
    'editions',
    'instrument/write',
    'instrument',
    'change',
    'progress',
    'rules',
    'text',
    'screen',
    'vietnamese',
    'plan',
    'locale',
  ],
  writers: ['views', 'screen', 'vietnamese', 'plan', 'locale'],
  browser: ['writers', 'views', 'vietnamese', 'plan', 'locale'],
  export: ['editions', 'change', 'progress', 'vietnamese', 'plan', 'locale'],
  lsp: [
    'rules',
    'change',
    'progress',
    'source/edit',
    'source/read',
    'text',
    'vietnamese',
    'plan',
    'screen',
    'locale',
  ],
  io: ['source/read', 'plan', 'locale'],
  import: ['io', 'change', 'source/edit', 'source/read', 'text', 'vietnamese', 'plan', 'locale'],
  commands: [
    'export',
    'import',
    'lsp',
    'io',
    'lint',
    'findings-output',
    'writers',
    'views',
    'editions',
    'instrument/write',
    'instrument/apply',
    'instrument/read',
    'instrument',
    'change',
    'progress',
    'source/edit',
    'source/read',
    'rules',
    'text',
    'screen',
    'vietnamese',
    'plan',
    'locale',
  ],
  cli: ['commands', 'io', 'screen', 'plan', 'locale'],
};

const isDivided = (name) => Object.keys(rooms).some((other) => other.startsWith(`${name}/`));
/** The files of some rooms. A room that is divided into rooms owns the files that are in it directly. */
const room = (names) => names.map((name) => `^src/${name}/${isDivided(name) ? '[^/]+$' : ''}`);

const reasons = {
  locale: 'words in two languages are the ground floor: they know of nothing',
  screen: 'what fits on a screen is true of any text; it knows of no plan',
  plan: 'the nouns must not depend on how they are read, checked or shown',
  vietnamese: 'what is true of official Vietnamese is true without files and reports',
  text: 'a wording, its labels and its addresses are the same whoever reads, compares or prints it',
  'source/read': 'reading gives the plan; it must not know what will be checked or shown',
  'source/edit': 'an edit of a YAML text is checked by reading it; what the edit is for stands above',
  progress:
    'states and counts follow from records and deadlines alone; who writes and shows them stands above',
  change: 'what changed between two plans is a fact about plans, not about git, files or screens',
  instrument: 'what an instrument is must not depend on how one is written, read or applied',
  'instrument/read': 'an instrument is read from its own text, whoever wrote it',
  'instrument/apply':
    'an instrument is applied to one wording; it must not know the wording that it came from',
  'instrument/write': 'an instrument follows from two wordings; who prints it, and how, stands above',
  editions:
    'what happened between two editions follows from their wordings; who prints it, and how, stands above',
  rules: 'rules speak of the plan only: no files, no clock, no output',
  lint: 'lint gives findings; how they are shown is the affair of findings-output',
  'findings-output': 'the output of findings is a pure function of findings',
  views: 'views are pure functions of the plan',
  writers: 'writers are pure functions of what a view yields; they know of no plan',
  browser:
    'what runs in the reader’s browser is one file without a server: it knows the data of its page, and nothing of files',
  export: 'the tables for a warehouse follow from plans; who writes them to files stands above',
  lsp: 'what an editor is told of a place follows from the plan and the place; who speaks to the editor stands above',
  io: 'the only way out: it moves bytes and knows nothing of their meaning',
  import: 'a text from outside becomes a plan by its words alone; who asks for it and writes it stands above',
  commands: 'commands join the rooms; nothing but the command line calls them',
  cli: 'the rim: arguments and streams, nothing else',
};

const layers = Object.entries(rooms).map(([name, allowed]) => ({
  name: `${name.replace('/', '-')}-leans-only-downwards`,
  comment: reasons[name],
  severity: 'error',
  from: { path: room([name]) },
  to: { path: '^src/', pathNot: room([name, ...allowed]) },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      comment:
        'files that import each other, if only their types, cannot be read one at a time: what both need goes into a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-io-and-cli-touch-node',
      comment:
        'files, processes and streams are reached through io and cli, so that everything else can be tested as plain functions',
      severity: 'error',
      from: { path: '^src/', pathNot: room(['io', 'cli']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-rule-imports-a-rule',
      comment: 'rules are independent: what two rules share is knowledge and belongs in vietnamese or plan',
      severity: 'error',
      from: { path: '^src/rules/[^/]+/' },
      to: { path: '^src/rules/', pathNot: '^src/rules/(?:plan|record)-rule[.]ts$' },
    },
    {
      name: 'every-file-is-in-a-room',
      comment: 'a file outside the rooms would lean on anything unseen',
      severity: 'error',
      from: { path: '^src/', pathNot: room(Object.keys(rooms)) },
      to: {},
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing imports is dead',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '\\.d\\.ts$',
          '^src/cli/(?:main|start)\\.ts$',
          '^src/browser/start-(?:board|rollup)\\.ts$',
          'tsconfig\\.json$',
        ],
      },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      comment: 'an import that cannot be found breaks on someone’s machine',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
