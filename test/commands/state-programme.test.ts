import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCthd } from '../support/run-cthd.ts';

const example = fileURLToPath(new URL('../../examples/state', import.meta.url));
const copy = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'cthd-state-')), 'state');
  cpSync(example, folder, { recursive: true });
  return folder;
};
const at = ['--as-of', '2026-11-20', '--lang', 'en'];
const assignments = 'plans/phat-trien-vi-du/text/PL.II.yaml';

interface StatusJson {
  readonly counts: { readonly total: number; readonly openOverdue: number; readonly completedOnTime: number };
  readonly tasks: readonly {
    readonly id: string;
    readonly result?: string;
    readonly lead: string | null;
    readonly state: string;
  }[];
}
const status = async (folder: string) =>
  JSON.parse((await runCthd(['-C', folder, 'status', '--format', 'json', ...at])).out) as StatusJson;

describe('a programme of State form', () => {
  test('has no error', async () => {
    const { exitCode, out } = await runCthd(['-C', example, 'lint', '--fail-on', 'warning', ...at]);
    expect([exitCode, out.match(/\b(?:error|warning)\b {2}/g)]).toEqual([0, null]);
  });

  test('counts a task of the body once, and each of its results', async () => {
    const { counts, tasks } = await status(example);
    expect(counts.total).toBe(8);
    expect(tasks.map(({ id, result, lead }) => [id, result ?? null, lead])).toEqual([
      ['co-che-dat-hang', 'bao-cao', 'so-khcn-vi-du'],
      ['co-che-dat-hang', 'de-an', 'so-khcn-vi-du; so-tai-chinh-vi-du'],
      ['quy-che-quy', null, 'so-khcn-vi-du'],
      ['thu-hut-chuyen-gia', null, 'so-noi-vu-vi-du'],
      ['boi-duong-cong-chuc', null, 'các sở, ủy ban nhân dân các xã'],
      ['ty-le-chi', null, 'so-tai-chinh-vi-du'],
      ['tang-truong', null, 'so-khcn-vi-du'],
      ['ty-le-chon-lap', null, 'so-nong-nghiep-vi-du'],
    ]);
  });

  test('takes a record of one result and leaves the other open', async () => {
    const folder = copy();
    const record = ['-C', folder, 'record', 'co-che-dat-hang', 'completed', '--result', 'bao-cao'];
    const proof = ['--date', '2026-06-10', '--evidence', '31/BC-SKHCN@2026-06-09'];
    const { exitCode, err } = await runCthd([...record, ...proof, ...at]);
    expect([exitCode, err]).toEqual([0, '']);
    const { tasks, counts } = await status(folder);
    expect(tasks.slice(0, 2).map(({ result, state }) => [result, state])).toEqual([
      ['bao-cao', 'completed'],
      ['de-an', 'not-started'],
    ]);
    expect([counts.completedOnTime, counts.openOverdue]).toEqual([2, 0]);
  });

  test('refuses a result that the task does not have, and says which it has', async () => {
    const { exitCode, err } = await runCthd([
      ...['-C', copy(), 'record', 'co-che-dat-hang', 'in-progress', '--result', 'luat'],
      ...at,
    ]);
    expect([exitCode, err]).toEqual([
      2,
      'cthd: The task co-che-dat-hang has no result “luat”; its results are: bao-cao (Báo cáo chuyên đề), de-an (Đề án).\n',
    ]);
  });

  test('keeps the assignment in the row of the annex when it is changed', async () => {
    const folder = copy();
    const before = readFileSync(join(folder, assignments), 'utf8');
    const { exitCode } = await runCthd([
      ...['-C', folder, 'task', 'quy-che-quy', '--deliverable', 'Quyết định ban hành Quy chế'],
      ...at,
    ]);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(folder, assignments), 'utf8')).toBe(
      before.replace('deliverable: Quyết định\n', 'deliverable: Quyết định ban hành Quy chế\n'),
    );
  });

  test('owes a report by every lead and every member of a class that has not reported', async () => {
    const { out } = await runCthd([
      ...['-C', example, 'status', '--missing', '2026-H1', '--format', 'json'],
      ...at,
    ]);
    const { missing } = JSON.parse(out) as { missing: { leads: { lead: string; owed: number }[] } };
    expect(missing.leads.map(({ lead, owed }) => [lead, owed])).toEqual([
      ['so-khcn-vi-du', 4],
      ['so-tai-chinh-vi-du', 3],
      ['so-noi-vu-vi-du', 1],
      ['xa-nui-vi-du', 1],
    ]);
  });
});
