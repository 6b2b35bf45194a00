import { findCitations } from '../../vietnamese/documents/find-citations.ts';

/**
 * The pieces of evidence in a cell as clerks write them, each in a form that `parseEvidence` reads: one a line or between semicolons, or
 * several documents in one sentence (“Báo cáo số 31-BC/TTCNTT ngày 25/9/2026 và Công văn số 12-CV/VP ngày 2/7/26”).
 */
export const evidencePieces = (words: string): string[] =>
  words
    .split(/[;\r\n]+/)
    .map((piece) => piece.trim().replace(/^[-+•*]\s+/, ''))
    .filter((piece) => piece !== '')
    .flatMap(piecesOf);

function piecesOf(written: string): string[] {
  if (/^https?:/i.test(written)) return written.split(/[,\s]+(?=https?:)/i);
  if (written.includes('@')) return written.split(/(?:,\s*|\s+và\s+)(?=\S+@)/u);
  const text = written.replace(/(?<![\d/.-])(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})(?![\d/.-])/g, '$120$2');
  const found = findCitations(text);
  if (found.length === 0) return [text];
  return found.map(({ symbol, date }) => {
    const written = text.slice(symbol.start, symbol.end);
    return date === null ? written : `${written}@${text.slice(date.start, date.end)}`;
  });
}
