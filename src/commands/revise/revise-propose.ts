import { taggedCommit } from '../../io/git/git-tag.ts';
import type { Localised } from '../../locale/localised.ts';
import { addToGroup } from '../../plan/group-by.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Change } from '../../change/change.ts';
import { compare } from '../../change/compare/compare.ts';
import { changeKinds, happenedIn } from '../../change/kinds/kinds.ts';
import { unitsOf } from '../../change/mandates/mandate-finder.ts';
import { type Unmandated, unmandatedChanges } from '../../change/mandates/unmandated.ts';
import { onlyCorrectedFields } from '../../instrument/write/corrected-lines.ts';
import { wrapOnScreen } from '../../screen/wrap.ts';
import { visible } from '../../screen/visible.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { openSides } from '../diff/diff-sides.ts';
import { openPlan } from '../shared/open-plan.ts';

/** Lists the changes of wording that no slip carries, each with the command that adds it; a reason is not proposed. */
export function proposeChanges({ options }: Given, environment: Environment): CommandResult {
  const { root, plan } = openPlan(environment);
  const programme = chooseProgramme(plan, environment.programme);
  const against = (options['against'] as string | undefined) ?? baseOf(programme, root);
  const { before, note } = openSides(
    { before: against, after: null, fromShared: false },
    environment,
    'everything',
  );
  const { language } = environment;
  const lacking = unmandatedChanges(compare(before.plan, plan)).filter(
    ({ change }) => change.programme === programme.id,
  );
  const missing = topmost(lacking);
  const notes = note === null ? {} : { notes: `${note[language]}\n` };
  if (missing.length === 0)
    return { output: `${words.none(baseName(against))[language]}\n`, exitCode: 0, ...notes };
  const flags = [
    ...(options['revision'] === undefined ? [] : ['--revision', String(options['revision'])]),
    ...(environment.programme === undefined ? [] : ['-p', environment.programme]),
  ].join(' ');
  const lines = proposals(missing, flags, environment).flatMap((one) => ['', ...one]);
  return {
    output: [...wrapOnScreen(words.some(missing.length, baseName(against))[language], environment), ...lines]
      .map((line) => `${visible(line)}\n`)
      .join(''),
    next: '',
    exitCode: 0,
    ...notes,
  };
}

/** The tag of the last slip issued, where it has one; else the last commit. */
function baseOf({ id, revisions }: Programme, root: string): string {
  const issued = revisions
    .filter(({ state }) => state === 'issued')
    .toSorted((a, b) => ((a.instrument?.date ?? '') < (b.instrument?.date ?? '') ? 1 : -1));
  const tag = issued.map((slip) => `${id}/${slip.id}`).find((name) => taggedCommit(root, name) !== null);
  return tag === undefined ? 'HEAD' : `refs/tags/${tag}`;
}

/** Without what a unit that is itself added or repealed brings or takes along. */
function topmost(missing: readonly Unmandated[]): Unmandated[] {
  const whole = new Map(missing.map(({ change }) => [`${change.kind} ${change.unit}`, change]));
  const isInside = ({ kind, unit, before, after }: Change): boolean => {
    if (kind !== 'unit-added' && kind !== 'unit-repealed') return false;
    const parent = (after ?? before)?.place?.parent ?? null;
    return parent !== null && parent !== unit && whole.has(`${kind} ${parent}`);
  };
  return missing.filter(({ change }) => !isInside(change));
}

/** What each change is, and below it the command that adds it; changes of one command, as of several lines of the head, stand above it together. */
function proposals(missing: readonly Unmandated[], flags: string, environment: Environment): string[][] {
  const ofCommand = new Map<string, string[]>();
  for (const one of missing) {
    const { what, command } = proposal(one, flags, environment);
    addToGroup(ofCommand, command ?? what, what);
  }
  return [...ofCommand].map(([command, changes]) => [...new Set([...changes, command])]);
}

/** A change in words, and the command that adds it; null where its slip has to be put right instead. */
function proposal(
  { change, lack, slip }: Unmandated,
  flags: string,
  { language }: Environment,
): { what: string; command: string | null } {
  const { kind, unit, address } = change;
  const { name, nameOf, actions } = changeKinds[kind];
  const what = (nameOf?.[happenedIn(change)] ?? name)[language];
  const place = address.after ?? address.before;
  const named = `# ${place === null ? '' : `${place} `}${unit}: ${what}`;
  if (lack !== 'slip') return { what: `${named}; ${words.lacks[lack](slip ?? '')[language]}`, command: null };
  const others = unitsOf(change).filter(
    (id) => id !== unit && (kind === 'unit-split' || kind === 'units-joined'),
  );
  const parts = [
    'cthd revise add',
    unit,
    `--action ${isMisprintAlone(change) ? 'correct' : (actions[0] ?? 'amend')}`,
    ...[...new Set(others)].map((id) => `--unit ${id}`),
    ...(flags === '' ? [] : [flags]),
    '--reason "…"',
  ];
  return { what: named, command: parts.join(' ') };
}

/** Whether a change is one of lines that instruments correct and never amend. */
const isMisprintAlone = ({ kind, before, after }: Change): boolean =>
  kind === 'carrier-changed' &&
  before !== undefined &&
  after !== undefined &&
  Object.keys({ ...before, ...after }).every((field) => onlyCorrectedFields.includes(field));

/** What a base is called: the name that was typed, and in words where git’s own name would say nothing. */
const baseName = (against: string): Localised =>
  against === 'HEAD'
    ? { vi: 'lần lưu gần nhất (HEAD)', en: 'the last commit (HEAD)' }
    : { vi: against, en: against };

const words = {
  none: (against: Localised): Localised => ({
    vi: `So với ${against.vi}, mọi thay đổi lời văn đều đã có trong phiếu.`,
    en: `Compared with ${against.en}, every change of wording is in a slip.`,
  }),
  some: (count: number, against: Localised): Localised => ({
    vi: `So với ${against.vi}, ${count} thay đổi lời văn chưa có đủ trong phiếu; điền lý do rồi chạy:`,
    en: `Compared with ${against.en}, ${count} ${count === 1 ? 'change of wording is' : 'changes of wording are'} not fully in a slip; fill in the reasons and run:`,
  }),
  lacks: {
    action: (slip: string): Localised => ({
      vi: `phiếu ${slip} nêu hành động không khớp, hãy sửa trong phiếu`,
      en: `the slip ${slip} names an action that does not fit, correct it there`,
    }),
    mandate: (slip: string): Localised => ({
      vi: `căn cứ không nằm trong các căn cứ của phiếu ${slip}, hãy sửa trong phiếu`,
      en: `the mandate is not among those of the slip ${slip}, correct it there`,
    }),
    reason: (slip: string): Localised => ({
      vi: `phiếu ${slip} chưa nêu lý do thật, hãy sửa trong phiếu`,
      en: `the slip ${slip} gives no real reason, correct it there`,
    }),
  },
};
