import { describe, expect, test } from 'vitest';
import type { Body } from '../../src/plan/register-entries.ts';
import { stateIds } from '../../src/plan/record-data.ts';
import { parseEvidence, isInnerPath } from '../../src/progress/records/parse-evidence.ts';
import { parseBody, parseDay, parseValue } from '../../src/progress/records/parse-fields.ts';
import { states } from '../../src/progress/states/states.ts';
import { parseState } from '../../src/progress/rows/parse-state.ts';
import { fold } from '../../src/vietnamese/letters/fold.ts';
import { thrownBy } from '../io/thrown.ts';

describe('states', () => {
  const ways = (words: string) => [
    words,
    words.toUpperCase(),
    fold(words),
    words.normalize('NFD'),
    ` ${words.replaceAll(' ', '  ')} `,
  ];
  test.each(stateIds)('%s is meant by its id and its names, in any case, without diacritics too', (id) => {
    const { name, also } = states[id];
    for (const words of [id, id.replaceAll('-', ' '), id.replaceAll('-', '_'), name.vi, name.en, ...also])
      for (const way of ways(words)) expect(parseState(way)).toBe(id);
  });

  test.each([
    ['Đã xong', 'completed'],
    ['đã h/thành', 'completed'],
    ['Đã HT.', 'completed'],
    ['Đang t/h', 'in-progress'],
    ['Đang TH', 'in-progress'],
    ['đang t/khai', 'in-progress'],
    ['chưa làm', 'not-started'],
    ['Chưa t/h', 'not-started'],
    ['tạm ngưng', 'paused'],
    ['Hoàn thành.', 'completed'],
    ['Hoàn thành 100%', 'completed'],
    ['hoàn thành 100 %', 'completed'],
    ['Đã H/T 100%', 'completed'],
    ['Hoàn thành đúng hạn', 'completed'],
    ['Đã thực hiện', 'completed'],
  ])('%s as clerks write it', (words, state) => {
    expect(parseState(words)).toBe(state);
  });

  test('a programme adds words of its own', async () => {
    const own = { completed: ['đã trình ký'], 'in-progress': ['dự thảo lần 2'] };
    expect(parseState('Đã trình ký.', own)).toBe('completed');
    expect(parseState('du thao lan 2', own)).toBe('in-progress');
    expect(await thrownBy(() => parseState('đã trình ký'))).not.toBeNull();
  });

  test('no two states share a word', () => {
    const words = stateIds.flatMap((id) => [
      ...new Set(
        [id.replaceAll('-', ' '), states[id].name.vi, states[id].name.en, ...states[id].also].map(fold),
      ),
    ]);
    expect(new Set(words).size).toBe(words.length);
  });

  test.each(['quá hạn', 'Chậm tiến độ', 'đúng hạn', 'overdue'])(
    '%s is told from the deadline, never recorded',
    async (words) => {
      expect((await thrownBy(() => parseState(words)))?.vi).toBe(
        `«${words}» không phải là trạng thái để ghi: cthd tự xác định điều đó theo thời hạn. Hãy ghi tình hình thực hiện, ví dụ: chưa thực hiện, đang thực hiện, hoàn thành.`,
      );
    },
  );

  test('of a state with its reason behind it the state is named', async () => {
    const wanted = (state: string) => expect.stringContaining(`Hãy chỉ ghi «${state}»`) as unknown;
    const said = async (words: string) => (await thrownBy(() => parseState(words)))?.vi;
    expect(await said('Chưa thực hiện do thiếu kinh phí')).toEqual(wanted('chưa thực hiện'));
    expect(await said('Đang t/h (80%)')).toEqual(wanted('đang thực hiện'));
    expect(await said('Hoàn thành (một phần)')).toContain('Không có trạng thái «Hoàn thành (một phần)». Có');
  });

  test.each(['Hoàn thành 80%', 'đã thực hiện được khoảng 62,5 %', 'đạt 5%'])(
    '%s is not wholly done',
    async (words) => {
      expect((await thrownBy(() => parseState(words)))?.vi).toBe(
        `Không có trạng thái «${words}». Chưa xong hẳn thì ghi «đang thực hiện»; tỷ lệ ghi vào số đạt được hoặc ghi chú.`,
      );
    },
  );

  test('a mistyped one is answered with the nearest, anything else with all', async () => {
    expect(await thrownBy(() => parseState('hoàn thàn'))).toEqual({
      vi: 'Không có trạng thái «hoàn thàn». Có phải: hoàn thành (completed)?',
      en: 'There is no state “hoàn thàn”. Did you mean: hoàn thành (completed)?',
    });
    expect((await thrownBy(() => parseState('pausd')))?.en).toBe(
      'There is no state “pausd”. Did you mean: tạm dừng (paused)?',
    );
    expect((await thrownBy(() => parseState('quá hạn từ lâu')))?.vi).toBe(
      'Không có trạng thái «quá hạn từ lâu». Có: chưa thực hiện (not-started), đang thực hiện (in-progress), chờ xác nhận (awaiting-confirmation), hoàn thành (completed), tạm dừng (paused), chuyển tiếp (carried-over), dừng thực hiện (discontinued).',
    );
  });
});

