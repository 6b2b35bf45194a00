import { type FormatName, formats, type Screen } from '../../writers/formats.ts';
import { commandNamed, madeByProperty } from '../../writers/made-by.ts';
import { documentProperty, isZip } from '../../io/files/made-file.ts';
import type { Rendering } from '../../views/rendering.ts';
import { UserError } from '../../plan/user-error.ts';
import { commandLineOf, type RenderRequest } from './render-request.ts';
import { chooseProgramme } from '../shared/load-programme.ts';
import type { PlanWithEditions } from '../shared/open-editions.ts';
import { views } from './views.ts';

/** How a file is written: its lines do not depend on anyone's terminal. */
export const onPaper: Screen = { width: 100, bold: (text) => text, dim: (text) => text };

/** A view of a plan in a format, as the text or bytes of a file. A UserError where there is no such programme, or the view has no such format. */
export function renderFile(
  plan: PlanWithEditions,
  request: RenderRequest,
  screen: Screen = onPaper,
): Promise<string | Uint8Array> {
  const keepsLines = views[request.view]?.keepsLines === true;
  return formats[request.format].write(
    renderingOf(plan, request),
    keepsLines ? { ...screen, width: null } : screen,
  );
}

/** A view of a plan, for any of its formats. A UserError where there is no such programme, or the view has no such format or option. */
export function renderingOf({ plan, editionsOf }: PlanWithEditions, request: RenderRequest): Rendering {
  const { view: name, language, asOf, format, options } = request;
  const view = views[name];
  if (!view) throw new Error(`no view ${name}`);
  if (!view.formats.includes(format)) throw noFormat(name, format, view.formats);
  const strange = Object.keys(options).find((option) => !view.takes?.includes(option));
  if (strange !== undefined) throw notTaken(name, strange, view.takes ?? []);
  const programme = chooseProgramme(plan, request.programme);
  return {
    view: name,
    programme: programme.id,
    title: `${programme.title}: ${programme.subject}`,
    language,
    asOf,
    fictional: programme.fictional === true,
    command: commandLineOf(request),
    blocks: view.blocks({ plan, editionsOf, programme, asOf, language, options }),
  };
}

/** The command that a file says it was made by; null where it says none. */
export async function commandOf(bytes: Uint8Array): Promise<string | null> {
  if (isZip(bytes)) return documentProperty(bytes, madeByProperty);
  return commandNamed(new TextDecoder().decode(bytes));
}

export const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const noFormat = (view: string, format: FormatName, known: readonly FormatName[]) =>
  new UserError({
    vi: `Bản ${view} không có định dạng ${format} (có: ${known.join(', ')}).`,
    en: `The view ${view} has no format ${format} (it has: ${known.join(', ')}).`,
  });

const notTaken = (view: string, option: string, taken: readonly string[]) => {
  const list = taken.map((name) => `--${name}`).join(', ');
  return new UserError({
    vi: `Bản ${view} không dùng --${option}${list === '' ? '' : ` (dùng: ${list})`}.`,
    en: `The view ${view} takes no --${option}${list === '' ? '' : ` (it takes: ${list})`}.`,
  });
};
