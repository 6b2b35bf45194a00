import type { Language } from '../locale/localised.ts';
import { formatWords } from './format-words.ts';

/** The property of a Word document or a workbook that holds the command that made it. */
export const madeByProperty = 'cthd';

const comment = /<!-- (cthd [^>\n]*) -->/;
/** A comment is at the head of a file. */
const headLength = 4096;

/** The comment that heads a text file made by a command; nothing in the command can end it. */
export const madeByComment = (command: string): string => `<!-- ${command.replaceAll('>', '\\u003e')} -->`;

/** The last line of a plain text that is a file. */
export const madeByLine = (command: string, language: Language): string =>
  `${formatWords[language].madeBy}: ${command}`;

const lastLine = new RegExp(
  `\\n(?:${Object.values(formatWords)
    .map(({ madeBy }) => madeBy)
    .join('|')}): (cthd [^\\n]*)\\n$`,
);

/** The property of a calendar that holds the command that made it. */
export const calendarCommand = 'X-CTHD-COMMAND';

function commandOfCalendar(text: string): string | null {
  const unfolded = text.slice(0, headLength).replaceAll(/\r?\n /g, '');
  const [, command] = new RegExp(`^${calendarCommand}:(cthd [^\\r\\n]*)`, 'm').exec(unfolded) ?? [];
  return command?.replaceAll(/\\([\\;,])/g, '$1') ?? null;
}

/** The line of a feed that holds the command that made it: a comment of XML may hold no two hyphens. */
export const madeByInstruction = (command: string): string =>
  `<?cthd-command ${command.replaceAll('?>', '?\\u003e')}?>`;

const instruction = /^<\?cthd-command (cthd [^\n]*)\?>$/m;

/** The last head of a csv file, which is the command. */
const lastHead = /^\uFEFF?[^\r\n]*,(?:"(cthd (?:[^"\r\n]|"")*)"|(cthd [^",\r\n]*))\r\n/;

/** The command that a Markdown, HTML, JSON, csv, text or calendar file says it was made by, as it was written; null where it says none. */
export function commandNamed(text: string): string | null {
  if (text.startsWith('{')) return commandOfJson(text);
  if (text.startsWith('BEGIN:VCALENDAR')) return commandOfCalendar(text);
  const [, inQuotes, bare] = lastHead.exec(text) ?? [];
  return (
    comment.exec(text.slice(0, headLength))?.[1]?.replaceAll('\\u003e', '>') ??
    instruction.exec(text.slice(0, headLength))?.[1]?.replaceAll('?\\u003e', '?>') ??
    inQuotes?.replaceAll('""', '"') ??
    bare ??
    lastLine.exec(text.slice(-headLength))?.[1] ??
    null
  );
}

function commandOfJson(text: string): string | null {
  try {
    const { command } = JSON.parse(text) as { command?: unknown };
    return typeof command === 'string' ? command : null;
  } catch {
    return null;
  }
}
