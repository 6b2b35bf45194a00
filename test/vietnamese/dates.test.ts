import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findDates,
  formatDate,
  formatDateWithNoun,
  formatLongDate,
  formatWhen,
  parseDate,
  parseTypedDate,
} from '../../src/vietnamese/dates/dates.ts';

describe('forms', () => {
  test.each([
    ['24/11/2023', '2023-11-24'],
    ['24-11-2023', '2023-11-24'],
    ['22.12.2024', '2024-12-22'],
    ['06/4/2026', '2026-04-06'],
    ['6/4/2026', '2026-04-06'],
    ['24 / 11 / 2023', '2023-11-24'],
    ['ngày 06 tháng 4 năm 2026', '2026-04-06'],
    ['Ngày 06 tháng 4, năm 2026', '2026-04-06'],
    ['NGÀY 06 THÁNG 4 NĂM 2026', '2026-04-06'],
    ['ngày\u00A006/4/2026', '2026-04-06'],
    ['ngày 29/02/2024', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test.each([
    '29/02/2023',
    '31/4/2021',
    '00/5/2021',
    '12/13/2021',
    '2021-02-03',
    '11/2023',
    '24/11/23',
    'ngày',
    '1/2/2021 .',
  ])('%s names no day', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test.each([
    ['15/12/26', '2026-12-15'],
    ['15-12-26', '2026-12-15'],
    ['ngày 5.2.26', '2026-02-05'],
    ['15/12/2026', '2026-12-15'],
    ['31/6/26', null],
    ['15/12-26', null],
    ['12/26', null],
  ])('typed, %s leaves the century to this one', (text, date) => {
    expect(parseTypedDate(text)).toBe(date);
  });

  test('dates in a wording, the impossible ones too, and nothing that only looks like one', () => {
    const wording =
      'Từ 10-12/11/2023 đến 30/02/2021, ngày 31 tháng 4 năm 2022; Luật 05/12/2013/QH13, mục 1.2.3.2021, 12/2020/NĐ-CP, năm 2015 - 2020.';
    expect(
      findDates(wording).map(({ raw, date, start }) => [raw, date, wording.indexOf(raw) === start]),
    ).toEqual([
      ['12/11/2023', '2023-11-12', true],
      ['30/02/2021', null, true],
      ['31 tháng 4 năm 2022', null, true],
    ]);
  });
});

describe('output', () => {
  test.each([
    ['2026-04-06', '06/4/2026', '6 April 2026', 'ngày 06/4/2026', 'on 6 April 2026'],
    ['2025-02-10', '10/02/2025', '10 February 2025', 'ngày 10/02/2025', 'on 10 February 2025'],
    ['2026-01-05', '05/01/2026', '5 January 2026', 'ngày 05/01/2026', 'on 5 January 2026'],
    ['2023-11-24', '24/11/2023', '24 November 2023', 'ngày 24/11/2023', 'on 24 November 2023'],
    ['2026-01', '01/2026', 'January 2026', 'tháng 01/2026', 'in January 2026'],
    ['2026-03', '3/2026', 'March 2026', 'tháng 3/2026', 'in March 2026'],
    [2025, '2025', '2025', 'năm 2025', 'in 2025'],
  ])('%s', (date, vi, en, noun, when) => {
    expect([
      formatDate(date, 'vi'),
      formatDate(date, 'en'),
      formatDateWithNoun(date, 'vi'),
      formatWhen(date, 'en'),
    ]).toEqual([vi, en, noun, when]);
  });

  test('the long form of the heading', () => {
    expect([formatLongDate('2026-04-06'), formatLongDate('2025-02-10')]).toEqual([
      'ngày 06 tháng 4 năm 2026',
      'ngày 10 tháng 02 năm 2025',
    ]);
  });

  test('is read back as the same day, in either form', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect([parseDate(formatDate(date, 'vi')), parseDate(formatLongDate(date))]).toEqual([date, date]);
      }),
    );
  });
});
