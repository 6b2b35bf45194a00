import { counted } from '../../locale/counted.ts';
import type { Localised } from '../../locale/localised.ts';

/** What a reader of office files met that belongs to the whole document. */
interface MetInFile {
  readonly tracked: boolean;
  readonly comments: boolean;
  readonly objects: number;
  readonly converted: ReadonlyMap<string, string>;
}

/** What is said of a whole file: how it was read, and what could not be. */
export function remarksOf({ tracked, comments, objects, converted }: MetInFile): Localised[] {
  return [
    ...(tracked
      ? [
          {
            vi: 'Tệp có sửa đổi được theo dõi (track changes); đọc như đã chấp nhận tất cả.',
            en: 'The file has tracked changes; it was read as if all were accepted.',
          },
        ]
      : []),
    ...(comments
      ? [{ vi: 'Tệp có nhận xét (comments); không đọc.', en: 'The file has comments; they were not read.' }]
      : []),
    ...(objects > 0
      ? [
          {
            vi: `Tệp có ${objects} hình hoặc đối tượng; chữ trong hình không đọc được.`,
            en: `The file has ${counted(objects, 'picture or object', 'pictures or objects')}; words in them cannot be read.`,
          },
        ]
      : []),
    ...convertedWords(converted),
  ];
}

/** Each word in the letters of an old font, and how it was read. */
export const convertedWords = (converted: ReadonlyMap<string, string>): Localised[] =>
  [...converted].map(([from, to]) => ({
    vi: `Phông chữ cũ: «${from}» đọc là «${to}».`,
    en: `An old font: “${from}” was read as “${to}”.`,
  }));
