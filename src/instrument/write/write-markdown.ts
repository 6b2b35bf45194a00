import { nationalHeadings } from '../../vietnamese/documents/national-heading.ts';
import { authorityLines } from '../../vietnamese/documents/authority-lines.ts';
import type { Localised } from '../../locale/localised.ts';
import { formatLongDate } from '../../vietnamese/dates/dates.ts';
import type { Instrument } from '../instrument.ts';
import { escapeFirst, escapeWords } from '../markdown-words.ts';
import { isArticleHeading, isTitleLine } from './is-title-line.ts';
import type { InstrumentPage, WholeText } from './page.ts';
import { writeTitle, writeWhole, writeWholeAnnexes } from './write-whole.ts';
import { annexTable, partTitle } from './state-articles.ts';
import { sayGrounds, writeAnnexes, writePoints } from './write-points.ts';

/** What a Markdown file of instruments holds. */
export interface MarkdownFacts {
  readonly instrument: Instrument;
  /** The command that made it. */
  readonly command: string;
  readonly pages: readonly InstrumentPage[];
  /** For the drafter; no part of the instrument. */
  readonly notes: readonly string[];
  readonly notesTitle: string;
}

/** Instruments as Markdown that `readMarkdown` reads back; the comment at its head says for which wording they are. */
export function writeMarkdown({ instrument, command, pages, notes, notesTitle }: MarkdownFacts): string {
  const { base = '', result = '' } = instrument;
  const shown = command.replaceAll('>', '\\u003e').replace(/##(?=[a-z]*\[)/gi, '#\\u0023');
  const head = `<!-- ${shown} base=${base} result=${result} -->`;
  const texts = pages.map((page) => paragraphsOf(page).join('\n\n'));
  const noted =
    notes.length === 0
      ? []
      : [[`**${notesTitle}**`, notes.map((note) => `- ${inLine(note)}`).join('\n')].join('\n\n')];
  const page = `${head}\n\n${[...texts, ...noted].join('\n\n---\n\n')}\n`;
  return page.split('\n').map(asLogLine).join('\n');
}

/** Words of a cell, or of a line that begins with something else. */
const cell = (words: string): string => escapeWords(words, { inline: true });

/** Words that take no line end and begin nothing but a line. */
const inLine = (words: string): string => escapeFirst(escapeWords(words, { inline: true }));

/** A line that the log of a job does not take for a command by its beginning; it reads back as the same. */
const asLogLine = (line: string): string => line.replace(/^(\s*):(?=:)/, '$1&#58;');

const fictional: Localised = {
  vi: '(Ví dụ hư cấu, không phải văn bản thật)',
  en: '(A fictional example, not a real document)',
};
const dots = '…';

function paragraphsOf(page: InstrumentPage): string[] {
  const { head, preface, grounds, opening, operations, closing, signature, recipients } = page;
  const keepsArticles = operations.some((one) => one.kind === 'replace-whole' && one.keepsArticles);
  const isParty = head.style === 'party';
  const date = head.date === null ? `ngày ${dots} tháng ${dots} năm ${dots}` : formatLongDate(head.date);
  const issuer = [
    ...(head.superior === null ? [] : [inLine(head.superior)]),
    `**${inLine(head.issuer)}**`,
    ...(isParty ? ['\\*'] : []),
    inLine(`${isParty ? 'Số' : 'Số:'} ${head.symbol ?? dots + head.ending}`),
  ];
  return [
    ...(page.fictional ? [fictional.vi] : []),
    broken(nationalHeadings[head.style].map((line) => `**${line}**`)),
    broken(issuer),
    `*${inLine(`${head.place ?? dots}, ${date}`)}*`,
    ...writeTitle(head.type, head.subject),
    ...(isParty ? ['\\-----'] : []),
    ...preface.map((line) => `**${inLine(line)}**`),
    ...grounds.map((ground, at) => {
      const line = `${inLine(ground)}${at === grounds.length - 1 ? '.' : ';'}`;
      return isParty ? `\\- ${line}` : `*${line}*`;
    }),
    ...opening.map((line) => (isTitleLine(line) ? `**${inLine(line)}**` : inLine(line))),
    ...(page.whole?.reference === null ? writeWhole(page.whole, keepsArticles) : []),
    ...(page.whole ? [] : writePoints(page.articles?.points ?? operations, page.itself)),
    ...articleParagraphs(page.articles),
    ...closing.map((line) => (isArticleHeading(line) ? `**${inLine(line)}**` : inLine(line))),
    broken([
      ...authorityLines(signature).map(inLine),
      inLine(signature.position),
      `**${inLine(signature.name)}**`,
    ]),
    ...(recipients.length === 0
      ? []
      : [`Nơi nhận:\n${recipients.map((line) => `- ${inLine(line)}`).join('\n')}`]),
    ...(page.whole ? attachedWhole(page.whole, keepsArticles) : []),
    ...(page.whole ? writeWholeAnnexes(page.whole) : []),
    ...writeAnnexes(operations),
    ...newTaskParagraphs(page.articles),
  ];
}

/** A whole text that goes with its instrument, under its own title; nothing of one that is the instrument itself. */
const attachedWhole = (whole: WholeText, keepsArticles: boolean): string[] =>
  whole.reference === null
    ? []
    : [
        ...writeTitle(whole.wording.title, whole.wording.subject),
        `*${inLine(whole.reference)}*`,
        ...writeWhole(whole, keepsArticles),
      ];

/** The article that issues the annex, and those of the changed tasks, their parts a paragraph each. */
function articleParagraphs(articles: InstrumentPage['articles']): string[] {
  if (!articles) return [];
  const { annexArticle, tasks } = articles;
  return [
    ...(annexArticle === null ? [] : [inLine(annexArticle)]),
    ...tasks.flatMap(({ sentence, task }) => [
      inLine(sentence),
      task.parts
        .map(({ part, words }, at) => {
          const said = part === null && task.isHeading ? `**${cell(words)}**` : cell(words);
          return `> ${at + 1}\\. ${partTitle(part, task.name, cell)}: ${said}`;
        })
        .join('\n>\n'),
      `*${inLine(sayGrounds(task.grounds))}*`,
    ]),
  ];
}

/** The annex of new tasks, after the recipients. */
function newTaskParagraphs(articles: InstrumentPage['articles']): string[] {
  if (!articles || articles.newTasks.length === 0) return [];
  return [
    broken(articles.annexTitle.map((line) => `**${inLine(line)}**`)),
    annexTable(articles.newTasks, articles.newName),
  ];
}

const broken = (lines: readonly string[]) => lines.join('\\\n');
