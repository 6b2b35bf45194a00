import type { Localised } from './localised.ts';

/** What the outcomes of a review are called. */
export const reviewOutcomes = {
  'still-valid': { vi: 'còn phù hợp', en: 'still valid' },
  'needs-change': { vi: 'cần điều chỉnh', en: 'needs change' },
} as const satisfies Readonly<Record<string, Localised>>;
