import { UserError } from '../../plan/user-error.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { openPlan } from '../shared/open-plan.ts';
import { checkText, differenceLine, fidelityLine } from './check-import.ts';
import { readFiles } from './read-files.ts';

/** `cthd import --check <file…> <programme>`: exit 1, with words and places, where the programme and its text differ. Writes nothing. */
export async function checkCommand({ args }: Given, environment: Environment): Promise<CommandResult> {
  const { plan } = openPlan(environment);
  const given = Array.isArray(args[0]) ? (args[0] as readonly string[]) : [];
  const last = given.at(-1);
  const isNamed =
    environment.programme === undefined && given.length > 1 && plan.programmes.some(({ id }) => id === last);
  const programme = chooseProgramme(plan, isNamed ? last : environment.programme);
  const paths = isNamed ? given.slice(0, -1) : given;
  if (paths.length === 0)
    throw new UserError({
      vi: 'Cần tệp văn bản để đối chiếu: cthd import --check <tệp> <chương trình>',
      en: 'A file to check against is needed: cthd import --check <file> <programme>',
    });
  const fidelity = checkText(await readFiles(paths, environment), programme, plan);
  const { language, quiet } = environment;
  const lines = fidelity.differences.map((one) => differenceLine(one, language));
  const output = [...lines, ...(quiet ? [] : [`${programme.id}: ${fidelityLine(fidelity, language)}`])];
  return { output: output.map((line) => `${line}\n`).join(''), exitCode: lines.length > 0 ? 1 : 0 };
}
