/** The layers of the house: who may lean on whom. An edge that is forbidden here says why. */
const room = (names) => `^src/(${names})/`;

/** Each room may import only the rooms named; whatever is not named is forbidden. */
const rooms = {
  locale: [],
  screen: [],
  model: ['locale'],
  vietnamese: ['model', 'locale'],
  source: ['vietnamese', 'model', 'locale'],
  progress: ['source', 'vietnamese', 'screen', 'model', 'locale'],
  revision: ['progress', 'source', 'vietnamese', 'model', 'locale'],
  rules: ['revision', 'progress', 'vietnamese', 'model', 'locale'],
  lint: ['rules', 'revision', 'progress', 'source', 'vietnamese', 'model', 'locale'],
  report: ['lint', 'rules', 'revision', 'progress', 'screen', 'vietnamese', 'model', 'locale'],
  amend: ['revision', 'vietnamese', 'model', 'locale'],
  render: ['amend', 'revision', 'progress', 'rules', 'screen', 'vietnamese', 'model', 'locale'],
  format: ['render', 'screen', 'vietnamese', 'model', 'locale'],
  io: ['source', 'model', 'locale'],
  commands: [
    'io',
    'lint',
    'report',
    'format',
    'render',
    'amend',
    'revision',
    'progress',
    'source',
    'rules',
    'screen',
    'vietnamese',
    'model',
    'locale',
  ],
  cli: ['commands', 'io', 'screen', 'model', 'locale'],
};

const reasons = {
  locale: 'words in two languages are the ground floor: they know of nothing',
  screen: 'what fits on a screen is true of any text; it knows of no plan',
  model: 'the nouns must not depend on how they are read, checked or shown',
  vietnamese: 'what is true of official Vietnamese is true without files and reports',
  source: 'reading gives the model; it must not know what will be checked or shown',
  progress:
    'states and counts follow from records and deadlines alone; who writes and shows them stands above',
  revision: 'what changed between two plans is a fact about plans, not about git, files or screens',
  amend:
    'an instrument follows from two wordings and is applied to one; who prints it, and how, stands above',
  rules: 'rules speak of the plan only: no files, no clock, no output',
  lint: 'lint gives findings; how they are shown is the reports’ affair',
  report: 'reports are pure functions of findings',
  render: 'views are pure functions of the plan',
  format: 'formats are pure functions of what a view yields; they know of no plan',
  io: 'the only way out: it moves bytes and knows nothing of their meaning',
  commands: 'commands join the rooms; nothing but the command line calls them',
  cli: 'the rim: arguments and streams, nothing else',
};

const layers = Object.entries(rooms).map(([name, allowed]) => ({
  name: `${name}-leans-only-downwards`,
  comment: reasons[name],
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: room([name, ...allowed].join('|')) },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one thought in two places',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-the-rim-touches-node',
      comment:
        'files, processes and streams are reached through io and cli, so that everything else can be tested as plain functions',
      severity: 'error',
      from: { path: '^src/', pathNot: room('io|cli') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-rule-imports-a-rule',
      comment: 'rules are independent: what two rules share is knowledge and lives in vietnamese or model',
      severity: 'error',
      from: { path: '^src/rules/(?!index\\.ts$)' },
      to: { path: '^src/rules/', pathNot: '^src/rules/(words|.*-terms)\\.ts$' },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing imports is dead',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/cli/main\\.ts$'] },
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
