import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDeadline } from '../../src/vietnamese/dates/deadlines.ts';
import { type DeadlineTerm, lastDayOf } from '../../src/plan/deadline.ts';
import { parseDeadline } from '../../src/vietnamese/dates/read-deadline.ts';
import { deadlineTerm } from '../support/random-progress.ts';

/** Issued words as the data keep them: their form, with the words where ours would differ; the words alone where they are no form. */
function readBack(printed: string): DeadlineTerm {
  const read = parseDeadline(printed);
  if ('problem' in read) return { printed };
  return formatDeadline(read.term, 'vi') === printed ? read.term : { ...read.term, printed };
}

describe('reads what people type', () => {
  test.each([
    ['2026-12-31', { date: '2026-12-31' }],
    ['31/12/2026', { date: '2026-12-31' }],
    [' 31-12-2026 ', { date: '2026-12-31' }],
    ['ngày 31 tháng 12 năm 2026', { date: '2026-12-31' }],
    ['2026-03', { month: '2026-03' }],
    ['2026-3', { month: '2026-03' }],
    ['tháng 3/2026', { month: '2026-03' }],
    ['tháng 3/26', { month: '2026-03' }],
    ['Trước tháng 3/26', { date: '2026-02-28' }],
    ['Quý III/26', { quarter: '2026-Q3' }],
    ['quý 3-26', { quarter: '2026-Q3' }],
    ['tháng 6 - 8/26', { from: '2026-06', to: '2026-08' }],
    ['Tháng 03 năm 2026', { month: '2026-03' }],
    ['3/2026', { month: '2026-03' }],
    ['T12/2026', { month: '2026-12' }],
    ['07-08/3/2026', { from: '2026-03-07', to: '2026-03-08' }],
    ['ngày 07 - 08/3/2026', { from: '2026-03-07', to: '2026-03-08' }],
    ['28/2-03/3/2026', { from: '2026-02-28', to: '2026-03-03' }],
    ['T4-T6/2026', { from: '2026-04', to: '2026-06' }],
    ['Q1-Q2/2026', { from: '2026-Q1', to: '2026-Q2' }],
    ['t.3/2026', { month: '2026-03' }],
    ['Trước T12/2026', { date: '2026-11-30' }],
    ['2026-Q4', { quarter: '2026-Q4' }],
    ['2026-q4', { quarter: '2026-Q4' }],
    ['Quý IV/2026', { quarter: '2026-Q4' }],
    ['quy 4/2026', { quarter: '2026-Q4' }],
    ['Q.IV/2026', { quarter: '2026-Q4' }],
    ['quý III năm 2026', { quarter: '2026-Q3' }],
    ['2026', { year: 2026 }],
    ['năm 2026', { year: 2026 }],
    ['2027 - 2030', { from: 2027, to: 2030 }],
    ['2027-2030', { from: 2027, to: 2030 }],
    ['từ 2027 đến 2030', { from: 2027, to: 2030 }],
    ['01/2027 - 06/2028', { from: '2027-01', to: '2028-06' }],
    ['2027-01-01 - 2027-06-30', { from: '2027-01-01', to: '2027-06-30' }],
    ['2027 - 2027', { from: 2027, to: 2027 }],
    ['Thường xuyên', { standing: true }],
    ['thuong xuyen', { standing: true }],
    ['hằng năm', { yearly: true }],
    ['hang nam', { yearly: true }],
    ['hằng năm (từ 2024)', { yearly: true, from: 2024 }],
    ['sự kiện: Đại hội hư cấu', { event: 'Đại hội hư cấu' }],
    ['su kien: Đại hội hư cấu (dự kiến 12/2028)', { event: 'Đại hội hư cấu', expected: '2028-12' }],
    ['kế hoạch: Kế hoạch số 30', { plan: 'Kế hoạch số 30' }],
    ['quý IV/2026'.normalize('NFD'), { quarter: '2026-Q4' }],
    ['20/2/26', { date: '2026-02-20' }],
    ['trước ngày 15-12-26', { date: '2026-12-15' }],
    ['01/3/26 - 15/12/26', { from: '2026-03-01', to: '2026-12-15' }],
    ['30/6/2026 - 30/6/2026', { from: '2026-06-30', to: '2026-06-30' }],
    ['trước năm 2026', { date: '2025-12-31' }],
    ['trước tháng 3/2024', { date: '2024-02-29' }],
    ['trước tháng 3/2025', { date: '2025-02-28' }],
    ['trước quý I/2026', { date: '2025-12-31' }],
    ['trước ngày 01/3/2024', { date: '2024-03-01' }],
    ['đến hết ngày 01/3/2024', { date: '2024-03-01' }],
    ['đến hết tháng 02/2024', { month: '2024-02' }],
    ['ba tháng đầu năm 2026', { from: '2026-01', to: '2026-03' }],
    ['sáu tháng cuối năm 2026', { from: '2026-07', to: '2026-12' }],
    ['chín tháng đầu năm 2026', { from: '2026-01', to: '2026-09' }],
    ['3 tháng cuối năm 2026', { from: '2026-10', to: '2026-12' }],
    ['29/02 hằng năm', { yearly: true, by: '02-29' }],
    ['tháng 02 hằng năm', { yearly: true, by: '02-28' }],
  ])('%s', (typed, term) => {
    expect(parseDeadline(typed)).toEqual({ term });
  });

  test.each([
    ['sắp tới', 'unreadable'],
    ['', 'unreadable'],
    ['Quý V/2026', 'unreadable'],
    ['20/2/26/1', 'unreadable'],
    ['31/02/26', 'impossible-date'],
    ['2026 2027', 'unreadable'],
    ['31/02/2026', 'impossible-date'],
    ['2026-02-30', 'impossible-date'],
    ['2026-13', 'impossible-date'],
    ['tháng 13/2026', 'impossible-date'],
    ['0026', 'impossible-date'],
    ['2027 - 2026-13', 'impossible-date'],
    ['hằng năm, từ 2024-13', 'impossible-date'],
    ['sự kiện: Đại hội (dự kiến 31/2/2028)', 'impossible-date'],
    ['sự kiện: Đại hội (dự kiến sắp tới)', 'unreadable'],
    ['30/02 hằng năm', 'impossible-date'],
    ['31/4 hằng năm', 'impossible-date'],
    ['tháng 13 hằng năm', 'impossible-date'],
    ['29/02/2025', 'impossible-date'],
    ['01/7/2026 - 30/6/2026', 'backwards'],
    ['2030 - 2027', 'backwards'],
    ['6/2027 - 5/2027', 'backwards'],
  ])('not %s', (typed, problem) => {
    expect(parseDeadline(typed)).toEqual({ problem });
  });
});

