import { spawn } from 'node:child_process';
import type { Language, Localised } from '../locale/localised.ts';

/**
 * What less does where the user has said nothing: ends by itself on a short text, shows colours, leaves the text on the screen, and says
 * how to go on and how to leave; less shows no letters with marks there.
 */
const lessSettings = {
  vi: 'FRX$Ps[Space]\\: xem tiep   [q]\\: thoat (quit)$',
  en: 'FRX$Ps[Space]\\: go on   [q]\\: quit$',
} satisfies Localised;

/**
 * Shows a text page by page in the pager that `PAGER` names, with its options but without a shell; `less` where it names none. True once
 * the person has left it; false where no pager is wanted or none could be started, so that the text is still to be shown.
 */
export function showInPager(
  text: string,
  variables: Readonly<Record<string, string | undefined>>,
  language: Language,
): Promise<boolean> {
  const [program = '', ...options] = (variables['PAGER'] ?? 'less').trim().split(/\s+/);
  if (program === '' || program === 'cat') return Promise.resolve(false);
  return new Promise((resolve) => {
    const pager = spawn(program, options, {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { LESS: lessSettings[language], LESSCHARSET: 'utf-8', ...variables },
    });
    pager.on('error', () => {
      resolve(false);
    });
    pager.on('close', () => {
      resolve(true);
    });
    // who leaves the pager before the end closes the pipe
    pager.stdin.on('error', () => undefined);
    pager.stdin.end(text);
  });
}
