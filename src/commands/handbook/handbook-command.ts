import { readPackageFile } from '../../io/files/package-files.ts';
import type { Command } from '../command.ts';
import { UserError } from '../../plan/user-error.ts';
import { columnsOf } from '../../screen/columns.ts';
import { inert } from '../../screen/inert.ts';
import { wrap } from '../../screen/wrap.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

export const command: Command = {
  usage: {
    examples: [
      {
        line: 'cthd handbook',
        words: {
          vi: 'đọc sổ tay cho văn phòng, từng trang',
          en: 'read the handbook for offices (in Vietnamese), page by page',
        },
      },
      {
        line: 'cthd handbook gửi',
        words: { vi: 'chỉ các mục nói về một điều', en: 'only the sections that speak of something' },
      },
    ],
    arguments: [
      {
        term: '[words...]',
        words: { vi: 'chữ cần tìm trong sổ tay', en: 'words to look for in the handbook' },
      },
    ],
    options: [],
  },
  run({ args }, { atTerminal, width }) {
    const page = readPackageFile('docs/handbook.md');
    if (page === null) throw new Error('docs/handbook.md is missing from the installed tool');
    const wanted = args.flat().join(' ').normalize('NFC').trim();
    const sections = sectionsOf(page);
    const speaking = wanted === '' ? sections : sections.filter((section) => holds(section, wanted));
    const found = speaking.length > 0 ? speaking : sections.filter((section) => holdsPlain(section, wanted));
    if (found.length === 0) throw notThere(wanted);
    const text = found.map(inertLines).join('\n\n');
    return { output: `${atTerminal === true ? folded(text, width) : text}\n`, exitCode: 0 };
  },
};

/** The page in its sections, each with its heading, without what only makes the page. */
const sectionsOf = (page: string): string[] =>
  page
    .replaceAll('\r\n', '\n')
    .replace(/^<!--.*-->\n?/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .split(/^(?=#{1,3} )/m)
    .map((section) => section.trim())
    .filter((section) => section !== '');

const holds = (section: string, wanted: string): boolean =>
  section.toLocaleLowerCase('vi').includes(wanted.toLocaleLowerCase('vi'));

/** The same where the words were typed without diacritics. */
const holdsPlain = (section: string, wanted: string): boolean => fold(section).includes(wanted.toLowerCase());

const inertLines = (text: string): string => text.split('\n').map(inert).join('\n');

/** A page in Markdown for a screen of this width: its sentences are broken at blanks, what stands in a frame is not. */
function folded(page: string, width: number): string {
  let isFramed = false;
  return joinedLines(page)
    .flatMap((line) => {
      if (line.trimStart().startsWith('```')) isFramed = !isFramed;
      return isFramed || columnsOf(line) <= width ? [line] : foldedLine(line, width);
    })
    .join('\n');
}

/** The lines of a page in Markdown, the source lines of one paragraph joined, so that it can be broken anew. */
function joinedLines(page: string): string[] {
  const lines: string[] = [];
  let isFramed = false;
  for (const line of page.split('\n')) {
    const isFence = line.trimStart().startsWith('```');
    const last = lines.at(-1) ?? '';
    if (isFramed || isFence || startsBlock(line) || last === '' || endsBlock(last)) lines.push(line);
    else lines[lines.length - 1] = `${last} ${line.trimStart()}`;
    if (isFence) isFramed = !isFramed;
  }
  return lines;
}

const startsBlock = (line: string): boolean => /^\s*(?:$|[-*] |\d+\. |[#|>])/.test(line);
const endsBlock = (line: string): boolean => /^\s*(?:```|[#|>])/.test(line);

/** A line broken at blanks, the lines after the first drawn in as it is. */
function foldedLine(line: string, width: number): string[] {
  const indent = /^(?: *(?:[-*]|\d+\.) )?/.exec(line)?.[0].length ?? 0;
  const margin = ' '.repeat(indent > 0 ? indent : line.length - line.trimStart().length);
  const lead = line.slice(0, indent > 0 ? indent : margin.length);
  return wrap(line.slice(lead.length), width - margin.length).map(
    (one, index) => (index === 0 ? lead : margin) + one,
  );
}

const notThere = (wanted: string) =>
  new UserError({
    vi: `Sổ tay không nói gì về «${wanted}»; đọc cả sổ tay: cthd handbook.`,
    en: `The handbook says nothing of “${wanted}”; read all of it: cthd handbook.`,
  });
