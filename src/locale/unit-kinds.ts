import type { Localised } from './localised.ts';

/** What the units of a programme are called, from the highest down. */
export const unitKindNames = {
  annex: { vi: 'phụ lục', en: 'annex' },
  article: { vi: 'điều', en: 'article' },
  part: { vi: 'phần', en: 'part' },
  section: { vi: 'mục', en: 'section' },
  clause: { vi: 'khoản', en: 'clause' },
  subsection: { vi: 'tiểu mục', en: 'subsection' },
  point: { vi: 'điểm', en: 'point' },
  paragraph: { vi: 'đoạn', en: 'paragraph' },
  bullet: { vi: 'gạch đầu dòng', en: 'bullet' },
  subbullet: { vi: 'dấu cộng', en: 'sub-bullet' },
  group: { vi: 'nhóm', en: 'group row' },
  row: { vi: 'dòng', en: 'row' },
  table: { vi: 'bảng', en: 'table' },
} as const satisfies Readonly<Record<string, Localised>>;
