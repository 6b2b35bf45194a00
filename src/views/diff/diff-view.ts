import type { Language, Localised } from '../../locale/localised.ts';
import { type Unit, wordingOf } from '../../plan/unit.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Layer, type Sides, layers } from '../../change/change.ts';
import { effectNames, effects } from '../../change/effect.ts';
import { changeKinds, happenedIn, kindIds } from '../../change/kinds/kinds.ts';
import type { DiffReport, Side, ReportedChange } from '../../change/diff-report.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { type ChangeShown, changedWords } from './changed-words.ts';
import { diffTexts } from './diff-texts.ts';
import { valueFormatterOf } from './diff-values.ts';
import { maxMarks, wordMarks } from './word-marks.ts';

/**
 * What differs between two plans, for people: the counts first, then layer by layer every change with what was and what is, its mandate
 * and its place. From the wording on that has no room among so many marks of words, each is shown whole, and a note says so.
 */
export function diffView(report: DiffReport, language: Language, max = maxMarks): Block[] {
  const { sides, changes } = report;
  const words = diffTexts[language];
  const heading: Block[] = [
    { kind: 'heading', level: 1, text: words.title },
    {
      kind: 'paragraph',
      text: isByMachine(sides)
        ? words.proposal(sides.before.name?.slice(0, 10) ?? '')
        : words.sides(sideName(sides.before, language), sideName(sides.after, language)),
    },
    ...filterNote(report, language),
  ];
  if (changes.length === 0) return [...heading, { kind: 'paragraph', text: words.none }];
  const say = {
    before: valueFormatterOf(sides.before.plan, language),
    after: valueFormatterOf(sides.after.plan, language),
  };
  const namer = namerOf(sides, language, { isNamedInFull: false });
  const writer = { language, say, namer, marks: wordMarks(max), max };
  return [
    ...heading,
    ...countBlocks(report, language),
    ...layers.flatMap((layer): Block[] => {
      const own = changes.filter(({ change }) => change.layer === layer);
      if (own.length === 0) return [];
      return [
        {
          kind: 'heading',
          level: 2,
          text: `${layerNames[layer][language]} (${formatNumber(own.length, language)})`,
        },
        ...own.flatMap((reported) => changeBlocks(reported, sides, writer)),
      ];
    }),
  ];
}

/** Whether the earlier side is named by a whole hash, as a check of a proposal does and hardly a person. */
const isByMachine = ({ before, after }: Sides<Side>): boolean =>
  after.name === null && /^[0-9a-f]{40,64}$/.test(before.name ?? '');

/** What the side is: the revision with its commit, the folder, or the working tree. */
export function sideName({ name, commit }: Side, language: Language): string {
  if (name === null) return diffTexts[language].workingTree;
  if (commit === null) return name;
  const short = commit.slice(0, 10);
  return name === 'HEAD' ? diffTexts[language].lastCommit(short) : `${name} (${short})`;
}

