import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeOfCode, typeWords, wordsFor } from '../../src/vietnamese/documents/document-types.ts';
import type { DocumentSymbol } from '../../src/plan/citation.ts';
import {
  canonicalSymbol,
  formatSymbol,
  type SymbolFault,
  symbolFaults,
  typesOf,
} from '../../src/vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../src/vietnamese/documents/find-symbols.ts';

describe('spellings met in documents', () => {
  test.each([
    ['45-NQ/TW', '45-NQ/TW'],
    ['5-NQ/TW', '05-NQ/TW'],
    ['005-NQ/TW', '05-NQ/TW'],
    ['26 -CTr/TWĐTN-VP', '26-CTr/TWĐTN-VP'],
    ['49-CT /TW', '49-CT/TW'],
    ['49-CT/\nTW', '49-CT/TW'],
    ['49-\n  CT/TW', '49-CT/TW'],
    ['26-CTr/TWĐTN-\nVP', '26-CTr/TWĐTN-VP'],
    ['12-Ctr/BCĐ', '12-CTr/BCĐ'],
    ['08-KH/ĐU', '08-KH/ĐU'],
    ['93-KL/T.Ư', '93-KL/TW'],
    ['36-HD/VPT.Ư', '36-HD/VPTW'],
    ['17/KH-TTƯD', '17/KH-TTƯD'],
    ['93\u2011KL/TW', '93-KL/TW'],
    ['97-QÐ/TW', '97-QĐ/TW'],
    ['97-QĐ/TW'.normalize('NFD'), '97-QĐ/TW'],
    ['97/NQ-CP', '97/NQ-CP'],
    ['3/NQ-CP', '03/NQ-CP'],
    ['982 / QĐ - TTg', '982/QĐ-TTg'],
    ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['1/2021/TT-BTC', '01/2021/TT-BTC'],
    ['66.13/2026/NQ-CP', '66.13/2026/NQ-CP'],
    ['66.1/2026/NQ-CP', '66.1/2026/NQ-CP'],
    ['1.250/QĐ-UBND', '1250/QĐ-UBND'],
    ['15a/2025/NĐ-CP', '15a/2025/NĐ-CP'],
    ['190/2025/QH15', '190/2025/QH15'],
    ['8/2017/QH14', '08/2017/QH14'],
    ['174/2024 /QH 15', '174/2024/QH15'],
    ['954/2020/UBTVQH14', '954/2020/UBTVQH14'],
    ['26/2004/PL-UBTVQH11', '26/2004/PL-UBTVQH11'],
    ['55/2005/NQ-QH11', '55/2005/NQ-QH11'],
    ['29-LCT/HĐNN8', '29-LCT/HĐNN8'],
    ['27/2010/TTLT-BTC-BLĐTBXH', '27/2010/TTLT-BTC-BLĐTBXH'],
    ['71/2007/TTLT/BTC-BNV', '71/2007/TTLT-BTC-BNV'],
    ['27/2016/TTBLĐTBXH', '27/2016/TT-BLĐTBXH'],
    ['102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN', '102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN'],
    ['8/VBHN-VPQH', '08/VBHN-VPQH'],
    ['04/TTr-BVD-BVX', '04/TTr-BVD-BVX'],
    ['1552/BTTTT-TTH', '1552/BTTTT-TTH'],
    ['83/BKHCN-BTTTT-VP', '83/BKHCN-BTTTT-VP'],
    ['202/TTg-KTN', '202/TTg-KTN'],
    ['12-CTHĐ/TU', '12-CTHĐ/TU'],
    ['57-NQ/ТW', '57-NQ/TW'],
    ['29 NQ/TW', '29-NQ/TW'],
    ['64/SL', '64/SL'],
    ['64-SL', '64/SL'],
    ['39-CP', '39/CP'],
    ['135/HĐBT', '135/HĐBT'],
    ['327-CT', '327/CT'],
    ['661/TTg', '661/TTg'],
    ['05/TTLT', '05/TTLT'],
    ['22L/CTN', '22/L-CTN'],
    ['12/LCT/HĐNN8', '12/LCT-HĐNN8'],
    ['12/CTrPH-BVD', '12/CTrPH-BVD'],
    ['01/QCPH-BVD-BVX', '01/QCPH-BVD-BVX'],
    ['33/2000/QĐ/UB', '33/2000/QĐ-UB'],
    ['05/2005/NQ/CP', '05/2005/NQ-CP'],
    ['12/QĐ.UBND', '12/QĐ-UBND'],
  ])('%j is %s', (text, canonical) => {
    const symbol = parseSymbol(text);
    expect(symbol && formatSymbol(symbol)).toBe(canonical);
  });

  test.each([
    '',
    'TW',
    '45',
    '45-NQ',
    '45-XX/TW',
    '45-NQ/tw',
    '45-NQ/TW.',
    'số 45-NQ/TW',
    '45-NQ/TW 46-NQ/TW',
    '20/2020',
    '24/7',
    '02/2020/BTNMT',
    '27001/TCVN-ISO',
    '19/SARS-CoV',
    '2025/QH15',
    '5-BVD',
    '12/2-CP',
    '50/50-CP',
    '80/h',
    '3 NQ/ĐU',
  ])('%j is no symbol', (text) => {
    expect(parseSymbol(text)).toBeNull();
  });

  test('the parts of each form', () => {
    expect(
      ['05-CTr/TW', '97/NQ-CP', '66.13/2026/NQ-CP', '190/2025/QH15', '1552/BVD-TH'].map(parseSymbol),
    ).toEqual([
      { form: 'party', number: '05', code: 'CTr', type: 'CTr', organ: 'TW', year: null },
      { form: 'administrative', number: '97', code: 'NQ', type: 'NQ', organ: 'CP', year: null },
      { form: 'normative', number: '66.13', code: 'NQ', type: 'NQ', organ: 'CP', year: 2026 },
      { form: 'assembly', number: '190', code: '', type: null, organ: 'QH15', year: 2025 },
      { form: 'letter', number: '1552', code: '', type: null, organ: 'BVD-TH', year: null },
    ]);
  });

  test('a registered symbol of a form of its own stays as it is', () => {
    expect([canonicalSymbol(' 5-NQ/T.Ư '), canonicalSymbol('không rõ')]).toEqual(['05-NQ/TW', 'không rõ']);
  });
});

