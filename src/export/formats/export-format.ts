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
