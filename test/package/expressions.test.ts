import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The expressions of a file that know Unicode, with those that are made for the text they are tried on. */
function unicodeExpressions(path: string): string[] {
  const found: string[] = [];
  const text = readFileSync(path, 'utf8');
  if (!/\/[dgimsy]*[uv]|[lL]ettered/.test(text)) return found;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      if (/[uv]/.test(node.text.slice(end))) found.push(node.text.slice(1, end));
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [source] = node.arguments;
      if (
        ['lettered', 'smallLettered'].includes(node.expression.text) &&
        source &&
        ts.isStringLiteralLike(source)
      )
        found.push(source.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Version 14 of the engine, that of Node 26, does not find a character of two units of UTF-16 by a class in brackets where no more than some characters
 * stand before the end: `/[\p{L}]$/u` finds no 𝔸, `/\p{L}$/u` does.
 */
function missesCharacters(expression: string): boolean {
  const plain = expression.replace(/\(\?<?[=!][^()]*\)/g, '').replace(/\\[^pP]/g, '_');
  const outside = plain.replace(/\[[^\]]*\]/g, '_');
  return /^[^^].*\$$/s.test(plain) && !/[+*]/.test(outside) && /\[(?:\^|[^\]]*\\[pP])/.test(plain);
}

test('no expression finds less in one version of the engine than in another', () => {
  expect(
    ['[\\p{L}\\d]$', '[^.]\\.$', '(?:\\p{L}|[.;])$', '^[\\p{L}]$', '[\\p{L}]+$'].map(missesCharacters),
  ).toEqual([true, true, false, false, false]);
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => unicodeExpressions(join('src', path)));
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(missesCharacters)).toEqual([]);
});
