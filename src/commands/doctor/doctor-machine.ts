import { gitVersion, isWindows, nodeVersion } from '../../io/host.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { advised, type Check, fine, isAtLeastVersion, wrong } from './doctor-check.ts';

const minNodeVersion = '20.19';
/** From this version on git keeps a repository inside a repository from being taken for one (safe.bareRepository). */
const minGitVersion = '2.38';
const minWidth = 80;

/** What the machine must have: Node, git, and a terminal that shows Vietnamese. */
export function checkMachine(root: string, environment: Environment): Check[] {
  return [checkNode(nodeVersion()), checkGit(root), ...checkTerminal(environment, isWindows())];
}

/** Whether Node is new enough. */
export const checkNode = (version: string): Check =>
  isAtLeastVersion(version, minNodeVersion)
    ? fine('node', `Node.js ${version}.`, `Node.js ${version}.`)
    : wrong(
        'node',
        {
          vi: `Node.js ${version} cũ hơn ${minNodeVersion}.`,
          en: `Node.js ${version} is older than ${minNodeVersion}.`,
        },
        'https://nodejs.org/en/download',
      );

function checkGit(root: string): Check {
  try {
    const version = gitVersion(root);
    return isAtLeastVersion(version, minGitVersion)
      ? fine('git', `git ${version}.`, `git ${version}.`)
      : advised(
          'git',
          {
            vi: `git ${version} cũ hơn ${minGitVersion}: chưa chặn được kho giả nằm trong một đề xuất.`,
            en: `git ${version} is older than ${minGitVersion}: it does not protect against a repository hidden inside a proposal.`,
          },
          'https://git-scm.com/downloads',
        );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return wrong('git', error.localised, 'https://git-scm.com/downloads');
  }
}

type TerminalFacts = Pick<Environment, 'variables' | 'width' | 'atTerminal'>;

/** Whether the terminal, where there is one, is wide enough and takes UTF-8. */
export function checkTerminal(
  { variables, width, atTerminal = false }: TerminalFacts,
  windows: boolean,
): Check[] {
  if (!atTerminal) return [];
  const locale = variables['LC_ALL'] || variables['LC_CTYPE'] || variables['LANG'] || '';
  const shown = locale === '' ? 'POSIX' : locale;
  const isUtf8 = windows || /utf-?8/i.test(locale);
  return [
    isUtf8
      ? fine('locale', 'Màn hình hiện được chữ có dấu (UTF-8).', 'The terminal takes UTF-8.')
      : wrong(
          'locale',
          {
            vi: `Máy đặt bảng mã ${shown}, không phải UTF-8: chữ có dấu sẽ hỏng.`,
            en: `The locale of the terminal is ${shown}, not UTF-8: letters with diacritics will be garbled.`,
          },
          'export LC_ALL=C.UTF-8',
        ),
    width >= minWidth
      ? fine('width', `Màn hình rộng ${width} cột.`, `The terminal has ${width} columns.`)
      : advised('width', {
          vi: `Màn hình chỉ rộng ${width} cột; bảng đẹp nhất từ ${minWidth} cột.`,
          en: `The terminal has ${width} columns only; tables look best from ${minWidth} on.`,
        }),
  ];
}
