import { expect, test } from 'vitest';
import { recipientsFrom } from '../../src/instrument/write/closing-of-page.ts';
import type { Programme } from '../../src/plan/plan.ts';
import { programmeFrom } from '../support/programme-from-wording.ts';
import { wordingFrom } from './wording-from.ts';

const bare = programmeFrom(wordingFrom('@i I. NHIỆM VỤ'));
const article = {
  ...bare.units[0],
  kind: 'article',
  number: 'Điều 3',
  text: 'Các sở chịu trách nhiệm thi hành Quyết định này.',
};
const carried = (line: string) =>
  ({
    ...bare,
    articles: [article],
    'issued-with': {
      type: 'QĐ',
      symbol: '45/QĐ-UBND',
      date: '2026-02-10',
      recipients: [{ line }],
      filing: 'Lưu: VT.',
    },
  }) as unknown as Programme;
const closing = ['Điều 2. Hiệu lực thi hành', 'Điều 5. Các sở chịu trách nhiệm thi hành Quyết định này.'];

test.each([
  ['Như Điều 3;', 'Như Điều 5;', 'Như Điều 3 Quyết định số 45/QĐ-UBND;'],
  [
    '- Như điều 3 (để thực hiện);',
    '- Như Điều 5 (để thực hiện);',
    '- Như điều 3 Quyết định số 45/QĐ-UBND (để thực hiện);',
  ],
  ['Như Điều 3', 'Như Điều 5', 'Như Điều 3 Quyết định số 45/QĐ-UBND'],
  [
    'Như các Điều 2, 3;',
    'Như các Điều 2, 3 Quyết định số 45/QĐ-UBND;',
    'Như các Điều 2, 3 Quyết định số 45/QĐ-UBND;',
  ],
  ['Như Điều 1;', 'Như Điều 1 Quyết định số 45/QĐ-UBND;', 'Như Điều 1 Quyết định số 45/QĐ-UBND;'],
  ['Như Điều 3 Luật Ví dụ;', 'Như Điều 3 Luật Ví dụ;', 'Như Điều 3 Luật Ví dụ;'],
  ['Như trên;', 'Như trên;', 'Như trên;'],
])('“%s” of the earlier paper follows the articles of the new one', (line, inArticles, inNotice) => {
  expect(recipientsFrom(carried(line), closing)).toEqual([inArticles, 'Lưu: VT.']);
  expect(recipientsFrom(carried(line), ['Việc đính chính …'])).toEqual([inNotice, 'Lưu: VT.']);
});
