import { expect, test } from 'vitest';
import { madeOf } from '../../scripts/docx-parts.ts';
import { stylesXml, themeXml } from '../../src/writers/docx/docx-parts.js';

test('styles and theme of Word documents are as the library makes them of what is said of styles', () => {
  expect((['vi', 'en'] as const).map(madeOf)).toEqual([
    { styles: stylesXml.vi, theme: themeXml },
    { styles: stylesXml.en, theme: themeXml },
  ]);
});