describe('days', () => {
  test.each([
    ['2022-06-30', '2022-06-30'],
    ['2022-6-3', '2022-06-03'],
    ['30/6/2022', '2022-06-30'],
    [' 30.06.2022 ', '2022-06-30'],
    ['ngày 30 tháng 6 năm 2022', '2022-06-30'],
    ['29/2/2024', '2024-02-29'],
  ])('%s', (written, day) => {
    expect(parseDay(written)).toBe(day);
  });
  test.each(['2022-02-30', '31/6/2022', '29/2/2023', '2022-13-01', '0000-00-00'])(
    '%s does not exist',
    async (written) => {
      expect((await thrownBy(() => parseDay(written)))?.en).toBe(
        `The calendar has no day “${written}”; write it like 2022-06-30 or 30/6/2022.`,
      );
    },
  );
  test.each(['', 'hôm qua', '6/2022', '2022', '30/6/22x', '2022-06-30T09:00'])(
    '“%s” is none',
    async (written) => {
      expect((await thrownBy(() => parseDay(written)))?.vi).toBe(
        `«${written}» không phải là ngày; hãy viết như 2022-06-30 hoặc 30/6/2022.`,
      );
    },
  );
});

describe('values', () => {
  test.each([
    ['7', 7],
    ['0', 0],
    ['06', 6],
    ['7,5', 7.5],
    ['1.234,5', 1234.5],
    ['21.914', 21914],
    ['1.234.567', 1234567],
    ['7.5', 7.5],
    ['98.62', 98.62],
    ['0.125', 0.125],
    ['3.14159', 3.14159],
  ])('%s', (written, value) => {
    expect(parseValue(written)).toBe(value);
  });
  test.each([
    '-3',
    '+3',
    '',
    'ba',
    '1,2,3',
    '1.23.4',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '5/12',
    '50%',
    '１２',
    '1,234.5',
  ])('“%s” is refused', async (written) => {
    expect(await thrownBy(() => parseValue(written))).toEqual({
      vi: `Kết quả đạt «${written}» không phải là số từ 0 trở lên; hãy viết như 7, 7,5 hoặc 1.234,5.`,
      en: `The value “${written}” is not a number of 0 or more; write it the Vietnamese way, like 7, 7,5 or 1.234,5.`,
    });
  });
});

describe('bodies', () => {
  const bodies = [
    { id: 'van-phong', name: 'Văn phòng Hội Ví dụ', names: ['Văn phòng'] },
    { id: 'dang-doan', name: 'Đảng đoàn Hội Ví dụ', names: ['Lãnh đạo'] },
    { id: 'dang-uy', name: 'Đảng ủy Hội Ví dụ', names: ['Lãnh đạo'] },
  ] as unknown as Body[];
  test.each([
    ['van-phong', 'van-phong'],
    ['VAN-PHONG ', 'van-phong'],
    ['văn phòng', 'van-phong'],
    ['dang uy hoi vi du', 'dang-uy'],
  ])('%s', (asked, id) => {
    expect(parseBody(asked, bodies).id).toBe(id);
  });
  test('an unknown one is answered with the nearest', async () => {
    expect((await thrownBy(() => parseBody('vanphong', bodies)))?.vi).toBe(
      'Không có tổ chức «vanphong» trong organisations.yaml. Có phải: van-phong?',
    );
    expect((await thrownBy(() => parseBody('Đảng đoàn Hội Vídụ', bodies)))?.en).toBe(
      'There is no body “Đảng đoàn Hội Vídụ” in organisations.yaml. Did you mean: dang-doan, dang-uy?',
    );
    expect((await thrownBy(() => parseBody('xyz', [])))?.vi).toBe(
      'Không có tổ chức «xyz» trong organisations.yaml. Chưa có thì thêm: cthd body add "xyz"',
    );
    expect((await thrownBy(() => parseBody('xyz', bodies)))?.en).toBe(
      'There is no body “xyz” in organisations.yaml. There are: Văn phòng Hội Ví dụ, Đảng đoàn Hội Ví dụ, Đảng ủy Hội Ví dụ. To add one: cthd body add "xyz"',
    );
    expect((await thrownBy(() => parseBody('a"; rm b', bodies)))?.en).toBe(
      'There is no body “a"; rm b” in organisations.yaml. There are: Văn phòng Hội Ví dụ, Đảng đoàn Hội Ví dụ, Đảng ủy Hội Ví dụ. To add one: cthd body add "<name>"',
    );
  });
  test('in a register of thousands the nearest are sought for some unknown names, not for thousands', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ id: `so-${at}`, name: `Sở số ${at}` })) as Body[];
    const saidOf = async (asked: string) => (await thrownBy(() => parseBody(asked, many)))?.en;
    const known = 'There is no body “soo-7” in organisations.yaml. Did you mean: so-7, so-0, so-1?';
    expect(await saidOf('soo-7')).toBe(known);
    for (let at = 0; at < 50; at += 1) await saidOf(`${at} ${'x'.repeat(200)}`);
    expect(await saidOf('soo-7')).toBe(known);
    expect(await saidOf('soo-8')).toBe(
      'There is no body “soo-8” in organisations.yaml. There are: Sở số 0, Sở số 1, Sở số 2, Sở số 3, Sở số 4, … To add one: cthd body add "soo-8"',
    );
  });
  test('a name that several bear is refused', async () => {
    expect((await thrownBy(() => parseBody('lanh dao', bodies)))?.en).toBe(
      'Several bodies have the name “lanh dao”. Did you mean: dang-doan, dang-uy?',
    );
  });
});

