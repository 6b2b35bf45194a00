import type { ExportManifest } from '../../export/export-manifest.ts';
import type { Language } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';

/** What was exported, for a person: the tables with their rows, and what was left out. */
export function tablesReport({ tables, leftOut }: ExportManifest, out: string, language: Language): string {
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
  const left = leftOut.map(({ what, reason }) => {
    const lead = language === 'vi' ? 'cthd: chưa xuất' : 'cthd: not exported';
    return `${lead}: ${visible(what)}: ${visible(reason[language])}`;
  });
  return `${[head, ...lines, ...left].join('\n')}\n`;
}
