import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';

/** A UserError where `--programme` is given to a command that is about all programmes of a repository together. */
export function refuseProgramme({ programme }: Pick<Environment, 'programme'>, command: string): void {
  if (programme === undefined) return;
  throw new UserError({
    vi: `«cthd ${command}» luôn làm với mọi chương trình trong kho; hãy bỏ --programme.`,
    en: `“cthd ${command}” is always about all programmes of the repository; leave out --programme.`,
  });
}
