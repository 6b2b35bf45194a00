import { expect, test } from 'vitest';
import { programmeData } from '../../src/import/plan/plan-files.ts';
import type { SourceParagraph } from '../../src/import/source-text.ts';
import { readLines } from '../../src/import/read/markup/read-lines.ts';
import { divideText } from '../../src/import/structure/divide-text.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { unitsInShort } from './in-short.ts';

const { plan } = readPlan({ files: [], others: [], unreadable: [] });
const divide = (text: string) => divideText(readLines(text));

/** A made-up plan with these lines at its end. */
const signed = (end: string) => divide(`KẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n\n${end}\n`);

test.each([
  'PGS.TS. Hoàng Văn Thử',
  'GS.TSKH Hoàng Văn Thử',
  'ThS. Hoàng Thị Thử',
  'BSCKII. Hoàng Thị Thử',
  'TTƯT.ThS.BSCK1 Hoàng Thị Thử',
  'Luật sư Hoàng Thị Thử',
  'Thiếu tướng Hoàng Văn Thử',
  'Y Thử Niê',
  'H’Thử Êban',
  'HOÀNG VĂN THỬ',
  'Lưu Thị Thử',
])('%s signs', (name) => {
  const { head, unplaced } = signed(`TM. HỘI VÍ DỤ\n\nCHỦ TỊCH\n\n(Ký, ghi rõ họ tên)\n\n${name}`);
  expect([head.authority, head.position, head.name]).toEqual(['TM. HỘI VÍ DỤ', 'CHỦ TỊCH', name]);
  expect(unplaced).toEqual([]);
});

test('a heading in capitals below the name that signed is no position: it begins an annex', () => {
  const { head, units } = signed(
    'TM. HỘI VÍ DỤ\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\nLỊCH HOẠT ĐỘNG NĂM 2026\n\n| Thời gian | Nội dung | Chủ trì |\n| --- | --- | --- |\n| Tháng 3 | Ra quân | Ban A |',
  );
  expect([head.position, head.name]).toEqual(['CHỦ TỊCH', 'Lê Ví Dụ']);
  expect(unitsInShort(units).slice(2)).toEqual([
    'annex # LỊCH HOẠT ĐỘNG NĂM 2026',
    '  row Ra quân | Tháng 3 | Ra quân | Ban A |',
  ]);
});

test('of two signatures the second is left out, which is told, and the recipients after it are read', () => {
  const { head, units, decisions, dropped, unplaced } = signed(
    'TM. HỘI VÍ DỤ\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\nKT. BỘ TRƯỞNG BỘ THỬ\n\nTHỨ TRƯỞNG\n\nTrần Thử\n\nNơi nhận:\n- Ban A;\n- Lưu: VT.',
  );
  expect([head.name, head.recipients, head.filing]).toEqual(['Lê Ví Dụ', ['Ban A;'], 'Lưu: VT.']);
  expect(unitsInShort(units)).toEqual(['part I # VIỆC', '  bullet Một.']);
  expect(dropped.map(({ text }) => text)).toEqual(['KT. BỘ TRƯỞNG BỘ THỬ', 'THỨ TRƯỞNG', 'Trần Thử']);
  expect(decisions.map(({ what }) => what.en)).toEqual([
    'the signature of another body that signs too: a plan has a place for one; “KT. BỘ TRƯỞNG BỘ THỬ THỨ TRƯỞNG Trần Thử” is left out',
  ]);
  expect(unplaced).toEqual([]);
});

test('what the one who approves signs after the recipients is left out, which is told', () => {
  const { decisions, unplaced } = signed(
    'TM. HỘI VÍ DỤ\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\nNơi nhận:\n- Ban A;\n- Lưu: VT.\n\nXÁC NHẬN CỦA CHI BỘ\n\nBÍ THƯ\n\nTrần Thử\n\nDUYỆT CỦA NHÀ TRƯỜNG\n\nHIỆU TRƯỞNG\n\nBùi Thử',
  );
  expect(unplaced).toEqual([]);
  expect(decisions.map(({ what }) => what.en)).toEqual([
    'the signature of another body that signs too: a plan has a place for one; “XÁC NHẬN CỦA CHI BỘ BÍ THƯ Trần Thử DUYỆT CỦA NHÀ TRƯỜNG HIỆU TRƯỞNG Bùi Thử” is left out',
  ]);
});

