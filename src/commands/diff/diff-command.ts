import { defaultLevelOf } from '../../lint/rule-levels.ts';
import type { Language } from '../../locale/localised.ts';
import { formatWords } from '../../writers/format-words.ts';
import { markdown } from '../../writers/markdown/markdown.ts';
import { html } from '../../writers/html/html.ts';
import type { Block } from '../../views/blocks/block.ts';
import { diffJson } from '../../views/diff/diff-json.ts';
import { diffTexts } from '../../views/diff/diff-texts.ts';
import { diffView, sideName } from '../../views/diff/diff-view.ts';
import type { Layer } from '../../change/change.ts';
import type { Effect } from '../../change/effect.ts';
import { compare } from '../../change/compare/compare.ts';
import { type DiffReport, reportChanges } from '../../change/diff-report.ts';
import type { Problem } from '../../plan/source-file.ts';
import { jsonText } from '../../screen/json-text.ts';
import { visible } from '../../screen/visible.ts';
import type { Command, CommandResult, Environment, Given } from '../command.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { unreadFor, withoutBroken } from '../shared/unread.ts';
import { namedSides, openSides } from './diff-sides.ts';
import { usage } from './diff-usage.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { showBlocks } from '../shared/show-blocks.ts';

type Format = (report: DiffReport, environment: Environment) => string | Promise<string>;

const formats: Readonly<Record<string, Format>> = {
  text: (report, environment) => {
    const blocks = marked(report, environment.language);
    return showBlocks(environment.quiet ? summaryOf(blocks) : blocks, environment);
  },
  markdown: (report, { language }) => markdown(marked(report, language), language),
  json: (report, { language }) => jsonText(diffJson(report, language)),
  html: (report, environment) => htmlPage(report, environment),
};

export const command: Command = {
  usage,
  async run(given, environment) {
    const { note, ...sides } = openSides(
      namedSides(given.args as readonly (string | undefined)[]),
      environment,
    );
    const broken = [sides.before, sides.after]
      .map((side) => ({ side, problems: unreadFor(side, environment.programme, 'parts') }))
      .filter(({ problems }) => problems.length > 0);
    if (broken.length > 0) return refusal(broken, environment.language);
    const { options } = given;
    const filters = {
      layer: (options['layer'] as Layer | undefined) ?? null,
      programme: chosenProgramme(sides, environment.programme),
    };
    const comparison = compare(withoutBroken(sides.before), withoutBroken(sides.after));
    const report = reportChanges(comparison, sides, filters, defaultLevelOf);
    const format = formats[(options['format'] as string | undefined) ?? 'text'];
    if (!format) throw new Error(`no format ${String(options['format'])}`);
    const { language } = environment;
    const notes = [note?.[language] ?? [], unreadNote(report, options, language) ?? []].flat();
    return {
      output: await format(report, environment),
      exitCode: exitCodeOf(report, options),
      ...(notes.length > 0 && { notes: `${notes.join('\n')}\n` }),
    };
  },
};

/** The programme that `--programme` names, on either side; null where none is named. */
function chosenProgramme({ before, after }: DiffReport['sides'], asked: string | undefined): string | null {
  if (asked === undefined) return null;
  return before.plan.programmes.some(({ id }) => id === asked)
    ? asked
    : chooseProgramme(after.plan, asked).id;
}

/** The report as a page that stands by itself. */
function htmlPage(report: DiffReport, { language, asOf }: Environment): Promise<string> {
  const { sides, filters, fictional } = report;
  const words = [
    ...[sides.before.name, sides.after.name].flatMap((name) => name ?? []),
    ...(filters.layer === null ? [] : [`--layer ${filters.layer}`]),
    ...(filters.programme === null ? [] : [`--programme ${filters.programme}`]),
  ];
  return html({
    view: 'diff',
    programme: filters.programme ?? '',
    title: diffTexts[language].title,
    language,
    asOf,
    fictional: fictional.length > 0,
    command: `cthd diff ${words.join(' ')} --format html`,
    isSigned: true,
    blocks: diffView(report, language),
  });
}

/** The blocks, with a line above them where a programme is made up; a page says that by itself. */
const marked = (report: DiffReport, language: Language): Block[] => [
  ...(report.fictional.length === 0
    ? []
    : [{ kind: 'note' as const, text: `${formatWords[language].fictional}.`, weight: 'warning' as const }]),
  ...diffView(report, language),
];

/** What stands above the first layer: which sides, and the counts. */
function summaryOf(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return first < 0 ? blocks : blocks.slice(0, first);
}

/** What may be worse than unclear is as bad: where unclear changes fail, those that weaken do. */
function exitCodeOf({ counts }: DiffReport, options: Given['options']): 0 | 1 {
  const failOn = options['failOn'] as Effect | undefined;
  const failing: readonly Effect[] =
    failOn === undefined ? [] : failOn === 'unclear' ? ['weakens', failOn] : [failOn];
  const isAny = options['exitCode'] === true && counts.total > 0;
  return isAny || failing.some((effect) => counts.effects[effect] > 0) ? 1 : 0;
}

/** Who asks whether something is weakened is told how many changes only a reader can judge. */
function unreadNote({ counts }: DiffReport, options: Given['options'], language: Language): string | null {
  const count = counts.effects.unclear;
  if (options['failOn'] !== 'weakens' || count === 0) return null;
  return diffTexts[language].unclear(count);
}

/** So many findings of a side that cannot be read are listed; the rest is counted. */
const mostListed = 20;

/** What is wrong with a side, so that nothing is compared. */
function refusal(
  sides: readonly { readonly side: OpenPlan; readonly problems: readonly Problem[] }[],
  language: Language,
): CommandResult {
  const notes = sides.flatMap(({ side, problems }) => [
    diffTexts[language].broken(sideName(side, language)),
    ...problems.slice(0, mostListed).map(({ file, range, message }) => {
      const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
      return `  ${visible(`${place}: ${message[language]}`)}`;
    }),
    ...(problems.length > mostListed ? [`  ${diffTexts[language].more(problems.length - mostListed)}`] : []),
  ]);
  return { output: '', exitCode: 2, notes: `${notes.join('\n')}\n` };
}
