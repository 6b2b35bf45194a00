import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentSymbol, Hover, Range } from 'vscode-languageserver';
import { caseCount, isFull } from '../support/case-count.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { languageClient, type LanguageClient } from './language-client.ts';

const text = 'plans/vi-du/text/II.yaml';
const pieces = [
  'ế',
  'Nghị quyết số 01-NQ/ĐH',
  'e\u0302\u0301',
  '😀',
  '\t',
  '\n',
  '\r\n',
  '  ',
  ' - ',
  ': ',
  '{ ',
  ' }',
  '[',
  ']',
  '"',
  "'",
  '#',
  '>-\n',
  '&a',
  '*a',
  'id: mo-lop',
  'lead: ',
  'units:',
  '\u0000',
  '\ud83d',
  'task: { lead: van-phong }',
  '',
];

/** An edit of a text at two offsets, as an editor tells of it: lines and UTF-16 columns. */
function positionAt(now: string, offset: number) {
  const lines = now.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Not between a carriage return and its line feed: editors have no such place. */
const placeIn = (now: string, at: number) => (now[at] === '\n' && now[at - 1] === '\r' ? at + 1 : at);

const edit = fc.record({
  from: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
  piece: fc.constantFrom(...pieces),
});

/** With the full counts some 11,000 edits: without a size the library makes short lists whatever the greatest length. */
const edits = fc.array(edit, { minLength: 1, maxLength: 50, size: isFull ? 'max' : 'small' });

/** One line on which the parent’s id is at a known place. */
const known = 'parent: nhiem-vu\nunits: []\n';

const requests = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/completion',
  'textDocument/prepareRename',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/codeAction',
];

/** What the server says is in the text has to be in it. */
function isInside({ start, end }: Range, now: string): boolean {
  const lines = now.split(/\r\n|\n|\r/);
  const isPlace = ({ line, character }: Range['start']) =>
    character <= (lines[line]?.length ?? -1) && line >= 0;
  const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return isPlace(start) && isPlace(end) && isOrdered;
}

const rangesOf = (symbols: readonly DocumentSymbol[]): Range[] =>
  symbols.flatMap(({ range, selectionRange, children = [] }) => [
    range,
    selectionRange,
    ...rangesOf(children),
  ]);

async function askAnything(client: LanguageClient, now: string, turn: number): Promise<void> {
  const position = positionAt(now, placeIn(now, (turn * 7919) % (now.length + 1)));
  const method = requests[turn % requests.length] ?? '';
  const more = method.endsWith('codeAction')
    ? { range: { start: position, end: position }, context: { diagnostics: [] } }
    : {};
  const answer = await client.askAt<unknown>(method, text, position, more);
  if (method.endsWith('hover') && answer !== null) {
    const { range } = answer as Hover;
    if (range) expect([isInside(range, now), range]).toEqual([true, range]);
  }
  if (method.endsWith('documentSymbol'))
    for (const range of rangesOf(answer as DocumentSymbol[]))
      expect([isInside(range, now), range]).toEqual([true, range]);
}

test(
  'random edits with Vietnamese letters, composed or not, never end the server, and what it answers is in the text',
  { timeout: 600_000 },
  async () => {
    const root = planOnDisk();
    const first = readFileSync(join(root, text), 'utf8');
    const client = await languageClient(root);
    client.open(text, first);
    const runs = caseCount(12, 450);
    await fc.assert(
      fc.asyncProperty(edits, async (made) => {
        let now = first;
        client.change(text, [{ text: now }]);
        for (const [turn, { from, length, piece }] of made.entries()) {
          const start = placeIn(now, from % (now.length + 1));
          const end = placeIn(now, Math.min(now.length, start + length));
          client.change(text, [
            { range: { start: positionAt(now, start), end: positionAt(now, end) }, text: piece },
          ]);
          now = now.slice(0, start) + piece + now.slice(end);
          if (turn % 3 === 0) await askAnything(client, now, turn + from);
        }
        const probe = positionAt(now, now.length);
        const line = now.split(/\r\n|\n|\r/).length;
        client.change(text, [
          { range: { start: probe, end: probe }, text: '\n' },
          { range: { start: { line: 0, character: 0 }, end: { line, character: 0 } }, text: known },
        ]);
        const told = await client.askAt('textDocument/prepareRename', text, { line: 0, character: 9 });
        expect(told).toEqual({
          range: { start: { line: 0, character: 8 }, end: { line: 0, character: 16 } },
          placeholder: 'nhiem-vu',
        });
      }),
      { numRuns: runs },
    );
    expect(await client.close()).toBe(0);
  },
);

test.each([
  ['composed', (words: string) => words.normalize('NFC')],
  ['decomposed', (words: string) => words.normalize('NFD')],
])('after edits in %s letters places are those of the text', async (_, form) => {
  const root = planOnDisk();
  const client = await languageClient(root);
  const words = form('Đẩy mạnh chuyển đổi số 😀 theo Nghị quyết số 01-NQ/ĐH ngày 15/9/2020');
  const lines = [
    'units:',
    '  - id: nhiem-vu',
    '    kind: part',
    '    number: II',
    '    heading: MỤC',
    '    units:',
    `      - { id: mo-lop, kind: section, number: "1", text: "${words}", task: { lead: van-phong } }`,
  ];
  const now = `${lines.join('\n')}\n`;
  client.open(text, '');
  let typed = '';
  for (let from = 0; from < now.length; from += 5) {
    const place = positionAt(typed, typed.length);
    client.change(text, [{ range: { start: place, end: place }, text: now.slice(from, from + 5) }]);
    typed += now.slice(from, from + 5);
  }
  const line = lines[6] ?? '';
  const body = line.indexOf('van-phong');
  expect(await client.askAt('textDocument/hover', text, { line: 6, character: body + 3 })).toEqual({
    contents: { kind: 'markdown', value: '**Văn phòng Hội Ví dụ**\n\nVăn phòng' },
    range: { start: { line: 6, character: body }, end: { line: 6, character: body + 9 } },
  });
  const cited = line.indexOf('01-NQ');
  expect(await client.askAt('textDocument/hover', text, { line: 6, character: cited })).toMatchObject({
    contents: { value: expect.stringContaining('**01-NQ/ĐH ngày 15/9/2020**') as string },
  });
  expect(await client.close()).toBe(0);
});
