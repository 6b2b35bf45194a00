import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { boldLines, boldWidth } from './bold-lines.ts';
import { run } from './docx-run.ts';

const rule = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const;

interface LineLooks {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

/** A line of the heading, with so much room before it in twentieths of a point. */
export const line = (text: string, looks: LineLooks = {}, before = 0): Paragraph =>
  new Paragraph({ style: 'Letterhead', spacing: { before }, children: [run(text, looks)] });

/** A rule of its own close under a line, drawn in by so much on both sides. */
export const ruleOnly = (indent: number): Paragraph =>
  new Paragraph({
    style: 'Letterhead',
    alignment: AlignmentType.CENTER,
    spacing: { after: 60, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: rule },
    indent: { left: indent, right: indent },
  });

/**
 * A rule under bold words, a share as long as their longest line: the whole under the motto of the State and the name of the Party, two
 * fifths under the name of a body (Decree 30/2020: from a third to a half).
 */
export function ruleUnder(
  words: string,
  { width, size, share }: { readonly width: number; readonly size: number; readonly share: number },
): Paragraph {
  const longest = boldLines(words, width, size).reduce((max, one) => Math.max(max, boldWidth(one, size)), 0);
  return ruleOnly(Math.floor((width - Math.min(width, longest) * share) / 2));
}

const noMargins = { left: 0, right: 0 };

/** The widths of two sides of a page, of which the left one has a share. */
export const sidesOf = (width: number, share: number): readonly [left: number, right: number] => [
  Math.floor(width * share),
  width - Math.floor(width * share),
];

/** Two sides of a page in rows without borders; what stands in one row begins on one line. */
export const sideBySide = (
  rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[],
  width: number,
  share: number,
): Table => {
  const widths = sidesOf(width, share);
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      (sides) =>
        new TableRow({
          cantSplit: true,
          children: sides.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: noMargins,
                children,
              }),
          ),
        }),
    ),
  });
};
