import { FootnoteReferenceRun, Paragraph, type TextRun } from 'docx';
import type { KnownXml } from '../../plan/office-parts.ts';
import { visible } from '../../screen/visible.ts';
import { nonBreakingYears } from '../../vietnamese/wording/non-breaking.ts';
import type { Block } from '../../views/blocks/block.ts';
import { cutAtNotes } from '../footnotes.ts';
import { run, sentenceRun } from './docx-run.ts';
import { boldXml, paragraphXml, runXml } from './docx-xml.ts';
import type { DeferredXml } from './deferred-xml.ts';

/** A line of a wording. */
export type WordingLine = Extract<Block, { readonly kind: 'wording' }>;

const styles = {
  title: 'WordingTitle',
  heading: 'WordingHeading',
  ground: 'WordingGround',
  annex: 'WordingTitle',
  reference: 'TitleReference',
} as const;

const styleOf = ({ role }: WordingLine) => (role === undefined ? 'Wording' : styles[role]);

/** A line of a wording with marks of its footnotes. */
export function notedLine(line: WordingLine): Paragraph {
  const { text, role, notes = [] } = line;
  const children = cutAtNotes(text, notes).flatMap((piece, index): (TextRun | FootnoteReferenceRun)[] =>
    typeof piece !== 'string'
      ? [new FootnoteReferenceRun(piece.number)]
      : index === 0 && role === undefined
        ? labelledRuns(piece)
        : [sentenceRun(piece)],
  );
  return new Paragraph({
    style: styleOf(line),
    children,
    ...(role === 'annex' && { pageBreakBefore: true }),
  });
}

/** The number of an article, which is bold even where no heading follows it (Decree 30/2020). */
const articleLabel = /^Điều \d+\p{Ll}?\./u;

const labelOf = (text: string) => articleLabel.exec(text)?.[0] ?? '';

/** A wording, the number of an article before it in bold. */
export function labelledRuns(text: string): TextRun[] {
  const label = labelOf(text);
  return [...(label === '' ? [] : [run(label, { bold: true })]), sentenceRun(text.slice(label.length))];
}

/** Lines of a wording without footnotes, as the library writes `notedLine` of them: a long text is made of hardly anything else. */
export const plainLines = (lines: readonly WordingLine[], deferred: DeferredXml): KnownXml[] =>
  deferred.piecesOf(lines.map(readyLine), {
    write: (line, buffer) => {
      buffer.write(lineXml(line));
    },
    wordsOf: ({ label, words }) => [label + words],
  });

/** A line with what stands in bold at its beginning, and its other words, all ready to be shown. */
interface ReadyLine {
  readonly style: string;
  readonly beginsPage: boolean;
  readonly label: string;
  readonly words: string;
}

function readyLine(line: WordingLine): ReadyLine {
  const { text, role } = line;
  const label = role === undefined ? labelOf(text) : '';
  return {
    style: styleOf(line),
    beginsPage: role === 'annex',
    label: visible(label),
    words: visible(nonBreakingYears(text.slice(label.length))),
  };
}

function lineXml({ style, beginsPage, label, words }: ReadyLine): string {
  const runs = (label === '' ? '' : runXml(label, boldXml)) + (label + words === '' ? '' : runXml(words));
  return paragraphXml(style, beginsPage ? '<w:pageBreakBefore/>' : '', runs);
}
