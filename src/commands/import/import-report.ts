import type { NewPlanFiles } from '../../import/plan/plan-files.ts';
import type { SourceText } from '../../import/source-text.ts';
import type { Decision, DraftProgramme, DraftUnit } from '../../import/structure/draft-units.ts';
import { groupBy } from '../../plan/group-by.ts';
import { counted } from '../../locale/counted.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { visible } from '../../screen/visible.ts';
import { wrap } from '../../screen/wrap.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { countedTasks } from './counted-tasks.ts';
import { differenceLine, type Fidelity, fidelityLine } from './check-import.ts';
import { placeText } from './place-text.ts';

/** What one import read and made. */
export interface Imported {
  readonly source: SourceText;
  readonly draft: DraftProgramme;
  readonly made: NewPlanFiles;
  /** What `render text` prints of the new programme, held against the text. */
  readonly fidelity: Fidelity;
  /** The programme as its new files say it. */
  readonly programme: Programme;
}

/** What units of each kind are called: in English one of them, and several where an s does not do. */
const titles: Readonly<Record<string, { readonly vi: string; readonly en: readonly [string, string?] }>> = {
  part: { vi: 'phần', en: ['part'] },
  section: { vi: 'mục', en: ['section'] },
  subsection: { vi: 'tiểu mục', en: ['subsection'] },
  article: { vi: 'điều', en: ['article'] },
  clause: { vi: 'khoản', en: ['clause'] },
  point: { vi: 'điểm', en: ['point'] },
  paragraph: { vi: 'đoạn', en: ['paragraph'] },
  bullet: { vi: 'gạch đầu dòng', en: ['bullet'] },
  subbullet: { vi: 'dấu cộng', en: ['sub-bullet'] },
  annex: { vi: 'phụ lục', en: ['annex', 'annexes'] },
  group: { vi: 'nhóm trong bảng', en: ['group of a table', 'groups of tables'] },
  row: { vi: 'dòng nhiệm vụ', en: ['row of assignments', 'rows of assignments'] },
  table: { vi: 'bảng khác', en: ['other table'] },
};

/** How many units of a kind there are, in words. */
function countedKind(kind: string, count: number, language: Language): string {
  const number = formatNumber(count, language);
  const { vi, en } = titles[kind] ?? { vi: kind, en: [kind] as const };
  return language === 'vi' ? `${number} ${vi}` : counted(number, ...en);
}

/** How many units of each kind there are, in the order of the titles. */
function countKinds(units: readonly DraftUnit[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (unit: DraftUnit): void => {
    counts.set(unit.kind, (counts.get(unit.kind) ?? 0) + 1);
    unit.units.forEach(add);
  };
  units.forEach(add);
  return new Map(
    Object.keys(titles).flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind) ?? 0]] : [])),
  );
}

/** The short form for the screen: what was found, what was left out, what to check. */
export function shortReport(
  { source, draft, made, fidelity, programme }: Imported,
  language: Language,
  { max = maxRemarks, width = Infinity }: { readonly max?: number; readonly width?: number } = {},
): string {
  const number = (value: number) => formatNumber(value, language);
  const kinds = [...countKinds([...(draft.instrument?.units ?? []), ...draft.units])]
    .map(([kind, count]) => countedKind(kind, count, language))
    .join(', ');
  const lines = [
    `plans/${made.id}: ${kinds}`,
    countedTasks(programme, language),
    fidelityLine(fidelity, language),
    ...(draft.unplaced.length === 0
      ? []
      : [
          {
            vi: `Chưa xếp được ${number(draft.unplaced.length)} đoạn:`,
            en: `${counted(number(draft.unplaced.length), 'paragraph')} could be placed nowhere:`,
          }[language],
        ]),
    {
      vi: `Sổ: thêm ${number(made.documents.length)} văn bản (chưa xác minh), ${number(made.bodies.length)} cơ quan.`,
      en: `Registers: ${counted(number(made.documents.length), 'document')} (unverified) and ${counted(number(made.bodies.length), 'body', 'bodies')} added.`,
    }[language],
    ...(made.classes.length === 0
      ? []
      : [
          {
            vi: `Gọi chung nhiều cơ quan, không vào sổ: ${made.classes.join('; ')}.`,
            en: `Words for several bodies, in no register: ${made.classes.join('; ')}.`,
          }[language],
        ]),
    ...shownRemarks(source, max).map((remark) => remark[language]),
    ...draft.unplaced.map(({ text, place }) => `? ${placeText(place, language)}${text}`),
    ...fidelity.differences.map((one) => `! ${differenceLine(one, language)}`),
    ...shortChecks(checks({ draft, made }), language),
  ];
  return lines
    .flatMap((line) => wrap(visible(line), width))
    .map((line) => `${line}\n`)
    .join('');
}

