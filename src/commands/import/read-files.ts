import { readSource } from '../../import/read/read-source.ts';
import type { SourceText } from '../../import/source-text.ts';
import { readSourceFile } from '../../io/files/read-source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { type OnShare, shareOfEach } from '../../plan/progress-share.ts';

/** Several files as one text, each going on where the one before ends. A UserError names the file that cannot be read. */
export async function readFiles(
  paths: readonly string[],
  environment: Pick<Environment, 'cwd'>,
  onShare?: OnShare,
): Promise<SourceText> {
  const sources: SourceText[] = [];
  for (const [index, path] of paths.entries())
    sources.push(await readNamed(path, environment, shareOfEach(onShare, index, paths.length)));
  const [only, another] = sources;
  if (only && !another) return only;
  return {
    blocks: sources.flatMap(({ blocks }) => blocks),
    notes: sources.flatMap(({ notes }) => notes),
    dropped: sources.flatMap(({ dropped }) => dropped),
    remarks: sources.flatMap(({ remarks }) => remarks),
  };
}

async function readNamed(
  path: string,
  { cwd }: Pick<Environment, 'cwd'>,
  onShare: OnShare | undefined,
): Promise<SourceText> {
  try {
    return await readSource(readSourceFile(cwd, path), onShare);
  } catch (error) {
    if (!(error instanceof UserError) || error.localised.vi.startsWith(path)) throw error;
    const { vi, en } = error.localised;
    throw new UserError({
      vi: `Không đọc được ${path}: ${vi}; không có gì được ghi.`,
      en: `Cannot read ${path}: ${en}; nothing was written.`,
    });
  }
}
