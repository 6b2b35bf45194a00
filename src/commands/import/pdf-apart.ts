import { unpacksTooMuch } from '../../import/read/pdf/stream-bounds.ts';
import type { ReadPdf } from '../../import/read/read-source.ts';
import { inBoundedProcess, type WorkBounds } from '../../io/bounded-process.ts';
import { boundedWork } from '../../io/bounded-work.ts';
import type { SelfCall } from '../../io/run-again.ts';

/** Reads a PDF as `readPdf()` does, in a process of its own, which is ended where a page or the file takes too long or too much. */
export const pdfReaderOf =
  (self: SelfCall): ReadPdf =>
  (bytes, onShare) =>
    inBoundedProcess({ call: [...self, '__read-pdf'], input: bytes, bounds, progress: onShare });

/** What that process does: `cthd __read-pdf`. */
export const readPdfForAnother = (): Promise<void> =>
  boundedWork(async (bytes, onShare) => {
    const { readPdf } = await import('../../import/read/pdf/read-pdf.ts');
    return readPdf(bytes, onShare);
  }, bounds);

const bounds: WorkBounds = {
  cpuSeconds: 6,
  cpuSecondsInAll: 60,
  seconds: 120,
  mebibytes: 280,
  tooLong: {
    vi: 'đọc PDF này mất quá nhiều thời gian máy nên không được đọc; hãy in lại thành PDF khác, hoặc dùng bản Word',
    en: 'reading this PDF takes too much of the processor, so it is not read; print it to another PDF, or use the Word file',
  },
  tooMuch: unpacksTooMuch,
};
