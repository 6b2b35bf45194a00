import type { Account } from '../../import/account.ts';
import type { NewPlanFiles } from '../../import/plan/plan-files.ts';
import type { SourcePlace, SourceText } from '../../import/source-text.ts';
import type { Decision, DraftProgramme, DraftUnit } from '../../import/structure/draft-units.ts';
import { counted } from '../../locale/counted.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** What one import read and made. */
export interface Imported {
  readonly source: SourceText;
  readonly draft: DraftProgramme;
  readonly made: NewPlanFiles;
  readonly account: Account;
}

const titles: Readonly<Record<string, Localised>> = {
  part: { vi: 'phần', en: 'parts' },
  section: { vi: 'mục', en: 'sections' },
  subsection: { vi: 'tiểu mục', en: 'subsections' },
  article: { vi: 'điều', en: 'articles' },
  clause: { vi: 'khoản', en: 'clauses' },
  point: { vi: 'điểm', en: 'points' },
  paragraph: { vi: 'đoạn', en: 'paragraphs' },
  bullet: { vi: 'gạch đầu dòng', en: 'bullets' },
  subbullet: { vi: 'dấu cộng', en: 'sub-bullets' },
  annex: { vi: 'phụ lục', en: 'annexes' },
  group: { vi: 'nhóm trong bảng', en: 'groups of tables' },
  row: { vi: 'dòng nhiệm vụ', en: 'rows of assignments' },
  table: { vi: 'bảng khác', en: 'other tables' },
};

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
export function shortReport({ source, draft, made, account }: Imported, language: Language): string {
  const number = (value: number) => formatNumber(value, language);
  const kinds = [...countKinds([...(draft.instrument?.units ?? []), ...draft.units])]
    .map(([kind, count]) => `${number(count)} ${titles[kind]?.[language] ?? kind}`)
    .join(', ');
  const lines = [
    `plans/${made.id}: ${kinds}`,
    {
      vi: `Chữ: đọc ${number(account.words)} từ, xếp vào kế hoạch ${number(account.placed)}, bỏ có lý do ${number(account.dropped)}, chưa xếp được ${number(account.unplaced)}, mất ${number(account.lost.length)}, thêm ${number(account.invented.length)}.`,
      en: `Words: ${number(account.words)} read, ${number(account.placed)} placed, ${number(account.dropped)} left out on purpose, ${number(account.unplaced)} unplaced, ${number(account.lost.length)} lost, ${number(account.invented.length)} made up.`,
    }[language],
    {
      vi: `Sổ: thêm ${number(made.documents.length)} văn bản (chưa xác minh), ${number(made.bodies.length)} cơ quan.`,
      en: `Registers: ${counted(number(made.documents.length), 'document')} (unverified) and ${counted(number(made.bodies.length), 'body', 'bodies')} added.`,
    }[language],
    ...source.remarks.map((remark) => remark[language]),
    ...draft.unplaced.map(({ text, place }) => `? ${placeText(place, language)}${text}`),
    ...checks({ draft, made }).map(({ what, place }) => `- ${placeText(place, language)}${what[language]}`),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

const checks = ({ draft, made }: Pick<Imported, 'draft' | 'made'>): readonly Decision[] => [
  ...made.decisions,
  ...draft.decisions,
];

/** A place in words, with a colon after it; empty where none is known. */
function placeText({ page, line, paragraph, table, row, column }: SourcePlace, language: Language): string {
  const names: readonly (readonly [number | undefined, Localised])[] = [
    [page, { vi: 'trang', en: 'page' }],
    [line, { vi: 'dòng', en: 'line' }],
    [table, { vi: 'bảng', en: 'table' }],
    [row, { vi: 'hàng', en: 'row' }],
    [column, { vi: 'cột', en: 'column' }],
    [table === undefined ? paragraph : undefined, { vi: 'đoạn', en: 'paragraph' }],
  ];
  const words = names.flatMap(([value, name]) => (value === undefined ? [] : [`${name[language]} ${value}`]));
  return words.length === 0 ? '' : `${words.join(', ')}: `;
}

/** The whole report as Markdown: figures, a check list of decisions, what was left out and why, what was lost. */
export function fullReport(imported: Imported, language: Language): string {
  const { draft, account } = imported;
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
        made: { ...imported.made, decisions: [] },
      },
      language,
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
    ...(account.lost.length > 0
      ? [item(`${language === 'vi' ? 'Từ bị mất' : 'Lost words'}: ${account.lost.join(' ')}`)]
      : []),
    ...(account.invented.length > 0
      ? [item(`${language === 'vi' ? 'Từ thêm' : 'Made-up words'}: ${account.invented.join(' ')}`)]
      : []),
    heading('Bỏ có lý do', 'Left out on purpose'),
    ...left,
  ].join('');
}

const escapeMarkdown = (text: string) =>
  visible(text.replace(/\s+/gu, ' ')).replace(/[\\`*_[\]<>#|]/gu, (sign) => `\\${sign}`);
