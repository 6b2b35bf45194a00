import type { Localised } from './localised.ts';

/** What the units of a programme are called, from the highest down. */
export const unitKindNames = {
  part: { vi: 'phần', en: 'part' },
  section: { vi: 'mục', en: 'section' },
  subsection: { vi: 'tiểu mục', en: 'subsection' },
  point: { vi: 'điểm', en: 'point' },
  paragraph: { vi: 'đoạn', en: 'paragraph' },
  bullet: { vi: 'gạch đầu dòng', en: 'bullet' },
} as const satisfies Readonly<Record<string, Localised>>;