/** How many remarks a screen shows. */
const maxRemarks = 20;

function shownRemarks({ remarks }: SourceText, max: number): readonly Localised[] {
  const more = remarks.length - max;
  if (more <= 0) return remarks;
  const rest = {
    vi: `… và ${more} nhận xét nữa (đầy đủ: --report).`,
    en: `… and ${counted(more, 'remark', 'remarks')} more (all of them: --report).`,
  };
  return [...remarks.slice(0, max), rest];
}

const checks = ({ draft, made }: Pick<Imported, 'draft' | 'made'>): readonly Decision[] => [
  ...made.decisions,
  ...draft.decisions,
];

/** How many decisions of one kind a screen shows; the others are told by their number. */
const maxOfKind = 3;

/** What kind of decision it is, by its words before what it quotes. */
const kindOf = ({ what }: Decision): string => what.vi.split('«')[0] ?? '';

/** The lines of decisions, those of one kind together where they are many. */
function shortChecks(decisions: readonly Decision[], language: Language): string[] {
  const kinds = groupBy(decisions, kindOf);
  return [...kinds.values()].flatMap((ofKind) => {
    const more = ofKind.length - maxOfKind;
    const shown = more > 1 ? ofKind.slice(0, maxOfKind) : ofKind;
    const lines = shown.map(({ what, place }) => `- ${placeText(place, language)}${what[language]}`);
    const rest = {
      vi: `- … và ${formatNumber(more, language)} mục nữa như ${maxOfKind} mục trên (đầy đủ: --report).`,
      en: `- … and ${formatNumber(more, language)} more like the ${maxOfKind} above (all of them: --report).`,
    };
    return more > 1 ? [...lines, rest[language]] : lines;
  });
}

/** The whole report as Markdown: figures, a check list of decisions, what was left out and why, what was lost. */
export function fullReport(imported: Imported, language: Language): string {
  const { draft, fidelity } = imported;
  const heading = (vi: string, en: string) => `\n## ${language === 'vi' ? vi : en}\n\n`;
  const item = (text: string) => `- ${escapeMarkdown(text)}\n`;
  const box = (text: string) => `- [ ] ${escapeMarkdown(text)}\n`;
  const left = [...draft.dropped].map(({ text, why, place }) =>
    item(`${placeText(place, language)}${text} — ${why[language]}`),
  );
  return [
    language === 'vi' ? '# Đối chiếu văn bản nhập\n\n' : '# Report of an import\n\n',
    ...shortReport(
      {
        ...imported,
        draft: { ...draft, unplaced: [], decisions: [] },
        fidelity: { ...fidelity, differences: [] },
        made: { ...imported.made, decisions: [] },
      },
      language,
      { max: Infinity },
    )
      .trimEnd()
      .split('\n')
      .map(item),
    heading('Cần kiểm tra', 'To check'),
    ...checks(imported).map(({ what, place }) => box(`${placeText(place, language)}${what[language]}`)),
    heading('Chưa xếp được', 'Unplaced'),
    ...draft.unplaced.map(({ text, place, why }) =>
      box(`${placeText(place, language)}${text} — ${why[language]}`),
    ),
    heading('Khác với văn bản', 'Differences from the text'),
    ...fidelity.differences.map((one) => box(differenceLine(one, language))),
    heading('Bỏ có lý do', 'Left out on purpose'),
    ...left,
  ].join('');
}

const escapeMarkdown = (text: string) =>
  visible(text.replace(/\s+/gu, ' '))
    .replace(/[\\`*_[\]>#|]/gu, (sign) => `\\${sign}`)
    .replaceAll('<', '&lt;');
