import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { indexDocuments } from '../../src/vietnamese/documents/document-index.ts';
import { labelOf } from '../../src/vietnamese/documents/document-label.ts';
import { canonicalSymbol } from '../../src/vietnamese/documents/symbols.ts';
import { caseCount } from '../support/case-count.ts';
import { planWith } from '../support/example-plan.ts';

const registered = (symbols: readonly string[]) => {
  const entries = symbols.map(
    (symbol, n) =>
      `  - { id: d${n}, type: NQ, symbol: ${JSON.stringify(symbol)}, date: 2020-01-01, title: hư cấu, unverified: hư cấu }`,
  );
  const register = ['documents:', ...entries].join('\n');
  return readPlan(planWith({ 'documents.yaml': register })).plan.documents;
};

/** Spellings of a few symbols, some of them of none. */
const spelling = fc
  .tuple(
    fc.constantFrom('', ' ', '\u00AD', '0'),
    fc.constantFrom(
      '5',
      '05',
      '005',
      '1.234',
      '1234',
      '12.5',
      '１２',
      '5\u00AD1',
      '1.234.567',
      '5a',
      'V',
      '0.5',
    ),
    fc.constantFrom('', '/2020', ' / 2020', '/1996'),
    fc.constantFrom(
      '-NQ/TW',
      ' - NQ/T.Ư',
      '/NQ-CP',
      '/NQ – CP',
      '/QH15',
      '/BTC-HCSN',
      '/SL',
      'L/CTN',
      '.NQ',
      '/ХХ',
    ),
  )
  .map((parts) => parts.join(''));

test('the documents that bear a symbol are those whose own, read whole, is the same', () => {
  fc.assert(
    fc.property(fc.array(spelling, { minLength: 1, maxLength: 12 }), (symbols) => {
      const documents = registered(symbols);
      const index = indexDocuments(documents);
      const found = (symbol: string) =>
        documents.filter((one) => one.symbol !== null && labelOf(one) === symbol);
      const asked = [...symbols.map(canonicalSymbol), '99-NQ/TW'];
      for (const symbol of [...asked, ...asked]) expect(index.withSymbol(symbol)).toEqual(found(symbol));
    }),
    { numRuns: caseCount(100, 20_000) },
  );
});

test('a canonical symbol is read as itself', () => {
  fc.assert(
    fc.property(spelling, (symbol) => {
      const canonical = canonicalSymbol(symbol);
      expect(canonicalSymbol(canonical)).toBe(canonical);
    }),
    { numRuns: caseCount(1_000, 200_000) },
  );
});
