import { languages } from '../../locale/localised.ts';
import {
  filledColumns,
  lockedColumns,
  type SheetColumn,
  sheetHeads,
} from '../../progress/sheet/sheet-heads.ts';

/** What an office's own sheet may name between double braces: a cell of the row of a task, or a fact of the whole sheet. */
export type SheetMarker = { readonly names: readonly string[] } & (
  { readonly column: SheetColumn | 'key' | 'mark' } | { readonly text: string }
);

/** The facts of a whole sheet that a template may name. */
export interface SheetFields {
  readonly title: string;
  readonly programme: string;
  readonly body: string;
  readonly period: string;
  readonly cutoff: string;
  readonly due: string;
  readonly to: string;
  readonly instructions: string;
}

const fieldNames: Readonly<Record<keyof SheetFields, readonly string[]>> = {
  title: ['Tên phiếu', 'Title'],
  programme: ['Chương trình', 'Programme'],
  body: ['Đơn vị', 'Body'],
  period: ['Kỳ báo cáo', 'Period'],
  cutoff: ['Ngày chốt', 'Cut-off'],
  due: ['Hạn nộp', 'Due'],
  to: ['Nơi nhận', 'Send to'],
  instructions: ['Hướng dẫn', 'Instructions'],
};

/** Every marker with its names in both languages: those of the columns are their heads. */
export const sheetMarkers = (fields: SheetFields): SheetMarker[] => [
  ...([...lockedColumns, ...filledColumns, 'key', 'mark'] as const).map((column) => ({
    column,
    names: languages.map((language) => sheetHeads[column][language]),
  })),
  ...Object.entries(fieldNames).map(([field, names]) => ({
    names,
    text: fields[field as keyof SheetFields],
  })),
];
