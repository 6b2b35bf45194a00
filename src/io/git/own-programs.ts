import { UserError } from '../../plan/user-error.ts';
import { git } from './git.ts';

/** The settings by which git starts a program while it looks at files, joins commits or speaks with another repository. */
const startsProgram =
  /^(?:filter\..*\.(?:clean|smudge|process)|merge\..*\.driver|core\.(?:sshcommand|askpass|gitproxy)|credential\.(?:.*\.)?helper|remote\..*\.(?:uploadpack|receivepack|vcs))$/i;

/**
 * A UserError where the configuration of a repository itself, which came with its folder, names a program that git would start; what the user's own
 * configuration names is the user's wish.
 */
export function refuseOwnPrograms(root: string): void {
  const fields = git(root, ['config', '--list', '--show-scope', '--name-only', '-z'])
    .out.toString('utf8')
    .split('\0');
  const own = fields.flatMap((name, index) =>
    index % 2 === 1 && ['local', 'worktree'].includes(fields[index - 1] ?? '') && startsProgram.test(name)
      ? [name]
      : [],
  );
  const [first] = own;
  if (first === undefined) return;
  const name = first.slice(0, 100);
  throw new UserError({
    vi: `Cấu hình git của riêng thư mục này (.git/config) bảo git chạy một chương trình (${name}) nên cthd không làm gì; nếu đó là ý bạn, hãy đặt nó trong cấu hình của bạn (git config --global), hoặc dùng git.`,
    en: `The git configuration of this folder itself (.git/config) names a program for git to start (${name}), so nothing was done; if it is yours, set it in your own configuration (git config --global), or use git.`,
  });
}
