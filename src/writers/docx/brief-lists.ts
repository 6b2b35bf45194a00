import type { KnownXml } from '../../plan/office-parts.ts';
import { visible } from '../../screen/visible.ts';
import type { DeferredXml } from './deferred-xml.ts';
import { type Facts, firstLine } from './docx-paragraphs.ts';
import { boldXml, italicXml, paragraphXml, runXml } from './docx-xml.ts';

/** Lists of facts after each other, each as one paragraph: what it is of, and the facts one after the other. A log is made of hardly anything else. */
export const briefLists = (lists: readonly Facts[], deferred: DeferredXml): KnownXml[] =>
  deferred.piecesOf(lists, {
    write: (list, buffer) => {
      buffer.write(
        paragraphXml(
          'TableText',
          looks,
          runsOf(list)
            .map(({ words, look }) => runXml(words, look))
            .join(''),
        ),
      );
    },
    wordsOf: (list) => [
      runsOf(list)
        .map(({ words }) => words)
        .join(''),
    ],
  });

const looks = `<w:keepLines/><w:spacing w:after="120"/><w:ind w:left="${firstLine}" w:hanging="${firstLine}"/>`;

/** Words of one look. */
interface BriefRun {
  readonly words: string;
  readonly look?: string;
}

const runsOf = ({ title, facts }: Facts): BriefRun[] => [
  ...(title === undefined ? [] : [{ words: visible(`${title}. `), look: boldXml }]),
  ...facts.flatMap(({ name, words }, index): BriefRun[] => [
    { words: visible(`${name}: `), look: italicXml },
    { words: visible(index < facts.length - 1 ? `${words.replace(/\.$/, '')}; ` : words) },
  ]),
];
