import type { Language } from '../../src/locale/localised.ts';
import type { Block, Table } from '../../src/views/blocks/block.ts';
import type { Rendering } from '../../src/views/rendering.ts';
import { formatDate } from '../../src/vietnamese/dates/dates.ts';
import { formatNumber } from '../../src/vietnamese/numbers/numbers.ts';

/** Every kind of block, and every kind of chart, in the words of a made-up programme. */
function sampleBlocks(language: Language): Block[] {
  const isVietnamese = language === 'vi';
  const say = (vi: string, en: string) => (isVietnamese ? vi : en);
  const number = (value: number, ids: readonly string[] = []) => ({
    text: formatNumber(value, language),
    value,
    ids,
  });
  const slice = (
    vi: string,
    en: string,
    value: number,
    tone: 'good' | 'late' | 'open' | 'bad' | 'quiet',
  ) => ({
    name: say(vi, en),
    value,
    text: formatNumber(value, language),
    tone,
    ids: Array.from({ length: value }, (_, index) => `nhiem-vu-${tone}-${index + 1}`),
  });
  const slices = (counts: readonly [number, number, number, number, number]) => [
    slice('Hoàn thành đúng hạn', 'Completed on time', counts[0], 'good'),
    slice('Hoàn thành quá hạn', 'Completed late', counts[1], 'late'),
    slice('Chưa hoàn thành, trong hạn', 'Not completed, in term', counts[2], 'open'),
    slice('Chưa hoàn thành, quá hạn', 'Not completed, overdue', counts[3], 'bad'),
    slice('Không có thời hạn', 'No deadline', counts[4], 'quiet'),
  ];
  return [
    {
      kind: 'letterhead',
      style: 'party',
      superior: 'LIÊN HIỆP HỘI VÍ DỤ',
      issuer: 'ĐẢNG ĐOÀN',
      symbol: null,
      place: 'Hà Nội',
      date: null,
      type: 'BÁO CÁO',
      subject: 'kết quả thực hiện Chương trình hành động',
    },
    { kind: 'heading', level: 2, text: say('I. Kết quả chung', 'I. Overall result') },
    {
      kind: 'paragraph',
      text: say(
        'Đến ngày 15/12/2025 có 12 nhiệm vụ đến hạn, 8 nhiệm vụ đã hoàn thành (66,67%).',
        'By 15 December 2025, 12 tasks were due, of which 8 were completed (66.67%).',
      ),
    },
    {
      kind: 'chart',
      chart: 'cells',
      title: say('Nhiệm vụ theo bốn ô', 'Tasks in four cells'),
      summary: say('8 trong 12 nhiệm vụ đến hạn đã hoàn thành.', '8 of 12 tasks due are completed.'),
      slices: slices([6, 2, 5, 4, 3]),
    },
    {
      kind: 'chart',
      chart: 'progress',
      title: say('Tiến độ theo mục', 'Progress by section'),
      summary: say('Mục II.2 chậm nhất.', 'Section II.2 is the slowest.'),
      bars: [
        {
          name: say(
            'II.1. Thực hiện tốt công tác lãnh đạo, chỉ đạo nhiệm vụ chính trị',
            'II.1. Lead the political tasks well',
          ),
          slices: slices([4, 1, 2, 0, 1]),
        },
        { name: say('II.2. Nhiệm vụ trọng tâm', 'II.2. Key tasks'), slices: slices([2, 1, 3, 4, 2]) },
      ],
    },
    {
      kind: 'chart',
      chart: 'indicators',
      title: say('Chỉ tiêu', 'Indicators'),
      summary: say('1 trong 2 chỉ tiêu đạt.', '1 of 2 targets is met.'),
      bars: [
        {
          name: say('Đảng đoàn được thành lập', 'Delegations set up'),
          value: 5,
          target: 12,
          text: '5/12',
          tone: 'bad',
          ids: ['lap-12-dang-doan'],
        },
        {
          name: say('Giải thưởng', 'Awards'),
          value: 21_914,
          target: 20_000,
          text: `${formatNumber(21_914, language)}/${formatNumber(20_000, language)}`,
          tone: 'good',
          ids: ['giai-thuong'],
        },
      ],
    },
    {
      kind: 'chart',
      chart: 'timeline',
      title: say('Thời hạn trong nhiệm kỳ', 'Deadlines of the term'),
      summary: say('Ba thời hạn, một đã qua.', 'Three deadlines, one of them past.'),
      from: '2021-01-01',
      to: '2026-12-31',
      today: '2025-12-15',
      events: (
        [
          ['2022-06-30', 'good', 'Ban hành quy chế làm việc', 'Issue the working rules'],
          ['2025-06-30', 'bad', 'Thành lập 12 đảng đoàn', 'Set up 12 delegations'],
          ['2025-07-05', 'open', 'Khảo sát hội viên', 'Survey of members'],
        ] as const
      ).map(([date, tone, vi, en]) => ({
        date,
        tone,
        name: say(vi, en),
        dateText: formatDate(date, language),
        ids: [`han-${date}`],
      })),
    },
    {
      kind: 'chart',
      chart: 'trend',
      title: say('Tỷ lệ hoàn thành qua các kỳ', 'Completion rate by period'),
      summary: say('Tỷ lệ tăng đều.', 'The rate rises steadily.'),
      moments: ['2024-H1', '2024-H2', '2025-H1'],
      days: ['2024-06-14', '2024-12-14', '2025-06-14'],
      lines: [
        {
          name: say('Tỷ lệ (%)', 'Rate (%)'),
          tone: 'open',
          points: [40, 55.5, 66.67].map((value) => ({
            value,
            text: formatNumber(value, language),
            ids: ['ty-le'],
          })),
        },
      ],
    },
    { kind: 'heading', level: 2, text: say('II. Danh sách nhiệm vụ', 'II. The tasks') },
    trackerTable(language),
    { kind: 'heading', level: 3, text: say('Cộng theo mục', 'By section') },
    {
      kind: 'table',
      hasTotal: true,
      columns: [
        { head: say('Mục', 'Section') },
        { head: say('Số nhiệm vụ', 'Tasks'), type: 'number' },
        { head: say('Tỷ lệ', 'Rate'), type: 'percent' },
      ],
      rows: [
        ['II.1', number(1_208, ['a', 'b']), { text: say('62,5%', '62.5%'), value: 0.625, ids: ['a'] }],
        ['II.2', number(12, ['c']), { text: say('chưa có', 'none yet'), value: null }],
        [say('Cộng', 'Total'), number(1_220, ['a', 'b', 'c']), { text: say('62,5%', '62.5%'), value: 0.625 }],
      ],
    },
    { kind: 'note', text: say('Số liệu chốt ngày 14/12/2025.', 'Figures as of 14 December 2025.') },
    {
      kind: 'note',
      weight: 'warning',
      text: say('Hai đơn vị chưa báo cáo.', 'Two units have not reported.'),
    },
    {
      kind: 'list',
      items: [say('việc thứ nhất;', 'the first thing;'), say('việc thứ hai.', 'the second thing.')],
    },
    {
      kind: 'facts',
      title: say('Nhiệm vụ II.2.1/3', 'Task II.2.1/3'),
      facts: [
        { name: say('Chủ trì', 'Lead'), words: 'Ban Tổ chức' },
        { name: say('Thời hạn', 'Deadline'), words: formatDate('2025-06-30', language) },
      ],
    },
    {
      kind: 'changes',
      title: 'II.2.1/3',
      words: [
        { change: 'same', text: '- Thành lập ' },
        { change: 'removed', text: '10' },
        { change: 'added', text: '12' },
        { change: 'same', text: ' đảng đoàn trong các hội ngành toàn quốc.' },
      ],
    },
    {
      kind: 'wording',
      text: '2.1. Tập trung chỉ đạo thực hiện các nhiệm vụ trọng tâm.',
      role: 'heading',
      notes: [
        { number: 1, text: say('Tiểu mục này được bổ sung theo khoản 1.', 'Added by clause 1.') },
        { number: 2, text: say('Lần thứ hai theo khoản 4 [^1].', 'A second time by clause 4 [^1].') },
      ],
    },
    { kind: 'wording', text: 'CHƯƠNG TRÌNH VÍ DỤ', role: 'title' },
    { kind: 'wording', text: 'Căn cứ Nghị quyết số 01-NQ/VD ngày 02/01/2020;', role: 'ground' },
    {
      kind: 'wording',
      text: '- (được bãi bỏ)',
      notes: [{ number: 3, text: say('Bãi bỏ theo khoản 2.', 'Repealed.') }],
    },
    { kind: 'lines', lines: ['- Như trên;', '', '+ Ghi chú;', '# Không phải tiêu đề'] },
    { kind: 'signature', authority: 'T/M ĐẢNG ĐOÀN', position: 'BÍ THƯ', name: 'Nguyễn Văn Ví Dụ' },
    {
      kind: 'recipients',
      title: 'Nơi nhận:',
      lines: ['Ban Bí thư (để báo cáo);', 'Lưu Văn phòng Đảng đoàn.'],
    },
  ];
}

