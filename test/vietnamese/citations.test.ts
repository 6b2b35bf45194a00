import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/plan/citation.ts';
import { findCitations, hasFittingTypeWord } from '../../src/vietnamese/documents/find-citations.ts';
import { findDates } from '../../src/vietnamese/dates/dates.ts';
import { phraseIndex } from '../../src/vietnamese/wording/phrase-index.ts';
import { formatSymbol } from '../../src/vietnamese/documents/symbols.ts';
import { caseCount } from '../support/case-count.ts';

const summary = ({ raw, symbol, date, typeWord }: Citation) => [
  raw,
  formatSymbol(symbol.value),
  date?.date ?? null,
  typeWord?.word ?? null,
];

const expectOffsets = (wording: string) => {
  for (const { symbol, date, typeWord, ...whole } of findCitations(wording))
    for (const span of [whole, symbol, date, typeWord])
      if (span) expect(wording.slice(span.start, span.end)).toBe(span.raw);
};

describe('one citation', () => {
  test.each([
    ['Nghị quyết số 27-NQ/TW ngày 06/8/2008', ['27-NQ/TW', '2008-08-06', 'nghị quyết']],
    ['Nghị quyết 27-NQ/TW ngày 06/8/2008', ['27-NQ/TW', '2008-08-06', 'nghị quyết']],
    ['Nghị quyết số: 27-NQ/TW, ngày 06/8/2008', ['27-NQ/TW', '2008-08-06', 'nghị quyết']],
    ['Nghị quyết số 45-NQ/TW ngày 24-11-2023', ['45-NQ/TW', '2023-11-24', 'nghị quyết']],
    ['Nghị quyết số 57-NQ/TW, ngày 22.12.2024', ['57-NQ/TW', '2024-12-22', 'nghị quyết']],
    ['Nghị quyết số 45-NQ/TW ngày 24 tháng 11 năm 2023', ['45-NQ/TW', '2023-11-24', 'nghị quyết']],
    ['Nghị quyết số 45-NQ/TW (ngày 24/11/2023)', ['45-NQ/TW', '2023-11-24', 'nghị quyết']],
    ['Nghị quyết số 45-NQ/TW (24/11/2023)', ['45-NQ/TW', '2023-11-24', 'nghị quyết']],
    ['NGHỊ QUYẾT SỐ 45-NQ/TW NGÀY 24/11/2023', ['45-NQ/TW', '2023-11-24', 'nghị quyết']],
    ['nghị quyết số 45-NQ/TW', ['45-NQ/TW', null, 'nghị quyết']],
    ['số 45-NQ/TW', ['45-NQ/TW', null, null]],
    ['45-NQ/TW', ['45-NQ/TW', null, null]],
    ['Chương trình số 26 -CTr/TWĐTN-VP ngày 06/4/2026', ['26-CTr/TWĐTN-VP', '2026-04-06', 'chương trình']],
    ['Chương trình hành động số 12-Ctr/T.Ư', ['12-CTr/TW', null, 'chương trình hành động']],
    ['Chỉ thị số 49-CT /TW', ['49-CT/TW', null, 'chỉ thị']],
    ['Chỉ thị số 49-CT/\n  TW ngày\n28/6/2025', ['49-CT/TW', '2025-06-28', 'chỉ thị']],
    ['Thông báo kết luận số 145-TB/TW', ['145-TB/TW', null, 'thông báo kết luận']],
    ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', ['30/2020/NĐ-CP', '2020-03-05', 'nghị định']],
    ['Quyết định số 982/QĐ-TTg', ['982/QĐ-TTg', null, 'quyết định']],
    ['Chỉ thị số 49-NQ/TW', ['49-NQ/TW', null, 'chỉ thị']],
    ['Nghị quyết số 190/2025/QH15 ngày 19/02/2025', ['190/2025/QH15', '2025-02-19', 'nghị quyết']],
    ['Luật Ví dụ hư cấu số 134/2025/QH15', ['134/2025/QH15', null, 'luật']],
    ['Bộ luật Ví dụ, số 100/2015/QH13', ['100/2015/QH13', null, 'bộ luật']],
    [
      'Nghị quyết số 66.13/2026/NQ-CP ngày 27 tháng 01 năm 2026',
      ['66.13/2026/NQ-CP', '2026-01-27', 'nghị quyết'],
    ],
    ['Thông tư liên tịch số 27/2010/TTLT-BVD-BVX', ['27/2010/TTLT-BVD-BVX', null, 'thông tư liên tịch']],
    ['Văn bản hợp nhất số 08/VBHN-VPVD', ['08/VBHN-VPVD', null, 'văn bản hợp nhất']],
    ['Báo cáo số 123/BVD-TH ngày 05/3/2025', ['123/BVD-TH', '2025-03-05', 'báo cáo']],
    ['Sắc lệnh số 64/SL ngày 23/11/1945', ['64/SL', '1945-11-23', 'sắc lệnh']],
    ['Nghị định số 39-CP ngày 27-6-1994', ['39/CP', '1994-06-27', 'nghị định']],
    ['Quyết định số 178/HĐBT', ['178/HĐBT', null, 'quyết định']],
    ['Thông tư liên bộ số 12/TT-LB', ['12/TT-LB', null, 'thông tư liên bộ']],
    ['Chương trình phối hợp số 12/CTrPH-BVD', ['12/CTrPH-BVD', null, 'chương trình phối hợp']],
    ['Công văn 1552/BVD-TTH', ['1552/BVD-TTH', null, 'công văn']],
    ['Biên bản số 3/BBGN ngày 05/01/2024', ['03/BBGN', '2024-01-05', 'biên bản']],
    ['Nghị quyết số 45-NQ/TW ngày 31/4/2023', ['45-NQ/TW', null, 'nghị quyết']],
    ['Nghị quyết số 45-NQ/TW ngày 24/11/2023'.normalize('NFD'), ['45-NQ/TW', '2023-11-24', 'nghị quyết']],
    [
      'Nghị quyết số\u00A045\u2011NQ/TW\u00AD, ngày\u00A024/11/2023',
      ['45-NQ/TW', '2023-11-24', 'nghị quyết'],
    ],
  ])('%j', (wording, rest) => {
    expect(findCitations(`Thực hiện ${wording} của Trung ương.`).map(summary)).toEqual([[wording, ...rest]]);
    expectOffsets(`Thực hiện ${wording} của Trung ương.`);
  });

  test('an impossible date is kept as it is written', () => {
    expect(findCitations('Kết luận số 93-KL/TW ngày 31/11/2020')[0]?.date).toEqual({
      start: 26,
      end: 36,
      raw: '31/11/2020',
      date: null,
    });
  });
});

