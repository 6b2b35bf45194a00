import type { ImportedProgramme, NewPlanFiles } from '../../import/plan/plan-files.ts';
import { planFiles, programmeData } from '../../import/plan/plan-files.ts';
import { programmeId } from '../../import/plan/head-facts.ts';
import { keptIds, updatedFiles } from '../../import/plan/update-files.ts';
import type { DraftProgramme } from '../../import/structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { isDraft, paperOf, type Plan, type Programme } from '../../plan/plan.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { readPlan } from '../../source/read/read-plan.ts';

/** The programme that a text is a version of: of the id that it would get, the same issuer and the same symbol. */
export function sameProgramme(
  draft: DraftProgramme,
  { head, type }: ImportedProgramme,
  plan: Plan,
): Programme | undefined {
  const id = programmeId(type, draft, { ...plan, programmes: [] });
  const { symbol } = draft.instrument?.head ?? draft.head;
  return plan.programmes.find(
    (one) => one.id === id && one.issuer === head['issuer'] && paperOf(one).symbol === symbol,
  );
}

interface VersionSources {
  readonly programme: Programme;
  readonly files: readonly PlanFile[];
  readonly schemas: string;
  readonly plan: Plan;
  readonly asOf: CalendarDate;
}

/** The files that change where a programme takes over a later version of its text; what stayed keeps its ids. */
export function laterVersion(
  {
    draft,
    drafted,
    answers,
  }: {
    readonly draft: DraftProgramme;
    readonly drafted: ImportedProgramme;
    readonly answers: Answers | undefined;
  },
  { programme, files, schemas, plan, asOf }: VersionSources,
): NewPlanFiles {
  const { id } = programme;
  const fresh = planFiles({ ...drafted, id, head: { ...drafted.head, id } }, schemas);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const folder = [...fresh.files].map(([path, text]) => ({ path, bytes: bytes(text) }));
  const [later] = readPlan({ files: folder, others: [], unreadable: [] }).plan.programmes;
  const keep = later ? keptIds(programme, later) : new Map<string, string>();
  const data = programmeData(draft, { id, asOf, plan, keep, ...(answers && { answers }) });
  const own = files.filter(({ document }) => document.source.path.startsWith(`${programme.folder}/`));
  const byPath = new Map(own.map((file) => [file.document.source.path, file]));
  return updatedFiles(data, { programme, files: byPath }, schemas);
}

/** A UserError where a programme is issued: its wording changes by an adjustment with a mandate only. */
export function refuseIssued(programme: Programme): void {
  if (isDraft(programme)) return;
  throw new UserError({
    vi: `Chương trình ${programme.id} đã có và đã ban hành, văn bản này khác với nó: lời văn chỉ đổi bằng một lần điều chỉnh có căn cứ (cthd revise start); xem khác nhau ở đâu: cthd import --check. Không có gì được ghi.`,
    en: `The programme ${programme.id} is there and issued, and this text differs from it: its wording changes by an adjustment with a mandate only (cthd revise start); to see where: cthd import --check. Nothing was written.`,
  });
}