function trackerTable(language: Language): Table {
  const isVietnamese = language === 'vi';
  const heads = isVietnamese
    ? [
        'TT',
        'Nội dung nhiệm vụ',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Sản phẩm/Kết quả',
        'Thời gian hoàn thành',
        'Tình trạng',
      ]
    : ['No.', 'Task', 'Lead', 'Co-operating bodies', 'Deliverable', 'Deadline', 'Standing'];
  const states = isVietnamese
    ? (['Đúng hạn', 'Quá hạn', 'Trong hạn'] as const)
    : (['On time', 'Overdue', 'In term'] as const);
  const names = [
    'Ban hành quy chế làm việc',
    'Đào tạo, bồi dưỡng cán bộ',
    'Ẩn danh khảo sát',
    'Dự thảo đề án',
    'An toàn thông tin',
    'Ăn, ở, đi lại',
    'Âm nhạc',
    'Êm đềm',
    'Ô nhiễm môi trường',
    'Ơn nghĩa',
    'Ưu tiên',
    'Ý kiến phản biện',
  ];
  const [onTime, overdue, inTerm] = states;
  return {
    kind: 'table',
    columns: heads.map((head, index) => ({
      head,
      ...(index === 0 && { type: 'number' as const, align: 'centre' as const }),
      ...(index === 5 && { type: 'date' as const }),
      ...(index === 6 && {
        choices: states,
        tones: { [onTime]: 'good' as const, [overdue]: 'bad' as const, [inTerm]: 'open' as const },
      }),
    })),
    rows: names.map((name, index) => {
      const date = `2025-${String(1 + ((index * 5) % 12)).padStart(2, '0')}-15`;
      return [
        { text: String(index + 1), value: index + 1, ids: [`viec-${index + 1}`] },
        `${name}: tham mưu, ban hành và tổ chức thực hiện, bảo đảm đúng quy định của Điều lệ và hướng dẫn của cấp trên.`,
        index % 2 === 0 ? 'Ban Tổ chức' : 'Văn phòng',
        'Ban Kiểm tra; Ban Tuyên giáo',
        'Quyết định',
        index === 4
          ? isVietnamese
            ? 'Thường xuyên'
            : 'Standing'
          : { text: formatDate(date, language), value: date },
        states[index % 3] ?? '',
      ];
    }),
  };
}

/** The sample as a whole rendering. */
export const sample = (language: Language, fictional = true): Rendering => ({
  view: 'summary',
  programme: 'lien-hiep-hoi-vi-du',
  title: language === 'vi' ? 'Chương trình ví dụ' : 'An example programme',
  language,
  asOf: '2025-12-15',
  fictional,
  command: `cthd render summary --programme lien-hiep-hoi-vi-du --lang ${language} --as-of 2025-12-15 --format markdown`,
  isSigned: true,
  blocks: sampleBlocks(language),
});

export const plainScreen = { width: 100, bold: (text: string) => text, dim: (text: string) => text };
