import type { Localised } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';
import type { Environment } from '../command.ts';

/** What is said of a file that was asked for, its name a link where the terminal has links. */
export function writtenWords(out: string, isWritten: boolean, { fileLink }: Environment): Localised {
  const name = fileLink?.(out) ?? visible(out);
  return isWritten
    ? { vi: `Đã ghi ${name}.`, en: `Wrote ${name}.` }
    : { vi: `${name} không thay đổi.`, en: `${name} is unchanged.` };
}
