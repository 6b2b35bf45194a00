import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyperlink, linkedText } from '../../src/screen/hyperlink.ts';
import { caseCount } from '../support/case-count.ts';

const targetOf = (path: string, line: number | null) =>
  `file://may/${path}${line === null ? '' : `#${line}`}`;
const linked = (text: string) => linkedText(text, targetOf);
const link = (words: string, target = words) => `\u001B]8;;${target}\u001B\\${words}\u001B]8;;\u001B\\`;

test.each([
  ['an address', 'xem https://vi-du.example/a?b=1.', `xem ${link('https://vi-du.example/a?b=1')}.`],
  [
    'two in brackets',
    '(http://a.example/, http://b.example/x)',
    `(${link('http://a.example/')}, ${link('http://b.example/x')})`,
  ],
  [
    'a host is written whole',
    'https://vi-du.example',
    link('https://vi-du.example', 'https://vi-du.example/'),
  ],
  [
    'a place',
    'plans/a/text/II.1.yaml:12:3: sai',
    `${link('plans/a/text/II.1.yaml:12:3', 'file://may/plans/a/text/II.1.yaml#12')}: sai`,
  ],
  [
    'a coloured place',
    '\u001B[1mplans/documents.yaml\u001B[22m',
    `\u001B[1m${link('plans/documents.yaml', 'file://may/plans/documents.yaml')}\u001B[22m`,
  ],
])('%s becomes a link', (_, text, expected) => {
  expect(linked(text)).toBe(expected);
});

test.each([
  ['a user name that passes for a host', 'https://congbao.example@la.example/'],
  ['letters that are not ASCII', 'https://congbáo.example/'],
  ['what is cut', 'https://vi-du.example/dai…'],
  ['what may go on in the next line of its cell', '│ https://vi-du.example/dai │'],
  ['another protocol', 'javascript://vi-du.example/%0aalert(1) ftp://vi-du.example/'],
  ['an escape written out', 'https://vi-du.example/\\u{1b}]8;;'],
  ['a place outside', 'plans/../../etc/x.yaml:1 /tmp/plans/a.yaml'],
  ['no address', 'https:// http://[ và https'],
])('%s stays as it is', (_, text) => {
  expect(linked(text)).toBe(text);
});

test('whatever the text, a link changes no letter that is seen, and its target is printable ASCII', () => {
  const word = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'binary' }).map((text) => `https://${text.replace(/[\u001B]/g, '')}`),
    fc.constantFrom('plans/a/b.yaml:3', 'plans/documents.yaml', '│', '\u001B[1m', '\u001B[22m', 'đến'),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      const shown = linked(text);

      const sequence = /\u001B\]8;;(.*?)\u001B\\/gs;
      expect(shown.replace(sequence, '')).toBe(text);
      for (const [, target = ''] of shown.matchAll(sequence))
        expect(target).toMatch(/^(?:(?:https?|file):[!-~]*)?$/);
    }),
    { numRuns: caseCount(60, 2000) },
  );
});

test('a target that could end the sequence makes no link', () => {
  expect(hyperlink('x', 'https://a.example/\u001B\\')).toBe('x');
  expect(hyperlink('x', '')).toBe('x');
});