describe('one type word over a list', () => {
  test.each<[string, unknown[][]]>([
    [
      'các Nghị quyết số 27-NQ/TW, 45-NQ/TW và 57-NQ/TW',
      [
        ['Nghị quyết số 27-NQ/TW', '27-NQ/TW', null, 'nghị quyết'],
        ['45-NQ/TW', '45-NQ/TW', null, 'nghị quyết'],
        ['57-NQ/TW', '57-NQ/TW', null, 'nghị quyết'],
      ],
    ],
    [
      'các nghị quyết 27-NQ/TW ngày 06/8/2008; số 45-NQ/TW, ngày 24/11/2023, và số 57-NQ/TW',
      [
        ['nghị quyết 27-NQ/TW ngày 06/8/2008', '27-NQ/TW', '2008-08-06', 'nghị quyết'],
        ['số 45-NQ/TW, ngày 24/11/2023', '45-NQ/TW', '2023-11-24', 'nghị quyết'],
        ['số 57-NQ/TW', '57-NQ/TW', null, 'nghị quyết'],
      ],
    ],
    [
      'Nghị quyết số 27-NQ/TW ngày 06/8/2008 của Ban Chấp hành Trung ương, 42-CT/TW ngày 16/4/2010',
      [
        ['Nghị quyết số 27-NQ/TW ngày 06/8/2008', '27-NQ/TW', '2008-08-06', 'nghị quyết'],
        ['42-CT/TW ngày 16/4/2010', '42-CT/TW', '2010-04-16', 'nghị quyết'],
      ],
    ],
    [
      'các nghị quyết, chỉ thị số 27-NQ/TW, 42-CT/TW',
      [
        ['nghị quyết, chỉ thị số 27-NQ/TW', '27-NQ/TW', null, 'nghị quyết'],
        ['42-CT/TW', '42-CT/TW', null, 'chỉ thị'],
      ],
    ],
    [
      'Nghị quyết số 27-NQ/TW và Chỉ thị số 42-CT/TW',
      [
        ['Nghị quyết số 27-NQ/TW', '27-NQ/TW', null, 'nghị quyết'],
        ['Chỉ thị số 42-CT/TW', '42-CT/TW', null, 'chỉ thị'],
      ],
    ],
    [
      'Nghị quyết số 27-NQ/TW. Theo đó, 42-CT/TW vẫn được thực hiện',
      [
        ['Nghị quyết số 27-NQ/TW', '27-NQ/TW', null, 'nghị quyết'],
        ['42-CT/TW', '42-CT/TW', null, null],
      ],
    ],
  ])('%s', (wording, expected) => {
    expect(findCitations(wording).map(summary)).toEqual(expected);
    expectOffsets(wording);
  });
});

