import { expect, test } from 'vitest';
import type { RecordData } from '../../src/plan/record-data.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';

const record: RecordData = {
  date: '2026-06-30',
  state: 'in-progress',
  value: 12,
  by: 'van-phong',
  recorded: '2026-07-01T09:00:00+07:00',
};

test.each<[string, Partial<RecordData>]>([
  ['what is counted', { indicator: 'lớp' }],
  ['another thing that is counted', { indicator: 'học viên' }],
  ['the result', { result: 'Đề án' }],
  ['the period', { period: '2026-H1' }],
  ['the value', { value: 13 }],
  ['the state', { state: 'completed' }],
  ['the note', { note: 'Đã mở.' }],
  ['when it was recorded', { recorded: '2026-07-01T09:00:01+07:00' }],
])('a record that differs from another in %s has a key of its own', (_, other) => {
  expect(recordKey('mo-lop', { ...record, ...other })).not.toBe(recordKey('mo-lop', record));
});

test('records of two indicators, in one period or in none, have keys apart', () => {
  const keys = [undefined, '2026-H1'].flatMap((period) =>
    ['lớp', 'học viên'].map((indicator) =>
      recordKey('mo-lop', { ...record, indicator, ...(period !== undefined && { period }) }),
    ),
  );
  expect(new Set(keys).size).toBe(4);
});
