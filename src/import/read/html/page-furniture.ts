import { anyHeading } from '../../../vietnamese/documents/national-heading.ts';
import { paragraphText, type Dropped, type SourceBlock } from '../../source-text.ts';

/** Elements and names that pages give to what surrounds their text. */
const elements = new Set(['header', 'footer', 'aside', 'nav']);
const names = new Set(
  'header footer nav navbar menu sidebar breadcrumb breadcrumbs comment comments related share sharing social banner ads advertisement copyright toolbar pagination tags'.split(
    ' ',
  ),
);

/** Whether an element surrounds the text of a page, by its kind or the names that it bears. */
export const isFurniture = (
  name: string,
  { class: words = '', id = '' }: Readonly<Record<string, string>>,
): boolean => elements.has(name) || [...words.split(/\s+/u), id].some((one) => names.has(one.toLowerCase()));

const official = new RegExp(`${anyHeading}|Nơi nhận|^Điều \\d`, 'u');

/** A block, and the element that surrounds the text in which it stands, counted from 1; 0 for the text itself. */
export interface FoundBlock {
  readonly block: SourceBlock;
  readonly furniture: number;
}

/** Leaves out heads, feet and menus of a page; one that holds an official text, or much of the page, is the text whatever it is called. */
export function withoutFurniture(found: readonly FoundBlock[]): {
  readonly blocks: SourceBlock[];
  readonly dropped: Dropped[];
} {
  const whole = found.reduce((sum, { block }) => sum + wordsOf(block).length, 0);
  const words = new Map<number, string>();
  for (const { block, furniture } of found)
    words.set(furniture, `${words.get(furniture) ?? ''}${wordsOf(block)}\n`);
  const isText = (furniture: number) => {
    const own = words.get(furniture) ?? '';
    return (
      furniture === 0 || own.length > whole * 0.25 || own.split('\n').some((line) => official.test(line))
    );
  };
  return {
    blocks: found.flatMap(({ block, furniture }) => (isText(furniture) ? [block] : [])),
    dropped: found.flatMap(({ block, furniture }): Dropped[] =>
      isText(furniture) ? [] : [{ text: wordsOf(block), place: block.place, why: surrounding }],
    ),
  };
}

const wordsOf = (block: SourceBlock): string =>
  block.kind === 'paragraph'
    ? paragraphText(block)
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(wordsOf))).join('\n');

const surrounding = {
  vi: 'đầu, chân hoặc trình đơn của trang web',
  en: 'head, foot or menu of the web page',
};
