import fc from 'fast-check';
import { expect, test } from 'vitest';
import { origin } from '../../src/plan/location.ts';
import type { Passage } from '../../src/plan/passage.ts';
import { findDates, findLongYears } from '../../src/vietnamese/dates/dates.ts';
import { findOddYearRanges } from '../../src/vietnamese/dates/year-ranges.ts';
import { findCitations } from '../../src/vietnamese/documents/find-citations.ts';
import { findBlankNumbers, findOwnReferences } from '../../src/vietnamese/documents/find-own-references.ts';
import { findLaws } from '../../src/vietnamese/documents/law-names.ts';
import { findSelfReferences } from '../../src/vietnamese/documents/own-type-word.ts';
import { hasUnusual } from '../../src/vietnamese/letters/alphabet.ts';
import { findPlacedTones } from '../../src/vietnamese/letters/find-tone-placement.ts';
import { findCountableTargets } from '../../src/vietnamese/numbers/countable-targets.ts';
import { type PhraseIndex, phraseIndex } from '../../src/vietnamese/wording/phrase-index.ts';
import { findStraightQuotes } from '../../src/vietnamese/wording/quotation-marks.ts';
import { readable } from '../../src/vietnamese/wording/readable.ts';
import { passagesWith, willSearch } from '../../src/vietnamese/wording/required-strings.ts';
import { caseCount } from '../support/case-count.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

