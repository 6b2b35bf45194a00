import { visible } from './visible.ts';

/**
 * Text from a plan that neither acts on a screen nor, in the log of a job, is read as a command inside a line: GitHub takes `##[command]`
 * wherever it is, Azure `##vso[command]`, TeamCity `##teamcity[command]`.
 */
export function inert(text: string): string {
  const shown = visible(text);
  return shown.includes('##') ? shown.replace(command, '#\\u{23}') : shown;
}

const command = /##(?=[a-z]*\[)/gi;

/** A line that a GitHub job does not take for a command by its beginning: `::command`, also after blanks. */
export const asLogLine = (line: string): string => line.replace(/^(\s*):(?=:)/, '$1\\u{3a}');

/** The same for every line of a text. */
export const asLogLines = (text: string): string =>
  text.includes('::') ? text.split('\n').map(asLogLine).join('\n') : text;
