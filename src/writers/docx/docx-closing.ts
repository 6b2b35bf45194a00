import { AlignmentType, Paragraph, type Table, UnderlineType } from 'docx';
import { authorityLines } from '../../vietnamese/documents/authority-lines.ts';
import { nonBreaking } from '../../vietnamese/wording/non-breaking.ts';
import type { Block, Letterhead } from '../../views/blocks/block.ts';
import { run } from './docx-run.ts';
import { line, sideBySide } from './docx-sides.ts';
import { dashes, sizes } from './docx-styles.ts';

type Signature = Extract<Block, { readonly kind: 'signature' }>;
type Recipients = Extract<Block, { readonly kind: 'recipients' }>;

/** The room for a signature, in lines. */
const blankLines = 4;

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
        ...authorityLines(signature).map((words) => line(nonBreaking(words), { bold: true })),
        line(nonBreaking(signature.position), looks.position),
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
