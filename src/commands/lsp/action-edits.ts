import { leadBodiesOf } from '../../plan/assignment.ts';
import { hasEndedBy } from '../../plan/body-life.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { origin } from '../../plan/location.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import { editSlip } from '../../change/mandates/write-slip.ts';
import { changeAssignment } from '../../progress/assignment/change-assignment.ts';
import { holderOf } from '../../progress/assignment/assignment-holder.ts';
import { writeAssignment } from '../../progress/assignment/write-assignment.ts';
import { schemaLineFor } from '../../progress/records/schema-line.ts';
import { entryLines } from '../../source/edit/block-yaml.ts';
import { insertEntry } from '../../source/edit/edit-list.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { readDocument } from '../../vietnamese/documents/read-document.ts';
import { withDocument } from '../document/document-add.ts';
import { cannotEdit } from '../shared/change-plan.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import type { EditedText } from './workspace-edits.ts';

const programmeOf = ({ plan }: OpenPlan, file: string): Programme | null =>
  plan.programmes.find(({ folder }) => folder === programmeFolderOf(file)) ?? null;

/** An exception for a finding, its reason left empty: lint asks for it until it is there. For a finding in a register it goes to the only programme. */
export function exceptionFor(
  open: OpenPlan,
  file: string,
  { rule, unit }: { readonly rule: string; readonly unit: string },
): EditedText[] {
  const [only, another] = open.plan.programmes;
  const programme = programmeOf(open, file) ?? (another ? null : (only ?? null));
  if (!programme) return [];
  const path = `${programme.folder}/exceptions.yaml`;
  const before = open.sources.get(path)?.text ?? null;
  const entry = { rule, unit, reason: '' };
  if (before !== null) {
    const after = insertEntry(before, { path: ['exceptions'], at: Number.MAX_SAFE_INTEGER }, { data: entry });
    if (after === null) throw cannotEdit(path);
    return [{ file: path, before, after }];
  }
  const head = open.sources.get(`${programme.folder}/programme.yaml`)?.text ?? '';
  const schemaLine = schemaLineFor(head)
    ?.replace('progress.schema.json', 'exceptions.schema.json')
    .replace('../../../', '../../');
  const lines = [...(schemaLine === undefined ? [] : [schemaLine]), 'exceptions:', ...entryLines(entry, 2)];
  return [{ file: path, before: null, after: `${lines.join('\n')}\n` }];
}

/** The register with the document that some words cite; a UserError where they cite none, or one that is there already. */
export function registered(open: OpenPlan, words: string, today: CalendarDate): EditedText[] {
  const cited = readDocument(words);
  if ('problem' in cited) return [];
  const title = cited.title ?? words;
  const { edits } = withDocument(open, { cited: { ...cited, title }, relations: [] }, today);
  return edits.map(({ path, before, after }) => ({ file: path, before, after }));
}

const maxOffered = 8;

/** The bodies that may lead a task of the programme of a file: those that lead most there first, none that has ended. */
export function leadsToOffer(open: OpenPlan, file: string): Body[] {
  const programme = programmeOf(open, file);
  if (!programme) return [];
  const counts = new Map<string, number>();
  for (const { task } of programme.index.tasks)
    for (const body of leadBodiesOf(task)) counts.set(body, (counts.get(body) ?? 0) + 1);
  return open.plan.organisations
    .filter(({ to }) => to === undefined)
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, maxOffered);
}

/** The file of a unit in which a body leads it. A UserError where the body co-operates already, or the file cannot be edited. */
export function leadFor(
  open: OpenPlan,
  file: string,
  id: string,
  body: Body,
  today: CalendarDate,
): EditedText[] {
  const programme = programmeOf(open, file);
  const unit = programme?.index.byId.get(id);
  if (!programme || !unit || hasEndedBy(body, today)) return [];
  const holder = holderOf(programme, unit);
  const changed = changeAssignment(holder.given ?? {}, { lead: body.id }, { on: today });
  const { file: path } = holder[origin];
  const text = open.files.find(({ document }) => document.source.path === path);
  if ('problem' in changed || !text) return [];
  const edited = writeAssignment(text, { path: holder[origin].path, after: changed.after }, open.readFile);
  return [{ file: path, before: text.document.source.text, after: edited.text }];
}

/** The draft slips that do not name a unit yet, each with it, and a stand-in for the reason, which lint asks for; under the first mandate of the slip. */
export function changesForUnit(
  open: OpenPlan,
  file: string,
  unit: string,
): { readonly slip: string; readonly edits: readonly EditedText[] }[] {
  const drafts = programmeOf(open, file)?.revisions.filter(({ state }) => state === 'draft') ?? [];
  return drafts.slice(0, maxOffered).flatMap((slip) => {
    const [mandate] = slip.mandates;
    const path = slip[origin].file;
    const before = open.sources.get(path)?.text;
    const isNamed = slip.changes?.some((change) => change.unit === unit) ?? false;
    if (mandate === undefined || before === undefined || isNamed) return [];
    const entry = { unit, action: 'amend' as const, mandate, reason: 'bổ sung sau' };
    const after = new TextDecoder().decode(
      editSlip(new TextEncoder().encode(before), path, [{ add: 'changes', entry }]),
    );
    return [{ slip: slip.id, edits: [{ file: path, before, after }] }];
  });
}
