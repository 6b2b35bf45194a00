/** The first file of the bundle: loads the others, with the code that the engine made of them in an earlier run, where that was kept. */
import process from 'node:process';
import { compiledStore } from '../io/cache/compiled-files.ts';
import { loadableScripts } from '../io/cache/load-scripts.ts';
import { tuneForShortRuns } from '../io/engine.ts';
import { calledCommand, isWork } from './called-command.ts';

const command = calledCommand(process.argv.slice(2));
if (isWork(command)) tuneForShortRuns();
const bundle = import.meta.dirname;
const store = compiledStore(bundle, command, process.env);
const scripts = loadableScripts(bundle, store.files);

/** A wrong call keeps nothing: it may name a command that there is not. The engine takes code only under the settings that it had when it was kept. */
process.on('exit', (exitCode) => {
  if (isWork(command)) tuneForShortRuns();
  const compiled = exitCode <= 1 ? scripts.compiled() : null;
  if (compiled) store.keep(compiled);
});

scripts.load('main.cjs');
