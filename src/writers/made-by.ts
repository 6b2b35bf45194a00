/** The property of a Word document or a workbook that holds the command that made it. */
export const madeByProperty = 'cthd';

const comment = /<!-- (cthd render [^>\n]*) -->/;
/** A comment stands at the head of a file. */
const headLength = 4096;

/** The comment that heads a text file made by a command; nothing in the command can end it. */
export const madeByComment = (command: string): string => `<!-- ${command.replaceAll('>', '\\u003e')} -->`;

/** The command that a Markdown, HTML or JSON file says it was made by, as it was written; null where it says none. */
export function commandNamed(text: string): string | null {
  if (text.startsWith('{')) return commandOfJson(text);
  return comment.exec(text.slice(0, headLength))?.[1]?.replaceAll('\\u003e', '>') ?? null;
}

function commandOfJson(text: string): string | null {
  try {
    const { kind, command } = JSON.parse(text) as { kind?: unknown; command?: unknown };
    return kind === 'render' && typeof command === 'string' ? command : null;
  } catch {
    return null;
  }
}
