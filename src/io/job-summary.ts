import { appendFileSync } from 'node:fs';
import { UserError } from '../plan/user-error.ts';

/** Adds markdown to the page that a continuous-integration job shows; the job itself names the file. */
export function appendJobSummary(file: string, markdown: string): void {
  try {
    appendFileSync(file, markdown);
  } catch {
    throw new UserError({
      vi: `Không ghi được trang tóm tắt của tác vụ (GITHUB_STEP_SUMMARY): ${file}.`,
      en: `The job summary (GITHUB_STEP_SUMMARY) cannot be written: ${file}.`,
    });
  }
}