export const layerNames: Readonly<Record<Layer, Localised>> = {
  wording: { vi: 'Lời văn', en: 'Wording' },
  assignment: { vi: 'Phân công', en: 'Assignment' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  registry: { vi: 'Sổ và việc kiểm tra', en: 'Registers and checks' },
};

function filterNote({ filters }: DiffReport, language: Language): Block[] {
  const chosen = [
    ...(filters.layer === null ? [] : [layerNames[filters.layer][language].toLowerCase()]),
    ...(filters.programme === null ? [] : [diffTexts[language].programme(filters.programme)]),
  ];
  return chosen.length === 0 ? [] : [{ kind: 'note', text: diffTexts[language].filtered(chosen.join('; ')) }];
}

/** How many changes there are: layer by effect, then by kind. */
function countBlocks({ changes, counts }: DiffReport, language: Language): Block[] {
  const words = diffTexts[language];
  const number = (count: number) => ({ text: formatNumber(count, language), value: count });
  const row = (name: string, own: readonly ReportedChange[]) => [
    name,
    ...effects.map((effect) => number(own.filter((reported) => reported.effect === effect).length)),
    number(own.length),
  ];
  const kinds = kindIds.flatMap((kind) => {
    const count = counts.kinds[kind];
    return count === undefined
      ? []
      : [`${changeKinds[kind].name[language]} ${formatNumber(count, language)}`];
  });
  return [
    {
      kind: 'table',
      columns: [
        { head: words.layer },
        ...[...effects.map((effect) => effectNames[effect][language]), words.total].map((head) => ({
          head,
          align: 'right' as const,
          type: 'number' as const,
        })),
      ],
      rows: [
        ...layers
          .filter((layer) => counts.layers[layer] > 0)
          .map((layer) =>
            row(
              layerNames[layer][language],
              changes.filter(({ change }) => change.layer === layer),
            ),
          ),
        row(words.all, changes),
      ],
      hasTotal: true,
    },
    { kind: 'paragraph', text: `${words.kinds}: ${kinds.join('; ')}.` },
  ];
}

interface ChangeWriter extends ChangeShown {
  readonly max: number;
  readonly namer: (reported: ReportedChange) => string;
}

function changeBlocks(reported: ReportedChange, sides: Sides<Side>, writer: ChangeWriter): Block[] {
  const { language, namer, marks, max } = writer;
  const { change, mandates } = reported;
  const words = diffTexts[language];
  const title = titleOf(reported, namer, language);
  const wereSpent = marks.areSpent();
  const stretches = changedWords(change, writer);
  const { confidence } = change;
  const notes = [
    ...mandates.map(({ slip, document, reason }) =>
      words.mandate({ slip, document: labelIn(sides.after.plan, document), reason }),
    ),
    ...(confidence === undefined ? [] : [words.confidence(formatNumber(confidence, language, 2))]),
    ...placeNote(reported, sides, language),
  ];
  return [
    ...(marks.areSpent() && !wereSpent
      ? [{ kind: 'note', text: words.unmarked(formatNumber(max, language)) } as const]
      : []),
    { kind: 'changes', title, words: stretches },
    { kind: 'note', text: notes.join(' ') },
  ];
}

/** Says in a line what a change is about, with its wording and id, and what happened, with its effect. */
export function changeTitles(sides: Sides<Side>, language: Language): (reported: ReportedChange) => string {
  const namer = namerOf(sides, language, { isNamedInFull: true });
  return (reported) => titleOf(reported, namer, language);
}

function titleOf(reported: ReportedChange, namer: ChangeWriter['namer'], language: Language): string {
  const { change, effect } = reported;
  const { name, nameOf } = changeKinds[change.kind];
  const did = (nameOf?.[happenedIn(change)] ?? name)[language];
  return `${namer(reported)}: ${did} (${effectNames[effect][language]})`;
}

const labelIn = ({ documents }: Plan, id: string): string => {
  const document = documents.find((one) => one.id === id);
  return document ? labelOf(document) : id;
};

/** Where the change stands: the later place, else the earlier one. */
function placeNote({ change }: ReportedChange, sides: Sides<Side>, language: Language): string[] {
  const { before, after } = change.location;
  const [origin, side] = after ? [after, sides.after] : [before, sides.before];
  if (!origin) return [];
  const line = side.rangeOf(origin)?.start.line;
  const place = line === undefined ? origin.file : `${origin.file}:${line}`;
  return [after ? `${place}.` : diffTexts[language].formerly(place)];
}

/**
 * Names what a change is about: both addresses of a unit, with the beginning of its wording where the change does not show it; in full
 * always with that and with the id in brackets. What has no address is named by its id.
 */
function namerOf(
  sides: Sides<Side>,
  language: Language,
  { isNamedInFull }: { readonly isNamedInFull: boolean },
): (reported: ReportedChange) => string {
  const words = diffTexts[language];
  const units = (plan: Plan) =>
    new Map(
      plan.programmes.flatMap((programme) =>
        programme.index.units.map((unit) => [`${programme.id} ${unit.id}`, unit]),
      ),
    );
  const [before, after] = [units(sides.before.plan), units(sides.after.plan)];
  const isSeveral = after.size > 0 && sides.after.plan.programmes.length > 1;
  return ({ change }) => {
    const { programme, unit, address } = change;
    const key = `${programme ?? ''} ${unit}`;
    const found: Unit | undefined = after.get(key) ?? before.get(key);
    const prefix = isSeveral && programme !== null && programme !== unit ? `${programme} ` : '';
    if (address.before === null && address.after === null) return prefix + unit;
    const place =
      address.before === null || address.after === null || address.before === address.after
        ? (address.after ?? address.before ?? '')
        : words.moved(address.before, address.after);
    const isShown =
      !isNamedInFull &&
      change.layer === 'wording' &&
      change.kind !== 'unit-moved' &&
      change.kind !== 'unit-renumbered';
    const wording = found && !isShown ? ` ${words.quoted(excerpt(wordingOf(found), 60))}` : '';
    return `${prefix}${place}${wording}${isNamedInFull ? ` (${unit})` : ''}`;
  };
}
