import { annexParagraphs, unitsInMarkdown } from '../attachments.ts';
import { escapeFirst, escapeWords } from '../markdown-words.ts';
import { wholeMarks } from '../whole-marks.ts';
import type { WholeText } from './page.ts';

const inLine = (words: string): string => escapeFirst(escapeWords(words, { inline: true }));

/** The title and the subject of a whole text in Markdown, as `readWhole` finds them. */
export const writeTitle = (title: string, subject: string): string[] => [
  `# ${inLine(title)}`,
  `**${inLine(subject)}**`,
];

/** A whole text in Markdown without title and annexes, between its marks. */
export function writeWhole({ wording, body }: WholeText, keepsArticles: boolean): string[] {
  const { preamble } = wording;
  return [
    keepsArticles ? wholeMarks.beginKeeping : wholeMarks.begin,
    ...(preamble === '' ? [] : [wholeMarks.preamble, escapeFirst(escapeWords(preamble))]),
    ...(body.length > 0 ? [wholeMarks.units] : []),
    ...unitsInMarkdown(body),
    wholeMarks.end,
  ];
}

/** The annexes of a whole text, after everything else. */
export const writeWholeAnnexes = ({ annexes }: WholeText): string[] => annexes.flatMap(annexParagraphs);