test.each([
  [{ date: '2026-12-31' }, '31/12/2026', '31 December 2026'],
  [{ month: '2026-02' }, 'tháng 02/2026', 'February 2026'],
  [{ quarter: '2026-Q4' }, 'Quý IV/2026', 'Q4 2026'],
  [{ year: 2026 }, 'năm 2026', '2026'],
  [{ from: 2027, to: 2030 }, '2027 - 2030', '2027 - 2030'],
  [{ standing: true as const }, 'thường xuyên', 'standing'],
  [{ yearly: true as const, from: 2024 }, 'hằng năm (từ 2024)', 'yearly (from 2024)'],
  [
    { event: 'Đại hội X', expected: '2028-12' },
    'đến Đại hội X (dự kiến 12/2028)',
    'until Đại hội X (expected December 2028)',
  ],
  [{ plan: 'Kế hoạch số 30' }, 'theo Kế hoạch số 30', 'as set by Kế hoạch số 30'],
  [
    { quarter: '2026-Q2', then: 'standing' as const },
    'Quý II/2026 và thường xuyên',
    'Q2 2026, then standing',
  ],
  [{ year: 2026, then: 'yearly' as const }, 'năm 2026 và các năm tiếp theo', '2026, then yearly'],
  [{ month: '2026-05', then: 'yearly' as const }, 'tháng 5/2026 và hằng năm', 'May 2026, then yearly'],
  [{ from: '2026-Q3', to: '2030-Q3' }, 'Quý III/2026 - Quý III/2030', 'Q3 2026 - Q3 2030'],
  [{ yearly: true as const, by: '12-10' }, 'trước ngày 10/12 hằng năm', 'yearly by 10 December'],
  [{ every: 'half-year' as const }, '6 tháng một lần', 'every six months'],
  [{ standing: true as const, from: '2026-Q4' }, 'thường xuyên (từ Quý IV/2026)', 'standing (from Q4 2026)'],
  [{ year: 2026, condition: 'sau khi có Luật' }, 'năm 2026 (sau khi có Luật)', '2026 (sau khi có Luật)'],
  [{ year: 2026, condition: 'đủ vốn' }, 'năm 2026 (điều kiện: đủ vốn)', '2026 (condition: đủ vốn)'],
  [{ year: 2027, printed: 'Cuối năm 2027' }, 'Cuối năm 2027', '2027'],
  [{ printed: 'Khi có yêu cầu' }, 'Khi có yêu cầu', 'Khi có yêu cầu'],
])('%j in words', (term, vi, en) => {
  expect([formatDeadline(term, 'vi'), formatDeadline(term, 'en')]).toEqual([vi, en]);
});

