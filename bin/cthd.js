#!/usr/bin/env node
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a script, so that it starts without the machinery of modules
require('../dist/start.cjs');
