import { SaxesParser } from 'saxes';
import { UserError } from '../../plan/user-error.ts';
import { damaged, type OfficeFile } from './zip.ts';

/** A spreadsheet's XML is never near this. */
const limits = { depth: 64, attributes: 256 };

/** What the XML belongs to, for errors, and how deep its elements may nest. */
export interface XmlBounds {
  readonly office?: OfficeFile;
  readonly depth?: number;
}

const options = { position: false, xmlns: false } as const;

/** The attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What to do with the elements of a part; `path` holds the names of the open elements, this one last, without prefixes. */
export interface XmlHandlers {
  readonly open?: (path: readonly string[], attributes: Attributes) => void;
  readonly text?: (path: readonly string[], text: string) => void;
  readonly close?: (path: readonly string[]) => void;
}

/**
 * Reads XML in UTF-8 as it comes and keeps nothing of it. A UserError for what is not well-formed, for a document type (and with it
 * any entity of its own), for elements nested too deep and for elements with too many attributes.
 */
export async function readXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  bounds: XmlBounds = {},
): Promise<void> {
  const steps = xmlSteps(part, pieces, handlers, bounds);
  while (!(await steps.next()).done);
}

/** The same step by step: the caller takes what the handlers collected after each step. */
export async function* xmlSteps(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  bounds: XmlBounds = {},
): AsyncGenerator<undefined> {
  const parser = parserFor(part, handlers, bounds);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new UserError(damaged(`${part}: UTF-8?`, bounds.office));
    }
  };
  for await (const piece of pieces) {
    parser.write(decode(piece));
    yield undefined;
  }
  parser.write(decode()).close();
}

function parserFor(
  part: string,
  { open, text, close }: XmlHandlers,
  { office, depth = limits.depth }: XmlBounds,
): SaxesParser<typeof options> {
  const parser = new SaxesParser<typeof options>(options);
  const refuse = (detail: string): never => {
    throw new UserError(damaged(`${part}: ${detail}`, office));
  };
  const path: string[] = [];
  let attributes = 0;
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('<!DOCTYPE>'));
  parser.on('opentagstart', ({ name }) => {
    attributes = 0;
    path.push(name.slice(name.indexOf(':') + 1));
    if (path.length > depth) refuse(`<${name}> > ${depth}`);
  });
  parser.on('attribute', ({ name }) => {
    attributes += 1;
    if (attributes > limits.attributes) refuse(`${name} > ${limits.attributes}`);
  });
  parser.on('opentag', (tag) => open?.(path, tag.attributes));
  parser.on('text', (piece) => text?.(path, piece));
  parser.on('cdata', (piece) => text?.(path, piece));
  parser.on('closetag', () => {
    close?.(path);
    path.pop();
  });
  return parser;
}
