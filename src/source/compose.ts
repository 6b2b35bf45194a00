import {
  Composer,
  type CST,
  type Document,
  type DocumentOptions,
  Lexer,
  type ParsedNode,
  type ParseOptions,
  Parser,
  type SchemaOptions,
} from 'yaml';
import type { Problem, SourceFile, YamlDocument } from '../model/source-file.ts';
import { findConflictMarkers } from './conflict-markers.ts';
import { lineIndex } from './lines.ts';
import { locator } from './locate.ts';
import { toData } from './to-data.ts';
import { syntaxMessage } from './yaml-messages.ts';

/** Deeper than any programme; bounded before composing, because deep nesting can end the process. */
const depthLimit = 64;
const problemLimit = 50;

/** The settings under which YAML means what it says: no aliases' expansion, no retyping beyond the core schema, nothing repaired. */
const options = {
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

/** Reads a text as YAML: one document of maps, lists and scalars. Never throws; what is wrong is in `problems`, each at its place. */
export function compose(source: SourceFile): YamlDocument {
  const { text, path: file } = source;
  const problems: Problem[] = findConflictMarkers(source);
  const isWhole = problems.length === 0;
  const lines = lineIndex(text);
  const add = (rule: string, message: Problem['message'], from: number, to: number, ...args: unknown[]) => {
    if (problems.length < problemLimit)
      problems.push({ rule, message, file, range: lines.rangeOf(from, to), args });
  };

  const tokens = tokenise(text);
  if (tokens === null) {
    const depth = {
      vi: `Tệp lồng nhau quá ${depthLimit} tầng.`,
      en: `The file nests more than ${depthLimit} levels.`,
    };
    add('yaml-syntax', depth, 0, 1, 'depth');
    return unread(source, problems);
  }

  for (const token of tokens) {
    if (token.type === 'directive')
      add('plain-yaml', directive, token.offset, token.offset + token.source.length, 'directive');
    if (token.type === 'error' && isWhole)
      add(
        'yaml-syntax',
        syntaxMessage('UNEXPECTED_TOKEN'),
        token.offset,
        token.offset + token.source.length,
        'token',
      );
  }

  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  const [document, second] = documents as Document.Parsed[];
  if (!document) return unread(source, problems);
  if (second) add('one-document', twoDocuments, second.range[0], second.range[0] + 3);
  if (isWhole)
    for (const error of [...document.errors, ...document.warnings])
      if (!['TAG_RESOLVE_FAILED', 'MULTIPLE_DOCS', 'BAD_DIRECTIVE'].includes(error.code))
        add('yaml-syntax', syntaxMessage(error.code), error.pos[0], error.pos[1], error.code);

  const contents = document.contents as ParsedNode | null;
  const value = toData(contents, text, (rule, message, range, ...args) => {
    add(rule, message, range[0], range[1], ...args);
  });
  const broken = problems.some(({ rule }) => ['yaml-syntax', 'conflict-markers'].includes(rule));
  return {
    source,
    value: broken ? undefined : (value ?? null),
    problems,
    ...locator(text, contents),
  };
}

/** The tokens of the text, or null where it nests too deeply. */
function tokenise(text: string): CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > depthLimit) return null;
  }
  tokens.push(...parser.end());
  return tokens;
}

const unread = (source: SourceFile, problems: readonly Problem[]): YamlDocument => ({
  source,
  value: undefined,
  problems,
  ...locator(source.text, null),
});

const directive = {
  vi: 'Tệp của chương trình không dùng chỉ thị YAML (%…).',
  en: 'Programme files use no YAML directives (%…).',
};
const twoDocuments = {
  vi: 'Mỗi tệp chỉ chứa một tài liệu YAML; phần từ dấu --- này trở đi không được đọc.',
  en: 'A file holds one YAML document; what follows this --- is not read.',
};
