import type { ExportRow, ExportTable } from '../export-table.ts';

/** Takes the bytes of a file, one piece after the other. The piece may be used again by the caller. */
export type TakeBytes = (bytes: Uint8Array) => void;

/** Writes the rows of one table. */
export interface RowWriter {
  readonly write: (row: ExportRow) => void;
  /** What is left; nothing may be written after it. */
  readonly finish: () => void;
}

/** A form of file for tables. The same rows give the same bytes. */
export interface ExportFormat {
  readonly extension: string;
  open(table: ExportTable, take: TakeBytes): RowWriter;
}

export const exportFormatNames = ['parquet', 'ndjson', 'csv'] as const;
export type ExportFormatName = (typeof exportFormatNames)[number];

/** The forms of file, each loaded only when it is asked for. */
export const exportFormats: Readonly<Record<ExportFormatName, () => Promise<ExportFormat>>> = {
  parquet: async () => (await import('./export-parquet.ts')).exportParquet,
  ndjson: async () => (await import('./export-ndjson.ts')).exportNdjson,
  csv: async () => (await import('./export-csv.ts')).exportCsv,
};
