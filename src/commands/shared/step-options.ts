import { UserError } from '../../plan/user-error.ts';
import type { Given } from '../command.ts';

/** A UserError where an option is given that says nothing to the step of a command: what it asks for would be left undone in silence. */
export function refuseOtherOptions(
  { args, options }: Given,
  own: Readonly<Record<string, readonly string[]>>,
): void {
  const step = String(args[0]);
  const known = own[step] ?? [];
  const other = Object.values(own)
    .flat()
    .find((name) => !known.includes(name) && options[name] !== undefined);
  if (other === undefined) return;
  throw new UserError({
    vi: `--${other} không dùng với ${step}; hãy bỏ đi. Chưa ghi gì.`,
    en: `--${other} does not go with ${step}; leave it out. Nothing was written.`,
  });
}
