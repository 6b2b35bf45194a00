import type { Programme, Revision } from '../../plan/plan.ts';
import { isReason } from '../../plan/reason.ts';
import { UserError } from '../../plan/user-error.ts';
import { nameOfValue } from '../../change/field-names.ts';
import { refuseIssued, type SlipChange, type SlipEdit } from '../../change/mandates/write-slip.ts';
import { changeReport, changeSlip, findSlip, tryChange } from './change-slip.ts';
import { addAct } from './slip-acts.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { findDocument } from '../shared/find-document.ts';
import { findUnit, findUnits, withOwnId } from '../shared/find-unit.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { plainWords } from '../shared/plain-words.ts';

/** Adds a change to a slip, with its mandate and reason. */
export async function addChange(given: Given, environment: Environment): Promise<CommandResult> {
  const open = openPlan(environment);
  const programme = chooseProgramme(open.plan, environment.programme);
  const slip = chosenDraft(programme, given.options['revision'] as string | undefined);
  refuseIssued(slip);
  const entry = entryOf(given, slip, programme, open);
  if (slip.changes?.some((known) => known.unit === entry.unit && known.action === entry.action))
    throw new UserError({
      vi: `Phiếu «${slip.id}» đã nêu «${entry.unit}» với hành động ${nameOfValue(entry.action).vi}.`,
      en: `The slip “${slip.id}” names “${entry.unit}” with the action ${entry.action} already.`,
    });
  const edits: SlipEdit[] = [
    ...(slip.mandates.includes(entry.mandate) ? [] : [{ add: 'mandates', entry: entry.mandate } as const]),
    { add: 'changes', entry },
  ];
  const request = { open, programme, slip, edits };
  const isDryRun = given.options['dryRun'] === true;
  const changed = isDryRun ? tryChange(request) : await changeSlip(request);
  const act = addAct(slip, entry, { plan: open.plan, programme });
  return { output: changeReport(changed, act, isDryRun, environment), exitCode: 0 };
}

function entryOf(
  { args, options }: Given,
  slip: Revision,
  programme: Programme,
  { plan }: OpenPlan,
): SlipChange {
  const [action, reason] = [options['action'], options['reason']] as [
    SlipChange['action'] | undefined,
    string | undefined,
  ];
  const point = options['point'] as string | undefined;
  const [mandate, second] = (options['mandate'] ?? []) as readonly string[];
  if (action === undefined || reason === undefined || second !== undefined) throw new UserError(incomplete);
  if (!isReason(reason) || /[\r\n]/.test(reason)) throw new UserError(noReason(reason));
  const others = ((options['unit'] ?? []) as readonly string[]).map((one) => unitId(programme, one, 'add'));
  return {
    unit: unitId(programme, args[1] as string, action),
    action,
    mandate: mandate === undefined ? onlyMandate(slip) : findDocument(plan.documents, mandate).id,
    reason: plainWords(reason, 'reason').trim(),
    ...(point !== undefined && { point: oneLine(point) }),
    ...(others.length > 0 && { units: others }),
  };
}

function oneLine(point: string): string {
  if (point.trim() !== '' && !/[\r\n]/.test(point)) return point.trim();
  throw new UserError({
    vi: '--point cần một dòng như «khoản 2 Điều 1».',
    en: '--point needs one line such as “khoản 2 Điều 1”.',
  });
}

/**
 * The id of the unit that is meant; of one that is not there yet, or no longer, the id given. What has the hyphens of an id is never
 * taken for words of another unit's wording.
 */
function unitId(programme: Programme, asked: string, action: SlipChange['action']): string {
  if (asked === programme.id) return asked;
  const units = programme.index.units;
  const isThere = units.some(({ id, address }) => id === asked || address === asked);
  const isId = /^[a-z0-9]+(-[a-z0-9]+)+$/.test(asked) || findUnits(units, asked).length === 0;
  const isNew = action === 'add' && !isThere && isId && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(asked);
  return isNew ? asked : withOwnId(findUnit(programme, asked, units), programme.index.units).id;
}

/** The slip that is named, or the only draft. */
function chosenDraft(programme: Programme, asked: string | undefined): Revision {
  if (asked !== undefined) return findSlip(programme, asked);
  const drafts = programme.revisions.filter(({ state }) => state === 'draft');
  const adjusting = drafts.filter(({ mandates }) => mandates.length > 0);
  const [only, another] = adjusting.length > 0 ? adjusting : drafts;
  if (only && !another) return only;
  const ids = drafts.map(({ id }) => id).join(', ');
  throw new UserError(
    only
      ? {
          vi: `Có nhiều phiếu đang soạn (${ids}); hãy chọn một bằng --revision.`,
          en: `There are several drafts (${ids}); choose one with --revision.`,
        }
      : {
          vi: 'Chưa có phiếu nào đang soạn; hãy lập phiếu: cthd revise start <mã> --mandate <văn bản>.',
          en: 'There is no draft; start one: cthd revise start <id> --mandate <document>.',
        },
  );
}

function onlyMandate({ id, mandates }: Revision): string {
  const [only, another] = mandates;
  if (only !== undefined && another === undefined) return only;
  throw new UserError({
    vi: `Phiếu «${id}» có ${mandates.length === 0 ? 'không căn cứ nào' : `nhiều căn cứ (${mandates.join(', ')})`}; hãy nêu --mandate.`,
    en: `The slip “${id}” has ${mandates.length === 0 ? 'no mandate' : `several mandates (${mandates.join(', ')})`}; give --mandate.`,
  });
}

const incomplete = {
  vi: 'Cần nêu --action, --reason "…", và nhiều nhất một --mandate.',
  en: 'Give --action, --reason "…", and at most one --mandate.',
};
const noReason = (reason: string) => ({
  vi: `--reason «${reason}» không nêu lý do; hãy viết một dòng nói vì sao thay đổi.`,
  en: `--reason “${reason}” gives no reason; write one line that says why it is changed.`,
});