const organs = fc.constantFrom('TW', 'CP', 'TTg', 'ĐU', 'VPTW', 'TWĐTN-VP', 'BCĐ', 'HĐND');
const numbers = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((number) => String(number).padStart(2, '0')),
  fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${b}`),
);
const years = fc.integer({ min: 1900, max: 2099 });
const code = fc.constantFrom(...typeWords.map(({ type }) => ({ code: type, type })));
const symbols: fc.Arbitrary<DocumentSymbol> = fc.oneof(
  fc
    .record({
      form: fc.constantFrom('party' as const, 'administrative' as const),
      number: numbers,
      code,
      organ: organs,
    })
    .map(({ form, number, code: letters, organ }) => ({ form, number, ...letters, organ, year: null })),
  fc
    .record({ number: numbers, code, organ: organs, year: years })
    .map(({ number, code: letters, organ, year }) => ({
      form: 'normative' as const,
      number,
      ...letters,
      organ,
      year,
    })),
  fc
    .record({ number: numbers, organ: fc.constantFrom('QH13', 'QH15', 'UBTVQH15'), year: years })
    .map((rest) => ({ form: 'assembly' as const, code: '', type: null, ...rest })),
  fc
    .record({ number: numbers, organ: fc.constantFrom('BVD-TH', 'BVD-BVX-VP', 'TTg-KT', 'UBND-NC') })
    .map((rest) => ({ form: 'letter' as const, code: '', type: null, year: null, ...rest })),
);

test('a formatted symbol is read back as it was', () => {
  fc.assert(
    fc.property(symbols, (symbol) => {
      expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
    }),
  );
});

test('blanks at the joints and zeros before the number change nothing', () => {
  const blank = fc.constantFrom('', ' ', '\n', '\u00A0', '  ');
  fc.assert(
    fc.property(symbols, fc.array(blank, { minLength: 4, maxLength: 4 }), (symbol, blanks) => {
      const canonical = formatSymbol(symbol);
      let joint = 0;
      const head = canonical.slice(0, canonical.length - symbol.organ.length);
      const spelt = head.replace(/[-/]/g, (mark) => `${blanks[joint]}${mark}${blanks[(joint += 1)]}`);
      expect(parseSymbol(`0${spelt}${symbol.organ}`)).toEqual(symbol);
    }),
  );
});

describe('the table of types', () => {
  test('every type has a word, and letters in any case stand for it', () => {
    for (const { type } of typeWords)
      expect([typeOfCode(type), typeOfCode(type.toLowerCase()), typeOfCode(type.toUpperCase())]).toEqual([
        type,
        type,
        type,
      ]);
  });

  test('the words of a type differ between Party and State', () => {
    const wordsOf = (...args: Parameters<typeof wordsFor>) => wordsFor(...args).map(({ word }) => word);
    expect(wordsOf('QĐ', 'party')).toEqual(['quyết định', 'quy định']);
    expect(wordsOf('QĐ', 'state')).toEqual(['quyết định']);
    expect(wordsOf('TT', 'party')).toEqual(['thông tri']);
    expect(wordsOf('TT', 'state')).toEqual(['thông tư']);
    expect(wordsOf('KL', 'state')).toEqual(['kết luận']);
  });
});

describe('what is wrong with a written symbol', () => {
  test.each<[string, SymbolFault[]]>([
    ['45-NQ/TW', []],
    ['97-QÐ/TW', []],
    ['45- NQ/TW', ['blank']],
    ['45-NQ/\u00A0TW', ['blank']],
    ['45-NQ/ТW', ['letters']],
    ['27/2016/TTBVD', ['hyphen']],
    ['30/20200/NĐ-CP', ['year']],
    ['30 /20200/NĐ-СР', ['blank', 'letters', 'year']],
  ])('%j: %j', (written, faults) => {
    const symbol = parseSymbol(written);
    expect(symbol && symbolFaults(written, symbol)).toEqual(faults);
  });
});

test('the types of document that can bear a symbol', () => {
  const types = (written: string) => {
    const symbol = parseSymbol(written);
    return symbol && typesOf(symbol);
  };
  expect(['190/2025/QH15', '954/2020/UBTVQH14', '34-L/CTN', '45-NQ/TW', '12/BVD-TH'].map(types)).toEqual([
    ['L', 'BL', 'NQ', 'HP'],
    ['PL', 'NQ'],
    ['L', 'BL', 'PL'],
    ['NQ'],
    null,
  ]);
});
