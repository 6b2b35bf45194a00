import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { commonSubsequence } from '../../src/change/sequences/common-subsequence.ts';
import { diffWords, type Segment } from '../../src/change/sequences/word-diff.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

const shown = (segments: readonly Segment[]) =>
  segments
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');
const joined = (segments: readonly Segment[], without: Segment['kind']) =>
  segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('words that changed', () => {
  test.each([
    ['nothing', 'Mở lớp.', 'Mở lớp.', 'Mở lớp.'],
    ['a word', 'Mở 4 lớp tập huấn.', 'Mở 6 lớp tập huấn.', 'Mở [-4-]{+6+} lớp tập huấn.'],
    [
      'a number, whole',
      'Kết nạp 1.500 hội viên',
      'Kết nạp 1.200 hội viên',
      'Kết nạp [-1.500-]{+1.200+} hội viên',
    ],
    ['a sign', 'Mở lớp tập huấn', 'Mở lớp tập huấn.', 'Mở lớp tập huấn{+.+}'],
    ['a tone', 'hòa bình', 'hoà bình', '[-hòa-]{+hoà+} bình'],
    [
      'words side by side',
      'Đảng đoàn lãnh đạo toàn diện',
      'Đảng ủy chỉ đạo toàn diện',
      'Đảng [-đoàn lãnh-]{+ủy chỉ+} đạo toàn diện',
    ],
    [
      'a date, whole',
      'trước ngày 31/12/2025 báo cáo',
      'trước ngày 30/6/2025 báo cáo',
      'trước ngày [-31/12-]{+30/6+}/2025 báo cáo',
    ],
    [
      'a sentence that came',
      'Mở lớp. Báo cáo.',
      'Mở lớp. Kiểm tra. Báo cáo.',
      'Mở lớp. {+Kiểm tra. +}Báo cáo.',
    ],
    [
      'a lone word that stayed among many that changed',
      'một hai ba bốn năm sáu bảy tám và chín mười',
      'mốt hài bà bòn năm sâu bẩy tằm ván chìn mưới',
      '[-một hai ba bốn năm sáu bảy tám và chín mười-]{+mốt hài bà bòn năm sâu bẩy tằm ván chìn mưới+}',
    ],
    ['everything', 'cũ', 'mới', '[-cũ-]{+mới+}'],
    ['from nothing', '', 'mới', '{+mới+}'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(diffWords(before, after))).toBe(expected);
  });

  const text = fc.oneof(aVietnameseText, fc.string({ unit: 'binary' }), fc.stringMatching(/^[ab ,]{0,12}$/));

  test('make the two texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffWords(before, after);
        expect(joined(segments, 'added')).toBe(before);
        expect(joined(segments, 'removed')).toBe(after);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
      { numRuns: caseCount(300, 2000) },
    );
  });

  test('are as few as can be', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });
    fc.assert(
      fc.property(items, items, (was, now) => {
        const runs = commonSubsequence(was, now);
        expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(longestCommon(was, now));
      }),
      { numRuns: caseCount(300, 2000) },
    );
  });
});

/** The textbook way, for comparison. */
function longestCommon(was: readonly string[], now: readonly string[]): number {
  let row = now.map(() => 0);
  for (const item of was) {
    const next: number[] = [];
    for (const [at, other] of now.entries())
      next.push(item === other ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('200,000 characters', () => {
  let state = 1;
  const words = Array.from({ length: 40_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return `từ${state % 3001}`;
  });
  const timed = (before: string, after: string) => {
    const segments = diffWords(before, after);
    expect(joined(segments, 'added')).toBe(before);
    expect(joined(segments, 'removed')).toBe(after);
    return segments;
  };

  test('with a change here and there', () => {
    const after = words.map((word, n) => (n % 1000 === 500 ? 'khác' : word)).join(' ');
    expect(timed(words.join(' '), after).filter(({ kind }) => kind === 'added')).toHaveLength(40);
  });

  test('with a change in every few words still keep most of what stayed', () => {
    const after = words.map((word, n) => (n % 12 === 5 ? 'khác' : word)).join(' ');
    const same = timed(words.join(' '), after).filter(({ kind }) => kind === 'same');
    expect(same.map(({ text }) => text).join('').length).toBeGreaterThan(after.length * 0.6);
  });

  test('that have nothing in common but one word again and again', () => {
    timed('và '.repeat(66_000), 'hoặc '.repeat(40_000));
    timed('a b '.repeat(50_000), 'b c a '.repeat(33_000));
  });
});
