import type { ExportValue } from '../export-table.ts';
import type { ExportFormat } from './export-format.ts';
import { lineWriter } from './line-writer.ts';

/** One JSON object a line, its fields in the order of the columns; days and moments are texts. */
export const exportNdjson: ExportFormat = {
  extension: 'ndjson',
  open({ columns }, take) {
    const fields = Object.keys(columns).map((name, at) => ({
      name,
      lead: `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    }));
    const lines = lineWriter(take);
    return {
      write(row) {
        let line = '';
        for (const { name, lead } of fields) line += lead + jsonOf(row[name] ?? null);
        lines.add(`${line}}\n`);
      },
      finish: lines.finish,
    };
  },
};

const jsonOf = (value: ExportValue): string => (value === null ? 'null' : JSON.stringify(value));
