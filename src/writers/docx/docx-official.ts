import { authorityLines } from '../../vietnamese/documents/authority-lines.ts';
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
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
import { keptTogether } from '../../vietnamese/wording/kept-together.ts';
import { run, titleRuns } from './docx-run.ts';
import { dashes, sizes } from './docx-styles.ts';
import { letterheadLines } from '../letterhead-lines.ts';
import { timesWidth } from '../times-width.ts';
import { boldLines, boldWidth, evenIndent } from './bold-lines.ts';

type Signature = Extract<Block, { readonly kind: 'signature' }>;
type Recipients = Extract<Block, { readonly kind: 'recipients' }>;

const rule = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const;
const blankLines = 4;
/** How much of the width the left side of a head has, and the capitals that a line there has room for; names of bodies are broken at sense. */
const narrowSide = { share: 0.4, nameLetters: 21 } as const;
const halfSide = { share: 0.5, nameLetters: 25 } as const;

/** A Party head has room for names on both sides, unless the other side is then too narrow for place and date on one line. */
function leftSide(style: Letterhead['style'], placeAndDate: string, width: number) {
  const needed = (timesWidth(placeAndDate) * sizes.text * 10) / 1000;
  return style === 'party' && needed < width * (1 - halfSide.share) ? halfSide : narrowSide;
}

/** The letters of what a letter is about that a line has room for. */
const aboutLetters = 34;

/** The head of an official page: on the left who issues and the number, on the right the Party or the State, place and date; then kind and subject. */
export function docxLetterhead(head: Letterhead, language: Language, width: number): (Paragraph | Table)[] {
  const {
    superior,
    issuer,
    star,
    number: symbol,
    about,
    authority,
    placeAndDate,
    close,
  } = letterheadLines(head, language);
  const looks = officialLooks[head.style];
  const { share, nameLetters } = leftSide(head.style, placeAndDate, width);
  const [leftWidth, rightWidth] = sidesOf(width, share);
  const name = keptTogether(issuer, nameLetters);
  const names = [
    ...(superior === null ? [] : [line(keptTogether(superior, nameLetters), { size: looks.superior })]),
    line(name, { bold: true, size: looks.superior }),
    star === null ? ruleUnder(name, { width: leftWidth, size: looks.superior, share: 0.4 }) : line(star),
  ];
  const nation = authority.flatMap((words, index) => {
    const size = index === 0 ? looks.nation : sizes.text;
    const isLast = index === authority.length - 1;
    return [
      line(words, { bold: true, size }),
      ...(isLast ? [ruleUnder(words, { width: rightWidth, size, share: 1 })] : []),
    ];
  });
  const number = [
    line(symbol, { size: looks.number }, looks.before),
    ...(about === null ? [] : [line(keptTogether(about, aboutLetters), { size: looks.about })]),
  ];
  const date = line(placeAndDate, { italics: true }, looks.before);
  const sides = sideBySide(
    head.style === 'party'
      ? [
          [
            [...names, ...number],
            [...nation, line(''), date],
          ],
        ]
      : [
          [names, nation],
          [number, [date]],
        ],
    width,
    share,
  );
  if (head.type === null) return [sides, line('')];
  const subject = keptTogether(head.subject);
  const indent = evenIndent(subject, width, looks.subject);
  return [
    sides,
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 360, after: 60 },
      children: [run(head.type, { size: looks.kind })],
    }),
    new Paragraph({
      style: 'Letterhead',
      keepNext: true,
      indent: { left: indent, right: indent },
      children: titleRuns(subject, { bold: true, size: looks.subject }),
    }),
    close === null ? ruleOnly(3600) : line(close),
    new Paragraph({ style: 'Letterhead', text: '' }),
  ];
}

/** Sizes in half points of what differs between the forms of the Party and of the State (practice of both). */
const officialLooks = {
  party: {
    superior: sizes.text,
    number: sizes.text,
    nation: sizes.nation,
    kind: sizes.kind,
    subject: sizes.nation,
    about: 24,
    before: 0,
  },
  state: {
    superior: 26,
    number: 26,
    nation: 26,
    kind: sizes.text,
    subject: sizes.text,
    about: 24,
    before: 80,
  },
} as const;

/** To whom a letter is written, in the middle of the line. */
export const docxAddressee = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 240 },
    children: [run(text)],
  });

/** The end of an official page: recipients on the left, authority, position and name on the right; either may be missing. */
export function docxClosing(
  {
    signature,
    recipients,
    family,
  }: {
    readonly signature?: Signature;
    readonly recipients?: Recipients;
    readonly family: Letterhead['style'];
  },
  width: number,
): Table {
  const looks = closingLooks[family];
  const left = recipients
    ? [
        new Paragraph({ style: 'Recipients', children: [run(recipients.title, looks.title)] }),
        ...recipients.lines.map(
          (text) =>
            new Paragraph({
              style: 'Recipients',
              children: [run(text, { size: looks.recipients })],
              numbering: { reference: dashes.reference, level: dashes.ofRecipients },
            }),
        ),
      ]
    : [line('')];
  const right = signature
    ? [
        ...authorityLines(signature).map((words) => line(keptTogether(words), { bold: true })),
        line(keptTogether(signature.position), looks.position),
        ...Array.from({ length: blankLines }, () => line('')),
        line(signature.name, { bold: true }),
      ]
    : [line('')];
  return sideBySide([[left, right]], width, 0.5);
}

/** The Party underlines “Nơi nhận:”, the State has it bold and italic with a smaller list; there the position is bold too. */
const closingLooks = {
  party: {
    title: { size: sizes.text, underline: { type: UnderlineType.SINGLE } },
    recipients: sizes.small,
    position: {},
  },
  state: { title: { size: 24, bold: true, italics: true }, recipients: 22, position: { bold: true } },
} as const;

interface LineLooks {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

/** A line of the heading, with so much room before it in twentieths of a point. */
const line = (text: string, looks: LineLooks = {}, before = 0): Paragraph =>
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
function ruleUnder(
  words: string,
  { width, size, share }: { readonly width: number; readonly size: number; readonly share: number },
): Paragraph {
  const longest = boldLines(words, width, size).reduce(
    (most, one) => Math.max(most, boldWidth(one, size)),
    0,
  );
  return ruleOnly(Math.floor((width - Math.min(width, longest) * share) / 2));
}

const noMargins = { left: 0, right: 0 };

const sidesOf = (width: number, share: number): readonly [left: number, right: number] => [
  Math.floor(width * share),
  width - Math.floor(width * share),
];

/** Two sides of a page in rows without borders; what stands in one row begins on one line. */
const sideBySide = (
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
