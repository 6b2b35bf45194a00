import type { Usage } from '../command.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** How `cthd completion` is called. */
export const completionUsage: Usage = {
  examples: {
    'cthd completion bash >> ~/.bashrc': {
      vi: 'bash: bấm Tab để gợi ý, từ cửa sổ lệnh sau',
      en: 'bash: Tab completes, from the next terminal on',
    },
    'cthd completion zsh >> ~/.zshrc': { vi: 'zsh', en: 'zsh' },
    'cthd completion fish > ~/.config/fish/completions/cthd.fish': { vi: 'fish', en: 'fish' },
    'cthd completion powershell >> $PROFILE': { vi: 'PowerShell', en: 'PowerShell' },
  },
  arguments: {
    '[shell]': {
      vi: 'cửa sổ lệnh nào (mặc định: theo SHELL)',
      en: 'which shell (default: that of SHELL)',
      choices: shells,
    },
  },
  options: {},
};
