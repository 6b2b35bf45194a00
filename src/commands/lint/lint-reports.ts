import { findingsFormatNames, type FindingsFormatName } from '../../findings-output/findings-format-names.ts';
import { UserError } from '../../plan/user-error.ts';
import { nearestWords } from '../shared/nearest-words.ts';

/** A file that is to hold the findings, beside what is printed. */
export interface LintReport {
  readonly format: FindingsFormatName;
  /** As typed, from the current folder. */
  readonly file: string;
}

/** The files that `--report` asks for, in order. A UserError for a format that there is not, and where no file is named. */
export const readReports = (given: readonly string[] = []): LintReport[] =>
  given.map((one) => {
    const [name = '', ...rest] = one.split('=');
    const file = rest.join('=');
    const format = findingsFormatNames.find((known) => known === name);
    if (format === undefined)
      throw new UserError(
        nearestWords(
          { vi: `--report: không có định dạng «${name}».`, en: `--report: there is no format “${name}”.` },
          name,
          findingsFormatNames,
        ),
      );
    if (file === '')
      throw new UserError({
        vi: `--report ${name}: hãy nêu tệp cần ghi, ví dụ ${name}=ket-qua.txt.`,
        en: `--report ${name}: name the file to write, such as ${name}=result.txt.`,
      });
    return { format, file };
  });

/**
 * Writes each report, whole or not at all. A UserError where one cannot be written; a file that is there already is left as it is,
 * unless it holds the same.
 */
export async function writeReports(
  cwd: string,
  reports: readonly LintReport[],
  make: (format: FindingsFormatName) => string,
): Promise<void> {
  if (reports.length === 0) return;
  const { writeOutput } = await import('../../io/write/write-output.ts');
  for (const { format, file } of reports)
    await writeOutput(cwd, file, new TextEncoder().encode(make(format)), {
      madeBy: () => Promise.reject(isThere(file)),
      isForced: false,
    });
}

const isThere = (file: string) =>
  new UserError({
    vi: `${file} đã có nên không bị ghi đè; hãy xóa tệp ấy hoặc chọn tên khác.`,
    en: `${file} is there already and is not overwritten; remove it, or choose another name.`,
  });
