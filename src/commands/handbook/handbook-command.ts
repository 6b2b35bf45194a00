import { readPackageFile } from '../../io/files/package-files.ts';
import type { Command } from '../command.ts';
import { UserError } from '../../plan/user-error.ts';
import { screenOf } from '../shared/show-blocks.ts';
import { inert } from '../../screen/inert.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { pageOnScreen } from './page-on-screen.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd handbook': {
        vi: 'đọc sổ tay cho văn phòng, từng trang',
        en: 'read the handbook for offices (in Vietnamese), page by page',
      },
      'cthd handbook gửi': {
        vi: 'chỉ các mục nói về một điều',
        en: 'only the sections that speak of something',
      },
    },
    arguments: { '[words...]': { vi: 'chữ cần tìm trong sổ tay', en: 'words to look for in the handbook' } },
    options: {},
  },
  run({ args }, environment) {
    const page = readPackageFile('docs/handbook.md');
    if (page === null) throw new Error('docs/handbook.md is missing from the installed tool');
    const wanted = args.flat().join(' ').normalize('NFC').trim();
    const sections = sectionsOf(page);
    const speaking = wanted === '' ? sections : sections.filter((section) => holds(section, wanted));
    const found =
      speaking.length > 0
        ? headedFirst(speaking, (words) => holds(words, wanted))
        : headedFirst(
            sections.filter((section) => holdsPlain(section, wanted)),
            (words) => holdsPlain(words, wanted),
          );
    if (found.length === 0) throw notThere(wanted);
    const text = found.map(inertLines).join('\n\n');
    const isShown = environment.atTerminal === true;
    return { output: `${isShown ? pageOnScreen(text, screenOf(environment)) : text}\n`, exitCode: 0 };
  },
};

/** The page in its sections, each with its heading, without what only makes the page; a line of an example heads none. */
function sectionsOf(page: string): string[] {
  const sections: string[] = [];
  let isFramed = false;
  for (const line of page
    .replaceAll('\r\n', '\n')
    .replace(/^<!--.*-->\n?/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')) {
    if (line.trimStart().startsWith('```')) isFramed = !isFramed;
    const last = sections.length - 1;
    if (last < 0 || (!isFramed && /^#{1,3} /.test(line))) sections.push(line);
    else sections[last] = `${sections[last] ?? ''}\n${line}`;
  }
  return sections.map((section) => section.trim()).filter((section) => section !== '');
}

/** Sections with those first whose heading says what is looked for. */
function headedFirst(sections: readonly string[], says: (words: string) => boolean): string[] {
  const isHeaded = (section: string) => says(section.split('\n', 1)[0] ?? '');
  return [...sections.filter(isHeaded), ...sections.filter((section) => !isHeaded(section))];
}

const holds = (section: string, wanted: string): boolean =>
  section.toLocaleLowerCase('vi').includes(wanted.toLocaleLowerCase('vi'));

/** The same where the words were typed without diacritics. */
const holdsPlain = (section: string, wanted: string): boolean => fold(section).includes(wanted.toLowerCase());

const inertLines = (text: string): string => text.split('\n').map(inert).join('\n');

const notThere = (wanted: string) =>
  new UserError({
    vi: `Sổ tay không nói gì về «${wanted}»; đọc cả sổ tay: cthd handbook.`,
    en: `The handbook says nothing of “${wanted}”; read all of it: cthd handbook.`,
  });
