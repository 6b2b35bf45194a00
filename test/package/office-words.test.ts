import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { examplesOf } from '../../src/rules/examples-of-rule.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { readExample } from '../support/example-plan.ts';

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
  'nhánh',
  'bản sao nông',
];
/** Fixed words of the data, which stand for themselves in a file and are said in Vietnamese elsewhere. */
const fixed = [
  ...['not-started', 'in-progress', 'awaiting-confirmation', 'completed', 'paused', 'carried-over'],
  ...['discontinued', 'on-time', 'in-term', 'due-soon', 'overdue', 'no-deadline'],
  ...['weakens', 'strengthens', 'neutral', 'editorial', 'unclear'],
  ...['amend', 'repeal', 'replace', 'adjust', 'correct', 'half-year', 'nine-months'],
  ...['undefined', 'null', 'NaN', '\\[object Object\\]'],
];
const anyOf = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\w-])(?:${words.join('|')})(?![\\p{L}\\w-])`, 'iu');
const word = anyOf(unknown);
const wordOrValue = anyOf([...unknown, ...fixed]);

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

const readOnce = new Map<string, Sentence[]>();

/** The sentences of a place, its files read once for all tests. */
function sentencesIn(files: readonly string[], read: (file: string) => Sentence[]): Sentence[] {
  return files.flatMap((file) => {
    const found = readOnce.get(file) ?? read(file);
    readOnce.set(file, found);
    return found;
  });
}

test.each(places)(
  'in %s no Vietnamese sentence has a word that an office does not know, unless it is explained there',
  (_, files, read) => {
    const sentences = sentencesIn(files, read);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter(({ text }) => isSaid(text) && word.test(plain(text)))).toEqual([]);
  },
);

test('the consolidated text has the name of one for following, not that of a normative text', () => {
  const sentences = places.flatMap(([, files, read]) => sentencesIn(files, read));
  const named = sentences.filter(({ text }) => /văn bản hợp nhất/iu.test(text)).map(({ file }) => file);
  // The type of a document of the State.
  expect(new Set(named)).toEqual(
    new Set(['src/vietnamese/documents/document-types.ts', 'schemas/common.schema.json']),
  );
});

/** What rules say of their own bad examples: every word that a sentence puts in is there. */
const said = rules.map(({ id }) => {
  const messages = examplesOf({ id }).bad.flatMap((example) => {
    const { folder, against } = readExample(example);
    const settings = { asOf: example.asOf ?? '2021-01-01', levels: { [id]: 'error' } } as const;
    const { findings } = lintPlan(folder, { ...settings, ...(against && { against }) });
    return findings.filter(({ rule }) => rule === id).map(({ message }) => message.vi);
  });
  return { id, messages };
});

test('no rule puts such a word, or a fixed word of the data, into what it says of its examples', () => {
  expect(said.filter(({ messages }) => messages.length === 0)).toEqual([]);
  // What is said of YAML itself names what stands in the file.
  const ofFiles = ['schema', 'ambiguous-scalar', 'unit-number'];
  const strange = said
    .filter(({ id }) => !ofFiles.includes(id))
    .flatMap(({ id, messages }) =>
      messages.filter((text) => wordOrValue.test(plain(text))).map((text) => `${id}: ${text}`),
    );
  expect(strange).toEqual([]);
});

/** Vietnamese pages as the goldens hold them; rules are explained with YAML, and forms for machines have English keys. */
const pages = ['test/views/golden', 'test/views/golden-files', 'test/commands/golden', 'test/writers/golden']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.vi\.|golden-files/.test(name) && /\.(?:txt|md|html)$/.test(name))
  .filter((name) => !/explain|\.json|\.csv|atom|\.ics|calendar\.ics/.test(name));

test('no page has such a word or value, and none but those of the check names a command', () => {
  expect(pages.length).toBeGreaterThan(100);
  const shown = pages.flatMap((name) =>
    readFileSync(name, 'utf8')
      .replace(/<(style|script)[^]*?<\/\1>/g, ' ')
      .split('\n')
      .filter((line) => !/cthd-command|class="foot"|content-hash|bằng lệnh:? cthd|^<!-- cthd/.test(line))
      .map((line) => ({ name, line: line.replace(/<[^>]*>/g, ' ').replace(/`[^`]*`/g, ' ') })),
  );
  expect(shown.filter(({ line }) => wordOrValue.test(plain(line)))).toEqual([]);
  const onScreen = /\.vi\.txt$|approve|states|rollup/;
  expect(shown.filter(({ name, line }) => !onScreen.test(name) && /(?<![\w-])cthd [a-z]/.test(line))).toEqual(
    [],
  );
});

test('the test sees such words, and lets them pass where they are explained or typed', () => {
  const strange = (text: string) => word.test(plain(text));
  expect(strange('Hãy commit rồi chạy lại.')).toBe(true);
  expect(strange('Kho git chưa có; lập kho git ở đây.')).toBe(true);
  expect(strange('Lần lưu (git gọi là commit) chưa có tên.')).toBe(false);
  expect(strange('hãy chạy: git switch -c branch')).toBe(false);
  expect(wordOrValue.test(plain('Phiếu nêu hành động repeal.'))).toBe(true);
  expect(strange('Hãy sang nhánh khác.')).toBe(true);
  expect(strange('Đã lưu vào bản riêng (git gọi là nhánh).')).toBe(false);
});
