import type { Localised } from '../locale/localised.ts';
import type { Command } from './command.ts';

/** A command of the table: its line in the general help, and its file, loaded only when it is called. */
export interface CommandEntry {
  readonly summary: Localised;
  load(): Promise<{ readonly command: Command }>;
}

/** Every command, in the order of the general help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  lint: {
    summary: { vi: 'kiểm tra chương trình', en: 'check the programme' },
    load: () => import('./lint.ts'),
  },
  render: {
    summary: { vi: 'in bản tóm tắt, toàn văn', en: 'print the summary, the full text' },
    load: () => import('./render.ts'),
  },
  explain: {
    summary: { vi: 'giải thích quy tắc kiểm tra', en: 'explain the rules of lint' },
    load: () => import('./explain.ts'),
  },
  schema: {
    summary: { vi: 'in lược đồ JSON của một loại tệp', en: 'print the JSON Schema of a kind of file' },
    load: () => import('./schema.ts'),
  },
};
