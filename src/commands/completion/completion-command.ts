import { UserError } from '../../plan/user-error.ts';
import type { Command } from '../command.ts';
import { completionUsage, type Shell, shells } from './completion-usage.ts';
import { shellScripts } from './shell-scripts.ts';

/** Prints the completion script of a shell; the script asks the tool for the words, so that it needs no update. */
export const command: Command = {
  usage: completionUsage,
  run({ args }, { variables }) {
    const own = /[^/\\]*$/.exec(variables['SHELL'] ?? '')?.[0];
    const shell = (args[0] as Shell | undefined) ?? shells.find((one) => one === own);
    if (shell === undefined)
      throw new UserError({
        vi: `Hãy nêu cửa sổ lệnh: cthd completion ${shells.join('|')}.`,
        en: `Name the shell: cthd completion ${shells.join('|')}.`,
      });
    return { output: shellScripts[shell], isData: true, exitCode: 0 };
  },
};
