import { readXml } from '../../io/tables/read-xml.ts';
import type { Zip } from '../../io/tables/zip.ts';
import { UserError } from '../../plan/user-error.ts';

/** An element of an office file without the prefixes of its names. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | string;

/** The most elements of one child of the body that are held at a time: enough for a table over hundreds of pages. */
const maxElements = 400_000;
const maxDepth = 256;

/** Elements of WordprocessingML that hold no words and no form that is read; they are not kept, nor what is in them. */
const passedOverInWord = new Set([
  ...[
    'rsid',
    'lang',
    'color',
    'sz',
    'szCs',
    'spacing',
    'kern',
    'shd',
    'bCs',
    'iCs',
    'tcW',
    'gridCol',
    'bookmarkStart',
  ],
  ...[
    'bookmarkEnd',
    'proofErr',
    'lastRenderedPageBreak',
    'vAlign',
    'sectPr',
    'blip',
    'spPr',
    'txPr',
    'tblW',
    'tblLook',
  ],
  ...[
    'noProof',
    'pBdr',
    'tblCellMar',
    'trHeight',
    'w',
    'position',
    'u',
    'highlight',
    'widowControl',
    'keepNext',
  ],
]);

/** Which elements of a form of files are not kept, and which hold words. */
interface ElementForm {
  readonly passedOver?: ReadonlySet<string>;
  readonly holdsWords?: (name: string) => boolean;
}

/** Reads a part and hands over each element at a depth, whole, as soon as it ends: `depth` 3 for the children of the body. */
export async function readElements(
  zip: Zip,
  part: string,
  depth: number,
  take: (element: Element, parents: readonly string[]) => void,
  { passedOver = new Set(), holdsWords = () => false }: ElementForm = wordForm,
): Promise<void> {
  let count = 0;
  let skipped = 0;
  const open: { name: string; attributes: Element['attributes']; children: Node[] }[] = [];
  await readXml(
    part,
    zip.read(part),
    {
      open(path, attributes) {
        const name = path.at(-1) ?? '';
        if (skipped > 0 || passedOver.has(name)) skipped += 1;
        else if (path.length >= depth) {
          count += 1;
          if (count > maxElements) throw tooManyElements();
          open.push({ name, attributes: withoutPrefixes(attributes), children: [] });
        }
      },
      text(path, piece) {
        if (skipped === 0 && holdsWords(path.at(-1) ?? '')) open.at(-1)?.children.push(piece);
      },
      close(path) {
        if (skipped > 0) skipped -= 1;
        else if (path.length >= depth) {
          const element = open.pop();
          if (!element) return;
          const parent = open.at(-1);
          if (parent) parent.children.push(element);
          else {
            take(element, path.slice(0, -1));
            count = 0;
          }
        }
      },
    },
    { office: zip.office, depth: maxDepth },
  );
}

const wordsOfWord = new Set(['t', 'delText', 'instrText']);

const wordForm: ElementForm = {
  passedOver: passedOverInWord,
  holdsWords: (name) => wordsOfWord.has(name),
};

const none: Readonly<Record<string, string>> = {};

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes);
  return entries.length === 0
    ? none
    : Object.fromEntries(entries.map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]));
}

/** The elements among the children, or those of a name. */
export const elementsIn = ({ children }: Element, name?: string): Element[] =>
  children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first element at a path of names under another. */
export function under(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  let at = element;
  for (const name of names) at = at && elementsIn(at, name)[0];
  return at;
}

/** The attribute `val` of the element at a path; undefined where there is none. */
export const valueAt = (element: Element | undefined, ...names: readonly string[]): string | undefined =>
  under(element, ...names)?.attributes['val'];

/** Whether a property that is on or off is on; null where it is not stated. */
export function switchAt(element: Element | undefined, ...names: readonly string[]): boolean | null {
  const found = under(element, ...names);
  if (!found) return null;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? 'true');
}

const tooManyElements = () =>
  new UserError({
    vi: `một bảng hoặc đoạn có hơn ${maxElements.toLocaleString('vi')} thành phần nên tệp không được đọc`,
    en: `a table or paragraph has more than ${maxElements.toLocaleString('en')} elements, so the file is not read`,
  });
