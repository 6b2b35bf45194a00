import { SaxesParser } from 'saxes';
import { UserError } from '../../plan/user-error.ts';
import { plainXmlReader } from './plain-xml.ts';
import { maxAttributes, type Attributes, type XmlEvents } from './xml-events.ts';
import { damaged, type OfficeFile } from './zip.ts';

/** A spreadsheet's XML is never near this: how deep elements nest, how many attributes one has, how many there are, under how many names. */
const limits = { depth: 64, attributes: maxAttributes, elements: 6_000_000, names: 2_000 };

/** What the XML belongs to, for errors, how deep its elements may nest, and how many there may be. */
export interface XmlBounds {
  readonly office?: OfficeFile;
  readonly depth?: number;
  readonly elements?: number;
}

const options = { position: false, xmlns: false } as const;

/** What to do with the elements of a part; `path` holds the names of the open elements, this one last, without prefixes. */
export interface XmlHandlers {
  readonly open?: (path: readonly string[], attributes: Attributes) => void;
  readonly text?: (path: readonly string[], text: string) => void;
  readonly close?: (path: readonly string[]) => void;
}

/**
 * Reads XML in UTF-8 as it comes and keeps nothing of it. A UserError for what is not well-formed, for a document type (and with it
 * any entity of its own), for elements nested too deep, for too many of them and for elements with too many attributes.
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

/**
 * The same step by step: the caller takes what the handlers collected after each step. XML as programs write it is read by plain-xml.ts; from the
 * first place on that is unusual, saxes reads.
 */
export async function* xmlSteps(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  bounds: XmlBounds = {},
): AsyncGenerator<undefined> {
  const reader = textReader(elementsOf(part, handlers, bounds));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new UserError(damaged(`${part}: UTF-8?`, bounds.office));
    }
  };
  for await (const piece of pieces) {
    reader.take(decode(piece));
    yield undefined;
  }
  reader.take(decode());
  reader.end();
}

/** Reads plain XML by itself, and lets saxes go on from the first place that is not plain. */
function textReader(elements: Elements): { take: (text: string) => void; end: () => void } {
  const plain = plainXmlReader(elements);
  let saxes: ReturnType<typeof saxesAfter> | null = null;
  const fromSaxes = () => (saxes ??= saxesAfter(plain.context(), elements));
  return {
    take(text) {
      const unread = saxes ? text : plain.take(text);
      if (unread !== null) fromSaxes().write(unread);
    },
    end() {
      const unread = saxes ? '' : plain.end();
      if (unread !== null) fromSaxes().write(unread).close();
    },
  };
}

/** What both readers tell of elements, and what is said of a part that is not well-formed. */
interface Elements extends XmlEvents {
  readonly refuse: (detail: string) => never;
}

/** Hands what a reader tells on to the handlers, with the names of all open elements, and holds it to the deepest nesting. */
function elementsOf(
  part: string,
  { open, text, close }: XmlHandlers,
  { office, depth = limits.depth, elements = limits.elements }: XmlBounds,
): Elements {
  let count = 0;
  const path: string[] = [];
  const localNames = new Map<string, string>();
  const localName = (name: string) => {
    const known = localNames.get(name) ?? name.slice(name.indexOf(':') + 1);
    localNames.set(name, known);
    if (localNames.size > limits.names) refuse(`<${name}> > ${limits.names}`);
    return known;
  };
  const refuse = (detail: string): never => {
    throw new UserError(damaged(`${part}: ${detail}`, office));
  };
  return {
    refuse,
    open(name, attributes) {
      count += 1;
      if (count > elements) refuse(`<${name}> > ${elements}`);
      path.push(localName(name));
      if (path.length > depth) refuse(`<${name}> > ${depth}`);
      open?.(path, attributes);
    },
    text: (piece) => text?.(path, piece),
    close() {
      close?.(path);
      path.pop();
    },
  };
}

/** saxes, with a document of which this much was read and told of. */
function saxesAfter(context: string, { refuse, open, text, close }: Elements): SaxesParser<typeof options> {
  const parser = new SaxesParser<typeof options>(options);
  parser.on('error', (error) => refuse(error.message));
  parser.write(context);
  let attributes = 0;
  parser.on('doctype', () => refuse('<!DOCTYPE>'));
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', ({ name }) => {
    attributes += 1;
    if (attributes > limits.attributes) refuse(`${name} > ${limits.attributes}`);
  });
  parser.on('opentag', (tag) => {
    open(tag.name, tag.attributes);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', close);
  return parser;
}
