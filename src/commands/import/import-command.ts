import { planFiles } from '../../import/plan/plan-files.ts';
import { divideText } from '../../import/structure/divide-text.ts';
import { folderToFill, namesIn } from '../../io/files/folder-here.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { replaceTogether } from '../../io/write/replace-together.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import type { Plan } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { refuseUnread } from '../shared/unread.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { parseProgrammeId } from '../init/init-fields.ts';
import { schemaFolder } from '../init/init-files.ts';
import { checkCommand } from './check-command.ts';
import { fidelityOf } from './check-import.ts';
import { checkedChanges } from './import-changes.ts';
import { fullReport, type Imported, shortReport } from './import-report.ts';
import { usage } from './import-usage.ts';
import { readFiles } from './read-files.ts';
import { writeReport } from './write-report.ts';

export const command: Command = {
  usage,
  async run(given, environment) {
    const { assignments, check } = given.options;
    const files = Array.isArray(given.args[0]) ? given.args[0].length : 0;
    if (typeof assignments === 'string') {
      if (files > 0) throw new UserError(textAndTable);
      const { importAssignments } = await import('./import-assignments.ts');
      return importAssignments(assignments, given, environment);
    }
    if (files === 0) throw new UserError(noFile);
    return check === true ? checkCommand(given, environment) : importCommand(given, environment);
  },
};

async function importCommand({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const root = folderToFill(environment.cwd, environment.dir);
  const before: PlanFolder =
    namesIn(root, 'plans').length > 0 ? readPlanFolder(root) : { files: [], others: [], unreadable: [] };
  const { language, asOf, programme, quiet } = environment;
  const source = await readFiles(Array.isArray(args[0]) ? (args[0] as readonly string[]) : [], environment);
  const draft = divideText(source);
  const id = programme === undefined ? undefined : parseProgrammeId(programme, namesIn(root, 'plans'));
  const plan = readableRegisters(before);
  const schemas = schemaFolder(root);
  const drafted = planFiles(draft, { ...(id !== undefined && { id }), asOf, schemas, plan });
  const { changes, made, folder } = checkedChanges(drafted, { root, before, environment });
  const after = readPlan(folder).plan;
  const written = after.programmes.find((one) => one.id === made.id);
  if (!written) throw new Error(`the programme ${made.id} is not in its own files`);
  const imported: Imported = { source, draft, made, fidelity: fidelityOf({ source, draft }, written, after) };
  const isDry = options['dryRun'] === true;
  if (!isDry) replaceTogether(root, changes);
  const report = options['report'];
  if (typeof report === 'string' && !isDry)
    await writeReport(report, fullReport(imported, language), {
      isForced: options['force'] === true,
      environment,
    });
  const lacksFiles = readToChange(root, `${schemas}/text.schema.json`) === null;
  const next = isDry ? undefined : lacksFiles ? 'cthd init --files-only' : 'cthd lint';
  const { lostWords } = imported.fidelity;
  return {
    output:
      (isDry ? '' : changes.map(({ path }) => `+ ${path}\n`).join('')) +
      (quiet ? '' : shortReport(imported, language)),
    exitCode: draft.unplaced.length + lostWords > 0 ? 1 : 0,
    ...(next !== undefined && { next }),
  };
}

/** The plan that is there, whose registers the new programme will rest on; a UserError while they cannot be read whole. */
function readableRegisters(before: PlanFolder): Plan {
  const { plan, problems } = readPlan(before);
  const shared = problems.filter(
    ({ rule, file }) =>
      !['unexpected-file', 'missing-file'].includes(rule) && programmeFolderOf(file) === null,
  );
  refuseUnread({ name: null, plan, problems: shared }, 'everything', undefined);
  return plan;
}

const noFile = {
  vi: 'Cần nêu tệp văn bản: cthd import chuong-trinh.docx; hoặc bảng phân công: cthd import --assignments phan-cong.xlsx.',
  en: 'Name the text: cthd import chuong-trinh.docx; or a table of assignments: cthd import --assignments phan-cong.xlsx.',
};
const textAndTable = {
  vi: 'Văn bản và bảng phân công nhập riêng: trước hết cthd import <văn bản>, sau đó cthd import --assignments <bảng>.',
  en: 'A text and a table of assignments are imported one after the other: cthd import <text>, then cthd import --assignments <table>.',
};
