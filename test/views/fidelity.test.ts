import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCthd } from '../support/run-cthd.ts';

const issued = readFileSync(new URL('../fixtures/issued-text.txt', import.meta.url));

/** The three places where a page break cut a unit in two: the words on either side. */
const joins = [
  ['nhiệm vụ của các', 'Hội trí thức KH&CN'],
  ['hướng', 'tới lực lượng trí thức'],
  ['quỹ hỗ trợ sáng tạo', 'kỹ thuật;'],
] as const;

/** The issued text with the three joins made and the italic marks and the hand mark taken away: nothing else is touched. */
function expectedText(): string {
  const plain = issued.toString('utf8').replaceAll('*', '').replace(' ✓', '').trimStart();
  return `${joins.reduce((text, [left, right]) => {
    expect(text.split(`${left}\n\n${right}`)).toHaveLength(2);
    return text.replace(`${left}\n\n${right}`, `${left} ${right}`);
  }, plain)}\n`;
}

test('the fixture is the issued text itself', () => {
  expect(createHash('sha256').update(issued).digest('hex')).toMatch(/^e22d1961.*4b3a12$/);
});

test('render text prints the programme as issued, character for character', async () => {
  const { exitCode, out } = await runCthd(['render', 'text', '--format', 'text', '-p', 'lhhvn-dh13']);
  expect([exitCode, out]).toEqual([0, expectedText()]);
});

test('the width of the terminal does not change the text', async () => {
  const narrow = await runCthd(['render', 'text', '-p', 'lhhvn-dh13', '--color', 'never'], {
    isTerminal: true,
    columns: 60,
  });
  expect(narrow.out).toBe(expectedText());
});