describe('the type word and the symbol', () => {
  test.each([
    ['Nghị quyết số 27-NQ/TW', true],
    ['27-NQ/TW', true],
    ['Quy định số 97-QĐ/TW', true],
    ['Quyết định số 118-QĐ/TW', true],
    ['Thông tri số 01-TT/TW', true],
    ['Kết luận số 12/KL-TTCP', true],
    ['Chỉ thị số 49-NQ/TW', false],
    ['Thông tư số 01-TT/TW', false],
    ['Quy định số 12/QĐ-TTg', false],
  ])('%s: %s', (wording, fits) => {
    expect(findCitations(wording).map(hasFittingTypeWord)).toEqual([fits]);
  });
});

test('the issued programme cites four documents by symbol', () => {
  const issued = readFileSync(new URL('../fixtures/issued-text.txt', import.meta.url), 'utf8');
  expect(findCitations(issued).map(summary)).toEqual([
    ['Chỉ thị số 01-CT/TW ngày 09/3/2021', '01-CT/TW', '2021-03-09', 'chỉ thị'],
    ['Nghị quyết số 27-NQ/TW ngày 06/8/2008', '27-NQ/TW', '2008-08-06', 'nghị quyết'],
    ['Chỉ thị số 42-CT/TW ngày 16/4/2010', '42-CT/TW', '2010-04-16', 'chỉ thị'],
    ['Kết luận số 93-KL/TW ngày 20/11/2020', '93-KL/TW', '2020-11-20', 'kết luận'],
  ]);
});

describe('any Vietnamese text around a citation', () => {
  const words = fc.constantFrom(
    ...'tăng cường lãnh đạo, đội ngũ trí thức KH&CN; phản biện (xã hội) “tinh gọn” 12 đảng đoàn 2020 - 2025 Đại hội XIII. và của số thứ'.split(
      ' ',
    ),
  );
  const text = fc.array(words, { maxLength: 12 }).map((list) => [...list, 'hội'].join(' '));
  const citation = fc.constantFrom(
    'Nghị quyết số 45-NQ/TW ngày 24/11/2023',
    'Chỉ thị 42-CT/TW',
    'Kết luận số 93-KL/TW, ngày 20-11-2020',
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020',
  );
  const form = fc.constantFrom('NFC', 'NFD');

  test('leaves it where it is', () => {
    fc.assert(
      fc.property(text, citation, text, form, (before, cited, after, unicode) => {
        const [head, middle, tail] = [`${before} `, cited, `, ${after}`].map((part) =>
          part.normalize(unicode),
        );
        const found = findCitations(`${head}${middle}${tail}`);
        expect(found.map(({ start, raw }) => [start, raw])).toEqual([[head?.length, middle]]);
      }),
    );
  });
});

