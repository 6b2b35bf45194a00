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

/** The files of records that are not yet packed into logs, in the order of their records; paths relative to the root. */
export function newFiles(root: string): string[] {
  const folder = join(root, 'plans/vi-du/progress');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}-/.test(name)) : [];
  const moment = (name: string) =>
    /recorded: ([^}]*)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '';
  return names
    .sort((a, b) => (moment(a) + a < moment(b) + b ? -1 : 1))
    .map((name) => `plans/vi-du/progress/${name}`);
}

/** The first line of a log. */
export const schemaLine = '# yaml-language-server: $schema=../../../schemas/progress.schema.json\n';

/** The log of a task as it reads once the records not yet packed into it are, oldest first; null where nothing is recorded of it. */
export function logOf(root: string, task: string): string | null {
  const path = join(root, logPath(task));
  const log = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const own = new RegExp(`^${task}:\\n((?:- .*\\n)*)`, 'm');
  const loose = newFiles(root)
    .map((file) => own.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '')
    .join('');
  return log === null && loose === '' ? null : (log ?? schemaLine) + loose;
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
