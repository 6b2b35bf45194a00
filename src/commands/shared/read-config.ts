import { configName, readConfigFile } from '../../io/files/config-file.ts';
import type { Localised } from '../../locale/localised.ts';
import type { ConfigFile } from '../../plan/schema-types.ts';
import type { Environment } from '../command.ts';

/** How commands answer here, as `cthd.yaml` says; nothing of it counts while anything in the file is wrong. */
export interface Config {
  readonly settings: ConfigFile;
  /** What is wrong with the file and where, as a sentence; null where nothing is. */
  readonly fault: Localised | null;
}

/** A file of comments. */
const setsNothing = /^(?:\s*(?:#.*)?(?:\n|$))*$/;

/** The settings beside plans/; null where there is no such file. They shape what is printed and decide nothing. */
export async function readConfig({ cwd, dir }: Pick<Environment, 'cwd' | 'dir'>): Promise<Config | null> {
  const found = readConfigFile(cwd, dir);
  if (found === null) return null;
  const broken = (where: string, { vi, en }: Localised): Config => ({
    settings: {},
    fault: { vi: `${where}: ${vi}`, en: `${where}: ${en}` },
  });
  if ('reason' in found) return broken(configName, found.reason);
  if (setsNothing.test(new TextDecoder().decode(found.bytes))) return { settings: {}, fault: null };
  const { readPlanFile } = await import('../../source/read/read-plan-file.ts');
  const { file, problems } = readPlanFile({ path: configName, bytes: found.bytes });
  const [problem] = problems;
  if (problem) {
    const line = problem.range?.start.line;
    return broken(line === undefined ? configName : `${configName}:${line}`, problem.message);
  }
  return { settings: file?.value ?? {}, fault: null };
}
