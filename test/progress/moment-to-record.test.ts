import { describe, expect, test } from 'vitest';
import { momentAfter, momentToRecord } from '../../src/progress/records/moment-to-record.ts';
import { records } from '../support/progress-tasks.ts';

const now = '2026-11-23T09:00:00+07:00';
const at = (...moments: readonly string[]) =>
  records(...moments.map((recorded) => ({ date: '2026-11-20', state: 'in-progress' as const, recorded })));

describe('a new record is recorded', () => {
  test.each<[string, string[], string, string | null]>([
    ['now, as the first', [], now, null],
    ['now, after older ones', ['2026-11-23T08:59:59+07:00', '2026-11-22T09:00:00+07:00'], now, null],
    ['a second later than one of the same second', [now], '2026-11-23T09:00:01+07:00', null],
    [
      'a second after the newest, in whatever order they stand and with whatever offset',
      ['2026-11-23T02:00:30Z', '2026-11-23T09:00:10+07:00'],
      '2026-11-23T09:00:31+07:00',
      null,
    ],
    [
      'after one that is a minute ahead, without a word',
      ['2026-11-23T09:01:00+07:00'],
      '2026-11-23T09:01:01+07:00',
      null,
    ],
    [
      'after one that is further ahead, and says so',
      ['2026-11-23T09:01:01+07:00'],
      '2026-11-23T09:01:02+07:00',
      '2026-11-23T09:01:01+07:00',
    ],
    [
      'after one that is a day ahead',
      ['2026-11-24T09:00:00+07:00'],
      '2026-11-24T09:00:01+07:00',
      '2026-11-24T09:00:00+07:00',
    ],
    [
      'now, where a clock went wrong by more',
      ['2026-11-24T09:00:01+07:00'],
      now,
      '2026-11-24T09:00:01+07:00',
    ],
  ])('%s', (_, log, recorded, ahead) => {
    expect(momentToRecord(at(...log), now)).toEqual({ recorded, ahead });
  });
});

describe('all records count as made by', () => {
  test.each<[string, string[], string]>([
    ['now, where there are none', [], now],
    ['now, where none is later', [now, '2026-11-22T09:00:00+07:00'], now],
    [
      'the moment of the newest, where it is ahead',
      ['2026-11-23T09:00:05+07:00', now],
      '2026-11-23T09:00:05+07:00',
    ],
    ['that of one a day ahead', ['2026-11-24T09:00:00+07:00'], '2026-11-24T09:00:00+07:00'],
    ['now, where a clock went wrong by more', ['2026-11-24T09:00:01+07:00'], now],
  ])('%s', (_, log, expected) => {
    expect(momentAfter(at(...log), now)).toBe(expected);
  });
});
