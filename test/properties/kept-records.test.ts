import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan, ProgressRecord } from '../../src/plan/plan.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { compare } from '../../src/change/compare/compare.ts';
import { lostRecords } from '../../src/change/lost/lost-records.ts';
import { planFrom } from '../../src/source/read/plan-from.ts';
import { programmeWith } from '../support/progress-tasks.ts';
import { logOf } from '../support/random-progress.ts';

const id = 'viec-hu-cau';
const planOf = (log: readonly ProgressRecord[] | null): Plan =>
  planFrom({
    documents: [],
    organisations: [],
    programmes: [programmeWith([{ id }], log === null ? {} : { [id]: log })],
  });
const keyOf = (record: ProgressRecord) => recordKey(id, record);
const unique = (log: readonly ProgressRecord[]) => [...new Map(log.map((one) => [keyOf(one), one])).values()];
const uniqueLog = logOf(id).map(unique);

test('records that were added anywhere, or stand there twice, lose nothing', () => {
  const grown = fc.tuple(uniqueLog, uniqueLog, fc.infiniteStream(fc.boolean())).map(([old, fresh, first]) => {
    const known = new Set(old.map(keyOf));
    const [left, right] = [[...old], fresh.filter((record) => !known.has(keyOf(record)))];
    const merged: ProgressRecord[] = [];
    for (let next = left.length + right.length; next > 0; next -= 1) {
      const fromLeft = right.length === 0 || (left.length > 0 && first.next().value === true);
      merged.push(...(fromLeft ? left : right).splice(0, 1));
    }
    return [old, [...merged, ...merged.slice(0, 1)]] as const;
  });
  fc.assert(
    fc.property(grown, ([old, now]) => {
      expect(lostRecords(compare(planOf(old), planOf(now)))).toEqual([]);
    }),
  );
});

test('every record that is taken out is reported, once, as removed or edited', () => {
  fc.assert(
    fc.property(uniqueLog, fc.infiniteStream(fc.boolean()), (old, keeps) => {
      const now = old.filter(() => keeps.next().value);
      const gone = old.filter((record) => !now.includes(record));
      const lost = lostRecords(compare(planOf(old), planOf(now)));
      expect(lost.map((one) => ('was' in one ? keyOf(one.was) : one.kind)).sort()).toEqual(
        gone.map(keyOf).sort(),
      );
    }),
  );
});

test('a record in which one field was edited is reported with that field', () => {
  const edited = fc.tuple(uniqueLog, fc.nat()).filter(([log]) => log.length > 0);
  fc.assert(
    fc.property(edited, ([old, at]) => {
      const index = at % old.length;
      const now = old.map((record, place) => (place === index ? { ...record, note: 'sửa' } : record));
      const lost = lostRecords(compare(planOf(old), planOf(now)));
      expect(lost.map((one) => [one.kind, 'fields' in one ? one.fields : []])).toEqual([
        ['edited', ['note']],
      ]);
    }),
  );
});

test('records in another order are reported, and no more of them than had to move', () => {
  const shuffled = uniqueLog.chain((log) =>
    fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
  );
  fc.assert(
    fc.property(shuffled, ([old, now]) => {
      const moved = lostRecords(compare(planOf(old), planOf(now)));
      expect(moved.every(({ kind }) => kind === 'moved')).toBe(true);
      expect(moved.length === 0).toBe(old.every((record, index) => record === now[index]));
      const movedKeys = new Set(moved.flatMap((one) => ('record' in one ? [keyOf(one.record)] : [])));
      const rest = (log: readonly ProgressRecord[]) => log.map(keyOf).filter((key) => !movedKeys.has(key));
      expect(rest(now)).toEqual(rest(old));
    }),
  );
});

test('a log that is gone is reported as one loss', () => {
  fc.assert(
    fc.property(uniqueLog, (old) => {
      const kinds = lostRecords(compare(planOf(old), planOf(null))).map(({ kind }) => kind);
      expect(kinds).toEqual(old.length === 0 ? [] : ['file']);
    }),
  );
});
