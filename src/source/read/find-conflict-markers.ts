import type { Problem, SourceFile } from '../../plan/source-file.ts';
import { lineIndex } from '../../plan/lines.ts';

/** Whether a text may have lines that git leaves where two changes met. */
const mayConflict = (text: string): boolean =>
  (text.includes('<<<<<<< ') && /^<{7} /m.test(text)) || (text.includes('>>>>>>> ') && /^>{7} /m.test(text));

/** The lines that git leaves where two changes met. */
export function findConflictMarkers({ path, text }: SourceFile): Problem[] {
  if (!mayConflict(text)) return [];
  const lines = lineIndex(text);
  return [...text.matchAll(/^(?:<{7} .*|={7}|>{7} .*|\|{7} .*)$/gm)].slice(0, 50).map((match, index) => ({
    rule: 'conflict-markers',
    file: path,
    range: lines.rangeOf(match.index, match.index + match[0].length),
    args: [index],
    message: {
      vi: 'Còn dấu xung đột của git; hãy chọn nội dung đúng rồi xóa các dòng dấu.',
      en: 'A git conflict marker is left; choose the right content and delete the marker lines.',
    },
  }));
}
