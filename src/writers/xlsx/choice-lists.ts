import { rangeRef } from 'hucre/xlsx';
import type { Language } from '../../locale/localised.ts';
import { quoted } from './sheet-names.ts';
import { sheetText } from './xlsx-cell.ts';
import type { RowSheet } from './xlsx-rows.ts';

/** The words that columns allow, each list a column of a hidden sheet: written into a rule they could not hold a comma. */
export function choiceLists(name: string) {
  const lists: (readonly string[])[] = [];
  return {
    rangeOf: (choices: readonly string[]): string => {
      const known = lists.findIndex((list) => list.join('\n') === choices.join('\n'));
      const column = known < 0 ? lists.push(choices) - 1 : known;
      const [from = '', to = ''] = rangeRef(0, column, choices.length - 1, column)
        .split(':')
        .map((place) => place.replace(/^([A-Z]+)/, '$$$1$$'));
      return `${quoted(name)}!${from}:${to === '' ? from : to}`;
    },
    sheets(language: Language): RowSheet[] {
      if (lists.length === 0) return [];
      const rows = Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, row) => ({
        values: lists.map((list) => (list[row] === undefined ? null : sheetText(list[row], language))),
      }));
      return [{ name, hidden: true, rows }];
    },
  };
}
