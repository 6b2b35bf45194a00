import { fillContentHash } from '../../io/files/hash-content.ts';
import { writeOutput } from '../../io/write/write-output.ts';
import { withHash } from '../../plan/content-hash.ts';
import { madeByComment } from '../../writers/made-by.ts';
import type { Environment } from '../command.ts';
import { lineOf } from '../show/make-file.ts';

interface ReportOptions {
  readonly isForced: boolean;
  readonly environment: Pick<Environment, 'cwd'>;
}

/** Writes the report, with the comment by which a later import knows it for its own. */
export async function writeReport(
  path: string,
  text: string,
  { isForced, environment }: ReportOptions,
): Promise<void> {
  const page = `${madeByComment(withHash(reportLine))}\n\n${text}`;
  const bytes = await fillContentHash(new TextEncoder().encode(page));
  await writeOutput(environment.cwd, path, bytes, {
    madeBy: async (before) => {
      const line = await lineOf(before);
      return line?.startsWith(reportLine) === true ? line : null;
    },
    isForced,
  });
}

const reportLine = 'cthd import --report';
