import { stoppedAfter } from '../../io/system-errors.ts';
import { writeOutput } from '../../io/write/write-output.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { madeBySheet } from './made-sheet.ts';

interface SheetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A writer of several files, one after the other: true when something was written, as equal bytes are not. Where one cannot be written, the UserError
 * names those that were written before it.
 */
export function sheetWriter({ cwd }: Environment, isForced: boolean): (file: SheetFile) => Promise<boolean> {
  const written: string[] = [];
  return async ({ path, bytes }) => {
    try {
      const isWritten = await writeOutput(cwd, path, bytes, { madeBy: madeBySheet, isForced });
      if (isWritten) written.push(path);
      return isWritten;
    } catch (error) {
      if (!(error instanceof UserError) || written.length === 0) throw error;
      throw stoppedAfter(written, error);
    }
  };
}