test.each<[string, string, string | null]>([
  [
    'CHƯƠNG TRÌNH CÔNG TÁC TRỌNG TÂM\n**Của Hội Ví dụ năm 2026**',
    'CHƯƠNG TRÌNH CÔNG TÁC TRỌNG TÂM',
    'Của Hội Ví dụ năm 2026',
  ],
  ['# Kế hoạch\n## Mở lớp năm 2026', 'Kế hoạch', 'Mở lớp năm 2026'],
  ['# Kế hoạch mở lớp hư cấu năm 2026', 'Kế hoạch', 'mở lớp hư cấu năm 2026'],
  [
    '# KẾ HOẠCH\n## Mở lớp hư cấu năm 2026, định hướng đến năm\n## 2030',
    'KẾ HOẠCH',
    'Mở lớp hư cấu năm 2026, định hướng đến năm 2030',
  ],
])('%j: the title and the subject', (text, title, subject) => {
  const { head } = divide(`${text}\n\nHội Ví dụ ban hành như sau:\n\nI. VIỆC\n\n- Một.\n`);
  expect([head.title, head.subject]).toEqual([title, subject]);
});

test.each([
  ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\n\nTỈNH HƯ CẤU', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hư Cấu'],
  ['BAN CHẤP HÀNH ĐOÀN\n\nTHÀNH PHỐ HƯ CẤU', 'Ban Chấp hành Đoàn thành phố Hư Cấu'],
  ['ĐẢNG BỘ HƯ CẤU\n\nTỈNH ỦY HƯ CẤU', 'Tỉnh ủy Hư Cấu'],
  ['HỘI NÔNG DÂN HƯ CẤU\n\nBAN CHẤP HÀNH', 'Ban Chấp hành Hội Nông dân Hư Cấu'],
  ['TỔNG CÔNG TY VÍ DỤ\n\nĐẢNG ỦY', 'Đảng ủy Tổng công ty Ví Dụ'],
])('%j issues: the name of a place or of an organ belongs with the body above it', (letterhead, issuer) => {
  expect(divide(`${letterhead}\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n`).head.issuer).toBe(issuer);
});

test('a body that begins the sentence issues, with all its words', () => {
  const { bodies } = programmeData(
    divide('KẾ HOẠCH\nNăm 2026\n\nBan Chấp hành Hội Ví dụ ban hành Kế hoạch như sau:\n\nI. VIỆC\n\n- Một.\n'),
    { id: 'thu', asOf: '2026-11-23', plan },
  );
  expect(bodies.map(({ name }) => name)).toEqual(['Ban Chấp hành Hội Ví dụ']);
});

test('the letterhead above a carried text is left out also where it takes two lines', () => {
  const { dropped, units } = divide(
    'ỦY BAN NHÂN DÂN\n\nTỈNH HƯ CẤU\n\nSố: 12/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nBan hành Kế hoạch\n\nĐiều 1. Ban hành Kế hoạch.\n\nCHỦ TỊCH\n\nTrần Ví Dụ\n\nỦY BAN NHÂN DÂN\n\nTỈNH HƯ CẤU\n\nKẾ HOẠCH\n\nThực hiện việc\n\n(Kèm theo Quyết định số 12/QĐ-UBND)\n\nI. VIỆC\n\n- Một.\n',
  );
  expect(dropped.map(({ text }) => text)).toEqual(['Ủy ban nhân dân tỉnh Hư Cấu']);
  expect(unitsInShort(units)).toEqual(['part I # VIỆC', '  bullet Một.']);
});

