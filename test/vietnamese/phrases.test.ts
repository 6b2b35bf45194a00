import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { type CaseRule, phraseIndex } from '../../src/vietnamese/wording/phrase-index.ts';

const find = (phrases: readonly string[], wording: string, caseRule: CaseRule = 'any-first-letter') =>
  phraseIndex(
    phrases.map((phrase) => [phrase, phrase] as const),
    caseRule,
  )
    .find(wording)
    .map(({ raw, values }) => [raw, ...values]);

test('the longest phrase is taken at each place', () => {
  expect(
    find(['Đảng đoàn', 'Đảng đoàn LHHVN', 'LHHVN'], 'Thành viên Đảng đoàn LHHVN, Đảng đoàn khác, LHHVN'),
  ).toEqual([
    ['Đảng đoàn LHHVN', 'Đảng đoàn LHHVN'],
    ['Đảng đoàn', 'Đảng đoàn'],
    ['LHHVN', 'LHHVN'],
  ]);
});

test('a phrase that begins like a longer one is still found', () => {
  expect(find(['Hội', 'Hội Nông dân Việt Nam'], 'Hội Nông dân tỉnh')).toEqual([['Hội', 'Hội']]);
});

test('words without end are found like others, however many there are', () => {
  const names = Array.from({ length: 60 }, (_, index) => 'x'.repeat(4000 + index));
  expect(find(names, `gửi ${names[7] ?? ''}, và ${'x'.repeat(50)}`)).toEqual([[names[7], names[7]]]);
});

test('words are whole', () => {
  expect(find(['Ban', 'KH&CN'], 'Ban2 Bann KH&CNx KHCN KH&CN.')).toEqual([['KH&CN', 'KH&CN']]);
  expect(find(['Ban'], '𝔸Ban aBan')).toEqual([]);
});

test('case counts but for the first letter, or not at all', () => {
  const wording = 'Đảng Đoàn, Đảng đoàn, đảng đoàn, ĐẢNG ĐOÀN';
  expect(find(['đảng đoàn'], wording).map(([raw]) => raw)).toEqual(['Đảng đoàn', 'đảng đoàn']);
  expect(find(['đảng đoàn'], wording, 'any-case')).toHaveLength(4);
});

test('blanks, line ends and decomposed letters make no difference', () => {
  expect(find(['Đảng ủy Liên hiệp Hội'], 'Đảng ủy\n  Liên\u00A0hiệp Hội'.normalize('NFD'))).toHaveLength(1);
});

test('everything registered under one phrase comes with it, once', () => {
  const index = phraseIndex(
    [
      ['Đảng ủy', 1],
      ['đảng ủy', 2],
      ['Đảng ủy', 1],
    ],
    'any-first-letter',
  );
  expect(index.find('Đảng ủy')).toEqual([{ start: 0, end: 7, raw: 'Đảng ủy', values: [1, 2] }]);
});

test('a phrase stands at its offsets, whatever is around it', () => {
  const around = fc.string({ unit: fc.constantFrom('a', 'ộ', ' ', ',', '“', '\u0301', '𝔸', '\n') });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const wording = `${before} | Ban Tổ chức | ${after}`;
      const found = phraseIndex([['Ban Tổ chức', true]], 'any-first-letter').find(wording);
      expect(found.map(({ start, end }) => [start, end])).toEqual([[before.length + 3, before.length + 14]]);
    }),
  );
});

test('phrases by the thousand are found as few are, inside no word and over no words twice', () => {
  const few = ['Đảng đoàn', 'Đảng đoàn LHHVN', 'LHHVN', 'KH&CN', 'Ban', 'a'];
  const many = Array.from({ length: 2_500 }, (_, at) => `khác${at} nữa`);
  const wording = 'Ban2 Đảng đoàn LHHVN, (LHHVN) và a, aa; KH&CN. Ban Ban\u0300 “Đảng đoàn”';
  for (const caseRule of ['any-case', 'any-first-letter'] as const)
    expect(find([...few, ...many], wording, caseRule)).toEqual(find(few, wording, caseRule));
});

test('a phrase is found by its first letters wherever it is found by its words', () => {
  const token = fc.constantFrom(
    'Ban',
    'ban',
    'BAN',
    'Bộ',
    'a',
    '1',
    '12',
    'KH',
    '&',
    ',',
    '“',
    '(',
    '𝔸',
    'ж',
    'K',
    'ước',
    '\u0301',
  );
  const gap = fc.constantFrom('', ' ', ' ', ' ', '  ', '\n', '\u00A0', '–');
  const text = (most: number) =>
    fc.array(fc.tuple(token, gap), { minLength: 1, maxLength: most }).map((pieces) => pieces.flat().join(''));
  // So many phrases that keys are not looked for.
  const others = Array.from({ length: 600 }, (_, at) => `${String(at).padStart(6, 'x')} khác`);
  const rules = ['any-case', 'any-first-letter'] as const;
  fc.assert(
    fc.property(
      fc.array(text(4), { maxLength: 3 }),
      text(10),
      fc.constantFrom(...rules),
      (phrases, wording, rule) => {
        expect(find(phrases, wording, rule)).toEqual(find([...phrases, ...others], wording, rule));
      },
    ),
    { numRuns: caseCount(100, 20_000) },
  );
});
