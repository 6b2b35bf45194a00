import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Words that a person of an office does not know. In brackets or quotation marks, beside what explains them, and in a command to type they may stand. */
const unknown = [
  'HEAD',
  'BOM',
  'NFC',
  'commit',
  'commits',
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
  'hook',
  'slip',
];
const word = new RegExp(`(?<![\\p{L}\\w-])(?:${unknown.join('|')})(?![\\p{L}\\w-])`, 'u');

/** What is left of a sentence without what is explained in passing, and without commands. */
const plain = (text: string): string =>
  text
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/«[^«»]*»?/g, ' ')
    .replace(/(?:git|cthd|npm) [\w-][^.;:,]*/g, ' ');

interface Sentence {
  readonly file: string;
  readonly text: string;
}

/** Every Vietnamese sentence of a source file: the strings and templates of `vi`, with … for what is put in. */
function sentencesOf(file: string): Sentence[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: Sentence[] = [];
  const visit = (node: ts.Node, isVietnamese: boolean): void => {
    const name = ts.isPropertyAssignment(node) ? node.name.getText(source) : null;
    const here = name === 'vi' || (isVietnamese && name !== 'en');
    if (here && ts.isStringLiteralLike(node)) found.push({ file, text: node.text });
    if (here && ts.isTemplateExpression(node))
      found.push({
        file,
        text: node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(''),
      });
    ts.forEachChild(node, (child) => {
      visit(child, here);
    });
  };
  visit(source, false);
  return found;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('src', name));

test('no Vietnamese sentence has a word that an office does not know, unless it is explained there', () => {
  const sentences = files.flatMap(sentencesOf);
  expect(sentences.length).toBeGreaterThan(1000);
  expect(sentences.filter(({ text }) => /[\p{L}] [\p{L}]/u.test(text) && word.test(plain(text)))).toEqual([]);
});

test('the test sees such words, and lets them pass where they are explained or typed', () => {
  const strange = (text: string) => word.test(plain(text));
  expect(strange('Hãy commit rồi chạy lại.')).toBe(true);
  expect(strange('Kho git chưa có; lập kho git ở đây.')).toBe(true);
  expect(strange('Lần lưu (git gọi là commit) chưa có tên.')).toBe(false);
  expect(strange('hãy chạy: git switch -c branch')).toBe(false);
});
