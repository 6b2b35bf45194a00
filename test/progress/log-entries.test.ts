import { expect, test } from 'vitest';
import { logEntries } from '../../src/progress/records/log-entries.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { programmeWith, records } from '../support/progress-tasks.ts';

const [wrong] = records({
  date: '2024-03-01',
  state: 'in-progress',
  value: 7,
  recorded: '2024-03-05T09:00:00+07:00',
});
if (!wrong) throw new Error('no record was made');
const wrongKey = recordKey('hai', wrong);
const logs = {
  mot: records(
    { date: '2024-05-01', state: 'in-progress', value: 2, recorded: '2024-05-02T09:00:00+07:00' },
    { date: '2024-03-01', state: 'in-progress', value: 1, recorded: '2024-03-05T09:00:00+07:00' },
  ),
  hai: [
    wrong,
    ...records(
      {
        date: '2024-03-01',
        state: 'in-progress',
        value: 1,
        corrects: wrongKey,
        recorded: '2024-03-06T09:00:00+07:00',
      },
      { date: '2024-04-01', state: 'paused', recorded: '2024-04-02T09:00:00+07:00' },
    ),
  ],
  mat: records({ date: '2024-03-01', state: 'completed', recorded: '2024-03-05T09:00:00+07:00' }),
};
const programme = programmeWith(
  [
    {
      id: 'mot',
      task: {
        indicator: {
          name: 'lớp',
          target: 4,
          was: [{ target: 6, until: '2024-04-01', reason: 'giảm (hư cấu)' }],
        },
      },
    },
    { id: 'hai' },
  ],
  logs,
);

/** The entries in short: the task, the day, what was before, the target; what corrects it, what it corrects. */
const entries = (choice: Partial<Parameters<typeof logEntries>[1]>) =>
  logEntries(programme, { units: [], since: null, until: null, ...choice }).map(
    ({ task, unit, record, before, target, corrected, correctedBy }) =>
      [
        `${task}${unit === null ? ' (gone)' : ''} ${record.date} ${record.state} ${record.value ?? '-'}`,
        `after ${before.state} ${before.value ?? '-'}, target ${target ?? '-'}`,
        ...corrected.map(({ record: one }) => `corrects ${one.value ?? '-'}`),
        ...(correctedBy.length > 0 ? ['corrected'] : []),
      ].join('; '),
  );

const [may, april, corrected, lost, wrongOne, march] = [
  'mot 2024-05-01 in-progress 2; after in-progress 1, target 4',
  'hai 2024-04-01 paused -; after in-progress 1, target -',
  'hai 2024-03-01 in-progress 1; after not-started -, target -; corrects 7',
  'mat (gone) 2024-03-01 completed -; after not-started -, target -',
  'hai 2024-03-01 in-progress 7; after not-started -, target -; corrected',
  'mot 2024-03-01 in-progress 1; after not-started -, target 6',
] as const;

test.each<[string, Partial<Parameters<typeof logEntries>[1]>, readonly string[]]>([
  ['newest first, of one moment by task', {}, [may, april, corrected, wrongOne, lost, march]],
  ['from a day on', { since: '2024-04-01' }, [may, april]],
  ['until a day', { until: '2024-04-01' }, [april, corrected, wrongOne, lost, march]],
  ['between two days', { since: '2024-03-02', until: '2024-04-30' }, [april]],
  ['of one task', { units: programme.index.tasks.slice(0, 1) }, [may, march]],
])('records %s', (_, choice, expected) => {
  expect(entries(choice)).toEqual(expected);
});
