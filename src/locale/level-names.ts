import type { Localised } from './localised.ts';

/** What the levels of a rule are called. */
export const levelNames = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'thông tin', en: 'info' },
  off: { vi: 'tắt', en: 'off' },
} as const satisfies Readonly<Record<string, Localised>>;