describe('hostile text', () => {
  const pieces = [
    '1',
    '1/',
    '12/2020/',
    '27-NQ/TW, ',
    '27-NQ/TW của ',
    '27-NQ/TWT.Ư-',
    'Nghị quyết ',
    'nghị quyết, ',
    'số ',
    'ngày 1/1/',
    ' ',
    '\u0301',
    'T.',
    '27 -NQ /',
  ];
  const names = phraseIndex([['Nghị quyết số 27 của Đảng', 1]], 'any-case');

  test.each(pieces)(
    'of %j is read in proportion to its length, or this would not end',
    { timeout: 20_000 },
    (piece) => {
      const text = `${piece.repeat(caseCount(200_000, 1_000_000) / piece.length)} 27-NQ/TW`;
      expect(findCitations(text).at(-1)?.end).toBe(text.length);
      expect(findCitations(`${text}; chữ lạ: п`).at(-1)?.end).toBe(text.length);
      findDates(text);
      expect(names.find(text)).toEqual([]);
    },
  );
});

test('letters in a list, and figures with a stroke that are no letters', () => {
  const labels = (wording: string) => findCitations(wording).map(({ symbol }) => formatSymbol(symbol.value));
  expect(labels('theo các văn bản số 1552/BVD-TTH và 708/BVD-CAT; số 12/UBND-KT, 13/UBND-NC')).toEqual([
    '1552/BVD-TTH',
    '708/BVD-CAT',
    '12/UBND-KT',
    '13/UBND-NC',
  ]);
  expect(
    labels('đạt tốc độ 5/BVD-TTH; QCVN 02/BVD-KH; SARS-CoV-2/COVID-19; trực 24/7; tỷ lệ 1/10 BCH-HU'),
  ).toEqual([]);
});

describe('symbols as real texts write them', () => {
  test.each<[string, string[]]>([
    [
      'Nghị quyết số 43/2022/QH15, 93/2023/QH15 và 110/2023/QH15',
      ['43/2022/QH15', '93/2023/QH15', '110/2023/QH15'],
    ],
    ['Luật số: 50/2014/QH13; Pháp lệnh số 02/2020/UBTVQH 14', ['50/2014/QH13', '02/2020/UBTVQH14']],
    ['Nghị quyết số 595/NQ-UBTVQH15', ['595/NQ-UBTVQH15']],
    ['Thông tư liên tịch số 27/2016/TTBLĐTBXH', ['27/2016/TT-BLĐTBXH']],
    ['Thông tư liên tịch số 20/2014/TTLT/BVD-BTC', ['20/2014/TTLT-BVD-BTC']],
    ['Nghị quyết số 66.13/2026/NQ-CP và 66.7/2025/NQ-CP', ['66.13/2026/NQ-CP', '66.7/2025/NQ-CP']],
    ['Quyết định số 1.234/QĐ-UBND', ['1234/QĐ-UBND']],
    ['Nghị định số 30 / 2020 / NĐ - CP', ['30/2020/NĐ-CP']],
    ['Nghị quyết số 57 -NQ / TW; số 57–NQ/TW; số 57-NQ/ТW', ['57-NQ/TW', '57-NQ/TW', '57-NQ/TW']],
    ['văn bản 4567/UBND-KGVX ngày 03/3/2025, Công văn số 12-CV/BVDTW', ['4567/UBND-KGVX', '12-CV/BVDTW']],
    ['văn bản hợp nhất số 12/2022/VBHN-BTC', ['12/2022/VBHN-BTC']],
    ['tỷ lệ 1/500, trực 24/24 giờ, quốc lộ 1A-QL, km 12/QL5, mạng 5G/6G, TCVN 9001:2015/ISO', []],
  ])('%s', (wording, labels) => {
    expect(findCitations(wording).map(({ symbol }) => formatSymbol(symbol.value))).toEqual(labels);
  });
});
