import type { TextLine } from './text-lines.ts';

const annexForm = /^PHỤ LỤC(?:\s+SỐ)?(?:\s+([IVXLC]+|\d{1,2}|[A-Z]))?(?:\s*[.:]\s*(.*))?$/isu;

/** The number and heading of a line that begins an annex; null for any other line. */
export function readAnnexLine({
  text,
}: TextLine): { readonly number: string | null; readonly heading: string } | null {
  const match = annexForm.exec(text);
  if (!match || text.length > 200) return null;
  return { number: match[1]?.toUpperCase() ?? null, heading: match[2] ?? '' };
}
