import { expect, test } from 'vitest';
import { now, today } from '../../src/io/clock.ts';

test.each([
  ['2025-12-31T16:59:59.999Z', '2025-12-31', '2025-12-31T23:59:59+07:00'],
  ['2025-12-31T17:00:00Z', '2026-01-01', '2026-01-01T00:00:00+07:00'],
  ['2024-02-28T17:30:00Z', '2024-02-29', '2024-02-29T00:30:00+07:00'],
  ['2022-07-02T02:12:00Z', '2022-07-02', '2022-07-02T09:12:00+07:00'],
])('%s is %s in Hanoi', (moment, day, written) => {
  expect([today(new Date(moment)), now(new Date(moment))]).toEqual([day, written]);
});

test('the zone of the machine does not matter, and what is written is the same moment', () => {
  const moment = new Date('2026-03-01T18:00:00Z');
  const zone = process.env['TZ'];
  for (const name of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh']) {
    process.env['TZ'] = name;
    expect([today(moment), new Date(now(moment)).getTime()]).toEqual(['2026-03-02', moment.getTime()]);
  }
  process.env['TZ'] = zone ?? '';
  if (zone === undefined) delete process.env['TZ'];
});
