import type { SourceRun } from '../../source-text.ts';
import { oldFont } from '../legacy-fonts.ts';
import type { Element } from '../xml-tree.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';

/** What is asked for while the words of a paragraph are read. */
export interface RunReading {
  readonly styles: OdtStyles;
  /** Reads a footnote that is anchored here; its mark. */
  readonly readNote: (note: Element) => string;
  /** Reads a box that is anchored here. */
  readonly readBox: (box: Element) => void;
  readonly meetComment: () => void;
}

/** The runs of a paragraph of a style, neighbours of one style not joined; what is anchored in it is told of where it stands. */
export function readOdtRuns(paragraph: Element, style: OdtStyle, reading: RunReading): SourceRun[] {
  const runs: SourceRun[] = [];
  walk(paragraph, style);
  return runs;

  function walk(element: Element, of: OdtStyle): void {
    for (const child of element.children) {
      if (typeof child === 'string') say(child.replace(/[ \t\r\n]+/g, ' '), of);
      else piece(child, of);
    }
  }

  function piece(child: Element, of: OdtStyle): void {
    const { name, attributes } = child;
    if (name === 's') say(' '.repeat(Math.min(200, Number(attributes['c'] ?? 1))), of);
    else if (name === 'tab') say('\t', of);
    else if (name === 'line-break') say('\n', of);
    else if (name === 'note') runs.push({ text: '', ...weightOf(of), note: reading.readNote(child) });
    else if (name === 'annotation' || name === 'annotation-end') reading.meetComment();
    else if (isBox(child)) reading.readBox(child);
    else if (name === 'span') {
      const own = reading.styles.styleOf('text', attributes['style-name']);
      if (own.isHidden !== true) walk(child, { ...of, ...own });
    } else if (!skipped.has(name)) walk(child, of);
  }

  function say(text: string, of: OdtStyle): void {
    runs.push({ text, ...weightOf(of), ...oldFont(of.font) });
  }
}

const weightOf = ({ bold = false, italic = false }: OdtStyle) => ({ bold, italic });

/** Whether an element is a frame or a drawing, which may hold a text box. */
export const isBox = ({ name }: Element): boolean =>
  name === 'frame' || name === 'custom-shape' || name === 'g';

/** Elements of a paragraph whose words are not printed there. */
const skipped = new Set([
  'bookmark',
  'bookmark-start',
  'bookmark-end',
  'change',
  'change-start',
  'change-end',
  'soft-page-break',
  'hidden-text',
  'hidden-paragraph',
  'script',
  'ruby-text',
  'note-citation',
]);
