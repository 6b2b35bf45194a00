import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeOfCode, typeWords, wordsFor } from '../../src/vietnamese/documents/document-types.ts';
import {
  canonicalSymbol,
  type DocumentSymbol,
  formatSymbol,
  parseSymbol,
} from '../../src/vietnamese/documents/symbols.ts';

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
    ['93\u2011KL/TW', '93-KL/TW'],
    ['97-QÐ/TW', '97-QĐ/TW'],
    ['97-QĐ/TW'.normalize('NFD'), '97-QĐ/TW'],
    ['97/NQ-CP', '97/NQ-CP'],
    ['3/NQ-CP', '03/NQ-CP'],
    ['982 / QĐ - TTg', '982/QĐ-TTg'],
    ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['1/2021/TT-BTC', '01/2021/TT-BTC'],
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
  ])('%j is no symbol', (text) => {
    expect(parseSymbol(text)).toBeNull();
  });

  test('the parts of each form', () => {
    expect(['05-CTr/TW', '97/NQ-CP', '30/2020/NĐ-CP'].map(parseSymbol)).toEqual([
      { form: 'party', number: 5, type: 'CTr', organ: 'TW', year: null },
      { form: 'administrative', number: 97, type: 'NQ', organ: 'CP', year: null },
      { form: 'normative', number: 30, type: 'NĐ', organ: 'CP', year: 2020 },
    ]);
  });

  test('a registered symbol of a form of its own stays as it is', () => {
    expect([canonicalSymbol(' 5-NQ/T.Ư '), canonicalSymbol('không rõ')]).toEqual(['05-NQ/TW', 'không rõ']);
  });
});

const organs = fc.constantFrom('TW', 'CP', 'TTg', 'ĐU', 'VPTW', 'TWĐTN-VP', 'BCĐ', 'HĐND');
const symbols: fc.Arbitrary<DocumentSymbol> = fc
  .record({
    form: fc.constantFrom('party', 'administrative', 'normative'),
    number: fc.integer({ min: 1, max: 99_999 }),
    type: fc.constantFrom(...typeWords.map(({ type }) => type)),
    organ: organs,
    year: fc.integer({ min: 1900, max: 2099 }),
  })
  .map((symbol) => ({ ...symbol, year: symbol.form === 'normative' ? symbol.year : null }));

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
