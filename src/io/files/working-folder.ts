import process from 'node:process';
import { codeOf } from '../system-errors.ts';

/** The folder in which the user stands; null where it was removed meanwhile. */
export function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
