import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { Language } from '../../locale/localised.ts';
import { nonBreaking } from '../../vietnamese/wording/non-breaking.ts';
import type { Letterhead } from '../../views/blocks/block.ts';
import { type LetterheadLines, letterheadLines } from '../letterhead-lines.ts';
import { timesWidth } from '../times-width.ts';
import { evenIndent } from './bold-lines.ts';
import { run, titleRuns } from './docx-run.ts';
import { line, ruleOnly, ruleUnder, sideBySide, sidesOf } from './docx-sides.ts';
import { sizes } from './docx-styles.ts';

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
  const lines = letterheadLines(head, language);
  const sides = letterheadSides(head.style, lines, width);
  if (head.type === null) return [sides, line('')];
  const looks = officialLooks[head.style];
  const subject = nonBreaking(head.subject);
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
    lines.close === null ? ruleOnly(3600) : line(lines.close),
    new Paragraph({ style: 'Letterhead', text: '' }),
  ];
}

/** The two sides of the head; the State has number and date in a row of their own, so that they stand on one line. */
function letterheadSides(style: Letterhead['style'], lines: LetterheadLines, width: number): Table {
  const { superior, issuer, star, number: symbol, about, authority, placeAndDate } = lines;
  const looks = officialLooks[style];
  const { share, nameLetters } = leftSide(style, placeAndDate, width);
  const [leftWidth, rightWidth] = sidesOf(width, share);
  const name = nonBreaking(issuer, nameLetters);
  const names = [
    ...(superior === null ? [] : [line(nonBreaking(superior, nameLetters), { size: looks.superior })]),
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
    ...(about === null ? [] : [line(nonBreaking(about, aboutLetters), { size: looks.about })]),
  ];
  const date = line(placeAndDate, { italics: true }, looks.before);
  const rows: Parameters<typeof sideBySide>[0] =
    style === 'party'
      ? [
          [
            [...names, ...number],
            [...nation, line(''), date],
          ],
        ]
      : [
          [names, nation],
          [number, [date]],
        ];
  return sideBySide(rows, width, share);
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
