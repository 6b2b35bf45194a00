import type { ExportFormat } from './export-format.ts';

export const exportFormatNames = ['parquet', 'ndjson', 'csv'] as const;
export type ExportFormatName = (typeof exportFormatNames)[number];

/** The forms of file, each loaded only when it is asked for. */
export const exportFormats: Readonly<Record<ExportFormatName, () => Promise<ExportFormat>>> = {
  parquet: async () => (await import('./export-parquet.ts')).exportParquet,
  ndjson: async () => (await import('./export-ndjson.ts')).exportNdjson,
  csv: async () => (await import('./export-csv.ts')).exportCsv,
};
