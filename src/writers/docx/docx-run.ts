import { type IRunOptions, TextRun } from 'docx';
import { visible } from '../../screen/visible.ts';

/** Words with their looks; nothing unseen is among them. */
export const run = (text: string, looks: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  new TextRun({ ...looks, text: visible(text) });
