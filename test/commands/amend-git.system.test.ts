import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, exampleRepository } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

test('whoever saved before amending is told what to name, since the last commit has the changes already', async () => {
  const root = exampleRepository();
  const file = join(root, 'plans/lien-hiep-hoi-vi-du/text/II.4.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Kết nạp 1.500', 'Kết nạp 1.200'));
  commitAll(root, 'Điều chỉnh');
  const amend = (...sides: string[]) => runCthd(['amend', ...sides], { cwd: root });
  expect(await amend()).toEqual({
    exitCode: 0,
    out: '',
    err: 'Không có thay đổi nào về lời văn hoặc phân công.\nĐã so với lần lưu gần nhất; những chỗ sửa đã lưu rồi thì nêu bản trước khi sửa, như cthd amend origin/main hoặc cthd amend HEAD~1.\n',
  });
  expect((await amend('HEAD')).err).toBe('Không có thay đổi nào về lời văn hoặc phân công.\n');
  expect((await amend('HEAD~1')).out).toContain('Kết nạp 1.200 hội viên mới.');
});