test('a national heading that a narrow column broke stands above the carried text, not after the end of the first', () => {
  const { unplaced, head } = divide(
    'BỘ VÍ DỤ\n\nSố: 12/QĐ-BVD\n\nQUYẾT ĐỊNH\n\nBan hành Kế hoạch\n\nĐiều 1. Ban hành Kế hoạch.\n\nBỘ TRƯỞNG\n\nTrần Ví Dụ\n\nBỘ VÍ DỤ\n\nCỘNG HÒA XÃ HỘI CHỦ\n\nNGHĨA VIỆT NAM\n\nKẾ HOẠCH\n\nThực hiện việc\n\n(Kèm theo Quyết định số 12/QĐ-BVD)\n\nI. VIỆC\n\n- Một.\n',
  );
  expect([unplaced, head.title, head.issuer]).toEqual([[], 'KẾ HOẠCH', 'Bộ Ví Dụ']);
});

test('a day of issue may be written in figures', () => {
  const { head } = divide(
    'HỘI VÍ DỤ\n\nHòa An, ngày 05/01/2026\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n',
  );
  expect([head.place, head.date, head.printedDate]).toEqual(['Hòa An', '2026-01-05', 'ngày 05/01/2026']);
});

test('a place or a body whose name begins as the word for number does is whole', () => {
  const { head, unplaced } = divide(
    'HỘI VÍ DỤ\n\nSỐNG XANH\n\nSông Cầu, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n',
  );
  expect([head.issuer, head.place, unplaced]).toEqual(['Hội Ví Dụ Sống Xanh', 'Sông Cầu', []]);
});

test('a tab between a label and its words divides no columns below a letterhead that tabs divide', () => {
  const text = [
    'UBND TỈNH VÍ DỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'SỞ HƯ CẤU\tĐộc lập - Tự do - Hạnh phúc',
    'Số: 5/KH-SHC\tVí Dụ, ngày 01 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Việc hư cấu năm 2026',
    'I.\tMỤC TIÊU',
    '-\tMột;',
    'II.\tNHIỆM VỤ',
    '1.\tHạ tầng',
    'a)\tLắp đặt.',
    '-\tHai.',
    'Nơi nhận:\tTM. HỘI VÍ DỤ',
    '-\tSở Thử;\tCHỦ TỊCH',
    '\t- Ban Thử;\t',
    '- Lưu: VT.',
    '\t\tLê Ví Dụ',
  ].map((words): SourceParagraph => ({
    kind: 'paragraph',
    place: {},
    runs: [{ text: words, bold: /^[A-ZĐ]{2}/u.test(words), italic: false }],
    align: 'left',
    level: null,
    label: null,
  }));
  const { head, units, unplaced } = divideText({ blocks: text, notes: [], dropped: [], remarks: [] });
  expect([head.issuer, head.symbol, head.position, head.name, head.recipients]).toEqual([
    'Sở Hư Cấu',
    '5/KH-SHC',
    'CHỦ TỊCH',
    'Lê Ví Dụ',
    ['Sở Thử;', 'Ban Thử;'],
  ]);
  expect(unplaced).toEqual([]);
  expect(unitsInShort(units)).toEqual([
    'part I # MỤC TIÊU',
    '  bullet Một;',
    'part II # NHIỆM VỤ',
    '  section 1 # Hạ tầng',
    '    point a Lắp đặt.',
    '      bullet Hai.',
  ]);
});

test.each(['I. VIỆC', '(Văn bản hư cấu)\n\n1. Việc'])(
  'a short line between the title and “%s” is the subject',
  (next) => {
    const { head } = divide(`HỘI VÍ DỤ\n\nKẾ HOẠCH\nHoạt động năm 2026\n\n${next}\n\n- Một.\n`);
    expect([head.title, head.subject]).toEqual(['KẾ HOẠCH', 'Hoạt động năm 2026']);
  },
);

