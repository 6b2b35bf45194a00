import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../src/findings-output/source-frame.ts';
import { columnsOf } from '../../src/screen/columns.ts';
import { caseCount } from '../support/case-count.ts';

/** A frame as a reader sees it; the marked stretch of the line stands between « and ». */
function drawn(marked: string, width = 73): string[] {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  const { shown, before, marked: columns } = frameOf(marked.replace(/[«»]/g, ''), [from, to], width);
  return [shown, `${' '.repeat(before)}^${'~'.repeat(columns - 1)}`];
}

describe('the mark stands under the letters', () => {
  test.each([
    ['Vietnamese', 'lead: «văn phòng», ban', ['lead: văn phòng, ban', '      ^~~~~~~~~']],
    [
      'combining marks',
      `${'Mở lớp'.normalize('NFD')} «${'tập huấn'.normalize('NFD')}».`,
      [`${'Mở lớp tập huấn'.normalize('NFD')}.`, '       ^~~~~~~~'],
    ],
    ['wide letters', '漢字 «字漢» x', ['漢字 字漢 x', '     ^~~~']],
    ['emoji', 'a 👍 «b» 🇻🇳', ['a 👍 b 🇻🇳', '     ^']],
    ['a tab before', '\ttext: «Thi»', ['→   text: Thi', '          ^~~']],
    ['a tab inside a line', 'a\t«b»', ['a→  b', '    ^']],
    ['a tab itself', 'ab«\t»c', ['ab→ c', '  ^~']],
    ['a bidi control', 'a «\u202E»b', ['a \\u{202e}b', '  ^~~~~~~~']],
    ['behind a zero-width blank', 'a\u200B«b»', ['a\\u{200b}b', '         ^']],
    ['a no-break space', 'Đảng«\u00A0»đoàn', ['Đảng\\u{a0}đoàn', '    ^~~~~~']],
    ['a workflow command', '##[«add»]', ['#\\u{23}[add]', '        ^~~']],
    ['the end of the line', 'a: «»', ['a:', '   ^']],
    ['an empty line', '«»', ['', '^']],
  ])('%s', (_, line, expected) => {
    expect(drawn(line)).toEqual(expected);
  });

  test('a letter is marked as a whole, whichever of its marks is meant', () => {
    expect(frameOf('a\u0323\u0302b', [2, 3], 73)).toEqual({ shown: 'a\u0323\u0302b', before: 0, marked: 1 });
  });

  test('half of a surrogate pair is shown and marked', () => {
    expect(drawn('a«\uD800»b')).toEqual(['a\\u{d800}b', ' ^~~~~~~~']);
  });
});

describe('a long line is cut around the mark', () => {
  const before = 'trước '.repeat(20);
  const after = ' sau'.repeat(20);
  test('at its end', () => {
    expect(drawn(`«đầu»${after}`, 20)).toEqual(['đầu sau sau sau sau…', '^~~']);
  });
  test('at its beginning', () => {
    expect(drawn(`${before}«cuối»`, 20)).toEqual(['…c trước trước cuối', '               ^~~~']);
  });
  test('on both sides', () => {
    expect(drawn(`${before}«giữa»${after}`, 40)).toEqual([
      '…trước trước trước giữa sau sau sau sau…',
      '                   ^~~~',
    ]);
  });
  test('where the marked stretch itself is too long', () => {
    expect(drawn(`${before}«${'dài '.repeat(30)}»`, 30)).toEqual([
      '…trước dài dài dài dài dài dà…',
      '       ^~~~~~~~~~~~~~~~~~~~~~',
    ]);
  });
  test('and its length costs nothing', () => {
    const line = 'xã '.repeat(1_000_000);
    for (let n = 0; n < 200; n += 1)
      expect(frameOf(line, [1_500_000, 1_500_002], 20)).toEqual({
        shown: '…xã xã xã xã xã xã …',
        before: 7,
        marked: 2,
      });
  });
  test('at whole letters only', () => {
    expect(drawn(`${'漢'.repeat(30)}«字»${'漢'.repeat(30)}`, 21)).toEqual([
      '…漢漢漢字漢漢漢漢漢…',
      '       ^~',
    ]);
  });
});

const letters = fc.constantFrom(
  ...[
    'a',
    'ệ',
    'e\u0323\u0302',
    'ơ\u0309',
    '漢',
    '가',
    '👍',
    '👩\u200D👧',
    '🇻🇳',
    'ｗ',
    ' ',
    '\t',
    '.',
    '#',
    '[',
  ],
  ...['\u200B', '\u202E', '\u00A0', '\u0301', '\u0000', '\uFEFF', '\uD800', 'क्षि', 'ก็', '\u3164', '…', '│'],
);
const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''));

/** Marks the stretch from ⟦ to ⟧, which are letters of the line, so that the test can see by itself where the stretch is shown. */
function frameBetween(head: string, inside: string, tail: string, width: number) {
  const line = `${head}⟦${inside}⟧${tail}`;
  const end = line.length - tail.length;
  const { shown, before, marked } = frameOf(line, [head.length, end], width);
  const close = shown.indexOf('⟧');
  const shownHead = shown.slice(0, shown.indexOf('⟦'));
  const shownMark = close < 0 ? shown.slice(shownHead.length, -1) : shown.slice(shownHead.length, close + 1);
  return { shown, before, marked, shownHead, shownMark };
}

test('columns of single letters are those of string-width', () => {
  for (let code = 0x20; code < 0x10000; code += 1) {
    const letter = String.fromCharCode(code);
    if (columnsOf(letter) !== stringWidth(letter)) expect.fail(`U+${code.toString(16)}`);
  }
});

describe('for any line, place and width', () => {
  const width = fc.integer({ min: 24, max: 120 });

  test('^ stands in the column where the marked stretch is shown, ~ ends with it, and the line fits', () => {
    fc.assert(
      fc.property(text, text, text, width, (head, inside, tail, columns) => {
        const { shown, before, marked, shownHead, shownMark } = frameBetween(head, inside, tail, columns);
        expect(shown).toContain('⟦');
        expect(before).toBe(stringWidth(shownHead));
        expect(marked).toBe(stringWidth(shownHead + shownMark) - before);
        expect(stringWidth(shown)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: caseCount(200, 2000) },
    );
  });

  test('a line that fits is shown whole, and only a cut one has …', () => {
    const plain = text.map((one) =>
      one.replace(/[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}…#]/gu, 'ă'),
    );
    fc.assert(
      fc.property(plain, plain, plain, width, (head, inside, tail, columns) => {
        const line = `${head}⟦${inside}⟧${tail}`;
        const { shown } = frameBetween(head, inside, tail, columns);
        if (stringWidth(line) <= columns) expect(shown).toBe(line);
        else expect(shown).toContain('…');
      }),
      { numRuns: caseCount(150, 1000) },
    );
  });
});
