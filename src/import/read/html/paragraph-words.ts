import type { SourceRun } from '../../source-text.ts';
import { joinRuns } from '../join-runs.ts';
import { oldFont } from '../legacy-fonts.ts';
import { checkParagraph } from '../source-bounds.ts';
import type { OpenElement } from './open-element.ts';

/** Collects the words of a paragraph as they come. */
export function paragraphWords() {
  let runs: (Omit<SourceRun, 'text'> & { text: string })[] = [];
  let length = 0;

  return {
    /** Adds words of an element; a UserError for more letters than one paragraph has. */
    add(words: string, { isPlain, bold, italic, font: named }: OpenElement): void {
      const shown = isPlain ? words : words.replace(/[ \t\r\n\f]+/gu, ' ');
      const last = runs.at(-1);
      const { font } = oldFont(named);
      if (last?.bold === bold && last.italic === italic && last.font === font) last.text += shown;
      else runs.push({ text: shown, bold, italic, ...oldFont(named) });
      length += shown.length;
      checkParagraph(length / 2); // before blanks are taken out
    },
    lineBreak(): void {
      runs.push({ text: '\n', bold: false, italic: false });
    },
    /** The runs of the paragraph that ends here; none where it holds only blanks. */
    take(): SourceRun[] {
      const words = joinRuns(trimmed(runs));
      [runs, length] = [[], 0];
      return words.some(({ text }) => text.trim() !== '') ? words : [];
    },
  };
}

/** One line break at most on each side is no part of a paragraph, nor are the blanks around line breaks. */
function trimmed(runs: readonly SourceRun[]): SourceRun[] {
  const words = runs.map((run) => ({ ...run }));
  let hadBlank = true;
  for (const run of words) {
    let text = '';
    for (const sign of run.text) {
      const isBlank = sign === ' ';
      if (isBlank && hadBlank) continue;
      text += sign;
      hadBlank = isBlank || sign === '\n';
    }
    run.text = text;
  }
  return words.filter(({ text }) => text !== '');
}
