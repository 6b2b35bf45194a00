import type { OptionTable } from '../command.ts';

/** The option of commands that can show what they would write. */
export const dryRunOption: OptionTable = {
  '--dry-run': { vi: 'cho xem, không ghi gì', en: 'shows it and writes nothing' },
};
