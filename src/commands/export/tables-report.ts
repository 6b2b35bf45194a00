import type { LeftOutProgramme } from '../../export/exportable-plan.ts';
import type { ExportManifest } from '../../export/export-manifest.ts';
import type { Language } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';

/** What was exported, for a person: the tables with their rows. */
export function tablesReport({ tables }: ExportManifest, out: string, language: Language): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const widest = Math.max(...tables.map(({ table }) => table.length));
  const digits = Math.max(...tables.map((table) => String(table.rows).length));
  const head =
    language === 'vi'
      ? `Đã ghi ${tables.length} bảng, ${rows} dòng vào ${visible(out)}:`
      : `Wrote ${tables.length} tables, ${rows} rows to ${visible(out)}:`;
  const lines = tables.map(
    (table) => `  ${table.table.padEnd(widest)}  ${String(table.rows).padStart(digits)}`,
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** What could not be exported, a line each, for the error stream; of several repositories with the name of the repository. */
export const leftOutLines = (
  leftOut: readonly LeftOutProgramme[],
  language: Language,
  repository = '',
): string =>
  leftOut
    .map(({ what, reason }) => {
      const lead = language === 'vi' ? 'cthd: chưa xuất' : 'cthd: not exported';
      return `${lead}: ${repository === '' ? '' : `${repository}: `}${visible(what)}: ${visible(reason[language])}\n`;
    })
    .join('');
