import { programmeTitle } from '../../plan/programme-name.ts';
import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import type { Campaign, CampaignUnit, Progress } from '../../change/reviews/campaign.ts';
import type { ReviewStatus } from '../../change/reviews/review-needs.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { named, standingWords } from './impact-words.ts';

/** The progress of the review: the count first, then which units have to be compared with which document, or reviewed because a body ended. */
export function campaignView(campaign: Campaign, language: Language): Block[] {
  const { programme, asOf, since, documents, bodies, progress } = campaign;
  const words = texts[language];
  const open = documents.filter(({ units }) => units.length > 0);
  const others = documents.filter(({ units }) => units.length === 0);
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: programmeTitle(programme) },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional, role: 'fictional' } as const] : []),
    {
      kind: 'note',
      text: words.asOf(formatDate(asOf, language), since === null ? null : formatDate(since, language)),
    },
    { kind: 'paragraph', text: progressSentence(progress, language) },
    ...open.flatMap(({ document, units, progress: own }) =>
      entryBlocks(named(document)[language], units, own, language),
    ),
    ...bodies.flatMap(({ body, units, progress: own }) =>
      entryBlocks(words.ended(body.name), units, own, language),
    ),
    ...(others.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: words.others } as const,
          {
            kind: 'table',
            columns: [
              { head: words.columns[0] },
              { head: words.columns[1] },
              { head: words.columns[2], align: 'right' },
            ],
            rows: others.map(({ document, held }) => [
              named(document)[language],
              document.title,
              formatNumber(held, language),
            ]),
          } as const,
        ]),
  ];
}

function entryBlocks(
  title: string,
  units: readonly CampaignUnit[],
  progress: Progress,
  language: Language,
): Block[] {
  const standings: readonly ReviewStatus[] = ['outstanding', 'needs-change', 'still-valid'];
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'facts',
      title: progressSentence(progress, language),
      facts: standings.flatMap((wanted) => {
        const of = units.filter(({ standing }) => standing === wanted);
        return of.length === 0
          ? []
          : [
              {
                name: standingWords[wanted][language],
                words: of.map((one) => unitWords(one, language)).join('; '),
              },
            ];
      }),
    },
  ];
}

const unitWords = ({ id, unit, review }: CampaignUnit, language: Language): string =>
  [
    unit?.address ?? `${texts[language].head} (${id})`,
    ...(review ? [`(${formatDate(review.on, language)}, ${review.by}: ${review.reason})`] : []),
  ].join(' ');

function progressSentence(progress: Progress, language: Language): string {
  const number = (count: number) => formatNumber(count, language);
  const { outstanding, 'needs-change': needsChange, 'still-valid': stillValid } = progress;
  const reviewed = needsChange + stillValid;
  return texts[language].progress(
    number(reviewed),
    number(reviewed + outstanding),
    number(stillValid),
    number(needsChange),
    number(outstanding),
  );
}

const texts = {
  vi: {
    title: 'Rà soát chương trình',
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    asOf: (day: string, since: string | null) =>
      `Tính đến ngày ${day}.${since === null ? '' : ` Chương trình được ban hành hoặc điều chỉnh lần cuối ngày ${since}.`}`,
    progress: (reviewed: string, total: string, valid: string, change: string, open: string) =>
      `Đã rà soát ${reviewed}/${total} đơn vị: còn phù hợp ${valid}, cần điều chỉnh ${change}; chưa rà soát ${open}.`,
    ended: (body: string) => `${body} (đã kết thúc)`,
    head: 'lời dẫn, thể thức',
    others: 'Văn bản khác ban hành từ ngày đó trong sổ: không đơn vị nào viện dẫn văn bản mà chúng thay đổi',
    columns: ['Văn bản', 'Trích yếu', 'Đã đối chiếu'],
  },
  en: {
    title: 'Review of the programme',
    fictional: 'A fictional example, not a real document.',
    asOf: (day: string, since: string | null) =>
      `As of ${day}.${since === null ? '' : ` The programme was last issued or amended on ${since}.`}`,
    progress: (reviewed: string, total: string, valid: string, change: string, open: string) =>
      `Reviewed: ${reviewed} of ${counted(total, 'unit')}; still valid ${valid}, needs change ${change}; not reviewed ${open}.`,
    ended: (body: string) => `${body} (ended)`,
    head: 'preamble and form',
    others: 'Other documents of the register since then: no unit cites what they change',
    columns: ['Document', 'Subject', 'Held against it'],
  },
} as const satisfies Record<Language, object>;
