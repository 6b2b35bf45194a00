import { unitKindNames } from '../../locale/unit-kinds.ts';
import { isDraft, type Programme } from '../../plan/plan.ts';
import { type Unit, withDescendants, listedWording } from '../../plan/unit.ts';
import { origin } from '../../plan/location.ts';
import { UserError } from '../../plan/user-error.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Environment } from '../command.ts';
import { askUnit } from '../shared/ask-unit.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { findUnit, withOwnId } from '../shared/find-unit.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';

/** The programme that is meant, which must still be a draft. A UserError that says how an issued one is changed. */
export function draftOf({ plan }: OpenPlan, { programme: asked }: Environment): Programme {
  const programme = chooseProgramme(plan, asked);
  if (isDraft(programme)) return programme;
  throw new UserError({
    vi: `Chương trình ${programme.id} đã ban hành (có số, ngày hoặc chữ ký): lời văn chỉ đổi bằng một lần điều chỉnh có căn cứ: cthd revise start.`,
    en: `The programme ${programme.id} is issued (it has a number, a date or a signature): its wording changes by an adjustment with a mandate only: cthd revise start.`,
  });
}

/** The unit that is meant, whose id no other unit has. */
export const unitOf = (programme: Programme, asked: string): Unit =>
  withOwnId(findUnit(programme, asked), programme.index.units);

/** The unit as typed, else asked for at the terminal. */
export async function askedUnit(
  typed: string | undefined,
  question: 'move' | 'repeal' | 'beside',
  environment: Environment,
): Promise<string> {
  if (typed !== undefined) return typed;
  if (!environment.ask) throw new UserError(missing[question]);
  const programme = draftOf(openPlan(environment), environment);
  return (await askUnit(programme.index.units, questions[question][environment.language], environment)).id;
}

/** A UserError where a unit and what it holds stand in several files: no one place is theirs. */
export function refuseScattered(unit: Unit): void {
  const files = new Set(withDescendants(unit).map((one) => one[origin].file));
  if (files.size < 2) return;
  const list = [...files].join(', ');
  throw new UserError({
    vi: `Đơn vị ${unit.id} (${unit.address}) nằm trong ${files.size} tệp (${list}); hãy sửa các tệp và danh sách text trong programme.yaml bằng tay.`,
    en: `The unit ${unit.id} (${unit.address}) stands in ${files.size} files (${list}); change these files and the list text in programme.yaml by hand.`,
  });
}

/** A unit in a sentence: its kind, address, id and first words. */
export const described = (unit: Unit) => {
  const words = excerpt(listedWording(unit), 60);
  const { vi, en } = unitKindNames[unit.kind];
  return {
    vi: `${vi} ${unit.address} (${unit.id}) «${words}»`,
    en: `the ${en} ${unit.address} (${unit.id}) “${words}”`,
  };
};

const questions = {
  move: {
    vi: 'Chuyển đơn vị nào (gõ vài từ, không dấu cũng được):',
    en: 'Which unit moves (type some words):',
  },
  repeal: { vi: 'Bỏ đơn vị nào (gõ vài từ, không dấu cũng được):', en: 'Which unit goes (type some words):' },
  beside: {
    vi: 'Ở chỗ đơn vị nào (gõ vài từ, không dấu cũng được):',
    en: 'At which unit (type some words):',
  },
};

const missing = {
  move: {
    vi: 'Cần nêu đơn vị và chỗ mới: cthd unit move II.2.4 --before II.2.1.',
    en: 'Name the unit and its new place: cthd unit move II.2.4 --before II.2.1.',
  },
  repeal: {
    vi: 'Cần nêu đơn vị: cthd unit repeal II.2.1/3.',
    en: 'Name the unit: cthd unit repeal II.2.1/3.',
  },
  beside: {
    vi: 'Cần nêu chỗ: --after, --before hoặc --into <đơn vị>.',
    en: 'Name the place: --after, --before or --into <unit>.',
  },
};
