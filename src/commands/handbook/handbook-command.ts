import { readPackageFile } from '../../io/files/package-files.ts';
import type { Command } from '../command.ts';
import { UserError } from '../../plan/user-error.ts';
import { inert } from '../../screen/inert.ts';

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
  run({ args }) {
    const page = readPackageFile('docs/handbook.md');
    if (page === null) throw new Error('docs/handbook.md is missing from the installed tool');
    const wanted = args.flat().join(' ').normalize('NFC').trim();
    const sections = sectionsOf(page);
    const found = wanted === '' ? sections : sections.filter((section) => holds(section, wanted));
    if (found.length === 0) throw notThere(wanted);
    return { output: `${found.map(inertLines).join('\n\n')}\n`, exitCode: 0 };
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

const inertLines = (text: string): string => text.split('\n').map(inert).join('\n');

const notThere = (wanted: string) =>
  new UserError({
    vi: `Sổ tay không nói gì về «${wanted}»; đọc cả sổ tay: cthd handbook.`,
    en: `The handbook says nothing of “${wanted}”; read all of it: cthd handbook.`,
  });
