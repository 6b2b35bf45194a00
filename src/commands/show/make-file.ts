import { fillContentHash } from '../../io/files/hash-content.ts';
import { packParts } from '../../io/tables/pack-parts.ts';
import { documentProperty, isZip } from '../../io/files/made-file.ts';
import type { OfficeDraft } from '../../plan/office-parts.ts';
import { splitHash, withHash } from '../../plan/content-hash.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Rendering } from '../../views/rendering.ts';
import { type FormatName, formats, type Written } from '../../writers/formats.ts';
import type { Screen } from '../../writers/screen.ts';
import { commandNamed, madeByProperty } from '../../writers/made-by.ts';
import { callsViews, commandLineOf, type ViewRequest } from './request.ts';
import { inPhase } from '../shared/phases.ts';
import type { Sources } from './sources.ts';
import type { BlockSettings, View } from './view.ts';

/** How a file is written: its lines do not depend on anyone's terminal. */
export const onPaper: Screen = { width: 100, bold: (text) => text, dim: (text) => text };

/** A rendering with the facts that it was made from. */
export interface Made<F = unknown> {
  readonly facts: F;
  readonly rendering: Rendering;
}

interface MakeSettings {
  /** Whether it becomes a file, which names its command in every format. */
  readonly isFile?: boolean;
  readonly isBrief?: boolean;
}

/** Gathers the facts of a view and makes what a format needs of them. A UserError where the view has no such format or option. */
export async function make(
  { view, asked, format }: ViewRequest,
  sources: Sources,
  { isFile = false, isBrief = false }: MakeSettings = {},
): Promise<Made> {
  if (!view.formats.includes(format)) throw noFormat(view, format);
  const facts = await inPhase(sources, 'facts', () => view.facts(asked, sources));
  const { language, asOf } = asked;
  const { programme, title, fictional } = view.about(facts, language);
  const command = commandLineOf(view, asked, {
    programme: programme ?? asked.programme ?? null,
    language,
    asOf,
    format,
  });
  const isOnScreen = format === 'text' && !isFile;
  const content = contentOf(view, facts, format, { language, isBrief, isOnScreen });
  return {
    facts,
    rendering: {
      view: view.id,
      programme,
      title,
      language,
      asOf,
      fictional,
      command: isFile ? withHash(command) : command,
      isSigned: isFile || (format === 'markdown' && view.call[0] === 'render'),
      ...content,
    },
  };
}

function contentOf(
  view: View<unknown>,
  facts: unknown,
  format: FormatName,
  settings: BlockSettings,
): Pick<Rendering, 'blocks' | 'data' | 'rows' | 'board' | 'rollup' | 'calendar' | 'feed'> {
  const { language } = settings;
  if (format === 'json' && view.json) return { blocks: [], data: view.json(facts, language) };
  if (format === 'html' && view.board) return { blocks: [], board: view.board(facts) };
  if (format === 'html' && view.rollup) return { blocks: [], rollup: view.rollup(facts) };
  if (format === 'ics' && view.calendar) return { blocks: [], calendar: view.calendar(facts) };
  if (format === 'atom' && view.feed) return { blocks: [], feed: view.feed(facts) };
  if (format === 'csv' && view.rows) return { blocks: [], rows: view.rows(facts, language) };
  return { blocks: view.blocks(facts, settings) };
}

/** A rendering in a format, as the text or bytes of a file. */
export const writeIn = (
  view: View<unknown>,
  rendering: Rendering,
  format: FormatName,
  screen: Screen,
): Promise<Written> =>
  formats[format].write(rendering, view.keepsLines === true ? { ...screen, width: null } : screen);

/** A view as a file, with the facts in it; the file names the command that makes it again. */
export async function makeFile(
  request: ViewRequest,
  sources: Sources,
): Promise<{ readonly facts: unknown; readonly bytes: Uint8Array }> {
  const { facts, rendering } = await make(request, sources, { isFile: true });
  const written = await inPhase(sources, 'page', () =>
    writeIn(request.view, rendering, request.format, onPaper),
  );
  return { facts, bytes: await fillContentHash(toContent(written)) };
}

/** The line with command and hash that a file of a view says it was made by; null where it says none. */
export async function madeBy(bytes: Uint8Array): Promise<string | null> {
  const line = await lineOf(bytes);
  return line !== null && (await callsViews(line)) ? line : null;
}

/** The command of a view that a file says it was made by; null where it says none. */
export async function commandOf(bytes: Uint8Array): Promise<string | null> {
  const line = await madeBy(bytes);
  return line === null ? null : splitHash(line).command;
}

/** The line that a file of any format says it was made by. */
export const lineOf = async (bytes: Uint8Array): Promise<string | null> =>
  isZip(bytes) ? documentProperty(bytes, madeByProperty) : commandNamed(new TextDecoder().decode(bytes));

/** What a file is made of: its bytes, or the parts of a document or workbook. */
export const toContent = (written: Written): Uint8Array | OfficeDraft =>
  typeof written === 'string' ? toBytes(written) : written;

/** What was written as it is printed: text, or the bytes of a file. */
export const toOutput = (written: Written): string | Uint8Array =>
  typeof written === 'string' ? written : packParts(written);

/** What is printed as a file holds it: text in UTF-8. */
export const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const noFormat = ({ id, formats: known }: View<unknown>, format: FormatName) =>
  new UserError({
    vi: `Bản ${id} không có định dạng ${format} (có: ${known.join(', ')}).`,
    en: `The view ${id} has no format ${format} (it has: ${known.join(', ')}).`,
  });

/** The error of a page that is no text and was asked for on a terminal. */
export const needsFile = (format: FormatName) =>
  new UserError({
    vi: `Định dạng ${format} không in ra màn hình được; hãy chọn tệp bằng --out.`,
    en: `The format ${format} cannot be printed on a terminal; choose a file with --out.`,
  });