/** Whether each search finds something, beside the list of strings of which it is said to require one. */
const searches: readonly (readonly [Parameters<typeof passagesWith>[1], (wording: string) => boolean])[] = [
  ['uneven', (wording) => readable(wording).text !== wording],
  ['unusual', hasUnusual],
  ['lineEnd', (wording) => wording.includes('\n')],
  ['footnoteMark', (wording) => wording.includes('[^')],
  ['doubledBlank', (wording) => /^ +(?=\S)| {2,}| +$/.test(wording)],
  ['quotationMark', (wording) => findStraightQuotes(wording).length > 0 || /[“”]/.test(wording)],
  [
    'strayMark',
    (wording) =>
      /[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}•‣⁃∙·→⇒\uFE0F\u20E3*\\^`|]/u.test(wording),
  ],
  ['dateYear', (wording) => findDates(wording).length > 0],
  ['dateYear', (wording) => findLongYears(wording).length > 0],
  ['oddRange', (wording) => findOddYearRanges(wording).length > 0],
  ['symbol', (wording) => findCitations(wording).length > 0],
  [
    'blankNumber',
    (wording) => findBlankNumbers(wording).length > 0 || /số ?:? ?[.…_/-]/iu.test(readable(wording).text),
  ],
  ['law', (wording) => findLaws(wording).length > 0 || /luật|lệnh|pháp/iu.test(readable(wording).text)],
  [
    'annexLine',
    (wording) => findOwnReferences(wording).length > 0 || /kèm theo/iu.test(readable(wording).text),
  ],
  [
    'ownWord',
    (wording) =>
      (findSelfReferences(wording)?.plain ?? []).length > 0 || / này| như sau/u.test(readable(wording).text),
  ],
  [
    'bareWord',
    (wording) =>
      (findSelfReferences(wording)?.bare ?? []).length > 0 ||
      /Chương trình|Kế hoạch|Đề án/u.test(readable(wording).text),
  ],
  ['recurring', (wording) => /hàng (?:năm|tháng|quý|ngày|tuần)/iu.test(wording)],
  ['placedTone', (wording) => findPlacedTones(wording).length > 0],
  [
    'countedFigure',
    (wording) => findCountableTargets(wording).length > 0 || / \d/.test(readable(wording).text),
  ],
];

const phrases = ['Kế hoạch này', 'Luật Đất đai', '“lời”', 'ĐỀ ÁN', 'hoà', 'nghị quyết - số'].map(
  (one) => [one, one] as const,
);
const anyCase = phraseIndex(phrases, 'any-case');
const anyFirst = phraseIndex(phrases, 'any-first-letter');
const other = phraseIndex([['Ban Tổ chức', 1]], 'any-case');
/** More phrases than keys are looked for. */
const tooMany = phraseIndex(
  [...phrases, ...Array.from({ length: 600 }, (_, number) => [`${number} tên`, `${number}`] as const)],
  'any-case',
);

const passageOf = (wording: string): Passage => ({
  node: { [origin]: { file: 'text.yaml', path: [] } },
  field: 'text',
  wording,
  unit: null,
  id: 'a',
});

const phrase = fc.constantFrom(
  ...[
    'ngày 06/4/2026',
    '06 tháng 4 năm 2026',
    'năm 20255',
    '2021-2030',
    '2021 – 2030',
    '2021\n-\n2030',
    '1999~2005',
    '2021 -  2030',
    '2021 -\n2030',
    '2021 -\u00A02030',
    '2021 - 2030',
    '2021 \u2011 2030',
  ],
  ...[
    'Nghị quyết số 05-NQ/TW',
    '39-CP',
    '39 – CP',
    '71- HĐBT',
    '12 - KH',
    'Luật Đất đai năm 2024',
    'PHÁP LỆNH',
    'Hiến pháp năm 2013',
  ],
  ...['(Kèm theo Quyết định số 12/QĐ-UBND)', 'số … /QĐ-UBND', 'số:   /NQ-CP', 'SỐ ./KH-UBND'],
  ...['Kế hoạch này', 'ban hành Kế hoạch như sau:', 'thực hiện Chương trình.', 'triển khai Đề án,'],
  ...[
    'hàng năm',
    'Hàng quý',
    'hoà',
    'thủy',
    'HÒA',
    'THUỶ',
    '"nháy"',
    "'nháy'",
    '“lời”',
    '**',
    '✓',
    '•',
    '[^1]',
  ],
);
const odd = fc.constantFrom(
  ...[
    '',
    ' ',
    '  ',
    '\n',
    '\u00A0',
    '\u200B',
    '\u00AD',
    '\u2011',
    '–',
    '—',
    '\u2212',
    '.',
    ',',
    '(',
    '/',
    '-',
    ':',
  ],
  ...[
    '\u212A',
    'ſ',
    'K',
    'đ',
    'Ð',
    'ð',
    'İ',
    '0',
    '2026',
    '\uFE0F',
    '\u0301',
    '\u{1F44D}',
    '\uFFFF',
    '\uD800',
  ],
);
/** A wording in composed or decomposed letters, small or capital, some of them cut out. */
const wording = fc
  .tuple(
    fc.array(
      fc.oneof(phrase, phrase, odd, odd, aVietnameseText, fc.string({ unit: 'grapheme', maxLength: 4 })),
      { maxLength: 8 },
    ),
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text,
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
    ),
    fc.array(fc.nat(60), { maxLength: 2 }),
  )
  .map(([pieces, spell, cuts]) =>
    cuts.reduce((text, at) => text.slice(0, at) + text.slice(at + 1), spell(pieces.join(' '))),
  );

test.each(searches)(
  'a wording in which a search finds something holds a string that it requires: %s',
  (name, finds) => {
    let found = 0;
    fc.assert(
      fc.property(wording, (text) => {
        if (!finds(text)) return;
        found += 1;
        expect([...passagesWith([passageOf(text)], name)]).toHaveLength(1);
      }),
      { numRuns: caseCount(1_000, 100_000) },
    );
    expect(found).toBeGreaterThan(0);
  },
);

test('a wording that holds a phrase is among those that may, whether it was said that the phrase will be searched for or not', () => {
  const isAmong = (text: string, index: PhraseIndex<unknown>, isSaid: boolean) => {
    const passages = [passageOf('Nâng cao chất lượng.'), passageOf(text)];
    if (isSaid) willSearch(passages, () => [other, index]);
    return [...passagesWith(passages, index)].some((passage) => passage.wording === text);
  };
  let found = 0;
  fc.assert(
    fc.property(wording, fc.constantFrom(anyCase, anyFirst, tooMany), fc.boolean(), (text, index, isSaid) => {
      if (index.find(text).length === 0) return;
      found += 1;
      expect(isAmong(text, index, isSaid)).toBe(true);
    }),
    { numRuns: caseCount(1_000, 100_000) },
  );
  expect(found).toBeGreaterThan(0);
});

test('a wording without the beginning of a phrase is not among those that may hold it, where it was said that it will be searched for', () => {
  const passages = [passageOf('Nâng cao chất lượng.'), passageOf('theo kế\nhoạch')];
  willSearch(passages, () => [anyCase]);
  expect(Array.from(passagesWith(passages, anyCase), (passage) => passage.wording)).toEqual([
    'theo kế\nhoạch',
  ]);
  expect([...passagesWith(passages, anyFirst)]).toEqual(passages);
});

test('plain words hold none of them', () => {
  const passages = [passageOf('Nâng cao chất lượng đội ngũ trí thức.')];
  for (const [name] of searches) expect([...passagesWith(passages, name)]).toEqual([]);
});

test('a range of years in the official form may be neither a date nor a symbol nor a range in another form', () => {
  const passages = [passageOf('trong giai đoạn 2021 - 2025')];
  expect([...passagesWith(passages, 'dateYear', 'symbol', 'oddRange')]).toEqual([]);
});

test('of several passages those are given, in their order, that hold a string of one of some lists', () => {
  const passages = ['hàng năm', 'mỗi năm', 'năm 2026', 'Hàng quý 2026'].map(passageOf);
  const wordings = (...wanted: Parameters<typeof passagesWith>[1][]) =>
    Array.from(passagesWith(passages, ...wanted), (passage) => passage.wording);
  expect(wordings('recurring')).toEqual(['hàng năm', 'Hàng quý 2026']);
  expect(wordings('recurring', 'dateYear')).toEqual(['hàng năm', 'năm 2026', 'Hàng quý 2026']);
});
