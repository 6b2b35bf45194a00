import { type IRunOptions, NoBreakHyphen, TextRun } from 'docx';
import { visible } from '../../screen/visible.ts';
import { nonBreakingYears } from '../../vietnamese/wording/non-breaking.ts';

type RunLooks = Omit<IRunOptions, 'text' | 'children'>;

/** Words with their looks; nothing unseen is among them. */
export const run = (text: string, looks: RunLooks = {}): TextRun =>
  new TextRun({ ...looks, text: visible(text) });

/** Words of a sentence with their looks; no line is broken before the hyphen of a range of years. */
export const sentenceRun = (text: string, looks: RunLooks = {}): TextRun =>
  run(nonBreakingYears(text), looks);

/** The words of a title: no line is broken at the hyphen of a symbol, `05-NQ/TU` or `12/NQ-HĐND`, or before that of a range of years. */
export const titleRuns = (text: string, looks: RunLooks = {}): TextRun[] =>
  visible(nonBreakingYears(text))
    .split(/(?<=[\d\p{Lu}])-(?=\p{Lu})/u)
    .map(
      (part, index) =>
        new TextRun({ ...looks, children: index === 0 ? [part] : [new NoBreakHyphen(), part] }),
    );
