import { readSource } from '../../import/read/read-source.ts';
import { checkSource } from '../../import/read/source-bounds.ts';
import type { SourceText } from '../../import/source-text.ts';
import { readSourceFile } from '../../io/files/read-source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { pdfReaderOf } from './pdf-apart.ts';
import { type OnShare, shareOfEach } from '../../plan/progress-share.ts';

/** Several files as one text, each going on where the one before ends. A UserError names the file that cannot be read. */
export async function readFiles(
  paths: readonly string[],
  environment: Pick<Environment, 'cwd' | 'self'>,
  onShare?: OnShare,
): Promise<SourceText> {
  const sources: SourceText[] = [];
  for (const [index, path] of paths.entries())
    sources.push(await readNamed(path, environment, shareOfEach(onShare, index, paths.length)));
  const [only, another] = sources;
  if (only && !another) return only;
  const whole = {
    blocks: sources.flatMap(({ blocks }) => blocks),
    notes: sources.flatMap(({ notes }) => notes),
    dropped: sources.flatMap(({ dropped }) => dropped),
    remarks: sources.flatMap(({ remarks }) => remarks),
  };
  orNamed(paths.join(', '), () => {
    checkSource(whole);
  });
  return whole;
}

async function readNamed(
  path: string,
  { cwd, self }: Pick<Environment, 'cwd' | 'self'>,
  onShare: OnShare | undefined,
): Promise<SourceText> {
  try {
    return await readSource(readSourceFile(cwd, path), { readPdf: self && pdfReaderOf(self), onShare });
  } catch (error) {
    throw named(path, error);
  }
}

function orNamed(path: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw named(path, error);
  }
}

/** A refusal with the file that it is about. */
function named(path: string, error: unknown): unknown {
  if (!(error instanceof UserError) || error.localised.vi.startsWith(path)) return error;
  const { vi, en } = error.localised;
  return new UserError({
    vi: `Không đọc được ${path}: ${vi}; không có gì được ghi.`,
    en: `Cannot read ${path}: ${en}; nothing was written.`,
  });
}