test('what is printed in Vietnamese is read back, and what is not ours is kept with its words', () => {
  fc.assert(
    fc.property(deadlineTerm, (term) => {
      const { printed, ...ours } = term;
      if (printed === undefined) expect(parseDeadline(formatDeadline(term, 'vi'))).toEqual({ term: ours });
      expect(readBack(formatDeadline(term, 'vi'))).toEqual(term);
    }),
  );
});

test('each form with a condition or what follows it is read back too', () => {
  const follows = fc.constantFrom<'standing' | 'yearly'>('standing', 'yearly');
  const conditions = fc.constantFrom('sau khi Quy chế hư cấu được ban hành', 'đủ kinh phí', 'nếu có yêu cầu');
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  fc.assert(
    fc.property(deadlineTerm, maybe(follows), maybe(conditions), (term, then, condition) => {
      fc.pre(term.printed === undefined && term.condition === undefined);
      const form = term;
      const mayGoOn = ['date', 'month', 'quarter', 'year', 'to'].some((field) => field in form);
      const whole = {
        ...form,
        ...(mayGoOn && then && { then }),
        ...(condition !== undefined && { condition }),
      } as DeadlineTerm;
      expect(readBack(formatDeadline(whole, 'vi'))).toEqual(whole);
    }),
  );
});

