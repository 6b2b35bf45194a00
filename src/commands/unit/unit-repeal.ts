import { counted } from '../../locale/counted.ts';
import { origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import { type Unit, withDescendants } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { takeEntry } from '../../source/edit/edit-list.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { cannotEdit, changePlan, type PlanChange, textOf } from '../shared/change-plan.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { askedUnit, described, draftOf, refuseScattered, unitOf } from './draft-of-programme.ts';
import { numbersSentence, withNumbers } from './renumbered.ts';

/** Takes a unit out of a draft, with all that it holds: nothing of a draft is in force, so that nothing keeps its place. */
export async function repealUnit({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const typed = args[1] as string | undefined;
  const asked = await askedUnit(typed, 'repeal', environment);
  const decide = (open: OpenPlan) => withoutUnit(open, asked, environment);
  return changePlan({ args, options }, environment, decide, { isAsked: typed === undefined });
}

function withoutUnit(open: OpenPlan, asked: string, environment: Environment): PlanChange {
  const programme = draftOf(open, environment);
  const unit = unitOf(programme, asked);
  refuseScattered(unit);
  refuseRecorded(programme, unit);
  const { file, path } = unit[origin];
  const before = textOf(open, file);
  const taken = takeEntry(before, { path: path.slice(0, -1), at: Number(path.at(-1)) });
  if (!taken) throw cannotEdit(file);
  const from = (unit.parent?.units ?? programme.units).indexOf(unit);
  const { parent } = unit;
  const rows = (now: Programme) => [{ siblings: parent ? unitOf(now, parent.id).units : now.units, from }];
  const done = withNumbers(open, [{ path: file, before, after: taken.text }], rows, environment);
  const inside = withDescendants(unit).length - 1;
  const [words, numbers] = [described(unit), numbersSentence(done.changes)];
  return {
    edits: done.edits,
    isStrict: true,
    what: {
      vi: `bỏ khỏi dự thảo ${words.vi}${inside > 0 ? ` cùng ${inside} đơn vị bên trong` : ''}${numbers.vi}`,
      en: `${words.en}${inside > 0 ? ` with the ${inside} units in it` : ''} out of the draft${numbers.en}`,
    },
    verb: { done: 'Took', would: 'Would take' },
  };
}

/** A UserError where something is on record of a unit or of what it holds: the records would name nothing. */
function refuseRecorded({ progress }: Programme, unit: Unit): void {
  const ids = new Set(withDescendants(unit).map(({ id }) => id));
  const logs = progress.filter((log) => ids.has(log.unit));
  const count = logs.reduce((sum, { records }) => sum + records.length, 0);
  if (count === 0) return;
  throw new UserError({
    vi: `Đơn vị ${unit.address} (${unit.id}) đã có ${count} bản ghi tiến độ, bỏ đi thì chúng không còn chỗ; chưa ghi gì.`,
    en: `The unit ${unit.address} (${unit.id}) has ${counted(String(count), 'record')}, which would be left without a place; nothing was written.`,
  });
}
