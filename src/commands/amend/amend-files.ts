import type { Draft } from '../../instrument/write/draft.ts';
import { instrumentJson } from '../../instrument/write/instrument-json.ts';
import { noteWords } from '../../instrument/write/notes.ts';
import type { InstrumentPage } from '../../instrument/write/page.ts';
import { writeMarkdown } from '../../instrument/write/write-markdown.ts';
import { formats, type Written } from '../../writers/formats.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { instrumentView } from '../../views/wording/instrument-view.ts';
import { jsonText } from '../../screen/json-text.ts';
import { formatNames } from './amend-usage.ts';
import type { Environment } from '../command.ts';
import { refuseForeignEnding, refuseOtherEnding } from '../show/foreign-ending.ts';
import { lineOf, onPaper } from '../show/make-file.ts';
import { screenOf } from '../shared/show-blocks.ts';

export type InstrumentFormat = (typeof formatNames)[number];

export interface InstrumentFileOptions {
  readonly format: InstrumentFormat;
  /** The command that makes it again, with a place for the hash where it becomes a file. */
  readonly line: string;
  readonly isFile: boolean;
  readonly programme: Programme;
}

/** Instruments and notes as what a file is made of. */
export async function writeInstruments(
  { instrument, notes }: Draft,
  pages: readonly InstrumentPage[],
  { format, line, isFile, programme }: InstrumentFileOptions,
  environment: Environment,
): Promise<Written> {
  const { language, asOf } = environment;
  const fictional = programme.fictional === true;
  const words = notes.map((note) => noteWords(note)[language]);
  if (format === 'json')
    return jsonText({
      ...instrumentJson({ instrument, programme: programme.id, fictional, pages, notes, language }),
      ...(isFile && { command: line }),
    });
  if (format === 'markdown')
    return writeMarkdown({
      instrument,
      command: line,
      pages,
      notes: words,
      notesTitle: notesTitle[language],
    });
  return formats[format].write(
    {
      view: 'amend',
      programme: programme.id,
      title: pages.map(({ head }) => `${head.type}: ${head.subject}`).join('; '),
      language: 'vi',
      asOf,
      fictional,
      command: line,
      isSigned: isFile || format === 'docx',
      blocks: instrumentView(pages, words, notesTitle[language]),
    },
    isFile ? onPaper : screenOf(environment),
  );
}

const notesTitle: Localised = {
  vi: 'Ghi chú cho người soạn thảo (không thuộc văn bản, bỏ đi trước khi trình ký)',
  en: 'Notes for the drafter (not part of the instrument; remove before signature)',
};

/** The line with command and hash that a file says `cthd amend` made it by; null where it says none. */
export async function madeByAmend(bytes: Uint8Array): Promise<string | null> {
  const line = await lineOf(bytes);
  return line !== null && /^cthd amend(?: |$)/.test(line) ? line : null;
}

/** The format that was asked for, else the one whose files end so, else text for a person at a terminal and Markdown, which can be applied, for anything else. A UserError for the ending of another kind of file. */
export function formatOf(
  asked: string | undefined,
  out: string | undefined,
  { atTerminal }: Environment,
): InstrumentFormat {
  if (asked === undefined) refuseForeignEnding(out, formatNames);
  const ending = /\.(txt|md|docx|json)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  const byEnding = { txt: 'text', md: 'markdown', docx: 'docx', json: 'json' } as const;
  const usual = out === undefined && atTerminal === true ? 'text' : 'markdown';
  const format = asked ?? (ending === undefined ? usual : byEnding[ending as 'md']);
  const known = formatNames.find((name) => name === format);
  if (known) {
    if (asked !== undefined) refuseOtherEnding(out, known);
    return known;
  }
  throw new UserError({
    vi: `Văn bản điều chỉnh có các định dạng ${formatNames.join(', ')}, không có ${format}.`,
    en: `An instrument has the formats ${formatNames.join(', ')}, not ${format}.`,
  });
}
