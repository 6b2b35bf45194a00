import { type IRunOptions, NoBreakHyphen, TextRun } from 'docx';
import { visible } from '../../screen/visible.ts';

type RunLooks = Omit<IRunOptions, 'text' | 'children'>;

/** Words with their looks; nothing unseen is among them. */
export const run = (text: string, looks: RunLooks = {}): TextRun =>
  new TextRun({ ...looks, text: visible(text) });

/** The words of a title: no line is broken at the hyphen of a symbol, `05-NQ/TU`. */
export const titleRuns = (text: string, looks: RunLooks = {}): TextRun[] =>
  visible(text)
    .split(/(?<=\d)-(?=\p{Lu})/u)
    .map(
      (part, index) =>
        new TextRun({ ...looks, children: index === 0 ? [part] : [new NoBreakHyphen(), part] }),
    );
