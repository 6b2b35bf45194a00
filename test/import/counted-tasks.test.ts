import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const table = `| TT | Nội dung | Chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Mở lớp hư cấu cho hội viên | Ban A | Quý II/2026 |
`;

/** A made-up plan with this text between its subject and its end: what is said of its tasks, and of where they are. */
async function said(text: string) {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), `HỘI VÍ DỤ\n\n# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\n${text}`);
  const { out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  return out.split('\n').filter((line) => /task/iu.test(line));
}

const end = 'TM. HỘI VÍ DỤ\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\n';

test.each<[string, string, string[]]>([
  [
    'a part that only names the annex of tasks has none',
    `I. MỤC TIÊU\n\n- Một.\n\nII. NHIỆM VỤ\n\nCác nhiệm vụ cụ thể tại Phụ lục ban hành kèm theo Kế hoạch này.\n\n${end}PHỤ LỤC\n\n${table}`,
    ['Tasks counted: 1, in “PHỤ LỤC”; not counted: “I. MỤC TIÊU”, “II. NHIỆM VỤ”.'],
  ],
  [
    'where only annexes assign, what is done in the body counts too, and is told',
    `I. CHỦ ĐỀ CÔNG TÁC\n\nTuổi trẻ hư cấu.\n\nII. NỘI DUNG CÔNG TÁC\n\n- Vận động hội viên.\n- Sơ kết.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n- Theo dõi.\n\n${end}LỊCH HOẠT ĐỘNG\n\n${table}`,
    [
      'Tasks counted: 3, in “II. NỘI DUNG CÔNG TÁC”, “LỊCH HOẠT ĐỘNG”; not counted: “I. CHỦ ĐỀ CÔNG TÁC”, “III. TỔ CHỨC THỰC HIỆN”.',
      '- line 11: besides the annexes, tasks are also those of “II NỘI DUNG CÔNG TÁC”',
    ],
  ],
  [
    'of a conclusion without parts the sentences that ask for something',
    `1. Sau 10 năm thực hiện Nghị quyết, đã đạt được kết quả.\n\n2. Yêu cầu các hội thực hiện nhiệm vụ sau:\n\n2.1. Lập quỹ.\n\n2.2. Mở lớp.\n\n3. Theo dõi, báo cáo.\n\n${end}`,
    [
      'Tasks counted: 3, in “2. Yêu cầu các hội thực hiện nhiệm vụ sa…”, “3. Theo dõi, báo cáo.”; not counted: “1. Sau 10 năm thực hiện Nghị quyết, đã đ…”.',
      '- line 9: no part is called “nhiệm vụ, giải pháp”; tasks are those of: “2 Yêu cầu các hội thực hiện nhiệm vụ sau:”, “3 Theo dõi, báo cáo.”',
    ],
  ],
  [
    'of a conclusion whose matters have headings all of them, but for what looks back',
    `1. Về kết quả công tác\n\n- Đã làm.\n\n2. Về phòng chống thiên tai\n\n2.1. Lập phương án.\n\n3. Về đường thôn\n\n3.1. Đo đạc.\n\n4. Theo dõi, báo cáo.\n\n${end}`,
    [
      'Tasks counted: 3, in “2. Về phòng chống thiên tai”, “3. Về đường thôn”, “4. Theo dõi, báo cáo.”; not counted: “1. Về kết quả công tác”.',
      '- line 11: no part is called “nhiệm vụ, giải pháp”; tasks are those of: “2 Về phòng chống thiên tai”, “3 Về đường thôn”, “4 Theo dõi, báo cáo.”',
    ],
  ],
  [
    'of a whole plan that an article approves the part that says who does what',
    `**Điều 1.** Phê duyệt Kế hoạch với các nội dung sau:\n\nI. MỤC TIÊU\n\n- Một.\n\nII. TỔ CHỨC THỰC HIỆN\n\n- Hai.\n\n**Điều 2.** Quyết định có hiệu lực từ ngày ký.\n\n${end}`,
    [
      'Tasks counted: 1, in “Điều 1. Phê duyệt Kế hoạch với các nội d…”; not counted: “Điều 2. Quyết định có hiệu lực từ ngày k…”.',
      '- line 13: no part is called “nhiệm vụ, giải pháp”; tasks are those of “II TỔ CHỨC THỰC HIỆN”',
    ],
  ],
  [
    'where all parts say what stands around tasks, those of its targets',
    `I. MỤC ĐÍCH\n\n- Một.\n\nII. CHỈ TIÊU TIẾT KIỆM\n\n- Hai.\n- Ba.\n\n${end}`,
    [
      'Tasks counted: 2, in “II. CHỈ TIÊU TIẾT KIỆM”; not counted: “I. MỤC ĐÍCH”.',
      '- line 11: no part is called “nhiệm vụ, giải pháp”; tasks are those of “II CHỈ TIÊU TIẾT KIỆM”',
    ],
  ],
  [
    'a row in the body assigns the unit with its words, and they count once',
    `1. Nội dung\n\n1.1. Đào tạo\n\na) Mở lớp hư cấu cho hội viên trong cả năm.\n\n2. Phân công\n\n${table}`,
    [
      'Tasks counted: 1, in “1. Nội dung”; not counted: “2. Phân công”.',
      '- line 17, table 1, row 2, column 1: the row “Mở lớp hư cấu cho hội viên” assigns 1.1.a (mo-lop-hu-cau-hoi) of the body; they count as one task',
    ],
  ],
  [
    'rows of targets are told apart from the tasks',
    `I. NHIỆM VỤ\n\n- Một.\n\n${end}PHỤ LỤC\n\nCHỈ TIÊU\n\n| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |\n| --- | --- | --- | --- |\n| 1 | Hồ sơ số | % | 80 |\n`,
    [
      'Tasks counted: 1, in “I. NHIỆM VỤ”. Besides, 1 row of targets is followed as tasks are, in “CHỈ TIÊU”.',
    ],
  ],
  [
    'a plan that a decision holds in an article has its tasks in the part of that article',
    'Điều 1. Phê duyệt Kế hoạch hư cấu với các nội dung sau:\n\nI. MỤC TIÊU\n\n- Một.\n\nII. NHIỆM VỤ\n\n- Hai.\n\n- Ba.\n\nĐiều 2. Tổ chức thực hiện\n\n1. Ban A theo dõi.',
    [
      'Tasks counted: 2, in “Điều 1. Phê duyệt Kế hoạch hư cấu với cá…”; not counted: “Điều 2. Tổ chức thực hiện”.',
    ],
  ],
  [
    'sections for each body are all counted where no part is called one of tasks',
    '1. Bộ Tài chính:\n\na) Bố trí kinh phí.\n\nb) Báo cáo.\n\n2. Bộ Nội vụ hướng dẫn.\n\n3. Các bộ, ngành, địa phương thực hiện.',
    [
      'Tasks counted: 4, in “1. Bộ Tài chính:”, “2. Bộ Nội vụ hướng dẫn.”, “3. Các bộ, ngành, địa phương thực hiện.”.',
      '- line 7: no part is called “nhiệm vụ, giải pháp”; tasks are those of the sections for each body: “1 Bộ Tài chính:”, “2 Bộ Nội vụ hướng dẫn.”, “3 Các bộ, ngành, địa phương thực hiện.”',
      '- an assignment in the words of the task itself: “Bộ Nội vụ hướng dẫn.”',
      '- an assignment in the words of the task itself: “Các bộ, ngành, địa phương thực hiện.”',
    ],
  ],
  [
    'of a part with aims and tasks those of its sections count; a part without words is no task of the table that names its annex',
    `PHẦN THỨ NHẤT\n\nMỤC TIÊU, NHIỆM VỤ\n\nI. MỤC TIÊU\n\n- Một.\n\nII. NHIỆM VỤ\n\n- Hai.\n\nPHẦN THỨ HAI\n\nNHIỆM VỤ\n\nChi tiết tại Phụ lục kèm theo.\n\n${end}PHỤ LỤC\n\n${table.replace('Mở lớp', 'Nhiệm vụ mở lớp')}`,
    [
      'Tasks counted: 2, in “PHẦN THỨ NHẤT. MỤC TIÊU, NHIỆM VỤ”, “PHỤ LỤC”; not counted: “PHẦN THỨ HAI. NHIỆM VỤ”.',
    ],
  ],
])('%s', async (_, text, lines) => {
  expect(await said(text)).toEqual(lines);
});

test('of many remarks of one kind the first are shown and the others told by their number; the report has all', async () => {
  const root = temporaryFolder();
  const rows = Array.from(
    { length: 9 },
    (_, at) => `| ${at + 1} | Việc ${at + 1} | Ban A | Khi có nước ${at + 1} |`,
  );
  writeFileSync(
    join(root, 'a.md'),
    `HỘI VÍ DỤ\n\n# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n| TT | Việc | Chủ trì | Thời hạn |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  );
  const run = ['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en', '--report', 'r.md'];
  const { out } = await runCthd(run, { cwd: root });
  expect(
    out
      .split('\n')
      .filter((line) => /was not understood|more like/u.test(line))
      .map((line) => line.slice(0, 82)),
  ).toEqual([
    '- line 11, table 1, row 2, column 1: the deadline “Khi có nước 1” was not understo',
    '- line 12, table 1, row 3, column 1: the deadline “Khi có nước 2” was not understo',
    '- line 13, table 1, row 4, column 1: the deadline “Khi có nước 3” was not understo',
    '- … and 6 more like the 3 above (all of them: --report).',
  ]);
  expect(readFileSync(join(root, 'r.md'), 'utf8').match(/was not understood/gu)).toHaveLength(9);
});
