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

/** The most lines that say what could not be exported of one plan. */
const maxNamed = 20;

/**
 * What could not be exported, a line each up to a number, for the error stream; how many more there are stands in one line with `manifest`,
 * which lists them all. Of several repositories with the name of the repository.
 */
export function leftOutLines(
  leftOut: readonly LeftOutProgramme[],
  language: Language,
  { manifest, repository = '' }: { readonly manifest: string; readonly repository?: string },
): string {
  const lead = `${language === 'vi' ? 'cthd: chưa xuất' : 'cthd: not exported'}: ${repository === '' ? '' : `${repository}: `}`;
  const named = leftOut
    .slice(0, maxNamed)
    .map(({ what, reason }) => `${lead}${visible(what)}: ${visible(reason[language])}\n`);
  const others = leftOut.length - named.length;
  if (others === 0) return named.join('');
  const rest =
    language === 'vi'
      ? `và ${others} chỗ khác; đủ cả trong ${visible(manifest)}`
      : `and ${others} more; all of them are in ${visible(manifest)}`;
  return `${named.join('')}${lead}${rest}\n`;
}
