import type { ExportValue } from '../export-table.ts';
import type { ExportFormat } from './export-format.ts';
import { lineWriter } from './line-writer.ts';

/**
 * RFC 4180 for databases, with a line of names first: every text is in quotation marks and nothing of it is changed, null is a field of
 * nothing. It is not for spreadsheets, which would take a text that begins with `=` for a formula.
 */
export const exportCsv: ExportFormat = {
  extension: 'csv',
  open({ columns }, take) {
    const names = Object.keys(columns);
    const [first] = names;
    const lines = lineWriter(take);
    lines.add(`${names.join(',')}\n`);
    return {
      write(row) {
        let line = '';
        for (const name of names) line += `${name === first ? '' : ','}${field(row[name] ?? null)}`;
        lines.add(`${line}\n`);
      },
      finish: lines.finish,
    };
  },
};

function field(value: ExportValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? quoted(value) : String(value);
}

const quoted = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
