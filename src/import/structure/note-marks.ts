import type { SourceLine } from './text-lines.ts';

const mark = /\[\^[^\]\s]{1,40}\]/gu;

/** The marks of footnotes in words, in their order: `[^1]`. */
export const marksIn = (words: string): readonly string[] => words.match(mark) ?? [];

/** Words without the marks of their footnotes. */
export const withoutMarks = (words: string): string => words.replace(mark, '');

/** A line without the marks of its footnotes. */
export const plainLine = (line: SourceLine): SourceLine =>
  line.kind === 'line' && line.text.includes('[^') ? { ...line, text: withoutMarks(line.text).trim() } : line;
