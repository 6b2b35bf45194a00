import type { Localised } from '../../locale/localised.ts';

/** The forms that patterns of the schemas stand for, by an example that fits. */
const forms: readonly (readonly [pattern: string, form: Localised])[] = [
  ['^[0-9]{4}-[0-9]{2}-[0-9]{2}$', { vi: 'một ngày dạng 2023-11-24', en: 'a date in the form 2023-11-24' }],
  [
    '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$',
    {
      vi: 'một ngày, tháng hoặc năm (2023-11-24, 2023-11, 2023)',
      en: 'a date, month or year (2023-11-24, 2023-11, 2023)',
    },
  ],
  [
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    {
      vi: 'một mã gồm chữ thường không dấu, chữ số và gạch nối (lap-12-dang-doan)',
      en: 'an id of lower-case letters, digits and hyphens (lap-12-dang-doan)',
    },
  ],
  ['^[0-9]{4}-(0[1-9]|1[0-2])$', { vi: 'một tháng dạng 2026-03', en: 'a month in the form 2026-03' }],
  ['^[0-9]{4}-Q[1-4]$', { vi: 'một quý dạng 2026-Q4', en: 'a quarter in the form 2026-Q4' }],
  ['^text/', { vi: 'một tệp dạng text/II.1.yaml', en: 'a file in the form text/II.1.yaml' }],
  [
    '^[0-9a-f]{8,64}$',
    {
      vi: 'mã của một bản ghi (8 đến 64 chữ số 0-9, a-f)',
      en: 'the key of a record (8 to 64 digits 0-9, a-f)',
    },
  ],
  [
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}T',
    {
      vi: 'một thời điểm có múi giờ, dạng 2022-07-02T09:12:00+07:00',
      en: 'a time with its offset, in the form 2022-07-02T09:12:00+07:00',
    },
  ],
  ['^https?:', { vi: 'một địa chỉ https://…', en: 'an address https://…' }],
];

/** What a pattern of the schemas asks for, in words. */
export const formOf = (pattern: string): Localised =>
  forms.find(([start]) => pattern === start || pattern.startsWith(start))?.[1] ?? {
    vi: `dạng ${pattern}`,
    en: `the form ${pattern}`,
  };
