import type { Localised } from '../../locale/localised.ts';
import { formatLongDate } from '../../vietnamese/dates/dates.ts';
import type { Instrument } from '../instrument.ts';
import { escapeFirst, escapeWords } from '../markdown-words.ts';
import type { InstrumentPage } from './page.ts';
import { writePoints } from './write-points.ts';

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
  const head = `<!-- ${command.replaceAll('>', '\\u003e')} base=${base} result=${result} -->`;
  const texts = pages.map((page) => paragraphsOf(page).join('\n\n'));
  const noted =
    notes.length === 0
      ? []
      : [
          [
            `**${notesTitle}**`,
            notes.map((note) => `- ${escapeWords(note, { inline: true })}`).join('\n'),
          ].join('\n\n'),
        ];
  return `${head}\n\n${[...texts, ...noted].join('\n\n---\n\n')}\n`;
}

const fictional: Localised = {
  vi: '(Ví dụ hư cấu, không phải văn bản thật)',
  en: '(A fictional example, not a real document)',
};
const dots = '…';

function paragraphsOf(page: InstrumentPage): string[] {
  const { head, grounds, opening, operations, closing, signature, recipients } = page;
  const words = (text: string) => escapeFirst(escapeWords(text, { inline: true }));
  const isParty = head.style === 'party';
  const date = head.date === null ? `ngày ${dots} tháng ${dots} năm ${dots}` : formatLongDate(head.date);
  const nation = isParty
    ? ['**ĐẢNG CỘNG SẢN VIỆT NAM**']
    : ['**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**', '**Độc lập - Tự do - Hạnh phúc**'];
  const issuer = [
    ...(head.superior === null ? [] : [words(head.superior)]),
    `**${words(head.issuer)}**`,
    ...(isParty ? ['\\*'] : []),
    words(`${isParty ? 'Số' : 'Số:'} ${head.symbol ?? dots}`),
  ];
  return [
    ...(page.fictional ? [fictional.vi] : []),
    broken(nation),
    broken(issuer),
    `*${words(`${head.place ?? dots}, ${date}`)}*`,
    `# ${words(head.type)}`,
    `**${words(head.subject)}**`,
    ...(isParty ? ['\\-----'] : []),
    ...grounds.map((ground, at) => {
      const line = `${words(ground)}${at === grounds.length - 1 ? '.' : ';'}`;
      return isParty ? `\\- ${line}` : `*${line}*`;
    }),
    ...opening.map((line) =>
      line.startsWith('Điều') || line.includes(' như sau:') ? words(line) : `**${words(line)}**`,
    ),
    ...writePoints(operations),
    ...closing.map(words),
    broken([words(signature.authority), words(signature.position), `**${words(signature.name)}**`]),
    ...(recipients.length === 0
      ? []
      : [`Nơi nhận:\n${recipients.map((line) => `- ${escapeWords(line, { inline: true })}`).join('\n')}`]),
  ];
}

const broken = (lines: readonly string[]) => lines.join('\\\n');
