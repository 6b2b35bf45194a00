import { expect, test } from 'vitest';
import { programmeData } from '../../src/import/plan/plan-files.ts';
import { readLines } from '../../src/import/read/markup/read-lines.ts';
import { divideText } from '../../src/import/structure/divide-text.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';

const { plan } = readPlan({ files: [], others: [], unreadable: [] });

/** What the plan of a text says of its head, and the documents and bodies that it registers. */
function headOf(text: string) {
  const { head, documents, bodies } = programmeData(divideText(readLines(text)), {
    id: 'thu',
    asOf: '2026-11-23',
    plan,
  });
  return { head, documents, bodies };
}

const plan2026 = (subject: string, opening: string, units = 'I. VIỆC\n\n1. Một.') =>
  `Hòa An, ngày 12 tháng 3 năm 2026\n\nKẾ HOẠCH\n\n**${subject}**\n\n${opening}\n\n${units}\n`;

test.each<[string, string, string[]]>([
  [
    'Thực hiện Chỉ thị số 11-CT/TU ngày 04/01/2026 của Tỉnh ủy về khoáng sản và Nghị quyết số 35-NQ/TU ngày 29/12/2025, Hội Ví dụ ban hành Kế hoạch thực hiện như sau:',
    'Năm 2026',
    ['ct-11-2026', 'nq-35-2025'],
  ],
  [
    'Theo chỉ đạo của cấp trên, Hội Ví dụ ban hành Kế hoạch triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 như sau:',
    'Năm 2026',
    ['nq-57-2024'],
  ],
  ['Hội Ví dụ đề ra các việc sau:', 'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024', ['nq-57-2024']],
  [
    '- Căn cứ Luật Ví dụ số 12/2024/QH15;\n- Căn cứ Quyết định số 411/QĐ-TTg ngày 31/3/2022;\n\nHội Ví dụ ban hành Kế hoạch như sau:',
    'Năm 2026',
    ['l-12', 'qd-411-2022'],
  ],
  ['Ngày 22/12/2024 đã có Nghị quyết số 57-NQ/TW. Hội Ví dụ ban hành Kế hoạch như sau:', 'Năm 2026', []],
])('%s (%s): the programme carries out %j', (opening, subject, grounds) => {
  expect(headOf(plan2026(subject, opening)).head['grounds']).toEqual(grounds);
});

test('the grounds of a carrying instrument name their documents, one alone in a line', () => {
  const { head } = headOf(
    'NGHỊ QUYẾT\n\n**Ban hành Chương trình**\n\nCăn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024;\n\nCăn cứ Luật Ví dụ số 12/2024/QH15 và Luật Thử nghiệm số 13/2024/QH15;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Ban hành Chương trình.\n\nTM. HỘI VÍ DỤ\n\nNguyễn Ví Dụ\n\nCHƯƠNG TRÌNH\n\nThực hiện việc\n\n(Kèm theo Nghị quyết)\n\nI. VIỆC\n\n- Một.\n',
  );
  expect(head['issued-with']).toMatchObject({
    grounds: [
      { document: 'nq-57-2024', text: 'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024;' },
      { text: 'Căn cứ Luật Ví dụ số 12/2024/QH15 và Luật Thử nghiệm số 13/2024/QH15;' },
    ],
  });
});

test.each<[string, string, string, { from: number; to: number }]>([
  ['a range of the subject', 'Phát triển 5 năm 2027 - 2031', 'I. VIỆC', { from: 2027, to: 2031 }],
  [
    'the year up to which the subject goes, not an outlook',
    'Đến năm 2028, tầm nhìn đến năm 2045',
    'I. VIỆC',
    { from: 2026, to: 2028 },
  ],
  [
    'the day of issue, not the year that one task goes up to',
    'Phát triển',
    'I. VIỆC\n\n1. Xong đến năm 2027.\n\n2. Tầm nhìn đến năm 2045.',
    { from: 2026, to: 2031 },
  ],
  [
    'the period that the text names, not one that is over',
    'Phát triển',
    'I. VIỆC\n\n1. Tổng kết giai đoạn 2021 - 2025, giai đoạn 2021-2025.\n\n2. Việc của giai đoạn 2026 – 2028 đến năm 2030.',
    { from: 2026, to: 2028 },
  ],
  [
    'the last year by which a target ends',
    'Phát triển',
    'I. MỤC TIÊU\n\n**1. Mục tiêu đến năm 2030**\n\n- Đến năm 2030 xong một nửa.\n\n**2. Mục tiêu đến năm 2035**\n\n- Xong.',
    { from: 2026, to: 2035 },
  ],
  [
    'the last year by which a task of an annex ends',
    'Phát triển',
    'I. VIỆC\n\n1. Xong đến năm 2030.\n\nPHỤ LỤC\n\n| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Một | Ban A | 2026 - 2034 |\n| 2 | Hai | Ban A | Tầm nhìn 2050 |',
    { from: 2026, to: 2034 },
  ],
])('the term is that of %s', (_, subject, units, term) => {
  expect(headOf(plan2026(subject, 'Hội Ví dụ ban hành Kế hoạch như sau:', units)).head['term']).toEqual(term);
});

