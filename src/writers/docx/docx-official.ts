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
import { boldness, timesWidth } from '../times-width.ts';

type Signature = Extract<Block, { readonly kind: 'signature' }>;
type Recipients = Extract<Block, { readonly kind: 'recipients' }>;

const rule = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const;
const blankLines = 4;
/** How much of the width the left side of a head has; names of bodies are broken at sense, place and date are not. */
const leftShare = 0.4;
/** The capitals that a line there has room for. */
const nameLetters = 21;
/** The letters of what a letter is about that a line has room for. */
const aboutLetters = 34;

/** The head of an official page: on the left who issues and the number, on the right the Party or the State, place and date; then kind and subject. */
export function docxLetterhead(head: Letterhead, language: Language, width: number): (Paragraph | Table)[] {
  const { superior, issuer, star, number, about, authority, placeAndDate, close } = letterheadLines(
    head,
    language,
  );
  const [nation = '', motto] = authority;
  const looks = officialLooks[head.style];
  const left = [
    ...(superior === null ? [] : [line(keptTogether(superior, nameLetters), { size: looks.superior })]),
    line(keptTogether(issuer, nameLetters), { bold: true, size: looks.superior }),
    ...(star === null
      ? [ruleUnder(keptTogether(issuer, nameLetters), Math.floor(width * leftShare), looks.superior)]
      : [line(star)]),
    line(number, { size: looks.number }),
    ...(about === null ? [] : [line(keptTogether(about, aboutLetters), { size: looks.about })]),
  ];
  const right = [
    motto === undefined
      ? line(nation, { bold: true, size: sizes.nation }, 250)
      : line(nation, { bold: true, size: looks.nation }),
    ...(motto === undefined ? [] : [line(motto, { bold: true }, 750)]),
    line(''),
    line(placeAndDate, { italics: true }),
  ];
  if (head.type === null) return [sideBySide(left, right, width, leftShare), line('')];
  return [
    sideBySide(left, right, width, leftShare),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 360, after: 60 },
      children: [run(head.type, { size: looks.kind })],
    }),
    new Paragraph({
      style: 'Letterhead',
      keepNext: true,
      children: titleRuns(keptTogether(head.subject), { bold: true, size: looks.subject }),
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
  },
  state: { superior: 26, number: 26, nation: 26, kind: sizes.text, subject: sizes.text, about: 24 },
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
              numbering: { reference: dashes.reference, level: 0 },
              indent: { left: 200, hanging: 200 },
            }),
        ),
      ]
    : [line('')];
  const right = signature
    ? [
        ...(signature.authority === undefined
          ? []
          : [line(keptTogether(signature.authority), { bold: true })]),
        line(keptTogether(signature.position), looks.position),
        ...Array.from({ length: blankLines }, () => line('')),
        line(signature.name, { bold: true }),
      ]
    : [line('')];
  return sideBySide(left, right, width, 0.5);
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

/** A line of the heading; with a rule under it, drawn in by so much on both sides. */
const line = (text: string, looks: LineLooks = {}, ruleIndent?: number): Paragraph =>
  new Paragraph({
    style: 'Letterhead',
    children: [run(text, looks)],
    ...(ruleIndent !== undefined && {
      border: { bottom: rule },
      indent: { left: ruleIndent, right: ruleIndent },
    }),
  });

/** A rule of its own close under a line, drawn in by so much on both sides. */
export const ruleOnly = (indent: number): Paragraph =>
  new Paragraph({
    style: 'Letterhead',
    alignment: AlignmentType.CENTER,
    spacing: { after: 60, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: rule },
    indent: { left: indent, right: indent },
  });

/** A rule under a name in bold, two fifths as long as its longest line (Decree 30/2020: from a third to a half). */
function ruleUnder(name: string, width: number, size: number): Paragraph {
  const widthOf = (words: string) => (timesWidth(words) * boldness * size * 10) / 1000;
  const lines = name.split(' ').reduce<string[]>((done, word) => {
    const longer = [...done.slice(-1), word].join(' ');
    return widthOf(longer) > width ? [...done, word] : [...done.slice(0, -1), longer];
  }, []);
  const longest = lines.reduce((most, one) => Math.max(most, widthOf(one)), 0);
  return ruleOnly(Math.floor((width - Math.min(width, longest) * 0.4) / 2));
}

const noMargins = { left: 0, right: 0 };

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
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: noMargins,
              children,
            }),
        ),
      }),
    ],
  });
};
