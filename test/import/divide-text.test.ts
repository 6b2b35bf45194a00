import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/import/read/markup/read-lines.ts';
import { divideText } from '../../src/import/structure/divide-text.ts';
import { unitsInShort } from './in-short.ts';

const divide = (text: string) => divideText(readLines(text));
const units = (text: string) => unitsInShort(divide(text).units);

/** A made-up resolution that carries a programme with an annex. */
const resolution = `CHÍNH PHỦ VÍ DỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 07/NQ-CP
Hà Nội, ngày 09 tháng 01 năm 2025

# NGHỊ QUYẾT
## Ban hành Chương trình hành động ví dụ

# CHÍNH PHỦ VÍ DỤ

Căn cứ Luật Ví dụ ngày 19 tháng 6 năm 2015;

Theo đề nghị của Bộ trưởng Bộ Ví dụ.

# QUYẾT NGHỊ:

**Điều 1.** Ban hành kèm theo Nghị quyết này Chương trình ví dụ.

**Điều 2.** Nghị quyết này có hiệu lực từ ngày ký.

*Nơi nhận:*
- Ban Bí thư;
- Các bộ,
  cơ quan ngang bộ;
- Lưu: VT.

TM. CHÍNH PHỦ VÍ DỤ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
[đã ký]
Nguyễn Ví Dụ

# CHƯƠNG TRÌNH HÀNH ĐỘNG
*Thực hiện Nghị quyết ví dụ giai đoạn 2025 - 2030*

*(Kèm theo Nghị quyết số 07/NQ-CP
ngày 09 tháng 01 năm 2025)*

## I. MỤC TIÊU

1. Hoàn thành việc thứ nhất.

## II. NHIỆM VỤ

Nhằm đạt mục tiêu, các bộ thực hiện:

### 1. Hoàn thiện thể chế

a) Rà soát các văn bản:

- Luật;
- Nghị định, gồm:
+ nghị định cũ;
+ nghị định mới.

đ) Việc sau.

PHỤ LỤC I

DANH MỤC NHIỆM VỤ

(Kèm theo Chương trình)

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
| --- | --- | --- | --- |
| (1) | (2) | (3) | (4) |
| I | Thể chế | | |
| 1 | Soạn luật | Bộ A; Bộ B | Quý IV/2025 |
`;

test('a resolution with its programme and annex is divided into all of its pieces, and no word is lost or made up', () => {
  const source = readLines(resolution);
  const draft = divideText(source);
  expect(draft.instrument?.head).toEqual({
    symbol: '07/NQ-CP',
    date: '2025-01-09',
    printedDate: 'ngày 09 tháng 01 năm 2025',
    place: 'Hà Nội',
    issuer: 'Chính phủ Ví Dụ',
    superior: null,
    decider: 'CHÍNH PHỦ VÍ DỤ',
    isFictional: false,
    title: 'NGHỊ QUYẾT',
    subject: 'Ban hành Chương trình hành động ví dụ',
    reference: null,
    grounds: ['Căn cứ Luật Ví dụ ngày 19 tháng 6 năm 2015;', 'Theo đề nghị của Bộ trưởng Bộ Ví dụ.'],
    opening: ['Căn cứ Luật Ví dụ ngày 19 tháng 6 năm 2015;', 'Theo đề nghị của Bộ trưởng Bộ Ví dụ.'],
    preamble: [],
    formula: 'QUYẾT NGHỊ:',
    authority: 'TM. CHÍNH PHỦ VÍ DỤ KT. THỦ TƯỚNG',
    position: 'PHÓ THỦ TƯỚNG',
    name: 'Nguyễn Ví Dụ',
    recipients: ['Ban Bí thư;', 'Các bộ, cơ quan ngang bộ;'],
    filing: 'Lưu: VT.',
  });
  expect(unitsInShort(draft.instrument?.units ?? [])).toEqual([
    'article 1 Ban hành kèm theo Nghị quyết này Chương trình ví dụ.',
    'article 2 Nghị quyết này có hiệu lực từ ngày ký.',
  ]);
  expect(draft.head).toMatchObject({
    title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    subject: 'Thực hiện Nghị quyết ví dụ giai đoạn 2025 - 2030',
    reference: '(Kèm theo Nghị quyết số 07/NQ-CP ngày 09 tháng 01 năm 2025)',
  });
  expect(unitsInShort(draft.units)).toEqual([
    'part I # MỤC TIÊU',
    '  section 1 Hoàn thành việc thứ nhất.',
    'part II # NHIỆM VỤ',
    '  paragraph Nhằm đạt mục tiêu, các bộ thực hiện:',
    '  section 1 # Hoàn thiện thể chế',
    '    point a Rà soát các văn bản:',
    '      bullet Luật;',
    '      bullet Nghị định, gồm:',
    '        subbullet nghị định cũ;',
    '        subbullet nghị định mới.',
    '    point đ Việc sau.',
    'annex I # DANH MỤC NHIỆM VỤ (Kèm theo Chương trình)',
    '  group I Thể chế | I |  |  |  |',
    '    row 1 Soạn luật | 1 | Soạn luật | Bộ A; Bộ B | Quý IV/2025 |',
  ]);
  expect(draft.units[2]?.columns).toEqual([
    { head: 'TT', is: 'number' },
    { head: 'Nhiệm vụ', is: 'text' },
    { head: 'Cơ quan chủ trì', is: 'lead' },
    { head: 'Thời gian', is: 'deadline' },
  ]);
  expect(draft.dropped.map(({ text, why }) => `${text}: ${why.en}`)).toEqual([
    ' CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM: national heading, motto, rule',
    'Độc lập - Tự do - Hạnh phúc: national heading, motto, rule',
    '[đã ký]: the mark that it was signed',
    '(1) (2) (3) (4): a row of column numbers',
  ]);
  expect(draft.unplaced).toEqual([]);
});

