import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partOf } from '../writers/read-back.ts';
import { adjustedRepository, must } from '../support/adjusted-repository.ts';
import { gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

test('the pages of an instrument over one adjustment, and over two', async () => {
  const root = await adjustedRepository();
  const [issued, mended] = ['Ví dụ hư cấu', 'Sửa dấu'].map((subject) =>
    gitIn(root, ['log', '--format=%h', `--grep=^${subject}$`]).trim(),
  );
  const between = [`${issued ?? ''}..${mended ?? ''}`, '--as-of', '2025-12-31'];

  const one = await must(root, 'amend', ...between);
  expect(one).toContain('Số 25-CTr/LHHVD\n\n*Thành phố Ví dụ, ngày 02 tháng 12 năm 2024*');

  const two = await must(root, 'amend', `${issued ?? ''}..HEAD`, '--as-of', '2025-12-31');
  expect(two).toContain('Số …-CTr/LHHVD\n\n*Thành phố Ví dụ, ngày … tháng … năm …*');
  expect(two).not.toContain('Số 25-CTr/LHHVD');

  const out = join(temporaryFolder(), 'du-thao.docx');
  await must(root, 'amend', ...between, '--out', out);
  const text = await partOf(readFileSync(out), 'word/document.xml');
  const [page = '', erratum = ''] = text.split('<w:pageBreakBefore/>');
  expect(page).toContain('Sửa đổi, bổ sung tiểu mục 1.1');
  expect(erratum).toContain('THÔNG BÁO');
  expect(page).not.toContain('THÔNG BÁO');
  expect(page).toMatch(/<w:pStyle w:val="WordingHeading"\/>.{0,200}“1\.1\. Kiện toàn tổ chức, bộ máy/s);
}, 30_000);
