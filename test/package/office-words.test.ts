import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Words that a person of an office does not know. In brackets or quotation marks, beside what explains them, and in a command to type they may stand. */
const unknown = [
  'HEAD',
  'BOM',
  'NFC',
  'LF',
  'CRLF',
  'commits?',
  'merge',
  'push',
  'pull request',
  'merge request',
  'branch',
  'repository',
  'origin/main',
  'kho git',
  'lược đồ',
  'schema',
  'overdue',
  'evidence',
  'in-progress',
  'needs-change',
  'still-valid',
  'hooks?',
  'slip',
  'rebase',
  'checkout',
  'stash',
  'clone',
  'fetch',
];
const word = new RegExp(`(?<![\\p{L}\\w-])(?:${unknown.join('|')})(?![\\p{L}\\w-])`, 'iu');

/** What is left of a sentence without what is explained in passing, and without commands. */
const plain = (text: string): string =>
  text
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/«[^«»]*»?/g, ' ')
    .replace(
      /(?:git (?:add|checkout|clone|commit|config|diff|fetch|init|log|merge|pull|push|restore|switch)|cthd|npm)\b[^.;:,]*/g,
      ' ',
    );

interface Sentence {
  readonly file: string;
  readonly text: string;
}

/** Every Vietnamese sentence of a source file: the strings and templates of `vi`, and all others with Vietnamese letters, with … for what is put in. */
function sentencesOf(file: string): Sentence[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: Sentence[] = [];
  const visit = (node: ts.Node, language: 'vi' | 'en' | null): void => {
    const name = ts.isPropertyAssignment(node) ? node.name.getText(source) : null;
    const here = name === 'vi' || name === 'en' ? name : language;
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
        : '';
    if (text !== '' && (here === 'vi' || (here === null && vietnamese.test(text))))
      found.push({ file, text });
    ts.forEachChild(node, (child) => {
      visit(child, here);
    });
  };
  visit(source, null);
  return found;
}

/** Letters that only Vietnamese has. */
const vietnamese = /[ăâêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;

/** Words for people, and no word of the data or of a command line alone; a word that is put before others counts too. */
const isSaid = (text: string) => /[\p{L}] [\p{L}]/u.test(text) || /^[\p{L} ]+:?$/u.test(text);

/** The Vietnamese of the documentation of a rule, and of a schema, which gives both languages with “ · ” between them. */
function sentencesOfRule(file: string): Sentence[] {
  const { vi = {} } = parse(readFileSync(file, 'utf8')) as { readonly vi?: Readonly<Record<string, string>> };
  return Object.values(vi).map((text) => ({ file, text }));
}

function sentencesOfSchema(file: string): Sentence[] {
  const found: Sentence[] = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
    if (described.includes(key))
      for (const text of [value].flat())
        if (typeof text === 'string') found.push({ file, text: text.split(' · ')[0] ?? '' });
    return value;
  });
  return found;
}

/** What editors show of a field. */
const described = [
  'title',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'patternErrorMessage',
  'errorMessage',
];

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** Where the Vietnamese sentences stand, and how they are read out. */
const places: readonly (readonly [
  name: string,
  files: readonly string[],
  read: (file: string) => Sentence[],
])[] = [
  [
    'messages, help and questions',
    filesIn('src', '.ts').filter((name) => !name.endsWith('.d.ts')),
    sentencesOf,
  ],
  ['the documentation of rules', filesIn('src/rules', '.yaml'), sentencesOfRule],
  [
    'what editors show of fields',
    filesIn('schemas', '.schema.json').filter((name) => !name.includes('output')),
    sentencesOfSchema,
  ],
];

test.each(places)(
  'in %s no Vietnamese sentence has a word that an office does not know, unless it is explained there',
  (_, files, read) => {
    const sentences = files.flatMap(read);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter(({ text }) => isSaid(text) && word.test(plain(text)))).toEqual([]);
  },
);

test('the test sees such words, and lets them pass where they are explained or typed', () => {
  const strange = (text: string) => word.test(plain(text));
  expect(strange('Hãy commit rồi chạy lại.')).toBe(true);
  expect(strange('Kho git chưa có; lập kho git ở đây.')).toBe(true);
  expect(strange('Lần lưu (git gọi là commit) chưa có tên.')).toBe(false);
  expect(strange('hãy chạy: git switch -c branch')).toBe(false);
});
