import { counted } from '../../locale/counted.ts';
import type { Localised } from '../../locale/localised.ts';

/** What a reader of office files met that belongs to the whole document. */
interface MetInFile {
  readonly tracked: boolean;
  readonly comments: boolean;
  readonly objects: number;
}

/** What is said of a whole file: how it was read, and what could not be. */
export function remarksOf({ tracked, comments, objects }: MetInFile): Localised[] {
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
  ];
}

/** How many words of old fonts are shown as examples. */
const maxExamples = 3;

/** How many words in the letters of old fonts were read, and how the first of them; nothing where none were. */
export function convertedWords(converted: ReadonlyMap<string, string>): Localised[] {
  if (converted.size === 0) return [];
  const examples = [...converted].slice(0, maxExamples);
  const more = converted.size > examples.length ? ', …' : '';
  const vi = examples.map(([from, to]) => `«${from}» đọc là «${to}»`).join(', ');
  const en = examples.map(([from, to]) => `“${from}” was read as “${to}”`).join(', ');
  return [
    {
      vi: `Phông chữ cũ: ${converted.size} từ đã đổi sang Unicode: ${vi}${more}.`,
      en: `An old font: ${counted(converted.size, 'word was', 'words were')} converted to Unicode: ${en}${more}.`,
    },
  ];
}
