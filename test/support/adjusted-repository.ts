import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, exampleRepository } from './git-repository.ts';
import { temporaryFolder } from './plan-on-disk.ts';
import { preparedByCommands } from './prepared-folder.ts';
import { runCthd } from './run-cthd.ts';

export const textOf = (name: string) => `plans/lien-hiep-hoi-vi-du/text/${name}.yaml`;

/** Puts other words in the place of some that a file of a test's plan holds once. */
export function reword(root: string, file: string, old: string, by: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(old).length !== 2) throw new Error(`${file} does not hold once: ${old}`);
  writeFileSync(path, text.replace(old, by));
}

/** Runs a command of the tool that must succeed. */
export async function must(root: string, ...args: readonly string[]): Promise<string> {
  const { exitCode, out, err } = await runCthd(args, { cwd: root });
  if (exitCode !== 0) throw new Error(`cthd ${args.join(' ')}: ${err}${out}`);
  return out;
}

export interface Entry {
  readonly unit: string;
  readonly action: string;
  readonly point?: string;
  /** The other unit of a join or split. */
  readonly with?: string;
}

export interface Adjustment {
  readonly id: string;
  /** Symbol and date of the mandate: `21-CT/LHHVD@2025-04-18`. */
  readonly mandate: string;
  readonly symbol: string;
  readonly date: string;
  readonly edit: (root: string) => void;
  readonly entries: readonly Entry[];
}

/** Starts a slip, edits the text and names the changes, as a secretariat does; two commits. */
export async function propose(
  root: string,
  { id, mandate, edit, entries, date }: Omit<Adjustment, 'symbol'>,
): Promise<void> {
  await must(root, 'revise', 'start', id, '--mandate', mandate, '--as-of', date);
  edit(root);
  commitAll(root, `Sửa lời văn: ${id}`, date);
  for (const { unit, action, point, with: other } of entries)
    await must(
      root,
      ...['revise', 'add', unit, '--action', action, '--reason', `theo ${id}`, '--revision', id],
      ...(point === undefined ? [] : ['--point', point]),
      ...(other === undefined ? [] : ['--unit', other]),
      ...['--as-of', date],
    );
  commitAll(root, `Ghi phiếu ${id}`, date);
}

/** Proposes an adjustment and issues it. */
export async function adjust(root: string, adjustment: Adjustment): Promise<void> {
  await propose(root, adjustment);
  const { id, date, symbol } = adjustment;
  await must(root, 'revise', 'issue', id, '--date', date, '--symbol', symbol, '--as-of', date);
  commitAll(root, `Ban hành ${symbol}`, date);
}

/** Two made-up adjustments: the second amends again what the first amended. */
const adjustments: readonly [first: Adjustment, second: Adjustment] = [
  {
    id: '2024-kl09',
    mandate: '09-KL/LHHVD',
    symbol: '25-CTr/LHHVD',
    date: '2024-12-02',
    edit(root) {
      reword(root, textOf('II.1'), 'chưa có đảng đoàn.', 'chưa có đảng đoàn trong năm 2025.');
      reword(
        root,
        textOf('II.1'),
        '          - id: sap-xep-van-phong\n            kind: bullet\n',
        '          - id: sap-xep-van-phong\n            kind: bullet\n            repealed: 2024-kl09\n',
      );
      reword(
        root,
        textOf('II.1'),
        '          - id: quy-hoach-can-bo\n',
        '          - id: dao-tao-truc-tuyen\n            kind: bullet\n            text: Thí điểm bồi dưỡng cán bộ trực tuyến.\n          - id: quy-hoach-can-bo\n',
      );
    },
    entries: [
      { unit: 'lap-12-dang-doan', action: 'amend' },
      { unit: 'sap-xep-van-phong', action: 'repeal' },
      { unit: 'dao-tao-truc-tuyen', action: 'add' },
    ],
  },
  {
    id: '2025-ct21',
    mandate: '21-CT/LHHVD@2025-04-18',
    symbol: '20-CTr/LHHVD',
    date: '2025-12-15',
    edit(root) {
      reword(root, textOf('II.1'), 'trong năm 2025.', 'trước ngày 30/6/2026.');
      reword(root, textOf('II.2'), '07-CT/LHHVD ngày 12/5/2019', '21-CT/LHHVD ngày 18/4/2025');
      reword(
        root,
        textOf('II.1'),
        '              deliverable: Danh sách quy hoạch được phê duyệt\n',
        `              deliverable: Danh sách quy hoạch được phê duyệt
      - id: cong-tac-kiem-tra
        kind: subsection
        number: "1.3"
        heading: Công tác kiểm tra
        units:
          - id: kiem-tra-hang-nam
            kind: bullet
            text: Hằng năm kiểm tra việc thực hiện Chương trình.
`,
      );
      reword(
        root,
        'plans/lien-hiep-hoi-vi-du/programme.yaml',
        'với các nội dung như sau:',
        'với các nội dung sau đây:',
      );
    },
    entries: [
      { unit: 'lap-12-dang-doan', action: 'amend' },
      { unit: 'tu-van-thuong-xuyen', action: 'amend', point: 'điểm 4 phần thứ hai' },
      { unit: 'cong-tac-kiem-tra', action: 'add' },
      { unit: 'lien-hiep-hoi-vi-du', action: 'amend' },
    ],
  },
];

/** The example with two adjustments and, between them, a mended misprint of form that needs no slip. */
export const adjustedRepository = (folder = temporaryFolder()): Promise<string> => copyAdjusted(folder);
const copyAdjusted = preparedByCommands(async (root) => {
  exampleRepository(root);
  await adjust(root, adjustments[0]);
  reword(root, textOf('I'), 'cụ thể hóa', 'cụ thể hoá');
  commitAll(root, 'Sửa dấu', '2025-03-01');
  await adjust(root, adjustments[1]);
});
