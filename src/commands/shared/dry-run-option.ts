import type { OptionUsage } from '../command.ts';

/** The option of commands that can show what they would write. */
export const dryRunOption: OptionUsage = {
  flags: '--dry-run',
  words: { vi: 'cho xem, không ghi gì', en: 'shows it and writes nothing' },
};
