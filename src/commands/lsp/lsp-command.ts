import { clearBeside } from '../../io/engine.ts';
import type { Command } from '../command.ts';

/** Answers an editor over the language server protocol until it ends the connection. Only reads: every edit is the editor's. */
export const command: Command = {
  usage: {
    examples: {
      'cthd lsp': {
        vi: 'trình soạn thảo tự gọi lệnh này; xem docs/editors.md',
        en: 'editors run this by themselves; see docs/editors.md',
      },
    },
    options: {
      '--stdio': {
        vi: 'nói chuyện qua đầu vào và đầu ra chuẩn (luôn như vậy)',
        en: 'speak over standard input and output (always so)',
      },
      '--clientProcessId <number>': {
        vi: 'số tiến trình của trình soạn thảo: nó ngừng thì lệnh cũng dừng (trình soạn thảo tự ghi)',
        en: 'the process of the editor: when it is gone this ends too (editors give it themselves)',
      },
    },
  },
  async run(_, environment) {
    const [{ languageConnection }, { serve }] = await Promise.all([
      import('../../io/language-connection.ts'),
      import('./serve.ts'),
    ]);
    clearBeside();
    await serve(languageConnection(), environment);
    return { output: '', exitCode: 0 };
  },
};