test('an abbreviation without a vowel stays in capitals in the name of the issuer', () => {
  const { head } = divide('ỦY BAN MTTQ VIỆT NAM XÃ VÍ DỤ\n\nKẾ HOẠCH\nViệc năm 2026\n\nI. VIỆC\n\n- Một.\n');
  expect(head.issuer).toBe('Ủy ban MTTQ Việt Nam xã Ví Dụ');
});

test('a stamp or a box above a text is left out, and does not stand in the way of its subject', () => {
  const { head, dropped } = divide(
    'HỘI VÍ DỤ\n\nHỎA TỐC\n\nKẾ HOẠCH\n\nDỰ THẢO LẦN 2\n\n**Mở lớp hư cấu năm 2026**\n\nHội Ví dụ ban hành như sau:\n\nI. VIỆC\n\n- Một.\n',
  );
  expect([head.issuer, head.title, head.subject]).toEqual([
    'Hội Ví Dụ',
    'KẾ HOẠCH',
    'Mở lớp hư cấu năm 2026',
  ]);
  expect(dropped.map(({ text }) => text)).toEqual(['HỎA TỐC', 'DỰ THẢO LẦN 2']);
});

test('a quarter and its year at the beginning of a line are no part', () => {
  const { units } = divide(
    'KẾ HOẠCH\nNăm 2026\n\nI/ VIỆC\n\n- Một, xong trong Quý\n\nII/2026.\n\nII/ TỔ CHỨC\n\n- Hai.\n',
  );
  expect(unitsInShort(units).filter((line) => line.startsWith('part'))).toEqual([
    'part I/ # VIỆC',
    'part II/ # TỔ CHỨC',
  ]);
});

test.each<[string, string, string | null, readonly string[]]>([
  ['HỘI VÍ DỤ TỈNH MẪU\n\n-\n\nCÔNG AN TỈNH MẪU', 'Hội Ví Dụ tỉnh Mẫu', null, ['CÔNG AN TỈNH MẪU']],
  ['UBND TỈNH MẪU\n\nSỞ VÍ DỤ - SỞ HƯ CẤU', 'Sở Ví Dụ', 'UBND tỉnh Mẫu', ['SỞ HƯ CẤU']],
])(
  '%j: the first of those who issue a text together does, and the others are told',
  (above, issuer, superior, others) => {
    const { head, decisions } = divide(
      `${above}\n\nKẾ HOẠCH LIÊN TỊCH\nNăm 2026\n\nNhư sau:\n\nI. VIỆC\n\n- Một.\n`,
    );
    expect([head.issuer, head.superior]).toEqual([issuer, superior]);
    expect(decisions.map(({ what }) => what.en)).toEqual(
      others.map(
        (name) =>
          `the name or number of a body that issues it too: a plan has a place for one; “${name}” is left out`,
      ),
    );
  },
);

test('a committee of several branches below its ministry issues its plan alone', () => {
  const { head, dropped } = divide(
    'BỘ VÍ DỤ\nBAN CHỈ ĐẠO LIÊN NGÀNH VỀ VIỆC THỬ\n\nKẾ HOẠCH CỦA BAN CHỈ ĐẠO LIÊN NGÀNH VỀ VIỆC THỬ\nNăm 2026\n\nI. VIỆC\n\n- Một.\n',
  );
  expect([head.superior, head.issuer]).toEqual(['Bộ Ví Dụ', 'Ban Chỉ đạo Liên Ngành về Việc Thử']);
  expect(dropped).toEqual([]);
});

test('of two bodies that sign an agreement by their representatives the second is left out, which is told', () => {
  const { head, decisions, units, unplaced } = signed(
    'ĐẠI DIỆN HỘI VÍ DỤ\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\nĐẠI DIỆN SỞ THỬ\n\nGIÁM ĐỐC\n\nTrần Thử',
  );
  expect([head.authority, head.position, head.name]).toEqual(['ĐẠI DIỆN HỘI VÍ DỤ', 'CHỦ TỊCH', 'Lê Ví Dụ']);
  expect([unitsInShort(units), unplaced]).toEqual([['part I # VIỆC', '  bullet Một.'], []]);
  expect(decisions.map(({ what }) => what.en)).toEqual([
    'the signature of another body that signs too: a plan has a place for one; “ĐẠI DIỆN SỞ THỬ GIÁM ĐỐC Trần Thử” is left out',
  ]);
});