describe('reads what is printed in annexes', () => {
  test.each<[string, DeadlineTerm]>([
    ['Cuối năm 2027', { year: 2027 }],
    ['Trong Quý IV/2026', { quarter: '2026-Q4' }],
    ['Xong trong tháng 5/2026', { month: '2026-05' }],
    ['Hoàn thành trước ngày 31/12/2026', { date: '2026-12-31' }],
    ['Hoàn thành lắp đặt và vận hành xong trước ngày 01/01/2030', { date: '2030-01-01' }],
    ['Chậm nhất ngày 15/3/2026', { date: '2026-03-15' }],
    ['Trước tháng 6/2026', { date: '2026-05-31' }],
    ['Đến hết năm 2026', { year: 2026 }],
    ['Giai đoạn 2026 - 2030', { from: 2026, to: 2030 }],
    ['Từ quý II/2026 đến hết năm 2027', { from: '2026-Q2', to: 2027 }],
    ['Quý III-IV/2026', { from: '2026-Q3', to: '2026-Q4' }],
    ['Quý I, II/2026', { from: '2026-Q1', to: '2026-Q2' }],
    ['Tháng 6 - 12/2026', { from: '2026-06', to: '2026-12' }],
    ['Trong năm 2023, 2024', { from: 2023, to: 2024 }],
    ['6 tháng đầu năm 2026', { from: '2026-01', to: '2026-06' }],
    ['Trong 9 tháng đầu năm 2026', { from: '2026-01', to: '2026-09' }],
    ['3 tháng cuối năm 2026', { from: '2026-10', to: '2026-12' }],
    ['Năm 2026 và các năm tiếp theo', { year: 2026, then: 'yearly' }],
    ['2025 và những năm tiếp theo', { year: 2025, then: 'yearly' }],
    ['Năm 2026, hằng năm', { year: 2026, then: 'yearly' }],
    ['Quý II/2026 và thường xuyên', { quarter: '2026-Q2', then: 'standing' }],
    ['trước ngày 10/12 hằng năm', { yearly: true, by: '12-10' }],
    ['Trước ngày 30 tháng 11 hằng năm', { yearly: true, by: '11-30' }],
    ['Hằng năm, trước ngày 15/12', { yearly: true, by: '12-15' }],
    ['Quý IV hằng năm', { yearly: true, by: '12-31' }],
    ['Hằng năm, bắt đầu từ năm 2026', { yearly: true, from: 2026 }],
    ['Thường xuyên, liên tục', { standing: true }],
    ['Nhiệm vụ thường xuyên', { standing: true }],
    ['Từ Quý IV/2026', { standing: true, from: '2026-Q4' }],
    ['Định kỳ hằng quý', { every: 'quarter' }],
    ['6 tháng/lần', { every: 'half-year' }],
    ['Ngày 15 tháng cuối quý', { every: 'quarter', printed: 'Ngày 15 tháng cuối quý' }],
    ['Trước ngày 20 của tháng cuối quý', { every: 'quarter', printed: 'Trước ngày 20 của tháng cuối quý' }],
    ['Trước ngày 25 hằng tháng', { every: 'month', printed: 'Trước ngày 25 hằng tháng' }],
    ['Quý I, quý III hằng năm', { every: 'half-year', printed: 'Quý I, quý III hằng năm' }],
    ['Trước 30/6 và 31/12 hằng năm', { every: 'half-year', printed: 'Trước 30/6 và 31/12 hằng năm' }],
    ['Tháng 01, tháng 7 hằng năm', { every: 'half-year', printed: 'Tháng 01, tháng 7 hằng năm' }],
    ['Tháng 6, tháng 12 hằng năm', { every: 'half-year', printed: 'Tháng 6, tháng 12 hằng năm' }],
    ['Quý II, quý III hằng năm', { every: 'half-year', printed: 'Quý II, quý III hằng năm' }],
    ['Định kỳ 6 tháng, hằng năm', { every: 'half-year', printed: 'Định kỳ 6 tháng, hằng năm' }],
    ['Mỗi năm 4 lần', { every: 'quarter', printed: 'Mỗi năm 4 lần' }],
    ['2 lần trong năm', { every: 'half-year', printed: '2 lần trong năm' }],
    ['02 lần/năm', { every: 'half-year', printed: '02 lần/năm' }],
    ['Hằng quý, 6 tháng, năm', { every: 'quarter', printed: 'Hằng quý, 6 tháng, năm' }],
    ['Trước ngày 15 tháng 3/2026', { date: '2026-03-15' }],
    ['Cả năm 2026', { year: 2026 }],
    ['Đến năm 2030, tầm nhìn đến năm 2045', { year: 2030, printed: 'Đến năm 2030, tầm nhìn đến năm 2045' }],
    ['Theo lộ trình của Đề án', { plan: 'lộ trình của Đề án' }],
    ['Đến Đại hội nhiệm kỳ 2025-2030', { event: 'Đại hội nhiệm kỳ 2025-2030' }],
    [
      'Quý IV/2026, sau khi Luật được ban hành',
      { quarter: '2026-Q4', condition: 'sau khi Luật được ban hành' },
    ],
    ['Quý 1 - 2/2026', { from: '2026-Q1', to: '2026-Q2' }],
    ['Quý II, III và IV năm 2026', { from: '2026-Q2', to: '2026-Q4' }],
    ['Nhiệm kỳ 2025 - 2030', { from: 2025, to: 2030 }],
    ['Ngay trong quý II/2026', { quarter: '2026-Q2' }],
    ['Năm 2026, duy trì thường xuyên', { year: 2026, then: 'standing' }],
    ['Từ năm 2026, thường xuyên', { standing: true, from: 2026, printed: 'Từ năm 2026, thường xuyên' }],
    ['Hằng năm (trước 15/12)', { yearly: true, by: '12-15' }],
    ['Hằng năm và khi có yêu cầu', { yearly: true }],
    ['Trước 31/3 các năm', { yearly: true, by: '03-31' }],
    ['Tháng 6 - 8 hằng năm', { yearly: true, by: '08-31', printed: 'Tháng 6 - 8 hằng năm' }],
    [
      'Từ quý II đến quý III các năm',
      { yearly: true, by: '09-30', printed: 'Từ quý II đến quý III các năm' },
    ],
    ['Cuối mỗi năm', { yearly: true, by: '12-31' }],
    ['Ít nhất 1 lần/năm', { yearly: true }],
    ['Mỗi quý 01 lần', { every: 'quarter', printed: 'Mỗi quý 01 lần' }],
    ...['6 tháng/ lần', '06 tháng/01 lần', 'Mỗi 6 tháng một lần', '01 lần/06 tháng'].map(
      (printed): [string, DeadlineTerm] => [printed, { every: 'half-year', printed }],
    ),
    ...['3 tháng/lần', 'Định kỳ 03 tháng một lần', '1 lần/3 tháng', 'Quý/lần'].map(
      (printed): [string, DeadlineTerm] => [printed, { every: 'quarter', printed }],
    ),
    ['01 tháng/lần', { every: 'month', printed: '01 tháng/lần' }],
    ['1 tuần/lần', { every: 'week', printed: '1 tuần/lần' }],
    ...['1 năm/lần', '01 năm một lần', 'Năm/lần', '12 tháng/lần'].map((printed): [string, DeadlineTerm] => [
      printed,
      { yearly: true },
    ]),
    ['Thứ Hai hằng tuần', { every: 'week', printed: 'Thứ Hai hằng tuần' }],
    ['Hàng tháng/quý/năm', { every: 'month', printed: 'Hàng tháng/quý/năm' }],
    [
      'Hằng năm, giai đoạn 2026 - 2030',
      { yearly: true, from: 2026, printed: 'Hằng năm, giai đoạn 2026 - 2030' },
    ],
    [
      'Tại Kỳ họp thứ 2 (tháng 10/2026)',
      { event: 'Tại Kỳ họp thứ 2', expected: '2026-10', printed: 'Tại Kỳ họp thứ 2 (tháng 10/2026)' },
    ],
    ...[
      'Trong 30 ngày kể từ ngày ký',
      'Chậm nhất 15 ngày làm việc sau khi Luật có hiệu lực',
      'Sau khi Luật được ban hành',
      'Khi có hướng dẫn của Trung ương',
      'Giữa nhiệm kỳ',
    ].map((event): [string, DeadlineTerm] => [event, { event, printed: event }]),
  ])('%s', (printed, term) => {
    expect(parseDeadline(printed)).toEqual({ term });
  });

  test.each([
    'Quý I, III và IV năm 2026',
    'Quý I, quý II hằng năm',
    'Quý III, quý IV hằng năm',
    'Tháng 01, tháng 6 hằng năm',
    'Tháng 7, tháng 12 hằng năm',
    'Tháng 6, tháng 13 hằng năm',
    'Tháng 0, tháng 7 hằng năm',
    '2 năm/lần',
    '02 năm một lần',
    '2 tháng/lần',
    '3 quý/lần',
    '1 lần/2 năm',
    '2 lần',
    'Thực hiện 4 lần',
    'Trước ngày 45 hằng tháng',
    'Ngày 00 tháng cuối quý',
    'Năm học 2026-2027',
    'Khi có yêu cầu',
    'Khi có kinh phí',
    '03/2026; 06/2026',
    '31/02/2026',
  ])('%s is kept as words', (printed) => {
    expect(readBack(printed)).toEqual({ printed });
  });
});

