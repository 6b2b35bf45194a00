import { folderToFill, namesIn } from '../../io/files/folder-here.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { clearBeside, finishInterrupted, withLocksOf } from '../../io/write/programme-lock.ts';
import { replaceTogether } from '../../io/write/replace-together.ts';
import { lintPlan, type LintResult } from '../../lint/lint-plan.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import { visible } from '../../screen/visible.ts';
import { wrap } from '../../screen/wrap.ts';
import type { Command, Environment } from '../command.ts';
import { actSentence } from '../shared/act-sentence.ts';
import type { FileEdit, PlanChange } from '../shared/change-plan.ts';
import { openPlan } from '../shared/open-plan.ts';
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
    const register = await withNewIssuer(request, environment);
    const { fresh, left, lacking } = planInit(root, request);
    const laying = { fresh, edits: register?.edits ?? [] };
    const lint = request.programme ? checked(root, laying, environment.asOf) : null;
    const repository = prepareRepository(root, request);
    if (fresh.size > 0) await write(root, laying);
    const hook = prepareHook(root, request);
    const laid: CreatedFiles = { made: [...fresh.keys()], left, lacking, repository, hook };
    const added = register && !environment.quiet ? entered(register, environment) : '';
    return { output: added + reportInit(laid, { request, lint, environment }), exitCode: 0 };
  },
};

/** The register with the issuer in it, where a person said that it is new to it; null where it need not change. */
async function withNewIssuer(
  { programme }: InitRequest,
  environment: Environment,
): Promise<PlanChange | null> {
  if (!programme?.issuer.isNew) return null;
  const { id, name } = programme.issuer;
  const { withBody } = await import('../body/body-add.ts');
  return withBody(openPlan(environment), { id, name });
}

/** What was entered into the register, and where. */
const entered = (change: PlanChange, { language, width }: Environment): string =>
  [
    ...wrap(visible(actSentence(change, true, language)), width),
    ...change.edits.map(({ path }) => `  ${path}`),
    '',
    '',
  ].join('\n');

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

/** What is laid down: new files with their texts, and files that change with them. */
interface Laying {
  readonly fresh: ReadonlyMap<string, string>;
  readonly edits: readonly FileEdit[];
}

/** The plan as it will be, checked before anything is written: what is new in it must be free of errors. */
function checked(root: string, { fresh, edits }: Laying, asOf: CalendarDate): LintResult {
  const before: PlanFolder =
    namesIn(root, 'plans').length > 0 ? readPlanFolder(root) : { files: [], others: [], unreadable: [] };
  const now = new Map([...fresh, ...edits.map(({ path, after }) => [path, after] as const)]);
  const added = [...now]
    .filter(([path]) => path.startsWith('plans/'))
    .map(([path, text]) => ({ path, bytes: bytesOf(text) }));
  const files = [...before.files.filter(({ path }) => !now.has(path)), ...added];
  const lint = lintPlan({ ...before, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) }, { asOf });
  const fault = lint.findings.find(({ severity, file }) => severity === 'error' && fresh.has(file));
  if (!fault) return lint;
  const { vi, en } = fault.message;
  throw new UserError({
    vi: `Chương trình lập như vậy sẽ có lỗi nên chưa ghi gì: ${vi} (cthd explain ${fault.rule})`,
    en: `Such a programme would have an error, so nothing was written: ${en} (cthd explain ${fault.rule})`,
  });
}

/** Writes all of it or nothing; files that change, under their lock. */
async function write(root: string, { fresh, edits }: Laying): Promise<void> {
  const verify = () => undefined; // the whole was checked before
  const changes = [
    ...[...fresh].map(([path, text]) => ({ path, before: null, after: bytesOf(text), verify })),
    ...edits.map(({ path, before, after }) => ({
      path,
      before: bytesOf(before),
      after: bytesOf(after),
      verify,
    })),
  ];
  const paths = edits.map(({ path }) => path);
  if (edits.length === 0) replaceTogether(root, changes);
  else
    await withLocksOf(root, paths, () => {
      replaceTogether(root, changes, 'plans');
    });
  clearBeside(root, [...fresh.keys()]);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
