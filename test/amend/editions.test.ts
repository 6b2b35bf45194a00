import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adjust, type Adjustment, must, propose, reword, textOf } from '../support/adjusted-repository.ts';
import { commitAll, exampleRepository, gitIn } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const run = (root: string, ...args: readonly string[]) => runCthd(args, { cwd: root, columns: 200 });

function repository(): string {
  const root = exampleRepository();
  gitIn(root, ['config', 'user.name', 'Người Ví Dụ']);
  gitIn(root, ['config', 'user.email', 'nguoi@vi-du.example']);
  return root;
}

const first: Adjustment = {
  id: '2024-kl09',
  mandate: '09-KL/LHHVD',
  symbol: '25-CTr/LHHVD',
  date: '2024-12-02',
  edit: (root) => {
    reword(root, textOf('II.1'), 'chưa có đảng đoàn.', 'chưa có đảng đoàn trong năm 2025.');
  },
  entries: [{ unit: 'lap-12-dang-doan', action: 'amend' }],
};
const second: Adjustment = {
  id: '2025-ct21',
  mandate: '21-CT/LHHVD@2025-04-18',
  symbol: '20-CTr/LHHVD',
  date: '2025-12-15',
  edit: (root) => {
    reword(root, textOf('II.2'), '07-CT/LHHVD ngày 12/5/2019', '21-CT/LHHVD ngày 18/4/2025');
  },
  entries: [{ unit: 'tu-van-thuong-xuyen', action: 'amend' }],
};

const issue = (root: string, { id, date, symbol }: Adjustment) =>
  must(root, 'revise', 'issue', id, '--date', date, '--symbol', symbol, '--as-of', date);

const issuedWords = 'chưa có đảng đoàn.';
const amendedWords = 'chưa có đảng đoàn trong năm 2025.';

describe('the editions in git', () => {
  test('are found in the folders that the programme had before', async () => {
    const root = repository();
    await adjust(root, first);
    renameSync(join(root, 'plans/lien-hiep-hoi-vi-du'), join(root, 'plans/lhh-vi-du'));
    commitAll(root, 'Đổi tên thư mục', '2025-01-05');
    const { out } = await run(root, 'render', 'text', '--as-of', '2024-06-01');
    expect(out).toContain(issuedWords);
    const consolidated = await run(root, 'consolidate', '--as-of', '2025-06-01');
    expect(consolidated.out).toContain('theo khoản 1 Chương trình số 25-CTr/LHHVD ngày 02/12/2024');
    expect(consolidated.out).not.toContain('Kho git không có');
  });

  test('are told apart although the commit of one issue cannot be read', async () => {
    const root = repository();
    await propose(root, first);
    await issue(root, first);
    reword(root, textOf('II.1'), 'units:\n  - id: xay-dung', 'units: [\n  - id: xay-dung');
    commitAll(root, 'Ban hành, tệp hỏng', first.date);
    reword(root, textOf('II.1'), 'units: [\n', 'units:\n');
    commitAll(root, 'Sửa tệp hỏng', first.date);
    await adjust(root, second);
    const before = await run(root, 'render', 'text', '--as-of', '2024-06-01');
    expect(before.out).toContain(issuedWords);
    const between = await run(root, 'render', 'text', '--as-of', '2025-01-01');
    expect(between.out).toContain(amendedWords);
    expect(between.out).toContain('07-CT/LHHVD');
  });

  test('refuse to take a draft for the wording in force that came in together with an adjustment', async () => {
    const root = repository();
    await propose(root, first);
    await issue(root, first);
    await must(root, 'revise', 'start', second.id, '--mandate', second.mandate, '--as-of', second.date);
    second.edit(root);
    await must(
      root,
      ...['revise', 'add', 'tu-van-thuong-xuyen', '--action', 'amend', '--reason', 'theo chỉ thị mới'],
      ...['--revision', second.id, '--as-of', second.date],
    );
    for (const when of ['not yet committed', 'in one commit']) {
      const { exitCode, err } = await run(root, 'consolidate', '--as-of', '2025-12-31');
      expect([when, exitCode]).toEqual([when, 2]);
      expect(err).toContain('dự thảo (2025-ct21) và của lần điều chỉnh 2024-kl09');
      commitAll(root, 'Tất cả một lần', second.date);
    }
  });
});
