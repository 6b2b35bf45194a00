import { folderToFill, namesIn } from '../../io/files/folder-here.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { finishInterrupted } from '../../io/write/programme-lock.ts';
import { replaceTogether } from '../../io/write/replace-together.ts';
import { lintPlan, type LintResult } from '../../lint/lint-plan.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import type { Command, Environment } from '../command.ts';
import { holdsOnly, planInit } from './init-files.ts';
import { type CreatedFiles, reportInit } from './init-report.ts';
import { isInRepository, refuseMisplaced, prepareHook, prepareRepository } from './init-repository.ts';
import { usage } from './init-usage.ts';
import { askReportingOfText, importInstead, textToImport } from './offer-import.ts';
import { reportingGiven } from './init-reporting.ts';
import { type ExistingPlan, type InitRequest, readInitRequest } from './init-request.ts';

export const command: Command = {
  usage,
  async run(given, environment) {
    const root = folderToFill(environment.cwd, environment.dir);
    finishInterrupted(root);
    const text = await textToImport(given, environment);
    if (text !== null) {
      const around = { args: [], options: { ...given.options, filesOnly: true } };
      const reporting =
        reportingGiven((name) => given.options[name] as string | undefined) ??
        (await askReportingOfText(environment));
      const known = new Set(presentIn(root).plan?.programmes.map(({ id }) => id) ?? []);
      return importInstead({ path: text, reporting, known }, environment, () =>
        command.run(around, environment),
      );
    }
    const request = await readInitRequest(given, presentIn(root), environment);
    refuseMisplaced(root, request);
    const added = await addNewIssuer(request, environment);
    const { fresh, left, lacking } = planInit(root, request);
    const lint = request.programme ? checked(root, fresh, environment.asOf) : null;
    const repository = prepareRepository(root, request);
    if (fresh.size > 0) write(root, fresh);
    const hook = prepareHook(root, request);
    const laid: CreatedFiles = { made: [...fresh.keys()], left, lacking, repository, hook };
    return { output: added + reportInit(laid, { request, lint, environment }), exitCode: 0 };
  },
};

/** Puts the issuer into the register where a person said that it is new to it; what was said of that, '' where nothing was done. */
async function addNewIssuer({ programme }: InitRequest, environment: Environment): Promise<string> {
  if (!programme?.issuer.isNew) return '';
  const { id, name } = programme.issuer;
  const { addBody } = await import('../body/body-add.ts');
  const { output } = await addBody({ args: ['add', name], options: { id } }, environment);
  return `${String(output)}\n`;
}

function presentIn(root: string): ExistingPlan {
  const folders = namesIn(root, 'plans');
  const hasRegisters = folders.includes('organisations.yaml');
  const plan = hasRegisters ? readPlan(readPlanFolder(root)).plan : null;
  return {
    plan,
    folders,
    isRepository: isInRepository(root),
    holdsOnly: (programme) => holdsOnly(root, programme),
  };
}

/** The plan as it will be, checked before anything is written: what is new in it must be free of errors. */
function checked(root: string, fresh: ReadonlyMap<string, string>, asOf: CalendarDate): LintResult {
  const before: PlanFolder =
    namesIn(root, 'plans').length > 0 ? readPlanFolder(root) : { files: [], others: [], unreadable: [] };
  const added = [...fresh]
    .filter(([path]) => path.startsWith('plans/'))
    .map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const files = [...before.files, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lint = lintPlan({ ...before, files }, { asOf });
  const fault = lint.findings.find(({ severity, file }) => severity === 'error' && fresh.has(file));
  if (!fault) return lint;
  const { vi, en } = fault.message;
  throw new UserError({
    vi: `Chương trình lập như vậy sẽ có lỗi nên chưa ghi gì: ${vi} (cthd explain ${fault.rule})`,
    en: `Such a programme would have an error, so nothing was written: ${en} (cthd explain ${fault.rule})`,
  });
}

function write(root: string, fresh: ReadonlyMap<string, string>): void {
  const verify = () => undefined; // the whole was checked before
  replaceTogether(
    root,
    [...fresh].map(([path, text]) => ({
      path,
      before: null,
      after: new TextEncoder().encode(text),
      verify,
    })),
  );
}
