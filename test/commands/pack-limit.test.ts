import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { maxInLog } from '../../src/progress/records/pack-records.ts';
import { exampleFolder } from '../support/example-plan.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const line = (n: number, indent = '') => {
  const [hour, minute, second] = [Math.floor(n / 3600), Math.floor(n / 60) % 60, n % 60].map((one) =>
    String(one).padStart(2, '0'),
  );
  return `${indent}- {date: 2021-05-01, state: in-progress, by: van-phong, recorded: "2021-05-01T${hour}:${minute}:${second}+07:00"}\n`;
};
const log = `${exampleFolder}/progress/mo-lop.yaml`;
const fresh = `${exampleFolder}/progress/2021-05-01-0123456789ab.yaml`;

async function packed(inLog: number, inFile: number) {
  const lines = (from: number, count: number, indent?: string) =>
    Array.from({ length: count }, (_, n) => line(from + n, indent)).join('');
  const root = planOnDisk({
    [log]: lines(0, inLog),
    [fresh]: `mo-lop:\n${lines(inLog, inFile, '  ')}`,
  });
  const { exitCode, out } = await runCthd(['pack', '--lang', 'en', '--as-of', '2022-01-01'], { cwd: root });
  const lint = await runCthd(['lint', '--lang', 'en', '--quiet', '--as-of', '2022-01-01'], { cwd: root });
  const records = readFileSync(join(root, log), 'utf8').split('\n').length - 1;
  return {
    exitCode,
    out,
    records,
    files: readdirSync(join(root, exampleFolder, 'progress')).length,
    lint: lint.exitCode,
  };
}

test('the most records of a log are those of its schema', () => {
  for (const name of ['progress', 'records'])
    expect(readFileSync(`schemas/${name}.schema.json`, 'utf8')).toContain(`"maxItems": ${maxInLog}`);
});

test('a log is packed up to as many records as it may have', async () => {
  expect(await packed(maxInLog - 2, 2)).toEqual({
    ...{ exitCode: 0, records: maxInLog, files: 1, lint: 0 },
    out: 'Packed: 2 records of 1 file into 1 log.\n',
  });
});

test('what a log has no room for stays in its file, which is said', async () => {
  expect(await packed(maxInLog - 1, 2)).toEqual({
    ...{ exitCode: 0, records: maxInLog - 1, files: 2, lint: 0 },
    out: 'There are no records to pack. The records of 1 task (such as mo-lop) stay where they are: a log would have more than 10,000 records or 2 MiB.\n',
  });
});
