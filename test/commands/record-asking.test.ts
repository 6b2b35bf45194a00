import { describe, expect, test } from 'vitest';
import { everythingIn, logOf, record, recordPlan } from '../support/record-plan.ts';
import { type Answer, scriptedAsk, stop } from '../support/scripted-ask.ts';

const recorded = 'recorded: 2026-11-23T09:00:00+07:00';
const asked = async (root: string, args: readonly string[], answers: readonly Answer[]) => {
  const { askIn, heard } = scriptedAsk(answers);
  const ran = await record(root, args, { askIn });
  return { ...ran, heard };
};

const severalParts = `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ HƯ CẤU
    units:
      - id: hop
        kind: bullet
        text: Tổ chức các cuộc họp hư cấu.
        task:
          lead: van-phong
          results:
            - { deliverable: Sổ tay, deadline: { quarter: 2024-Q1 } }
            - deliverable: Hội nghị hư cấu
              indicators: [{ name: cuộc họp, target: 4 }, { name: đại biểu, target: 40 }]
`;

describe('at a terminal', () => {
  test('everything is asked for, wrong answers are answered, and the record is shown before it is written', async () => {
    const root = recordPlan();
    const { exitCode, err, heard } = await asked(
      root,
      [],
      [
        '4 lop',
        'hoàn thành',
        '31/6/2024',
        '24/11/2026',
        '30/6/2024',
        '',
        '-1',
        '3',
        '',
        'khong-co.pdf',
        '12-BC/VP@30/6/2024',
        '',
        '',
        'Ghép hai lớp.',
        'Ghi',
      ],
    );
    expect([exitCode, err]).toEqual([0, '']);
    expect(heard).toEqual([
      'Nhiệm vụ nào (gõ vài từ, không dấu cũng được):',
      '  II.1/1  Mở 4 lớp tập huấn cho cán bộ.',
      'Trạng thái (hiện nay: chưa thực hiện)',
      '  chưa thực hiện | đang thực hiện | chờ xác nhận | hoàn thành | tạm dừng | chuyển tiếp | dừng thực hiện',
      'Ngày xảy ra:',
      '  > Ngày «31/6/2024» không có trong lịch; hãy viết như 2022-06-30 hoặc 30/6/2022.',
      'Ngày xảy ra:',
      '  > Bản ghi đề ngày 24/11/2026, sau ngày được ghi (23/11/2026); hãy ghi ngày sự việc đã xảy ra.',
      'Ngày xảy ra:',
      'Tổ chức báo cáo:',
      '  Văn phòng Hội Ví dụ (van-phong)',
      'Kết quả đạt (lớp được mở: 4; Enter nếu không báo số):',
      '  > Kết quả đạt «-1» không phải là số từ 0 trở lên; hãy viết như 7, 7,5 hoặc 1.234,5.',
      'Kết quả đạt (lớp được mở: 4; Enter nếu không báo số):',
      'Minh chứng (12-BC/ĐĐ@30/6/2022, https://… hoặc tệp; Enter nếu không có):',
      '  > Hoàn thành phải có minh chứng.',
      'Minh chứng (12-BC/ĐĐ@30/6/2022, https://… hoặc tệp; Enter nếu không có):',
      '  > Minh chứng «khong-co.pdf» không dùng được: Không có tệp này. Cách viết: 12-BC/ĐĐ@2022-06-30, https://… hoặc đường dẫn một tệp.',
      'Minh chứng (12-BC/ĐĐ@30/6/2022, https://… hoặc tệp; Enter nếu không có):',
      'Minh chứng nữa (Enter nếu không còn):',
      'Ghi chú, nêu lý do hoàn thành khi chưa đạt chỉ tiêu:',
      '  > Chưa đạt chỉ tiêu thì phải nêu lý do.',
      'Ghi chú, nêu lý do hoàn thành khi chưa đạt chỉ tiêu:',
      'Ghi bản ghi này?',
      '  Ghi | Thôi, không ghi gì',
    ]);
    expect(logOf(root, 'mo-lop')?.split('\n')[1]).toBe(
      `- {date: 2024-06-30, state: completed, value: 3, by: van-phong, note: "Ghép hai lớp.", evidence: [{document: 12-BC/VP, date: 2024-06-30}], ${recorded}}`,
    );
  });

  test('Enter all along records today’s news of the state that follows', async () => {
    const root = recordPlan();
    await asked(root, ['--lang', 'en'], ['II.1/2', '', '', '', '', '', 'Write it']);
    expect(logOf(root, 'bien-soan')?.split('\n')[1]).toBe(
      `- {date: 2026-11-23, state: in-progress, by: ban-to-chuc, ${recorded}}`,
    );
  });

  test('only what was not given is asked for', async () => {
    const root = recordPlan();
    const { heard } = await asked(
      root,
      ['tong-ket', '--date', '2024-06-30', '--note', 'x', '--evidence', 'https://vidu.vn'],
      ['tạm dừng', 'van phong', 'Ghi'],
    );
    expect(heard.filter((line) => !line.startsWith('  '))).toEqual([
      'Trạng thái (hiện nay: chưa thực hiện)',
      'Tổ chức báo cáo:',
      'Ghi bản ghi này?',
    ]);
    expect(logOf(root, 'tong-ket')).toContain('by: van-phong');
  });

  test('who reports is asked for where the task has no lead, and who confirms', async () => {
    const root = recordPlan();
    const { heard } = await asked(
      root,
      ['tong-ket', 'completed', '--evidence', 'https://vidu.vn'],
      ['van phong'],
    );
    expect(heard.filter((line) => !line.startsWith('  '))).toEqual(['Tổ chức báo cáo:']);
    await asked(root, ['tong-ket', '--confirm'], ['ban to chuc']);
    expect(logOf(root, 'tong-ket')?.split('\n')[2]).toContain('by: ban-to-chuc, confirms: true');
  });

  test('a correction is offered where there are records, and keeps what is not said again', async () => {
    const root = recordPlan();
    const given = [
      '--value',
      '2',
      '--date',
      '2024-03-01',
      '--note',
      'Hai lớp đầu',
      '--evidence',
      'https://vidu.vn',
    ];
    await record(root, ['mo-lop', 'in-progress', ...given]);
    const { exitCode, err, heard } = await asked(
      root,
      ['mo-lop'],
      ['Đính chính: 01/3/2024, đang thực hiện, 2, Văn phòng Hội Ví dụ', '', '', '3', '', 'Ghi'],
    );
    expect([exitCode, err]).toEqual([0, '']);
    expect(heard.filter((line) => !line.startsWith('  '))).toEqual([
      'Ghi điều mới hay đính chính bản ghi trước?',
      'Trạng thái (hiện nay: đang thực hiện)',
      'Ngày xảy ra:',
      'Kết quả đạt (lớp được mở: 4; Enter để giữ 2):',
      'Ghi chú của bản đính chính (Enter để giữ ghi chú cũ):',
      'Ghi bản ghi này?',
    ]);
    expect(logOf(root, 'mo-lop')?.trim().split('\n').at(-1)).toMatch(
      /^- \{date: 2024-03-01, state: in-progress, value: 3, by: van-phong, corrects: "[0-9a-f]+", note: "Hai lớp đầu", evidence: \[\{url: "https:\/\/vidu.vn"\}\], recorded: /,
    );
    const fresh = await asked(root, ['mo-lop'], ['', 'đang thực hiện', '2/3/2024', '', '4', '', '', 'Ghi']);
    expect([fresh.exitCode, fresh.err]).toEqual([0, '']);
    expect(logOf(root, 'mo-lop')?.match(/corrects/g)).toHaveLength(1);
  });

  test('which of several results and indicators is meant is asked; a value that cannot be right is typed twice and needs a reason', async () => {
    const root = recordPlan({ 'plans/vi-du/text/II.yaml': severalParts });
    const { err, heard } = await asked(
      root,
      ['hop'],
      [
        'Hội nghị hư cấu',
        '',
        '20/11/2026',
        '',
        'đại biểu: 40',
        '4.500',
        '4.500',
        '',
        '',
        'Họp cả nước.',
        'Ghi',
      ],
    );
    expect(err).toBe('');
    expect(heard.filter((line) => !/^(?:Ngày|Tổ chức|Trạng thái|Minh chứng)|^ {2}(?!>)/.test(line))).toEqual([
      'Báo cáo kết quả nào?',
      'Số đạt được của chỉ tiêu nào?',
      'Kết quả đạt (đại biểu: 40; Enter nếu không báo số):',
      '  > Kết quả 4.500 gấp nhiều lần chỉ tiêu 40; hãy xem lại dấu phân cách và đơn vị tính. Nếu đúng, hãy bấm Enter lần nữa rồi nêu lý do ở ghi chú.',
      'Kết quả đạt (đại biểu: 40; Enter nếu không báo số):',
      'Ghi chú, nêu lý do vì sao kết quả này đúng:',
      '  > Kết quả khác thường thì phải nêu lý do.',
      'Ghi chú, nêu lý do vì sao kết quả này đúng:',
      'Ghi bản ghi này?',
    ]);
    expect(logOf(root, 'hop')).toContain(
      '{date: 2026-11-20, state: in-progress, result: "2", value: 4500, indicator: "đại biểu", by: van-phong, note: "Họp cả nước.", recorded: ',
    );
  });

  test('nothing is asked where everything is there', async () => {
    expect(await asked(recordPlan(), ['mo-lop', 'in-progress'], [])).toMatchObject({
      exitCode: 0,
      heard: [],
    });
  });

  test.each(Array.from({ length: 7 }, (_, index) => index))(
    'broken off at question %i, nothing is written',
    async (place) => {
      const root = recordPlan();
      const before = everythingIn(root);
      const answers: Answer[] = ['4 lop', '', '', '', '2', '', ''];
      const { exitCode, out, err } = await asked(root, [], [...answers.slice(0, place), stop]);
      expect([exitCode, out, err]).toEqual([2, '', 'cthd: Đã dừng; không có gì được ghi.\n']);
      expect(everythingIn(root)).toEqual(before);
    },
  );

  test('shown and refused at last, nothing is written', async () => {
    const root = recordPlan();
    const { exitCode, err } = await asked(root, [], ['4 lop', '', '', '', '2', '', '', 'Thôi, không ghi gì']);
    expect([exitCode, err, logOf(root, 'mo-lop')]).toEqual([2, 'cthd: Không có gì được ghi.\n', null]);
  });

  test('a dry run does not ask whether to write', async () => {
    const root = recordPlan();
    const { exitCode, out } = await asked(root, ['--dry-run'], ['4 lop', '', '', '', '', '', '']);
    expect([exitCode, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(
        /^Chưa ghi \(--dry-run\); sẽ ghi vào plans\/vi-du\/progress\/2026-11-23-[0-9a-f]{12}\.yaml:2$/,
      ),
    ]);
  });
});
