import type { Layer, Sides } from '../../change/change.ts';
import { compare } from '../../change/compare/compare.ts';
import { type DiffReport, reportChanges } from '../../change/diff-report.ts';
import type { Effect } from '../../change/effect.ts';
import { defaultLevelOf } from '../../lint/rule-levels.ts';
import { type Language, type Localised, localise } from '../../locale/localised.ts';
import type { Problem } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { visible } from '../../screen/visible.ts';
import type { Block } from '../../views/blocks/block.ts';
import { diffJson } from '../../views/diff/diff-json.ts';
import { diffTexts } from '../../views/diff/diff-texts.ts';
import { diffView, sideName } from '../../views/diff/diff-view.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { unreadFor, withoutBroken } from '../shared/unread.ts';
import type { View } from '../show/view.ts';
import { diffOptions } from './diff-usage.ts';

interface DiffFacts {
  readonly report: DiffReport;
  /** What the reader should know of how the sides were chosen. */
  readonly note: Localised | null;
}

/** What differs between two plans. */
export const diffPage: View<DiffFacts> = {
  id: 'diff',
  call: ['diff'],
  takesArgs: true,
  options: diffOptions,
  formats: ['text', 'markdown', 'html', 'docx', 'json'],
  facts({ args, options, programme }, sources) {
    const { note, ...sides } = sources.sides(args);
    refuseBroken(sides, programme);
    const filters = {
      layer: (options['layer'] as Layer | undefined) ?? null,
      programme: chosenProgrammes(sides, programme),
    };
    const comparison = compare(withoutBroken(sides.before), withoutBroken(sides.after));
    return { report: reportChanges(comparison, sides, filters, defaultLevelOf), note };
  },
  about: ({ report: { filters, fictional } }, language) => ({
    programme: filters.programme,
    title: diffTexts[language].title,
    fictional: fictional.length > 0,
  }),
  blocks({ report }, { language, isBrief, isOnScreen }) {
    const blocks = diffView(report, language);
    return isBrief && isOnScreen ? summaryOf(blocks) : blocks;
  },
  json: ({ report }, language) => diffJson(report, language),
  exitCode: ({ report }, options) => exitCodeOf(report, options),
  remarks: ({ report, note }, options) => [...(note ? [note] : []), ...unreadNotes(report, options)],
};

/** What `--programme` names, each of which must be on one of the sides; null where it names none. */
function chosenProgrammes({ before, after }: Sides<OpenPlan>, asked: string | undefined): string | null {
  if (asked === undefined) return null;
  const gone = before.plan.programmes.map(({ id }) => id);
  for (const id of asked.split(',')) if (!gone.includes(id)) chooseProgramme(after.plan, id);
  return asked;
}

/** What is above the first layer: which sides, and the counts. */
function summaryOf(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return first < 0 ? blocks : blocks.slice(0, first);
}

/** Where unclear changes fail, weakening ones fail too. */
function exitCodeOf({ counts }: DiffReport, options: Readonly<Record<string, unknown>>): 0 | 1 {
  const failOn = options['failOn'] as Effect | undefined;
  const failing: readonly Effect[] =
    failOn === undefined ? [] : failOn === 'unclear' ? ['weakens', failOn] : [failOn];
  const isAny = options['exitCode'] === true && counts.total > 0;
  return isAny || failing.some((effect) => counts.effects[effect] > 0) ? 1 : 0;
}

/** With --fail-on weakens, the number of changes that only a reader can judge is noted. */
function unreadNotes({ counts }: DiffReport, options: Readonly<Record<string, unknown>>): Localised[] {
  const count = counts.effects.unclear;
  if (options['failOn'] !== 'weakens' || count === 0) return [];
  return [localise((language) => diffTexts[language].unclear(count))];
}

/** The most findings listed of a side that cannot be read; the rest is counted. */
const maxListed = 20;

/** A UserError with what is wrong with the sides, so that nothing is compared. */
function refuseBroken({ before, after }: Sides<OpenPlan>, programme: string | undefined): void {
  const broken = [before, after]
    .map((side) => ({ side, problems: unreadFor(side, programme) }))
    .filter(({ problems }) => problems.length > 0);
  if (broken.length === 0) return;
  const lines = (language: Language) =>
    broken.flatMap(({ side, problems }) => brokenLines(side, problems, language));
  throw new UserError(
    localise((language) => lines(language)[0] ?? ''),
    { vi: lines('vi'), en: lines('en') },
  );
}

function brokenLines(side: OpenPlan, problems: readonly Problem[], language: Language): string[] {
  const left = problems.length - maxListed;
  return [
    diffTexts[language].broken(sideName(side, language)),
    ...problems.slice(0, maxListed).map(({ file, range, message }) => {
      const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
      return `  ${visible(`${place}: ${message[language]}`)}`;
    }),
    ...(left > 0 ? [`  ${diffTexts[language].more(left)}`] : []),
  ];
}