test('a cited document has its issuer where the text names it, and its whole title, which ends where the sentence goes on', () => {
  const { documents } = headOf(
    plan2026(
      'Năm 2026',
      'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số, Hội Ví dụ ban hành Kế hoạch; Quyết định số 411/QĐ-TTg ngày 31/3/2022 phê duyệt Chiến lược kinh tế số, trong đó giao các hội.',
    ),
  );
  expect(documents.map(({ id, issuer, title }) => [id, issuer, title])).toEqual([
    [
      'nq-57-2024',
      'bo-chinh-tri',
      'về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    ],
    ['qd-411-2022', undefined, 'phê duyệt Chiến lược kinh tế số'],
  ]);
});

test.each([
  [
    'LIÊN HIỆP CÁC HỘI\n\nKHOA HỌC VÀ KỸ THUẬT\n\nTỈNH VÍ DỤ',
    null,
    'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Ví Dụ',
  ],
  [
    'ĐẢNG BỘ LIÊN HIỆP CÁC\n\nHỘI\n\nVÍ DỤ VIỆT NAM\n\nĐẢNG ỦY',
    null,
    'Đảng ủy Đảng bộ Liên hiệp các Hội Ví Dụ Việt Nam',
  ],
  ['UBND TỈNH VÍ DỤ\n\nSỞ NÔNG NGHIỆP VÀ MÔI\n\nTRƯỜNG', 'UBND tỉnh Ví Dụ', 'Sở Nông nghiệp và Môi trường'],
  ['ĐẠI HỌC VÍ DỤ\n\nTRƯỜNG ĐẠI HỌC KINH TẾ -\n\nLUẬT', 'Đại học Ví Dụ', 'Trường Đại học Kinh tế - Luật'],
  ['CỤC VÍ DỤ\n\nBAN CHỈ ĐẠO CHUYỂN ĐỔI\n\nSỐ', 'Cục Ví Dụ', 'Ban Chỉ đạo Chuyển đổi số'],
  ['TỈNH ỦY VÍ DỤ ĐẢNG CỘNG SẢN VIỆT NAM\n\nHUYỆN ỦY THỬ', 'Tỉnh ủy Ví Dụ', 'Huyện ủy Thử'],
  ['BỘ VÍ DỤ\n\nBẢO TÀNG THỬ', 'Bộ Ví Dụ', 'Bảo tàng Thử'],
  ['THÀNH PHỐ VĨNH THÀNH\n\nCƠ QUAN THỬ', 'Thành phố Vĩnh Thành', 'Cơ quan Thử'],
])('the letterhead %j is that of %j and %j', (lines, superior, issuer) => {
  const { head } = divideText(
    readLines(`${lines}\n\nSố: 12/KH-VD\n\nKẾ HOẠCH\n\n**Năm 2026**\n\nI. VIỆC\n\n- Một.\n`),
  );
  expect([head.superior, head.issuer, head.symbol, head.title]).toEqual([
    superior,
    issuer,
    '12/KH-VD',
    'KẾ HOẠCH',
  ]);
});

test('the year that the subject ends with counts before a period that the text names', () => {
  const text = plan2026(
    'Phát triển nghề hư cấu đến năm 2030',
    'Hội Ví dụ đề ra:',
    'I. VIỆC\n\n- Giai đoạn 2026 - 2028: một.',
  );
  expect(headOf(text).head).toMatchObject({ term: { from: 2026, to: 2030 } });
});
