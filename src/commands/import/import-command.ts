import type { DraftProgramme } from '../../import/structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { askDecisions } from './ask-decisions.ts';
import { type ImportedProgramme, planFiles, programmeData } from '../../import/plan/plan-files.ts';
import { divideText } from '../../import/structure/divide-text.ts';
import { folderToFill, namesIn } from '../../io/files/folder-here.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { finishInterrupted } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { replaceTogether } from '../../io/write/replace-together.ts';
import { hinders, type PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { refuseUnread } from '../shared/unread.ts';
import { type ReadPlan, readPlan } from '../../source/read/read-plan.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Ask, Command, CommandResult, Environment, Given } from '../command.ts';
import { parseProgrammeId } from '../init/init-fields.ts';
import { schemaFolder } from '../init/init-files.ts';
import { checkCommand } from './check-command.ts';
import { fidelityOf } from './check-import.ts';
import { checkedChanges } from './import-changes.ts';
import { fullReport, type Imported, shortReport } from './import-report.ts';
import { usage } from './import-usage.ts';
import { laterVersion, refuseIssued, sameProgramme } from './later-version.ts';
import { listChanges } from './list-changes.ts';
import { readFiles } from './read-files.ts';
import { writeReport } from './write-report.ts';
import { shareOfPart } from '../../plan/progress-share.ts';

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

const noUnits = (paths: string) => ({
  vi: `${paths} không có nội dung nào dưới tên loại và trích yếu, nên chưa ghi gì; hãy xem lại có đúng tệp, và tệp còn đủ phần nội dung.`,
  en: `${paths} has no text below its title and subject, so nothing was written; see whether it is the right file, and whether its text is all there.`,
});

async function importCommand({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const root = folderToFill(environment.cwd, environment.dir);
  const isDry = options['dryRun'] === true;
  if (!isDry) finishInterrupted(root);
  const before: PlanFolder =
    namesIn(root, 'plans').length > 0 ? readPlanFolder(root) : { files: [], others: [], unreadable: [] };
  const { language, asOf, programme, quiet } = environment;
  const paths = Array.isArray(args[0]) ? (args[0] as readonly string[]) : [];
  const { progress } = environment;
  const source = await readFiles(paths, environment, shareOfPart(progress, { length: steps.read }));
  await progress?.(steps.read);
  const { plan, files } = readableRegisters(before);
  const asked = plan.programmes.find(({ id }) => id === programme);
  const id =
    programme === undefined ? undefined : (asked?.id ?? parseProgrammeId(programme, namesIn(root, 'plans')));
  const make = (answers?: Answers) => {
    const draft = divideText(source, answers);
    if (draft.units.length === 0) throw new UserError(noUnits(paths.join(', ')));
    const drafted = programmeData(draft, {
      ...(id !== undefined && { id }),
      asOf,
      plan,
      ...(answers && { answers }),
    });
    return { draft, drafted, answers };
  };
  const made = await withAnswers(make, options['yes'] === true ? undefined : environment.ask, language);
  const schemas = schemaFolder(root);
  const existing = asked ?? (id === undefined ? sameProgramme(made.draft, made.drafted, plan) : undefined);
  const wanted = existing
    ? laterVersion(made, { programme: existing, files, schemas, plan, asOf })
    : planFiles(made.drafted, schemas);
  await progress?.(steps.made);
  const checked = checkedChanges(wanted, { root, before, environment });
  const { changes, folder } = checked;
  if (existing && changes.length > 0) refuseIssued(existing);
  await progress?.(steps.checked);
  const after = readPlan(folder).plan;
  const written = after.programmes.find((one) => one.id === checked.made.id);
  if (!written) throw new Error(`the programme ${checked.made.id} is not in its own files`);
  const { draft } = made;
  const imported: Imported = {
    source,
    draft,
    made: checked.made,
    fidelity: fidelityOf({ source, draft }, written, after),
    programme: written,
  };
  const lacksFiles = readToChange(root, `${schemas}/text.schema.json`) === null;
  if (!isDry && changes.length > 0) replaceTogether(root, changes);
  const report = options['report'];
  if (typeof report === 'string' && !isDry)
    await writeReport(report, fullReport(imported, language), {
      isForced: options['force'] === true,
      environment,
    });
  const next = isDry ? undefined : lacksFiles ? 'cthd init --files-only' : 'cthd lint';
  return {
    output:
      listChanges(changes, { isDry, isUpdate: existing !== undefined, language }) +
      (quiet ? '' : shortReport(imported, language, environment.ask ? { width: environment.width } : {})) +
      (isDry && changes.length > 0 ? `${onlyShown(formatNumber(changes.length, language))[language]}\n` : ''),
    exitCode: draft.unplaced.length + imported.fidelity.lostWords > 0 ? 1 : 0,
    ...(next !== undefined && { next }),
  };
}

/** How much of an import is done after each of its steps, as measured on texts of 30 and 500 pages. */
const steps = { read: 0.3, made: 0.5, checked: 0.8 };

/** What is made of a text, again with what the person at the terminal answers where it leaves a choice. */
async function withAnswers<M extends { readonly draft: DraftProgramme; readonly drafted: ImportedProgramme }>(
  make: (answers?: Answers) => M,
  ask: Ask | undefined,
  language: Language,
): Promise<M> {
  const first = make();
  if (!ask) return first;
  const answers = await askDecisions([...first.drafted.decisions, ...first.draft.decisions], {
    ask,
    language,
  });
  const isPreset = [...first.drafted.decisions, ...first.draft.decisions].every(
    ({ question }) => !question || answers.get(question.key) === question.preset,
  );
  return isPreset ? first : make(answers);
}

/** The plan that is there, whose registers the new programme will rest on; a UserError while they cannot be read whole. */
function readableRegisters(before: PlanFolder): ReadPlan {
  const read = readPlan(before);
  const { plan, problems } = read;
  const shared = problems.filter(
    (problem) =>
      hinders(problem) && problem.rule !== 'missing-file' && programmeFolderOf(problem.file) === null,
  );
  refuseUnread({ name: null, plan, problems: shared }, 'everything', undefined);
  return read;
}

/** The last line of a dry run. */
const onlyShown = (files: string): Localised => ({
  vi: `Mới xem trước, chưa ghi gì; bỏ --dry-run thì ghi ${files} tệp.`,
  en: `Only shown, nothing was written; without --dry-run ${files} files are.`,
});

const noFile = {
  vi: 'Cần nêu tệp văn bản: cthd import chuong-trinh.docx; hoặc bảng phân công: cthd import --assignments phan-cong.xlsx.',
  en: 'Name the text: cthd import chuong-trinh.docx; or a table of assignments: cthd import --assignments phan-cong.xlsx.',
};
const textAndTable = {
  vi: 'Văn bản và bảng phân công nhập riêng: trước hết cthd import <văn bản>, sau đó cthd import --assignments <bảng>.',
  en: 'A text and a table of assignments are imported one after the other: cthd import <text>, then cthd import --assignments <table>.',
};
