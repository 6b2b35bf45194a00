import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const leadOf = (lead: unknown): unknown =>
  typeof lead === 'object' && lead !== null && 'class' in lead
    ? `class ${String(lead.class)}`
    : (lead ?? null);

/** The tasks of a made-up decision of 2026 with these annexes or parts: their words and who leads them; and what is said of headings. */
async function leadsOf(text: string) {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `UBND TỈNH VÍ DỤ\n\n# KẾ HOẠCH\n\n**Giao việc hư cấu năm 2026**\n\n${text}\n`,
  );
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode, out).toBe(0);
  expect(out).toContain('0 words lost, 0 made up');
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  return {
    leads: (programme?.index.tasks ?? []).map(({ text: words, task }) => [words, leadOf(task?.lead)]),
    told: out.split('\n').filter((line) => line.includes('is a heading')),
  };
}

const head = '| TT | Nội dung | Thời hạn |\n| --- | --- | --- |';

test('the body that the title of an annex or the name of a group gives tasks to leads their rows', async () => {
  const { leads, told } = await leadsOf(
    `Điều 1. Giao việc tại các phụ lục.\n\nTM. UBND TỈNH VÍ DỤ\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\nPHỤ LỤC 1\n\nNHIỆM VỤ GIAO SỞ TÀI CHÍNH\n\n${head}\n| 1 | Lập dự toán | Quý I/2026 |\n| 2 | Quyết toán | Quý II/2026 |\n| 3 | Công khai | Quý III/2026 |\n| 4 | Thanh lý | Quý IV/2026 |\n\nPHỤ LỤC 2\n\nVIỆC CỦA CÁC CƠ QUAN KHÁC\n\n${head}\n| I | NHIỆM VỤ GIAO SỞ Y TẾ |  |\n| 1 | Khám bệnh | Quý I/2026 |\n| II | SỞ XÂY DỰNG |  |\n| 2 | Sửa đường | Quý I/2026 |\n| III | Nhiệm vụ của các xã, phường |  |\n| 3 | Dọn vệ sinh | Quý I/2026 |\n| IV | Nhiệm vụ chung |  |\n| 4 | Báo cáo | Quý I/2026 |`,
  );
  expect(leads).toEqual([
    ['Lập dự toán', 'so-tai-chinh'],
    ['Quyết toán', 'so-tai-chinh'],
    ['Công khai', 'so-tai-chinh'],
    ['Thanh lý', 'so-tai-chinh'],
    ['Khám bệnh', 'so-y-te'],
    ['Sửa đường', 'so-xay-dung'],
    ['Dọn vệ sinh', 'class Các xã, phường'],
    ['Báo cáo', null],
  ]);
  expect(told).toEqual([
    '- “1 NHIỆM VỤ GIAO SỞ TÀI CHÍNH” is a heading and taken for the lead of: “Lập dự toán”, “Quyết toán”, “Công khai”, “Thanh lý”',
    '- “I NHIỆM VỤ GIAO SỞ Y TẾ” is a heading and taken for the lead of: “Khám bệnh”',
    '- “II SỞ XÂY DỰNG” is a heading and taken for the lead of: “Sửa đường”',
    '- “III Nhiệm vụ của các xã, phường” is a heading and taken for the lead of: “Dọn vệ sinh”',
  ]);
});

test('a table with a column of who leads is led by nobody else', async () => {
  const { leads, told } = await leadsOf(
    'I. NHIỆM VỤ\n\n| TT | Nội dung | Chủ trì | Thời hạn |\n| --- | --- | --- | --- |\n| I | SỞ Y TẾ |  |  |\n| 1 | Khám bệnh | Ban A | Quý I/2026 |\n| 2 | Tiêm chủng |  | Quý I/2026 |',
  );
  expect(leads).toEqual([
    ['Khám bệnh', 'ban-a'],
    ['Tiêm chủng', null],
  ]);
  expect(told).toEqual([]);
});

test('what a section says is the responsibility of a body is led by it', async () => {
  const { leads } = await leadsOf(
    'I. PHÂN CÔNG TRÁCH NHIỆM\n\n1. Trách nhiệm của Hội Khuyến học\n\n- Vận động quỹ.\n\n2. Nhiệm vụ cụ thể của Sở Giáo dục và Đào tạo\n\n- Mở lớp.\n\n3. Trách nhiệm chung\n\n- Sơ kết.',
  );
  expect(leads).toEqual([
    ['Vận động quỹ.', 'hoi-khuyen-hoc'],
    ['Mở lớp.', 'so-giao-duc-dao-tao'],
    ['Sơ kết.', null],
  ]);
});

