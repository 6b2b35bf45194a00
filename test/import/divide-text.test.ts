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
      '      point 1.1.1 Chi tiết.',
    ]);
    expect(
      units('Điều 1. Tổ chức thực hiện\n\n1. Bộ A làm việc này.\n\na) Một phần.\n\nĐiều 2. Hiệu lực.\n'),
    ).toEqual([
      'article 1 Tổ chức thực hiện',
      '  clause 1 Bộ A làm việc này.',
      '    point a Một phần.',
      'article 2 Hiệu lực.',
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
