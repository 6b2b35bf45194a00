import { commitFiles } from '../../io/git/git-commit.ts';
import { createFile } from '../../io/write/replace-file.ts';
import { replaceTogether } from '../../io/write/replace-together.ts';
import type { Language } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { commitMessage } from '../../progress/records/commit-message.ts';
import { readRecordsFile } from '../../progress/records/records-file.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';
import type { Prepared, RecordsFileToWrite } from './prepare-many.ts';

/** Writes the files of new records, all or none, each read again first. The lock of the programme is held. */
export function writeRecords({ root, programme }: OpenProgramme, { files }: Pick<Prepared, 'files'>): void {
  const changes = files.map(({ path, bytes }) => ({
    path,
    before: null,
    after: bytes,
    verify: (after: Uint8Array) => void readRecordsFile(after, path),
  }));
  const [only, another] = changes;
  if (only && !another) createFile({ root, path: only.path, after: only.after, verify: only.verify });
  else if (only) replaceTogether(root, changes, programme.folder);
}

/** Commits the files of new records; the hash, null where there are none. A UserError, with where the records are, where git refuses. */
export function commitRecords({ root }: OpenProgramme, { files, changes }: Prepared): string | null {
  if (files.length === 0) return null;
  const outcome = commitFiles(root, files, commitMessage(changes.flatMap(({ added }) => added)));
  if ('hash' in outcome) return outcome.hash;
  throw new UserError({
    vi: `Đã ghi ${filesInWords(files, 'vi')}, nhưng chưa đưa vào lịch sử: ${outcome.why.vi}.`,
    en: `${filesInWords(files, 'en')} was written, but not committed: ${outcome.why.en}.`,
  });
}

/** The files of new records in words: the first by its name, the others counted. */
export function filesInWords(files: readonly RecordsFileToWrite[], language: Language): string {
  const [first, ...others] = files;
  if (others.length === 0) return first?.path ?? '';
  return language === 'vi'
    ? `${first?.path ?? ''} và ${others.length} tệp nữa`
    : `${first?.path ?? ''} and ${others.length} more`;
}
