import type { SourcePlace } from '../../import/source-text.ts';
import type { Language, Localised } from '../../locale/localised.ts';

/** A place in words, with a colon after it; empty where none is known. */
export function placeText(
  { page, line, paragraph, table, row, column }: SourcePlace,
  language: Language,
): string {
  const names: readonly (readonly [number | undefined, Localised])[] = [
    [page, { vi: 'trang', en: 'page' }],
    [line, { vi: 'dòng', en: 'line' }],
    [table, { vi: 'bảng', en: 'table' }],
    [row, { vi: 'hàng', en: 'row' }],
    [column, { vi: 'cột', en: 'column' }],
    [table === undefined ? paragraph : undefined, { vi: 'đoạn', en: 'paragraph' }],
  ];
  const words = names.flatMap(([value, name]) => (value === undefined ? [] : [`${name[language]} ${value}`]));
  return words.length === 0 ? '' : `${words.join(', ')}: `;
}
