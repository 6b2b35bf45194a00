import { centreOf, type Fragment, type TurnedFragment } from './fragment.ts';
import { matrixOf } from './matrix.ts';
import type { OperatorList, Operators } from './page-operators.ts';
import { movedPoint, type PageDirection, turnedRule } from './page-direction.ts';
import { type DirectedFragment, lettersOfPage } from './page-letters.ts';
import { type RuledLine, rulesOf } from './ruled-lines.ts';
import type { PageFont } from './text-pen.ts';

export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Of most letters. */
  readonly direction: PageDirection;
  /** Coordinates of the page turned upright. */
  readonly fragments: readonly Fragment[];
  /** Fragments that stand in another direction than most, turned upright on their own. */
  readonly turned: readonly TurnedFragment[];
  readonly rules: readonly RuledLine[];
  /** How many signs do not tell which letter they are. */
  readonly unreadable: number;
}

/** What is used of a page as pdf.js gives it. */
export interface PdfPage {
  readonly view: readonly number[];
  getOperatorList(): Promise<OperatorList>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): unknown;
}

/** The letters and the drawn lines of a page. */
export async function readPageContent(
  page: PdfPage,
  number: number,
  operators: Operators,
): Promise<PageContent> {
  const list = await page.getOperatorList();
  const fonts = new Map<string, PageFont>();
  const fontOf = (id: string) => {
    const font = fonts.get(id) ?? fontNamed(page, id);
    fonts.set(id, font);
    return font;
  };
  const { directed, unreadable } = lettersOfPage(list, operators, fontOf);
  const main = mainDirection(directed);
  const rules = rulesOf(list, operators).map((rule) => turnedRule(rule, main));
  const isMain = ({ direction }: DirectedFragment) => direction === main;
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  return {
    number,
    width: right - left,
    height: top - bottom,
    direction: main,
    fragments: directed.filter(isMain).map(({ fragment }) => fragment),
    turned: directed
      .filter((one) => !isMain(one))
      .map(({ fragment, direction }) => ({
        ...fragment,
        centre: movedPoint(centreOf(fragment), direction, main),
      })),
    rules,
    unreadable,
  };
}

/** The direction of most letters of a page: wide tables stand sideways on pages that are turned for reading. */
function mainDirection(pieces: readonly DirectedFragment[]): PageDirection {
  const letters = [0, 0, 0, 0];
  for (const { direction, fragment } of pieces)
    letters[direction] = (letters[direction] ?? 0) + fragment.text.trim().length;
  return letters.indexOf(Math.max(...letters)) as PageDirection;
}

function fontNamed({ commonObjs }: PdfPage, id: string): PageFont {
  const font = commonObjs.has(id)
    ? (commonObjs.get(id) as { readonly name?: unknown; readonly fontMatrix?: unknown } | null)
    : null;
  const name = typeof font?.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : '';
  return { name, scale: matrixOf(font?.fontMatrix)?.[0] ?? 0.001 };
}
