import { expect, test } from 'vitest';
import { checkClock } from '../../src/commands/doctor/doctor-plan.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';

const { plan } = readPlan(
  planWith({
    'progress/mo-lop.yaml': `
- { date: 2024-06-30, state: in-progress, by: van-phong, recorded: 2024-07-01T08:00:00+07:00 }
`,
  }),
);

test.each([
  [
    'a day after the newest record',
    '2024-07-02T08:00:00+07:00',
    'fine',
    'Đồng hồ của máy chỉ 02/7/2024 08:00.',
  ],
  ['seconds before it', '2024-07-01T07:59:30+07:00', 'fine', 'Đồng hồ của máy chỉ 01/7/2024 07:59.'],
  [
    'a month before it',
    '2024-06-01T08:00:00+07:00',
    'wrong',
    'Bản ghi mới nhất được ghi lúc 01/7/2024 08:00, sau giờ của máy này (01/6/2024 08:00): đồng hồ của máy này, hoặc của máy đã ghi, chạy sai.',
  ],
  [
    'a hundred years on',
    '2126-07-02T08:00:00+07:00',
    'wrong',
    'Đồng hồ của máy chỉ 02/7/2126 08:00, quá lâu sau khi mọi chương trình kết thúc; hãy chỉnh lại.',
  ],
])('a clock %s', (_, now, health, message) => {
  const check = checkClock(plan.programmes, now);
  expect([check.id, check.health, check.message.vi]).toEqual(['clock', health, message]);
});

test('a plan of which no programme can be read says nothing against the clock', () => {
  expect(checkClock([], '2126-07-02T08:00:00+07:00').health).toBe('fine');
});