test('names of bodies in small letters issue where no line above the title is in capitals', () => {
  const { head, decisions } = divide(
    'Bộ Giáo dục Hư Cấu\n\nTrường Đại học Ví Dụ\n\nSố: 45/KH-ĐHVD\n\nHội nghị lần thứ nhất\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n',
  );
  expect([head.superior, head.issuer, decisions]).toEqual(['Bộ Giáo dục Hư Cấu', 'Trường Đại học Ví Dụ', []]);
  expect(
    divide('Trường Đại học Ví Dụ\n\nHỘI VÍ DỤ\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n').head.issuer,
  ).toBe('Hội Ví Dụ');
});

test('the end of a subject that takes three lines of a plain text is no ground', () => {
  const { head } = divide(
    'UBND TỈNH VÍ DỤ\n\nQUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch hư cấu trên địa bàn tỉnh\n\nVí Dụ giai đoạn 2026 - 2030\n\n_____\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÍ DỤ\n\nCăn cứ Luật Ví dụ;\n\nĐiều 1. Ban hành Kế hoạch.\n',
  );
  expect([head.subject, head.grounds]).toEqual([
    'Về việc ban hành Kế hoạch hư cấu trên địa bàn tỉnh Ví Dụ giai đoạn 2026 - 2030',
    ['Căn cứ Luật Ví dụ;'],
  ]);
});

test('recipients that a second signature stands among are all read', () => {
  const { head, unplaced } = signed(
    'TM. HỘI VÍ DỤ\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\nNơi nhận:\n- Ban A;\n\nKT. GIÁM ĐỐC SỞ THỬ\n\nPHÓ GIÁM ĐỐC\n\nTrần Thử\n\n- Ban B;\n- Lưu: VT.',
  );
  expect([head.recipients, head.filing, unplaced]).toEqual([['Ban A;', 'Ban B;'], 'Lưu: VT.', []]);
});

test('of two letterheads side by side the left one gives issuer and number, and the right one is told as left out', () => {
  const { head, decisions, unplaced } = divide(
    `SỞ VÍ DỤ TỈNH THỬ\n\nSố: 11/KH-SVD\n\nTỈNH ĐOÀN THỬ\n\n***\n\nSố: 22-KH/TĐTN\n\nThử, ngày 09 tháng 01 năm 2026\n\nKẾ HOẠCH PHỐI HỢP\nNăm 2026\n\nI. VIỆC\n\n- Một.\n`,
  );
  expect([head.issuer, head.superior, head.symbol, head.date]).toEqual([
    'Sở Ví Dụ tỉnh Thử',
    null,
    '11/KH-SVD',
    '2026-01-09',
  ]);
  expect(decisions.map(({ what }) => what.en)).toEqual([
    'the name or number of a body that issues it too: a plan has a place for one; “TỈNH ĐOÀN THỬ Số: 22-KH/TĐTN” is left out',
  ]);
  expect(unplaced).toEqual([]);
});

test.each([
  ['Phòng Ví dụ xã Thử\n\nTRƯỜNG TIỂU HỌC THỬ', 'Trường Tiểu học Thử', 'Phòng Ví dụ xã Thử'],
  ['SỞ VÍ DỤ\n\nTrường Tiểu học Thử', 'Trường Tiểu học Thử', 'Sở Ví Dụ'],
])('a letterhead of capitals and small letters, %j, keeps both of its lines', (lines, issuer, superior) => {
  const { head, dropped } = divide(`${lines}\n\nSố: 35/KH-TH\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n`);
  expect([head.issuer, head.superior, dropped]).toEqual([issuer, superior, []]);
});