test('the last day of each form, or none', () => {
  const days = (terms: readonly DeadlineTerm[]) => terms.map(lastDayOf);
  expect(
    days([
      { quarter: '2026-Q2', then: 'standing' },
      { year: 2026, then: 'yearly' },
      { from: '2026-Q3', to: '2030-Q3' },
      { from: 2026, to: 2030, then: 'standing' },
      { event: 'Đại hội', expected: '2028-Q4' },
      { year: 2027, printed: 'Cuối năm 2027' },
    ]),
  ).toEqual(['2026-06-30', '2026-12-31', '2030-09-30', '2030-12-31', '2028-12-31', '2027-12-31']);
  expect(
    days([
      { yearly: true, by: '12-10' },
      { every: 'quarter', from: '2026-Q3' },
      { standing: true, from: 2026 },
      { plan: 'Kế hoạch' },
      { event: 'Đại hội' },
      { printed: 'Khi có yêu cầu' },
    ]),
  ).toEqual([null, null, null, null, null, null]);
});

test('whatever is typed is read or refused, quickly', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = parseDeadline(typed);
      expect('term' in read || 'problem' in read).toBe(true);
    }),
  );
  for (const hostile of [
    '1/'.repeat(2048),
    '1/'.repeat(30_000),
    ' - '.repeat(1365),
    `sự kiện: ${'(dự kiến '.repeat(450)}`,
    'từ '.repeat(1365),
    ...Array.from({ length: 60 }, (_, number) => `thực hiện${' vào'.repeat(1000 - number)}`),
  ]) {
    parseDeadline(hostile);
  }
});
