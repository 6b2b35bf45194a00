import type { ExportFormat } from './export-formats.ts';
import { lineWriter } from './line-writer.ts';

/** One JSON object a line, its fields in the order of the columns; days and moments are texts. */
export const exportNdjson: ExportFormat = {
  extension: 'ndjson',
  open({ columns }, take) {
    const names = Object.keys(columns);
    const lines = lineWriter(take);
    return {
      write(row) {
        lines.add(`${JSON.stringify(row, names)}\n`);
      },
      finish: lines.finish,
    };
  },
};
