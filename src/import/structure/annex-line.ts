import type { TextLine } from './text-lines.ts';

const annexForm =
  /^((?:PHỤ LỤC|PHỤ BIỂU|BIỂU|MẪU)(?:\s+SỐ)?)(?:\s+([IVXLC]+|0?[1-9]|[1-9]\d|[A-Z]))?(?:\s*[.:]\s*(.*))?$/isu;

/** What a line that begins an annex says. */
export interface AnnexLine {
  readonly number: string | null;
  /** Empty where it stands in the next line. */
  readonly heading: string;
}

/** The number, as printed but for a plain “PHỤ LỤC” before it, and the heading of a line that begins an annex; null for any other line. */
export function readAnnexLine({ text }: TextLine): AnnexLine | null {
  const match = annexForm.exec(text);
  if (!match || text.length > 200) return null;
  const [, label = '', number, heading = ''] = match;
  if (number === undefined) return /^PHỤ LỤC/iu.test(label) ? { number: null, heading } : null;
  return { number: label === 'PHỤ LỤC' && !number.startsWith('0') ? number : `${label} ${number}`, heading };
}
