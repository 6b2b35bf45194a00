import type { Usage } from '../command.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** How `cthd completion` is called. */
export const completionUsage: Usage = {
  examples: [
    {
      line: 'cthd completion bash >> ~/.bashrc',
      words: {
        vi: 'bash: bấm Tab để gợi ý, từ cửa sổ lệnh sau',
        en: 'bash: Tab completes, from the next terminal on',
      },
    },
    {
      line: 'cthd completion zsh >> ~/.zshrc',
      words: { vi: 'zsh', en: 'zsh' },
    },
    {
      line: 'cthd completion fish > ~/.config/fish/completions/cthd.fish',
      words: { vi: 'fish', en: 'fish' },
    },
    {
      line: 'cthd completion powershell >> $PROFILE',
      words: { vi: 'PowerShell', en: 'PowerShell' },
    },
  ],
  arguments: [
    {
      term: '[shell]',
      words: { vi: 'cửa sổ lệnh nào (mặc định: theo SHELL)', en: 'which shell (default: that of SHELL)' },
      choices: shells,
    },
  ],
  options: [],
};
