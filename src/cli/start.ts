/** The first file of the bundle: loads the others, with the code that the engine made of them in an earlier run, where that was kept. */
import process from 'node:process';
import { compiledStore } from '../io/cache/compiled-files.ts';
import { loadableScripts } from '../io/cache/load-scripts.ts';
import { tuneForShortRuns } from '../io/engine.ts';
import { calledCommand, isWork } from './called-command.ts';

const args = process.argv.slice(2);
const command = calledCommand(args);
if (isWork(command)) tuneForShortRuns();
const bundle = import.meta.dirname;
/** What judges a whole plan each time goes other ways than what judges one change, and has code of its own: the first runs say what is kept. */
const way = args.includes('--no-cache') ? `${command}-no-cache` : command;
const store = compiledStore(bundle, way, process.env);
const scripts = loadableScripts(bundle, store.files);

/** A wrong call keeps nothing: it may name a command that there is not. The engine takes code only under the settings that it had when it was kept. */
process.on('exit', (exitCode) => {
  if (isWork(command)) tuneForShortRuns();
  const compiled = exitCode <= 1 ? scripts.compiled() : null;
  if (compiled) store.keep(compiled);
});

scripts.load('main.cjs');
