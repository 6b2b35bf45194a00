import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { everythingIn } from '../support/record-plan.ts';
import { cthd, office, recordedIn, reportPlan, savedByOffice, sheetFor } from '../support/report-plan.ts';
import { fillIn, gridOf, writeGrid } from '../support/sheet-edits.ts';

const formats = [
  ['xlsx', 'xlsx'],
  ['ods', 'ods'],
  ['csv', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2'],
] as const;

describe.skipIf(office === null)('saved by LibreOffice', () => {
  test.each(formats)('as %s: untouched is nothing', async (ending, format) => {
    const root = reportPlan();
    const file = await sheetFor(root);
    mkdirSync(join(root, 've'));
    savedByOffice(file, format, join(root, 've'));
    if (ending === 'csv')
      renameSync(join(root, 've', '2026-h2-van-phong-Báo cáo.csv'), join(root, 've', 'a.csv'));
    const before = everythingIn(root, 'plans');
    const name = ending === 'csv' ? 'a.csv' : `2026-h2-van-phong.${ending}`;
    const ran = await cthd(root, ['sheet', 'in', `ve/${name}`]);
    expect([ran.err, ran.exitCode]).toEqual(['', 0]);
    expect(ran.out).toContain('7 dòng để nguyên như khi gửi.');
    expect(everythingIn(root, 'plans')).toEqual(before);
  });

  test.each(formats.slice(0, caseCount(2, 2)))(
    'as %s: edited, opened and saved again',
    async (ending, format) => {
      for (let round = 0; round < caseCount(1, 10); round += 1) {
        const root = reportPlan();
        const grid = gridOf(await sheetFor(root));
        fillIn(grid, 'mo-lop', { 'Trạng thái': 'đang t/h', 'Số đạt được': 12 + round, Ngày: '1/12/2026' });
        fillIn(grid, 'ty-le', { 'Trạng thái': 'Đang TH.', 'Số đạt được': 94 });
        fillIn(grid, 'de-an#1', {
          'Trạng thái': 'Đã xong',
          Ngày: 'ngày 30/11',
          'Minh chứng': 'Báo cáo số 31-BC/VP ngày 25/9/2026',
        });
        writeGrid(grid, join(root, 'sua.ods'), { type: 'ods' });
        mkdirSync(join(root, 've'));
        savedByOffice(join(root, 'sua.ods'), format, join(root, 've'));
        const ran = await cthd(root, ['sheet', 'in', `ve/sua.${ending}`]);
        expect([ran.err, ran.exitCode]).toEqual(['', 0]);
        expect(recordedIn(root)).toEqual([
          {
            unit: 'mo-lop',
            date: '2026-12-01',
            state: 'in-progress',
            value: 12 + round,
            period: '2026-H2',
            by: 'van-phong',
          },
          {
            unit: 'ty-le',
            date: '2026-12-14',
            state: 'in-progress',
            value: 94,
            period: '2026-H2',
            by: 'van-phong',
          },
          {
            unit: 'de-an',
            date: '2026-11-30',
            state: 'completed',
            result: '1',
            period: '2026-H2',
            by: 'van-phong',
            evidence: [{ document: '31-BC/VP', date: '2026-09-25' }],
          },
        ]);
        expect(readFileSync(join(root, 've', `sua.${ending}`)).length).toBeGreaterThan(1000);
      }
    },
  );
});
