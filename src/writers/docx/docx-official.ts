import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  UnderlineType,
  WidthType,
} from 'docx';
import type { Language } from '../../locale/localised.ts';
import type { Block, Letterhead } from '../../views/blocks/block.ts';
import { visible } from '../../screen/visible.ts';
import { run } from './docx-run.ts';
import { dashes, sizes } from './docx-styles.ts';
import { letterheadLines } from '../letterhead-lines.ts';

type Signature = Extract<Block, { readonly kind: 'signature' }>;
type Recipients = Extract<Block, { readonly kind: 'recipients' }>;

const rule = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const;
const blankLines = 4;

/** The head of an official page: on the left who issues and the number, on the right the Party or the State, place and date; then kind and subject. */
export function docxLetterhead(head: Letterhead, language: Language, width: number): (Paragraph | Table)[] {
  const { superior, issuer, star, number, authority, placeAndDate, close } = letterheadLines(head, language);
  const [nation = '', motto] = authority;
  const isParty = head.style === 'party';
  const left = [
    ...(superior === null ? [] : [line(superior)]),
    line(issuer, { bold: true }),
    ...(star === null ? [ruleOnly(1600)] : [line(star)]),
    line(number),
  ];
  const right = [
    motto === undefined
      ? line(nation, { bold: true, size: sizes.nation }, 350)
      : line(nation, { bold: true, size: sizes.table }),
    ...(motto === undefined ? [] : [line(motto, { bold: true }, 620)]),
    line(''),
    line(placeAndDate, { italics: true }),
  ];
  return [
    sideBySide(left, right, width, 0.42),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 360, after: 60 },
      children: [run(head.type, { size: sizes.kind })],
    }),
    new Paragraph({
      style: 'Letterhead',
      children: [run(head.subject, { bold: true, size: isParty ? sizes.nation : sizes.text })],
    }),
    close === null ? ruleOnly(3600) : line(close),
    new Paragraph({ style: 'Letterhead', text: '' }),
  ];
}

/** The end of an official page: recipients on the left, authority, position and name on the right; either may be missing. */
export function docxClosing(
  { signature, recipients }: { readonly signature?: Signature; readonly recipients?: Recipients },
  width: number,
): Table {
  const left = recipients
    ? [
        new Paragraph({
          style: 'Recipients',
          children: [run(recipients.title, { size: sizes.text, underline: { type: UnderlineType.SINGLE } })],
        }),
        ...recipients.lines.map(
          (text) =>
            new Paragraph({
              style: 'Recipients',
              text: visible(text),
              numbering: { reference: dashes.reference, level: 0 },
              indent: { left: 200, hanging: 200 },
            }),
        ),
      ]
    : [line('')];
  const right = signature
    ? [
        ...(signature.authority === undefined ? [] : [line(signature.authority)]),
        line(signature.position),
        ...Array.from({ length: blankLines }, () => line('')),
        line(signature.name, { bold: true }),
      ]
    : [line('')];
  return sideBySide(left, right, width, 0.5);
}

interface Looks {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

/** A line of the heading; with a rule under it, drawn in by so much on both sides. */
const line = (text: string, looks: Looks = {}, ruleIndent?: number): Paragraph =>
  new Paragraph({
    style: 'Letterhead',
    keepNext: true,
    children: [run(text, looks)],
    ...(ruleIndent !== undefined && {
      border: { bottom: rule },
      indent: { left: ruleIndent, right: ruleIndent },
    }),
  });

/** A rule of its own, drawn in by so much on both sides. */
const ruleOnly = (indent: number): Paragraph => line('', { size: 8 }, indent);

const sideBySide = (
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  width: number,
  share: number,
): Table => {
  const widths = [Math.floor(width * share), width - Math.floor(width * share)];
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
};
