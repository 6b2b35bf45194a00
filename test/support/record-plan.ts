import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from '../../src/cli/terminal.ts';
import { planOnDisk } from './plan-on-disk.ts';
import { type Ran, runCthd } from './run-cthd.ts';

const head = readFileSync(new URL('base-plan/programme.yaml', import.meta.url), 'utf8');

const tasks = `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ HƯ CẤU
    units:
      - id: tap-huan
        kind: section
        number: '1'
        heading: Tập huấn cán bộ
        units:
          - id: mo-lop
            kind: bullet
            text: Mở 4 lớp tập huấn cho cán bộ.
            task:
              lead: van-phong
              deadline: { date: 2024-12-31 }
              indicator: { name: lớp được mở, target: 4 }
          - id: bien-soan
            kind: bullet
            text: Biên soạn tài liệu tập huấn.
            task: { lead: ban-to-chuc, deadline: { quarter: 2024-Q2 } }
          - id: tong-ket
            kind: bullet
            text: Tổng kết việc tập huấn hằng năm.
          - id: da-bo
            kind: bullet
            text: Việc đã bãi bỏ.
            repealed: dieu-chinh-2022
`;

/** A fictional programme on disk with three tasks: one with a target, one without, one without a lead. */
export const recordPlan = (files: Readonly<Record<string, string | Uint8Array>> = {}): string =>
  planOnDisk({
    'plans/vi-du/programme.yaml': `# yaml-language-server: $schema=../../schemas/programme.schema.json\n${head}`,
    'plans/vi-du/text/II.yaml': tasks,
    ...files,
  });

/** The path of a task's log, relative to the root. */
export const logPath = (task: string): string => `plans/vi-du/progress/${task}.yaml`;

/** The text of a task's log; null where there is none. */
export function logOf(root: string, task: string): string | null {
  const path = join(root, logPath(task));
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Everything under a folder by its path, with the bytes of every file. */
export function everythingIn(root: string, folder = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git') return [];
      if (entry.isDirectory()) return [[`${path}/`, ''], ...Object.entries(everythingIn(root, path))];
      return [[path, entry.isFile() ? readFileSync(join(root, path)).toString('latin1') : 'special']];
    }),
  );
}

/** Runs `cthd record` in a folder. */
export const record = (
  root: string,
  args: readonly string[],
  terminal: Partial<Terminal> = {},
): Promise<Ran> => runCthd(['record', ...args], { cwd: root, ...terminal });
