import { mayAnswer, mustAnswer } from './git.ts';
import { people } from './git-commit.ts';

/** Who makes the commits of a repository. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** Whether git knows who commits here, from its configuration or the environment. */
export function isAuthorKnown(root: string): boolean {
  const named = people();
  return (['name', 'email'] as const).every(
    (field) =>
      ['AUTHOR', 'COMMITTER'].every((who) => named[`GIT_${who}_${field.toUpperCase()}`]) ||
      (mayAnswer(root, ['config', '--get', `user.${field}`]) ?? '').trim() !== '',
  );
}

/** Tells git who commits in this repository, and only there. A UserError where git does not take it. */
export function setAuthor(root: string, { name, email }: Author): void {
  mustAnswer(root, ['config', 'user.name', name]);
  mustAnswer(root, ['config', 'user.email', email]);
}

/** A name and address as typed: `Nguyễn Văn A <a@vi-du.vn>`; null for anything else. */
export function parseAuthor(typed: string): Author | null {
  const [, name = '', email = ''] =
    /^\s*([^<>\p{Cc}]+?)\s*<([^<>\s@\p{Cc}]+@[^<>\s@\p{Cc}]+)>\s*$/u.exec(typed) ?? [];
  return name === '' ? null : { name: name.normalize('NFC'), email };
}
