import { cacheFolder } from '../../io/cache/cache-folder.ts';
import { digestOf } from '../../io/cache/file-digest.ts';
import { writeCached, keyOf, readCached } from '../../io/cache/cached-bytes.ts';
import { runtimeVersion } from '../../io/host.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import type { CommandResult, Environment, Given } from '../command.ts';

/** What an answer follows from. */
export interface AnswerSource {
  readonly command: string;
  readonly given: Given;
  readonly environment: Environment;
  readonly root: string;
  readonly folder: PlanFolder;
  /** The settings that the command looks at. */
  readonly variables: readonly string[];
}

/**
 * The answer of a command that looks at nothing but its arguments and what is under plans/: the one from the cache, where the same build
 * answered the same question about the same bytes on the same day, else a new one, which is cached. In continuous integration nothing is cached
 * or believed, since other jobs of the machine may have written it; nor where a file could not be read, since that may pass.
 */
export async function cachedAnswer(
  source: AnswerSource,
  make: () => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  const { environment, folder, root } = source;
  const { build, variables } = environment;
  const inCi = variables['CI'] || variables['GITHUB_ACTIONS'];
  if (build === undefined || inCi || folder.unreadable.length > 0) return make();
  const cache = cacheFolder(variables, root);
  if (cache === null) return make();
  const key = keyOf(partsOf(source, build));
  const known = readCached(cache, key);
  if (known !== null) return JSON.parse(known.toString('utf8')) as CommandResult;
  const result = await make();
  if (typeof result.output === 'string') writeCached(cache, key, [Buffer.from(JSON.stringify(result))]);
  return result;
}

function* partsOf(
  { command, given, environment, root, folder, variables }: AnswerSource,
  build: string,
): Generator<string> {
  const { language, asOf, cwd, dir, programme, quiet, colour, width, atTerminal, verbose } = environment;
  yield JSON.stringify([
    ...['answer', build, runtimeVersion(), command, given],
    ...[language, asOf, cwd, dir ?? null, programme ?? null, quiet, colour, width, atTerminal, verbose],
    ...[root, variables.map((name) => environment.variables[name] ?? null), folder.others],
  ]);
  for (const file of folder.files) {
    yield file.path;
    yield digestOf(file);
  }
}
