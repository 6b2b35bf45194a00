import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';
import { Composer } from './yaml-library.ts';
import type { Problem, SourceFile, YamlDocument } from '../../plan/source-file.ts';
import { composedNode } from './placed-node.ts';
import { findConflictMarkers } from './find-conflict-markers.ts';
import { readPlain } from './plain-reader.ts';
import { recordedNode } from './recorded-places.ts';
import { howToDivide } from './how-to-divide.ts';
import { lineIndex } from '../../plan/lines.ts';
import { locatedLater, locator } from './locate.ts';
import { plainMessages } from './plain-messages.ts';
import { toData } from './to-data.ts';
import { depthLimit, lineLimit, mistakeLimit, tokenise } from './tokenise.ts';
import { lexemeLimit } from './lexeme-limit.ts';
import { unitsOf } from './utf16-units.ts';
import { unclosedBracket, unclosedMessage } from './unclosed-bracket.ts';
import { syntaxMessage } from './yaml-messages.ts';
import { isOrdinaryText, knownOrdinary } from '../../vietnamese/letters/ordinary-text.ts';

const problemLimit = 50;

const limits = (path: string) => ({
  depth: {
    vi: `Tệp lồng nhau quá ${depthLimit} tầng.`,
    en: `The file nests more than ${depthLimit} levels.`,
  },
  size: {
    vi: `Tệp có quá ${lexemeLimit} phần tử YAML; ${howToDivide(path).vi}.`,
    en: `The file has more than ${lexemeLimit} YAML tokens; ${howToDivide(path).en}.`,
  },
  lines: {
    vi: `Giá trị này có hơn ${lineLimit} dòng; không nội dung nào của chương trình dài như vậy.`,
    en: `This value has more than ${lineLimit} lines; no text of a programme is that long.`,
  },
});

/** The settings under which YAML means what it says: no aliases' expansion, no retyping beyond the core schema, nothing repaired. */
export const yamlOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  customTags: [],
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  prettyErrors: false,
  logLevel: 'error',
} satisfies ParseOptions & DocumentOptions & SchemaOptions;

/** What the composer says of directives, tags and documents is said by this tool in its own way. */
const saidElsewhere: readonly string[] = ['TAG_RESOLVE_FAILED', 'MULTIPLE_DOCS', 'BAD_DIRECTIVE'];

/**
 * Reads a text as YAML: the plain reader what it can read for certain, the YAML library all else. Never throws; what is wrong is in `problems`, each at its place.
 * `letters` are the units of the text, where they are known; of what is read plainly the source is asked for its text only when somebody asks
 * for a place.
 */
export function compose(source: SourceFile, letters = unitsOf(source.text)): YamlDocument {
  const isOrdinary = knownOrdinary(letters) ?? isOrdinaryText(letters.textOf(0, letters.length));
  const plain = readPlain(letters, isOrdinary);
  if (!plain) return composeWithLibrary({ path: source.path, text: source.text });
  const { value, places, elements, hasComments } = plain;
  const located = locatedLater(() => locator(source.text, recordedNode(source.text, value, places)));
  return { source, value, problems: [], elements, isPlain: true, isOrdinary, hasComments, ...located };
}

/** Reads a text with the YAML library: one document of maps, lists and scalars. Never throws; what is wrong is in `problems`, each at its place. */
export function composeWithLibrary(source: SourceFile): YamlDocument {
  const { text, path: file } = source;
  const problems: Problem[] = findConflictMarkers(source);
  const isWhole = problems.length === 0;
  const lines = lineIndex(text);
  const add = (rule: string, message: Problem['message'], from: number, to: number, ...args: unknown[]) => {
    if (problems.length < problemLimit)
      problems.push({ rule, message, file, range: lines.rangeOf(from, to), args });
  };

  const { tokens, marks, unclosedQuotes, lexemes, stopped } = tokenise(text);
  const elements = Math.ceil(lexemes / 2);
  if (stopped) {
    add('yaml-syntax', limits(file)[stopped.why], stopped.at, stopped.at + 1, stopped.why);
    return unread(source, problems, elements);
  }

  for (const { type, offset, source: written } of marks)
    if (isWhole) add('plain-yaml', plainMessages[type], offset, offset + written.length, type, written);
  for (const token of tokens) {
    if (token.type !== 'directive' && token.type !== 'error') continue;
    const [from, to] = [token.offset, token.offset + token.source.length];
    if (token.type === 'directive') add('plain-yaml', plainMessages.directive, from, to, 'directive');
    else if (isWhole) add('yaml-syntax', syntaxMessage('UNEXPECTED_TOKEN'), from, to, 'token');
  }

  const [document, second] = boundedComposer().compose(tokens, true, text.length);
  if (!document) return unread(source, problems, elements);
  if (second) add('one-document', twoDocuments, second.range[0], second.range[0] + 3);
  // in the order of their places: the first is the nearest to what led to the others
  const mistakes = [...document.errors, ...document.warnings].sort((one, other) => one.pos[0] - other.pos[0]);
  const bracket = isWhole && mistakes.length > 0 ? unclosedBracket(tokens) : null;
  for (const { code, pos } of isWhole ? mistakes : []) {
    if (bracket && pos[1] > bracket.at) break;
    const quote = code === 'MISSING_CHAR' ? unclosedQuotes.get(pos[0]) : undefined;
    const [from, to] = quote === undefined ? pos : [quote, quote + 1];
    add('yaml-syntax', syntaxMessage(code), from, to, code);
  }
  if (bracket) add('yaml-syntax', unclosedMessage(bracket), bracket.at, bracket.at + 1, 'UNCLOSED');

  const contents = document.contents;
  const value = toData(contents, {
    text,
    lineOf: (offset) => lines.rangeOf(offset, offset).start.line,
    add: (rule, message, range, ...args) => {
      add(rule, message, range[0], range[1], ...args);
    },
  });
  const broken = problems.some(({ rule }) => ['yaml-syntax', 'conflict-markers'].includes(rule));
  return {
    source,
    value: broken ? undefined : (value ?? null),
    problems,
    elements,
    isPlain: false,
    ...locator(text, contents && composedNode(contents)),
  };
}

type ErrorHandler = (source: unknown, code: string, message: string, warning?: boolean) => void;

/** The composer keeps every mistake that it meets, each with a stack trace; of this one the first ones are kept. */
function boundedComposer(): Composer {
  const composer = new Composer(yamlOptions);
  const { onError } = composer as unknown as { onError: ErrorHandler };
  let kept = 0;
  const keepFirst: ErrorHandler = (source, code, message, warning) => {
    if (saidElsewhere.includes(code) || kept >= mistakeLimit) return;
    kept += 1;
    onError(source, code, message, warning);
  };
  return Object.assign(composer, { onError: keepFirst });
}

const unread = (source: SourceFile, problems: readonly Problem[], elements: number): YamlDocument => ({
  source,
  value: undefined,
  problems,
  elements,
  isPlain: false,
  ...locator(source.text, null),
});

const twoDocuments = {
  vi: 'Mỗi tệp chỉ chứa một tài liệu YAML; phần từ dấu --- này trở đi không được đọc.',
  en: 'A file holds one YAML document; what follows this --- is not read.',
};