describe('levels follow from where a label stands', () => {
  test('figures below a letter, below articles, below parts', () => {
    expect(
      units(
        'PHẦN THỨ NHẤT\n\nMỞ ĐẦU\n\nI. Tình hình\n\n1. Kết quả\n\n1.1. Về một việc.\n\n1.1.1. Chi tiết.\n',
      ),
    ).toEqual([
      'part PHẦN THỨ NHẤT # MỞ ĐẦU',
      '  section I # Tình hình',
      '    subsection 1 # Kết quả',
      '      point 1.1 Về một việc.',
      '        point 1.1.1 Chi tiết.',
    ]);
    expect(
      units('Điều 1. Tổ chức thực hiện\n\n1. Bộ A làm việc này.\n\na) Một phần.\n\nĐiều 2. Hiệu lực.\n'),
    ).toEqual([
      'article 1 # Tổ chức thực hiện',
      '  clause 1 Bộ A làm việc này.',
      '    point a Một phần.',
      'article 2 Hiệu lực.',
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      'of the Party: I- 1- 1.1- a)',
      'I- MỤC TIÊU\n\n1- Đến năm 2030\n\n1.1- Tăng trên 8%/năm.\n\na) Việc nhỏ.\n\n1.2- Đạt 30%.\n\nII- VIỆC\n\n1- Mở lớp.\n',
      [
        'part I- # MỤC TIÊU',
        '  section 1- # Đến năm 2030',
        '    subsection 1.1- Tăng trên 8%/năm.',
        '      point a Việc nhỏ.',
        '    subsection 1.2- Đạt 30%.',
        'part II- # VIỆC',
        '  section 1- Mở lớp.',
      ],
    ],
    [
      'with strokes and full stops: I/ 1/ a/, a.',
      'I/ VIỆC\n\n1/ Mục tiêu chung\n\na/ Việc một.\n\nb/ Việc hai.\n\n2/ Mục tiêu khác\n\na. Việc ba.\n\nb. Việc tư.\n',
      [
        'part I/ # VIỆC',
        '  section 1/ # Mục tiêu chung',
        '    point a/ Việc một.',
        '    point b/ Việc hai.',
        '  section 2/ # Mục tiêu khác',
        '    point a. Việc ba.',
        '    point b. Việc tư.',
      ],
    ],
    [
      'all levels of a long programme: PHẦN, A, I, 1, 1.1, a), 1), -, +',
      'PHẦN THỨ NHẤT\nKẾT QUẢ\n\nA. ĐẠT ĐƯỢC\n\nI. Hạ tầng\n\n1. Mạng\n\n1.1. Truyền dẫn\n\na) Đã kết nối:\n\n(1) Cấp tỉnh;\n\n(2) Cấp xã:\n\n- Xã:\n\n+ Xã A.\n\nb) Đã nâng cấp.\n\n1.2. Thiết bị\n\nĐã trang bị.\n\nB. TỒN TẠI\n\nKinh phí còn ít.\n\nPHẦN THỨ HAI\nKẾ HOẠCH\n\nI. Mục tiêu\n\n1) Một việc.\n',
      [
        'part PHẦN THỨ NHẤT # KẾT QUẢ',
        '  part A # ĐẠT ĐƯỢC',
        '    section I # Hạ tầng',
        '      subsection 1 # Mạng',
        '        point 1.1 # Truyền dẫn',
        '          point a Đã kết nối:',
        '            point (1) Cấp tỉnh;',
        '            point (2) Cấp xã:',
        '              bullet Xã:',
        '                subbullet Xã A.',
        '          point b Đã nâng cấp.',
        '        point 1.2 # Thiết bị',
        '          paragraph Đã trang bị.',
        '  part B # TỒN TẠI',
        '    paragraph Kinh phí còn ít.',
        'part PHẦN THỨ HAI # KẾ HOẠCH',
        '  section I # Mục tiêu',
        '    subsection 1) Một việc.',
      ],
    ],
    [
      'called tasks, with figures that begin again in each',
      'II. NHIỆM VỤ\n\nNhiệm vụ 1. Hoàn thiện thể chế\n\n1. Tham mưu.\n\n2. Rà soát.\n\nNhiệm vụ 2: Hạ tầng\n\n1. Nâng cấp.\n',
      [
        'part II # NHIỆM VỤ',
        '  section Nhiệm vụ 1 # Hoàn thiện thể chế',
        '    subsection 1 Tham mưu.',
        '    subsection 2 Rà soát.',
        '  section Nhiệm vụ 2: # Hạ tầng',
        '    subsection 1 Nâng cấp.',
      ],
    ],
    [
      'of a union: I- A. 1/ a/ i), the next part after the last letter',
      'I- VIỆC\n\nA. THỂ CHẾ\n\n1/ Sửa Điều lệ\n\na/ Dự thảo lần 1.\n\ni) Bản một;\n\nii) Bản hai;\n\niii) Bản ba.\n\nb/ Trình.\n\nB. CHĂM LO\n\n1/ Tết sum vầy.\n\nII- TỔ CHỨC\n\n1- Theo dõi.\n',
      [
        'part I- # VIỆC',
        '  section A # THỂ CHẾ',
        '    subsection 1/ # Sửa Điều lệ',
        '      point a/ Dự thảo lần 1.',
        '        point i Bản một;',
        '        point ii Bản hai;',
        '        point iii Bản ba.',
        '      point b/ Trình.',
        '  section B # CHĂM LO',
        '    subsection 1/ Tết sum vầy.',
        'part II- # TỔ CHỨC',
        '  section 1- Theo dõi.',
      ],
    ],
    [
      'in rounds, with “+” alone and a sentence that begins with a figure',
      'I. CHỈ TIÊU\n\n1. 100% cơ sở có tổ.\n\n2. Kết nạp 5.000 đoàn viên.\n\nII. CÁC ĐỢT\n\nĐợt 1: Tháng Thanh niên\n\n1. Mùa hè xanh\n\n+ Xây 10 nhà\n\n+ Sửa 20 km đường\n\nĐợt 2: Cao điểm\n\n1. Ngày hội.\n',
      [
        'part I # CHỈ TIÊU',
        '  section 1 100% cơ sở có tổ.',
        '  section 2 Kết nạp 5.000 đoàn viên.',
        'part II # CÁC ĐỢT',
        '  section Đợt 1: # Tháng Thanh niên',
        '    subsection 1 # Mùa hè xanh',
        '      subbullet Xây 10 nhà',
        '      subbullet Sửa 20 km đường',
        '  section Đợt 2: # Cao điểm',
        '    subsection 1 Ngày hội.',
      ],
    ],
    [
      'of figures alone down to the fourth',
      '1. VIỆC\n\n1.1. Nghiên cứu\n\n1.1.1. Đề tài:\n\n1.1.1.1. Cấp bộ.\n\n1.1.1.2. Cấp cơ sở.\n\n1.1.2. Bài báo.\n',
      [
        'section 1 # VIỆC',
        '  subsection 1.1 # Nghiên cứu',
        '    point 1.1.1 Đề tài:',
        '      point 1.1.1.1 Cấp bộ.',
        '      point 1.1.1.2 Cấp cơ sở.',
        '    point 1.1.2 Bài báo.',
      ],
    ],
    [
      'not of amounts, times and initials',
      'I. VIỆC\n\n1.500 hội viên mới được kết nạp.\n\n3.5 triệu lượt người.\n\nC là một chữ cái.\n\n5 - 7 người một tổ.\n\n24/7 có người trực.\n',
      [
        'part I # VIỆC',
        '  paragraph 1.500 hội viên mới được kết nạp.',
        '  paragraph 3.5 triệu lượt người.',
        '  paragraph C là một chữ cái.',
        '  paragraph 5 - 7 người một tổ.',
        '  paragraph 24/7 có người trực.',
      ],
    ],
    [
      'the letters of points, đ among them',
      `I. VIỆC\n\n1. Các việc:\n\n${Array.from('abcdđeghikl', (one) => `${one}) Việc ${one}.`).join('\n\n')}\n`,
      [
        'part I # VIỆC',
        '  section 1 Các việc:',
        ...Array.from('abcdđeghikl', (one) => `    point ${one} Việc ${one}.`),
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(units(text)).toEqual(expected);
  });

  test('what begins with a capital stays apart from a line without a full stop, and the choice is told', () => {
    const text = 'I. VIỆC\n\n- Trồng trọt\n\nBảng phân công như sau.\n';
    const { units: divided, decisions } = divide(text);
    expect(unitsInShort(divided)).toEqual([
      'part I # VIỆC',
      '  bullet Trồng trọt',
      '  paragraph Bảng phân công như sau.',
    ]);
    expect(decisions.map(({ what }) => what.en)).toEqual([
      'kept apart, though the paragraph before has no mark at its end: “Trồng trọt”, then “Bảng phân công như sau.”',
    ]);
    const answers = new Map([[decisions[0]?.question?.key ?? '', 'joined']]);
    expect(unitsInShort(divideText(readLines(text), answers).units)).toEqual([
      'part I # VIỆC',
      '  bullet Trồng trọt Bảng phân công như sau.',
    ]);
  });

  test('a sentence that a page end divides is joined, and the choice is told', () => {
    const { units: divided, decisions } = divide(
      'I. VIỆC\n\n- Phối hợp với các\n\nHội trí thức làm tốt.\n\nĐoạn khác.\n',
    );
    expect(unitsInShort(divided)).toEqual([
      'part I # VIỆC',
      '  bullet Phối hợp với các Hội trí thức làm tốt.',
      '  paragraph Đoạn khác.',
    ]);
    expect(decisions.map(({ place, what }) => [place, what.en])).toEqual([
      [
        { line: 5 },
        'joined to the paragraph before, whose sentence had not ended: “Phối hợp với các” + “Hội trí thức làm tốt.”',
      ],
    ]);
  });

  test('a heading over nothing is a text', () => {
    expect(units('I. VIỆC\n\n1. Tập huấn cán bộ\n\n2. Tổng kết\n')).toEqual([
      'part I # VIỆC',
      '  section 1 Tập huấn cán bộ',
      '  section 2 Tổng kết',
    ]);
  });
});

test('a table without assignments keeps its cells; words after the end of a document are unplaced, not lost', () => {
  const text =
    'I. SỐ LIỆU\n\n| Năm | Số |\n|---|---|\n| 2024 | 12 |\n\nTM. BAN VÍ DỤ\nTRƯỞNG BAN\nTrần Ví Dụ\n\nGhi chú thêm.\n';
  const { units: divided, unplaced } = divide(text);
  expect(unitsInShort(divided)).toEqual(['part I # SỐ LIỆU', '  table [["2024","12"]]']);
  expect(unplaced.map((one) => one.text)).toEqual(['Ghi chú thêm.']);
});

describe('heads as offices write them', () => {
  const headOf = ({ head: { title, subject, preamble } }: ReturnType<typeof divide>) => [
    title,
    subject,
    ...preamble,
  ];

  test('a subject in plain letters stands between the title and the first sentence', () => {
    const text =
      'KẾ HOẠCH\nChuyển đổi số huyện Ví Dụ năm 2026\n\nUBND huyện ban hành Kế hoạch như sau:\n\nI. VIỆC\n\n1. Mở lớp.\n';
    expect(headOf(divide(text))).toEqual([
      'KẾ HOẠCH',
      'Chuyển đổi số huyện Ví Dụ năm 2026',
      'UBND huyện ban hành Kế hoạch như sau:',
    ]);
  });

  test('a title may go on with the subject on its line', () => {
    const text = 'KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026\n\nBan hành như sau:\n\nI. VIỆC\n\n1. Mở lớp.\n';
    expect(headOf(divide(text))).toEqual(['KẾ HOẠCH', 'CHUYỂN ĐỔI SỐ NĂM 2026', 'Ban hành như sau:']);
  });

  test('a second title after the signature begins the programme that the first document carries, with its letterhead', () => {
    const {
      instrument,
      head,
      units: divided,
      unplaced,
    } = divide(
      'BỘ VÍ DỤ\n\nSố: 4/QĐ-BVD\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch\n\nĐiều 1. Ban hành Kế hoạch.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Thị Ví Dụ\n\nBỘ VÍ DỤ\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nTriển khai Đề án\n\nI. VIỆC\n\n1. Mở lớp.\n',
    );
    expect(instrument?.head).toMatchObject({
      title: 'QUYẾT ĐỊNH',
      position: 'THỨ TRƯỞNG',
      name: 'Lê Thị Ví Dụ',
    });
    expect([head.title, head.subject, head.issuer]).toEqual(['KẾ HOẠCH', 'Triển khai Đề án', 'Bộ Ví Dụ']);
    expect([unitsInShort(divided), unplaced]).toEqual([['part I # VIỆC', '  section 1 Mở lớp.'], []]);
  });
});

test('a list after the signature is an annex, also where nobody calls it one, and heads under heads are told by their gaps', () => {
  const {
    units: divided,
    decisions,
    unplaced,
  } = divide(
    'KẾ HOẠCH\nNăm 2026\n\nNhư sau:\n\nI. VIỆC\n\n1. Mở lớp.\n\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên;\n- Lưu: VT.\n\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 78/KH-UBND)\n\n| TT | Nhiệm vụ | Cơ quan | | Ghi chú |\n|---|---|---|---|---|\n| | | Chủ trì | Phối hợp | |\n| 1 | Tập huấn | Phòng A | Phòng B | |\n',
  );
  expect(unplaced).toEqual([]);
  expect(unitsInShort(divided)).toEqual([
    'part I # VIỆC',
    '  section 1 Mở lớp.',
    'annex # DANH MỤC NHIỆM VỤ (Kèm theo Kế hoạch số 78/KH-UBND)',
    '  row 1 Tập huấn | 1 | Tập huấn | Phòng A | Phòng B |  |',
  ]);
  expect(divided.at(-1)?.columns).toEqual([
    { head: 'TT', is: 'number' },
    { head: 'Nhiệm vụ', is: 'text' },
    { head: 'Chủ trì', is: 'lead', under: 'Cơ quan' },
    { head: 'Phối hợp', is: 'with', under: 'Cơ quan' },
    { head: 'Ghi chú', is: 'note' },
  ]);
  expect(decisions.map(({ what }) => what.en)).toEqual([
    'stands after the signature and was taken for an annex: “DANH MỤC NHIỆM VỤ”',
  ]);
});

describe('figures that begin again', () => {
  test('below a heading or a colon they are a list of their own, and the outer list goes on after it', () => {
    expect(
      units(
        'KẾ HOẠCH\nNăm 2026\n\n## I. YÊU CẦU\n\n### 1. Mục đích\n\n1. Rõ việc;\n\n2. Rõ người.\n\n### 2. Yêu cầu\n\nCác đơn vị:\n\n1. Bám sát;\n\n2. Báo cáo:\n\na) Hằng tháng;\n\nb) Hằng quý.\n',
      ),
    ).toEqual([
      'part I # YÊU CẦU',
      '  section 1 # Mục đích',
      '    subsection 1 Rõ việc;',
      '    subsection 2 Rõ người.',
      '  section 2 # Yêu cầu',
      '    paragraph Các đơn vị:',
      '    subsection 1 Bám sát;',
      '    subsection 2 Báo cáo:',
      '      point a Hằng tháng;',
      '      point b Hằng quý.',
    ]);
  });
});

test('chapters hold sections and articles, whose figures are clauses; each line of a text without broken lines is a paragraph', () => {
  const long = 'và các việc khác của năm '.repeat(8).trim();
  expect(
    units(
      `QUYẾT ĐỊNH\nBan hành Chương trình ví dụ\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nChương trình này nêu việc phải làm ${long}.\nĐiều 2. Mục tiêu\n1. Mục tiêu chung\nCó vùng trồng.\n2. Cụ thể:\na) Trồng 5 ha.\nChương II\nNHIỆM VỤ\nMục 1\nVÙNG TRỒNG\nĐiều 3. Sở Ví dụ rà soát.\n`,
    ),
  ).toEqual([
    'part Chương I # QUY ĐỊNH CHUNG',
    '  article 1 # Phạm vi',
    `    paragraph Chương trình này nêu việc phải làm ${long}.`,
    '  article 2 # Mục tiêu',
    '    clause 1 # Mục tiêu chung',
    '      paragraph Có vùng trồng.',
    '    clause 2 Cụ thể:',
    '      point a Trồng 5 ha.',
    'part Chương II # NHIỆM VỤ',
    '  section Mục 1 # VÙNG TRỒNG',
    '    article 3 Sở Ví dụ rà soát.',
  ]);
});

test('a letterhead and a signature whose columns are set by tabs or blanks are read column by column', () => {
  const { head, unplaced } = divide(
    'ĐẢNG ỦY CÁC CƠ QUAN\tĐẢNG CỘNG SẢN VIỆT NAM\n\nCHI BỘ VĂN PHÒNG\n\n*\n\nSố 05-KH/CB      Hòa An, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\nNăm 2026\n\nI- VIỆC\n\n1- Mở lớp.\n\nNơi nhận:\tT/M CHI BỘ\n\n- Đảng ủy,\tBÍ THƯ\n\n- Đảng viên,\n\n- Lưu Chi bộ.\tNguyễn Ví Dụ\n',
  );
  expect(unplaced).toEqual([]);
  expect(head).toMatchObject({
    symbol: '05-KH/CB',
    date: '2026-03-02',
    place: 'Hòa An',
    issuer: 'Chi bộ Văn phòng',
    superior: 'Đảng ủy các cơ quan',
    authority: 'T/M CHI BỘ',
    position: 'BÍ THƯ',
    name: 'Nguyễn Ví Dụ',
    recipients: ['Đảng ủy,', 'Đảng viên,'],
    filing: 'Lưu Chi bộ.',
  });
});

test.each([
  [['ĐẢNG CỘNG SẢN VIỆT', 'NAM', 'ĐẢNG ỦY', 'TỈNH'], 'Đảng ủy tỉnh'],
  [['BỘ KHOA HỌC VÀ CÔNG NGHỆ'], 'Bộ Khoa học và Công nghệ'],
  [['THỦ TƯỚNG CHÍNH PHỦ'], 'Thủ tướng Chính phủ'],
  [['ỦY BAN NHÂN DÂN', 'TỈNH VÍ DỤ'], 'Ủy ban nhân dân tỉnh Ví Dụ'],
  [['TỈNH ỦY VÍ DỤ', 'BAN TUYÊN GIÁO VÀ DÂN', 'VẬN'], 'Ban Tuyên giáo và Dân vận'],
])('the issuer of a letterhead %j is %s', (lines, issuer) => {
  expect(divide(`${lines.join('\n\n')}\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n`).head.issuer).toBe(issuer);
});

test.each([
  ['Ví Dụ, ngày 9 tháng 02 năm', '2026', '2026-02-09'],
  ['Ví Dụ, ngày 9', 'tháng 02 năm 2026', '2026-02-09'],
  ['Ví Dụ, ngày   tháng   năm', '2026', null],
])('a day that a narrow column broke, %j and %j, is %s', (first, second, date) => {
  expect(divide(`UBND XÃ HƯ CẤU\n\n${first}\n\n${second}\n\nKẾ HOẠCH\nSố 1\n\nI. VIỆC\n`).head.date).toBe(
    date,
  );
});

test('a symbol that a page end divides is whole, and a table after a list belongs to what holds the list', () => {
  expect(
    units(
      'KẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n1. Triển khai Nghị quyết số 27-NQ/\n\nTW ngày 09/11/2022.\n\n2. Gồm:\n\na) Một;\n\nb) Hai.\n\n| TT | Đầu việc | Đơn vị tham mưu | Mốc thời gian | |\n|---|---|---|---|---|\n| | | | Trình Bộ | Trình Chính phủ |\n| 1 | Soạn luật | Phòng A | 3/2026 | 5/2026 |\n',
    ),
  ).toEqual([
    'part I # VIỆC',
    '  section 1 Triển khai Nghị quyết số 27-NQ/TW ngày 09/11/2022.',
    '  section 2 Gồm:',
    '    point a Một;',
    '    point b Hai.',
    '    row 1 Soạn luật | 1 | Soạn luật | Phòng A | 3/2026 | 5/2026 |',
  ]);
});

test('a part C after part B counts letters, and Roman numbers below it stay Roman', () => {
  expect(
    units(
      'KẾ HOẠCH\nNăm 2026\n\nA. MỤC TIÊU\n\nI. Chung\n\n1. Một.\n\nB. VIỆC\n\nI. Nhóm\n\n1. Hai.\n\nC. THỰC HIỆN\n\n1. Ba.\n',
    ),
  ).toEqual([
    'part A # MỤC TIÊU',
    '  section I # Chung',
    '    subsection 1 Một.',
    'part B # VIỆC',
    '  section I # Nhóm',
    '    subsection 1 Hai.',
    'part C # THỰC HIỆN',
    '  section 1 Ba.',
  ]);
});

test('grounds that are listed with dashes belong to the head; dashes without words after them are units', () => {
  const grounds = [
    '- Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024;',
    '- Thực hiện Chương trình số 18-CTr/TU;',
  ];
  const { head, units: found } = divide(
    `KẾ HOẠCH\nNăm 2026\n\n${grounds.join('\n')}\n\nHội Ví dụ ban hành Kế hoạch như sau:\n\nI. VIỆC\n\n- Một.\n`,
  );
  expect(head).toMatchObject({
    grounds: grounds.slice(0, 1),
    opening: [...grounds, 'Hội Ví dụ ban hành Kế hoạch như sau:'],
  });
  expect(unitsInShort(found)).toEqual(['part I # VIỆC', '  bullet Một.']);
  expect(
    units('KẾ HOẠCH\nNăm 2026\n\n- Thực hiện việc một.\n- Thực hiện việc hai.\n\n1. Việc ba.\n'),
  ).toEqual(['bullet Thực hiện việc một.', 'bullet Thực hiện việc hai.', 'section 1 Việc ba.']);
});

test('a resolution of an assembly has its number after the word for it, and is signed by an office without an authority', () => {
  const {
    head,
    units: found,
    dropped,
    unplaced,
  } = divide(
    'QUỐC HỘI VÍ DỤ\n\nNghị quyết số: 99/2025/QH15\n\nHà Nội, ngày 12 tháng 11 năm 2025\n\nNGHỊ QUYẾT\n\nVỀ KẾ HOẠCH 5 NĂM 2026 - 2030\n\nQUỐC HỘI VÍ DỤ\n\nCăn cứ Hiến pháp;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Mục tiêu\n\n1. Một.\n\nCHỦ TỊCH QUỐC HỘI\n\n(Đã ký)\n\nNguyễn Ví Dụ\n',
  );
  expect(unplaced).toEqual([]);
  expect(dropped.map(({ text }) => text)).toEqual(['Nghị quyết', '(Đã ký)']);
  expect(head).toMatchObject({
    symbol: '99/2025/QH15',
    subject: 'VỀ KẾ HOẠCH 5 NĂM 2026 - 2030',
    decider: 'QUỐC HỘI VÍ DỤ',
    position: 'CHỦ TỊCH QUỐC HỘI',
    name: 'Nguyễn Ví Dụ',
  });
  expect(unitsInShort(found)).toEqual(['article 1 # Mục tiêu', '  clause 1 Một.']);
});

test('the letterhead above a text that another one carries is left out, and said so', () => {
  const { instrument, head, dropped } = divide(
    'BỘ VÍ DỤ\n\nSố: 12/QĐ-BVD\n\nQUYẾT ĐỊNH\n\nBan hành Kế hoạch\n\nĐiều 1. Ban hành Kế hoạch.\n\nBỘ TRƯỞNG\n\nTrần Ví Dụ\n\nBỘ VÍ DỤ\n\nKẾ HOẠCH\n\nThực hiện việc\n\n(Kèm theo Quyết định số 12/QĐ-BVD)\n\nI. VIỆC\n\n- Một.\n',
  );
  expect(instrument?.head).toMatchObject({ issuer: 'Bộ Ví Dụ', position: 'BỘ TRƯỞNG', name: 'Trần Ví Dụ' });
  expect(head).toMatchObject({ title: 'KẾ HOẠCH', subject: 'Thực hiện việc' });
  expect(dropped.map(({ text, why }) => [text, why.en])).toEqual([
    ['Bộ Ví Dụ', 'the name of a body above the text that is carried'],
  ]);
});

test('rows whose cells are divided by tabs are a table, as text copied out of Word has them', () => {
  expect(
    units(
      'KẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n1. Một.\n\nPHỤ LỤC\nTT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\n1\tViệc một\tBan A\tQuý II/2026\n2\tViệc hai\t\t2027\n',
    ),
  ).toEqual([
    'part I # VIỆC',
    '  section 1 Một.',
    'annex',
    '  row 1 Việc một | 1 | Việc một | Ban A | Quý II/2026 |',
    '  row 2 Việc hai | 2 | Việc hai |  | 2027 |',
  ]);
});

test('who is to sign a draft, without a name yet, is left out and said so', () => {
  const { head, dropped, unplaced } = divide(
    'KẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. HỘI VÍ DỤ\n\nCHỦ TỊCH\n',
  );
  expect([head.authority, head.position, head.name, head.filing]).toEqual([null, null, null, 'Lưu: VT.']);
  expect(dropped.map(({ text, why }) => [text, why.en])).toEqual([
    ['TM. HỘI VÍ DỤ', 'who is to sign, without a name yet'],
    ['CHỦ TỊCH', 'who is to sign, without a name yet'],
  ]);
  expect(unplaced).toEqual([]);
});

test('a heading without a number holds the paragraphs and bullets below it, up to the next number', () => {
  expect(
    units(
      'KẾ HOẠCH\nNăm 2026\n\nI. NHIỆM VỤ\n\n**Về tổ chức**\n\nKiện toàn chi hội.\n\n- Một.\n\n**Về chuyên môn**\n\nMở lớp.\n\n1. Tổng kết.\n\n**Chỉ có tiêu đề**\n',
    ),
  ).toEqual([
    'part I # NHIỆM VỤ',
    '  paragraph # Về tổ chức',
    '    paragraph Kiện toàn chi hội.',
    '    bullet Một.',
    '  paragraph # Về chuyên môn',
    '    paragraph Mở lớp.',
    '  section 1 Tổng kết.',
    '    paragraph Chỉ có tiêu đề',
  ]);
});

test('signs of symbol fonts are bullets, and so are the items of a list of tasks; signs of words are not', () => {
  expect(
    units(
      'KẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n★ Một.\n\n\uf0b7 Hai.\n\n→ Ba.\n\n- [ ] Bốn\n- [x] Năm\n\n1. Sáu.\n\n> Bảy.\n\n№ 8 là số.\n',
    ),
  ).toEqual([
    'part I # VIỆC',
    '  bullet Một.',
    '  bullet Hai.',
    '  bullet Ba.',
    '  bullet Bốn',
    '  bullet Năm',
    '  section 1 Sáu.',
    '    paragraph Bảy.',
    '    paragraph № 8 là số.',
  ]);
});

test('programmes, topics and activities that are called so with a number are sections, which may hold plain figures', () => {
  const { units } = divideText(
    readLines(
      'KẾ HOẠCH\nViệc hư cấu\n\nPhần II. NỘI DUNG\n\n**Chương trình 1: Vận động**\n\n1. Nội dung: một.\n\n2. Việc:\n\n- Hai.\n\n**Chương trình 2: Giám sát**\n\n1. Nội dung: ba.\n',
    ),
  );
  expect(unitsInShort(units)).toEqual([
    'part Phần II # NỘI DUNG',
    '  section Chương trình 1: # Vận động',
    '    subsection 1 Nội dung: một.',
    '    subsection 2 Việc:',
    '      bullet Hai.',
    '  section Chương trình 2: # Giám sát',
    '    subsection 1 Nội dung: ba.',
  ]);
});

test('groups of tasks that words number hold the tasks, which hold plain figures, below a section too', () => {
  expect(
    units(
      'KẾ HOẠCH\nNăm 2026\n\nB. NHIỆM VỤ\n\nNhóm nhiệm vụ 1: Thể chế\n\nNhiệm vụ 1. Quy chế hư cấu\n\n1. Soạn thảo.\n\n2. Lấy ý kiến.\n\nNhiệm vụ 2. Thủ tục hư cấu\n\n- Rà soát.\n\nNhóm thứ hai: Hạ tầng\n\nNhiệm vụ 3. Mạng hư cấu\n\n- Lắp đặt.\n\nC. KHÁC\n\nI. Việc\n\nNHÓM NHIỆM VỤ 1. NGƯỜI\n\nNHIỆM VỤ 1. Tập huấn hư cấu.\n\nNHIỆM VỤ 2. Thi hư cấu.\n',
    ),
  ).toEqual([
    'part B # NHIỆM VỤ',
    '  section Nhóm nhiệm vụ 1: # Thể chế',
    '    subsection Nhiệm vụ 1 # Quy chế hư cấu',
    '      point 1 Soạn thảo.',
    '      point 2 Lấy ý kiến.',
    '    subsection Nhiệm vụ 2 # Thủ tục hư cấu',
    '      bullet Rà soát.',
    '  section Nhóm thứ hai: # Hạ tầng',
    '    subsection Nhiệm vụ 3 # Mạng hư cấu',
    '      bullet Lắp đặt.',
    'part C # KHÁC',
    '  section I # Việc',
    '    subsection NHÓM NHIỆM VỤ 1 # NGƯỜI',
    '      point NHIỆM VỤ 1 Tập huấn hư cấu.',
    '      point NHIỆM VỤ 2 Thi hư cấu.',
  ]);
});

test('“Mục A” holds tasks that are counted from one again, and small Roman numbers in brackets are points', () => {
  expect(
    units(
      'KẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\nMục A. Đồng ruộng\n\nNhiệm vụ 1: Trồng lúa hư cấu.\n\n(i) Chọn giống;\n\n(ii) Cấy.\n\nMục B. Rừng\n\nNhiệm vụ 1: Trồng rừng hư cấu.\n',
    ),
  ).toEqual([
    'part I # VIỆC',
    '  section Mục A # Đồng ruộng',
    '    subsection Nhiệm vụ 1: Trồng lúa hư cấu.',
    '      point (i) Chọn giống;',
    '      point (ii) Cấy.',
    '  section Mục B # Rừng',
    '    subsection Nhiệm vụ 1: Trồng rừng hư cấu.',
  ]);
});

test('a number that touches its words, as in a PDF, and a reference whose bracket is not closed', () => {
  expect(
    units('KẾ HOẠCH\nNăm 2026\n\n(Kèm theo Quyết định số 1/QĐ-VD\n\nI. VIỆC\n\n1. Lớp\n\n1.1Mở lớp.\n'),
  ).toEqual(['part I # VIỆC', '  section 1 # Lớp', '    subsection 1.1 Mở lớp.']);
});

test('the letter o before a capital is the sign of a bullet, as in texts out of Word', () => {
  expect(units('KẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Lớp hư cấu:\n\no Khối trường;\n\no Khối xóm.\n')).toEqual([
    'part I # VIỆC',
    '  bullet Lớp hư cấu:',
    '    subbullet Khối trường;',
    '    subbullet Khối xóm.',
  ]);
});

test('dashes below a star that ends in a colon stand in it; a star beside it is another bullet', () => {
  expect(
    units('KẾ HOẠCH\n\n**Năm 2026**\n\nI. VIỆC\n\n* Năm 2026:\n\n- Một.\n\n- Hai.\n\n* Năm 2027:\n\n- Ba.'),
  ).toEqual([
    'part I # VIỆC',
    '  bullet Năm 2026:',
    '    subbullet Một.',
    '    subbullet Hai.',
    '  bullet Năm 2027:',
    '    subbullet Ba.',
  ]);
});

test('of a text with a paragraph on each line the subject and the preamble are told apart, without blank lines', () => {
  const { head } = divide(
    'KẾ HOẠCH\nTriển khai việc hư cấu về phát triển nông thôn trên địa bàn huyện Ví Dụ\nỦy ban nhân dân huyện Ví Dụ ban hành Kế hoạch với các nội dung như sau:\nA. MỤC TIÊU\n1. Lập quỹ của xã trong năm nay với sự tham gia.\n2. Mở lớp tập huấn cho cán bộ của từng thôn.\nB. NHIỆM VỤ\n1. Tuyên truyền về quỹ đến từng thôn, từng hộ.\n2. Báo cáo kết quả của từng việc vào cuối quý.\n',
  );
  expect([head.subject, head.preamble]).toEqual([
    'Triển khai việc hư cấu về phát triển nông thôn trên địa bàn huyện Ví Dụ',
    ['Ủy ban nhân dân huyện Ví Dụ ban hành Kế hoạch với các nội dung như sau:'],
  ]);
});

test('a star that ends in a colon after dashes begins a list of its own, and “2)” counts on from “1)” over points', () => {
  expect(
    units(
      'KẾ HOẠCH\n\n**Năm 2026**\n\nI. VIỆC\n\n1) Truyền thông\n\na- Một.\n\n- Hai.\n\n* Phân công:\n\n- Ba.\n\n2) Kết nối\n\na- Bốn.',
    ),
  ).toEqual([
    'part I # VIỆC',
    '  section 1) # Truyền thông',
    '    point a- Một.',
    '      bullet Hai.',
    '      bullet Phân công:',
    '        subbullet Ba.',
    '  section 2) # Kết nối',
    '    point a- Bốn.',
  ]);
});

test('what stands before the number of a document is left out, which is told', () => {
  const { head, dropped } = divide(
    'HỘI VÍ DỤ\n\nSố: 15-26/CTr-HVD\n\nKẾ HOẠCH\n\n**Năm 2026**\n\nI. VIỆC\n\n- Một.\n',
  );
  expect([head.symbol, dropped.map(({ text, why }) => [text, why.en])]).toEqual([
    '26/CTr-HVD',
    [['15-', 'stands before the number of the document']],
  ]);
});

test('crosses in brackets, a letter in brackets before a year and a length are no labels; lists in brackets are', () => {
  expect(
    units(
      'KẾ HOẠCH\n\n**Năm 2026**\n\nI. VIỆC\n\n(x) Hoàn thành đường.\n\n(c) 2026 Hội Ví dụ.\n\n1.2Km đường xã.\n\n(i) Một.\n\n(ii) Hai.\n\n(a) Ba.\n\n(b) Bốn.',
    ),
  ).toEqual([
    'part I # VIỆC',
    '  paragraph (x) Hoàn thành đường.',
    '  paragraph (c) 2026 Hội Ví dụ.',
    '  paragraph 1.2Km đường xã.',
    '  point (i) Một.',
    '  point (ii) Hai.',
    '  point (a) Ba.',
    '  point (b) Bốn.',
  ]);
});

test('“C/” counts on from “B/”, which has I/ and II/ below it', () => {
  expect(
    units('KẾ HOẠCH\n\n**Năm 2026**\n\nA/ MỘT\n\nI/ Hai\n\nB/ BA\n\nI/ Bốn\n\nII/ Năm\n\nC/ SÁU\n\n1/ Bảy.'),
  ).toEqual([
    'part A/ # MỘT',
    '  section I/ Hai',
    'part B/ # BA',
    '  section I/ Bốn',
    '  section II/ Năm',
    'part C/ # SÁU',
    '  section 1/ Bảy.',
  ]);
});