test('a sentence that ends in a colon tells who leads what is listed below it, and counts as no task', async () => {
  const { leads, told } = await leadsOf(
    'I. NHIỆM VỤ\n\n1. Môi trường\n\nSở Xây dựng chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và Ủy ban nhân dân các xã, phường:\n\n- Lập bản đồ.\n- Đặt thùng rác.\n\n2. Giáo dục\n\nGiao Sở Y tế:\n\na) Khám bệnh.\n\n3. Các trường đăng ký cây trước ngày 15 tháng 3 hằng năm:\n\na) Cây ăn quả.\n\n4. Nội dung khác:\n\na) Dọn vệ sinh.',
  );
  expect(leads).toEqual([
    ['Lập bản đồ.', 'so-xay-dung'],
    ['Đặt thùng rác.', 'so-xay-dung'],
    ['Khám bệnh.', 'so-y-te'],
    ['Cây ăn quả.', 'class Các trường'],
    ['Dọn vệ sinh.', null],
  ]);
  expect(told).toEqual([
    '- “Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, Công an tỉnh…” is a heading and taken for the lead of: “Lập bản đồ.”, “Đặt thùng rác.”',
    '- “Giao Sở Y tế:” is a heading and taken for the lead of: “Khám bệnh.”',
    '- “3 Các trường đăng ký cây trước ngày 15 tháng 3 hằng năm:” is a heading and taken for the lead of: “Cây ăn quả.”',
  ]);
});

test('a body that is told what to see to leads what stands below, by its name alone', async () => {
  const { leads } = await leadsOf(
    'I. NHIỆM VỤ\n\n1. Đảng ủy Hội Ví dụ lãnh đạo:\n\n- Lập quỹ.\n\n2. Ban Ví dụ có trách nhiệm tổ chức thực hiện:\n\n- Mở lớp.',
  );
  expect(leads).toEqual([
    ['Lập quỹ.', 'dang-uy-hoi-vi-du'],
    ['Mở lớp.', 'ban-vi-du'],
  ]);
});

test('brackets at the end of the words above a list say who leads all of it', async () => {
  const { leads } = await leadsOf(
    'I. NHIỆM VỤ\n\n- Mở lớp (Ban Ví dụ chủ trì; quý II/2026):\n  - Lớp một;\n  - Lớp hai (Ban Thử chủ trì; quý III/2026).\n- In sách:\n  - Tập một.\n',
  );
  expect(leads).toEqual([
    ['Lớp một;', 'ban-vi-du'],
    ['Lớp hai (Ban Thử chủ trì; quý III/2026).', 'ban-thu'],
    ['Tập một.', null],
  ]);
});

test('in a joint plan the work of each party counts, with its body as the lead, and the body that issues it is one with and without its place', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    'CÔNG AN TỈNH VÍ DỤ\n\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nKẾ HOẠCH LIÊN TỊCH\n\n**Việc hư cấu năm 2026**\n\nI. MỤC ĐÍCH\n\n- Một.\n\nII. NỘI DUNG PHỐI HỢP\n\n1. Hai.\n\nIII. TRÁCH NHIỆM CÁC BÊN\n\n1. Công an tỉnh\n\na) Ba;\n\nb) Bốn.\n\n2. Sở Giáo dục và Đào tạo\n\na) Năm;\n\nb) Sáu.\n',
  );
  const { out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  const { programmes, organisations } = readPlan(readPlanFolder(root)).plan;
  expect((programmes[0]?.index.tasks ?? []).map(({ text, task }) => [text, task?.lead ?? null])).toEqual([
    ['Hai.', null],
    ['Ba;', 'cong-an-tinh-vi-du'],
    ['Bốn.', 'cong-an-tinh-vi-du'],
    ['Năm;', 'so-giao-duc-dao-tao'],
    ['Sáu.', 'so-giao-duc-dao-tao'],
  ]);
  expect(organisations.map(({ name, names = [] }) => [name, ...names])).toEqual([
    ['Công an tỉnh Ví Dụ', 'Công an tỉnh'],
    ['Sở Giáo dục và Đào tạo'],
  ]);
  expect(out).toContain('“Công an tỉnh” and “Công an tỉnh Ví Dụ” were taken for one body');
  expect(out).toContain('tasks are also those of “III TRÁCH NHIỆM CÁC BÊN”, the work of each party');
});

test('a department that issues a plan is one body with and without its province', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'so.md'),
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH VÍ DỤ\n\nKẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n1. Mở lớp.\n\n- Chủ trì: Sở Giáo dục và Đào tạo.\n',
  );
  const { out } = await runCthd(['import', 'so.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  expect(out).toContain(
    '“Sở Giáo dục và Đào tạo” and “Sở Giáo dục và Đào tạo tỉnh Ví Dụ” were taken for one body',
  );
  expect(out).toContain('1 body');
});