describe('evidence', () => {
  test.each([
    ['12-BC/ĐĐ@2022-06-30', { document: '12-BC/ĐĐ', date: '2022-06-30' }],
    ['số 5-BC/ĐĐ @ 30/6/2022', { document: '05-BC/ĐĐ', date: '2022-06-30' }],
    ['26 -CTr/TWĐTN-VP@ngày 30/6/2022', { document: '26-CTr/TWĐTN-VP', date: '2022-06-30' }],
    ['30/2020/NĐ-CP@5/3/2020', { document: '30/2020/NĐ-CP', date: '2020-03-05' }],
    ['123/LHHVN-VP@2022-06-30', { document: '123/LHHVN-VP', date: '2022-06-30' }],
    ['https://vidu.vn/a@b?c=1#d', { url: 'https://vidu.vn/a@b?c=1#d' }],
    ['bao-cao/quy 2.pdf', { file: 'bao-cao/quy 2.pdf' }],
    ['thu@vidu.pdf', { file: 'thu@vidu.pdf' }],
  ])('%s', (written, evidence) => {
    expect(parseEvidence(written)).toEqual(evidence);
  });
  test.each([
    [
      '12-BC/ĐĐ',
      'The evidence “12-BC/ĐĐ” lacks the document’s date; write it like “12-BC/ĐĐ ngày 30/6/2022” or 12-BC/ĐĐ@2022-06-30.',
    ],
    ['12-BC/ĐĐ@31/6/2022', 'The calendar has no day “31/6/2022”; write it like 2022-06-30 or 30/6/2022.'],
    [
      'báo cáo@2022-06-30',
      '“báo cáo” is not the number and symbol of a document; write it like 12-BC/ĐĐ@2022-06-30.',
    ],
    [
      'https://a b',
      'The evidence “https://a b” is not an address https://… in one piece of at most 2,048 letters.',
    ],
    ['http://', 'The evidence “http://” is not an address https://… in one piece of at most 2,048 letters.'],
    [' ', 'The evidence is empty.'],
  ])('%s is refused', async (written, message) => {
    expect((await thrownBy(() => parseEvidence(written)))?.en).toBe(message);
  });
  test.each(['a', 'a/b c.pdf', 'ă/đ.pdf', '..a/b..'])('%s is a path inside', (path) => {
    expect(isInnerPath(path)).toBe(true);
  });
  test.each(['', '/a', '../a', 'a/../b', './a', 'a//b', 'a/', 'C:/a', 'a\\b', 'a\u0000b'])(
    '%j is none',
    (path) => {
      expect(isInnerPath(path)).toBe(false);
    },
  );
});

test.each([
  ['1,410', '1410', '1,41'],
  ['12,345', '12345', '12,3450'],
  ['1,000', '1000', '1'],
])('a comma before three digits is refused: %s', async (written, thousands, decimals) => {
  expect(await thrownBy(() => parseValue(written))).toEqual({
    vi: `«${written}» có thể là hàng nghìn hoặc số thập phân; hãy viết ${thousands} nếu là hàng nghìn, ${decimals} nếu là số thập phân.`,
    en: `“${written}” can mean thousands or decimals; write ${thousands} for thousands, ${decimals} for decimals.`,
  });
});

test.each([
  ['0,125', 0.125],
  ['1234,567', 1234.567],
  ['1.234,567', 1234.567],
])('a comma that cannot part thousands is a decimal comma: %s', (written, value) => {
  expect(parseValue(written)).toBe(value);
});
