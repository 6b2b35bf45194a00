import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { planOnDisk } from './plan-on-disk.ts';
import { runCthd } from './run-cthd.ts';

const head = readFileSync(new URL('base-plan/programme.yaml', import.meta.url), 'utf8').replace(
  'term: { from: 2020, to: 2025 }',
  'term: { from: 2024, to: 2028 }\nreporting: { periods: [quarter, half-year], cutoff: 14, report-day: 20, send-to: "Ban Tổ chức Hội Ví dụ" }',
);

const tasks = `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ HƯ CẤU
    units:
      - id: tap-huan
        kind: section
        number: '1'
        heading: Tập huấn cán bộ hư cấu
        units:
          - { id: mo-lop, kind: bullet, text: Mở 40 lớp tập huấn., task: { lead: van-phong, deadline: { date: 2026-12-31 }, indicator: { name: lớp được mở, target: 40 } } }
          - { id: ket-nap, kind: bullet, text: "Kết nạp 1.500 hội viên mới, hư cấu.", task: { lead: van-phong, deadline: { date: 2026-09-30 }, indicator: { name: hội viên mới, target: 1500 } } }
          - { id: ty-le, kind: bullet, text: Nâng tỷ lệ hài lòng lên 95%., task: { lead: van-phong, indicator: { name: tỷ lệ hài lòng, unit: "%", at-least: 95 } } }
          - { id: quy-che, kind: bullet, text: Ban hành quy chế., task: { lead: van-phong, deadline: { month: 2026-08 }, deliverable: Quy chế } }
          - { id: ra-soat, kind: bullet, text: Rà soát tài liệu., task: { lead: van-phong } }
          - id: de-an
            kind: bullet
            text: Xây dựng báo cáo và đề án.
            task:
              lead: van-phong
              results:
                - { deliverable: Báo cáo chuyên đề, deadline: { month: 2026-10 } }
                - { deliverable: Đề án, deadline: { quarter: 2026-Q4 } }
          - { id: bien-soan, kind: bullet, text: Biên soạn tài liệu tập huấn., task: { lead: ban-to-chuc, deadline: { quarter: 2026-Q3 } } }
`;

/** A fictional programme of 2024 to 2028 on disk: seven rows to report for one body, one for another. */
export const reportPlan = (files: Readonly<Record<string, string>> = {}): string =>
  planOnDisk({
    'plans/vi-du/programme.yaml': head.replace('date: 2020-10-01', 'date: 2024-01-10'),
    'plans/vi-du/text/II.yaml': tasks,
    'plans/vi-du/progress/ket-nap.yaml':
      '- {date: 2026-06-14, state: in-progress, value: 1325, by: van-phong, note: "Đang kết nạp.", recorded: 2026-06-15T09:00:00+07:00}\n',
    ...files,
  });

/** The day on which sheets go out in these tests, and that on which they come back. */
const sentOn = '2026-11-20';
const now = new Date('2026-12-18T09:00:00+07:00');

export const cthd = (root: string, args: readonly string[], at = now) =>
  runCthd(args, { cwd: root, now: at });

/** Sends sheets out and gives the path of one. */
export async function sheetFor(root: string, body = 'van-phong'): Promise<string> {
  await cthd(root, [
    'sheet',
    'out',
    '--period',
    '2026-H2',
    '--lead',
    body,
    '--out',
    'phieu',
    '--as-of',
    sentOn,
  ]);
  return join(root, 'phieu', `2026-h2-${body}.xlsx`);
}

/** What was recorded in files of its own, without when it was. */
export function recordedIn(root: string): Record<string, unknown>[] {
  const folder = join(root, 'plans/vi-du/progress');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}-/.test(name)) : [];
  return names.flatMap((name) =>
    Object.entries(
      parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Record<string, unknown>[]>,
    ).flatMap(([unit, records]) => records.map(({ recorded: _, ...said }) => ({ unit, ...said }))),
  );
}

/** LibreOffice, where it is installed. */
export const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path)) ?? null;
