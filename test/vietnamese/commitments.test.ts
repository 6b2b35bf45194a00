import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findVagueCommitment } from '../../src/vietnamese/wording/commitment-verbs.ts';
import { findCountableTargets, isAsPromised } from '../../src/vietnamese/numbers/countable-targets.ts';

const found = (wording: string) => findCountableTargets(wording).map(({ raw, min, max }) => [raw, min, max]);

describe('a countable target', () => {
  test.each([
    ['Thành lập 12 đảng đoàn của 12 Liên hiệp Hội', [['Thành lập 12 đảng đoàn', 12, 12]]],
    ['Mở thêm 04 lớp cho cán bộ', [['Mở thêm 04 lớp', 4, 4]]],
    ['Kết nạp từ 10 đến 15 hội viên mới', [['Kết nạp từ 10 đến 15 hội viên', 10, 15]]],
    ['In 1.500 cuốn', [['In 1.500 cuốn', 1500, 1500]]],
    ['Đạt trên 98,5% và', [['Đạt trên 98,5%', 98.5, 98.5]]],
    ['Phấn đấu đến năm 2025 có 20 hội viên', [['Phấn đấu đến năm 2025 có 20 hội viên', 20, 20]]],
    [
      'Mở 2 lớp; tổ chức 3 hội nghị',
      [
        ['Mở 2 lớp', 2, 2],
        ['tổ chức 3 hội nghị', 3, 3],
      ],
    ],
    ['Mở  4\u00a0lớp', [['Mở  4\u00a0lớp', 4, 4]]],
  ])('is found in %j', (wording, targets) => {
    expect(found(wording)).toEqual(targets);
  });

  test.each([
    'tập trung vào 06 nhiệm vụ trọng tâm và 03 đột phá chiến lược',
    'Hoàn thành 06 nhiệm vụ trọng tâm',
    'Thực hiện 3 nghị quyết',
    'Tổ chức ngày 12/5/2024 một lễ',
    'Ban hành 45-NQ/TW',
    'định hướng phát triển 2021 - 2030 đã được xác định',
    'Xây dựng 2 năm một lần',
    'các tổ chức 12.',
    'Kiểm tra 5 tháng',
  ])('is not seen in %j', (wording) => {
    expect(found(wording)).toEqual([]);
  });

  test('in the whole issued text is only that of the 12 đảng đoàn', () => {
    const text = readFileSync(new URL('../fixtures/issued-text.txt', import.meta.url), 'utf8');
    expect(found(text)).toEqual([['Thành lập 12 đảng đoàn', 12, 12]]);
  });

  test('is met in ones and in millions, and anywhere in its range', () => {
    const [money] = findCountableTargets('Huy động 2,5 tỷ đồng');
    const [range] = findCountableTargets('Kết nạp 10 đến 15 hội viên');
    if (!money || !range) throw new Error('no target found');
    expect([2.5, 2.5e9, 2].map((target) => isAsPromised(money, target))).toEqual([true, true, false]);
    expect([9, 10, 12, 15, 16].map((target) => isAsPromised(range, target))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('takes no time to look for in hostile wording, in which there is none', () => {
    const hostile = ['phấn đấu '.repeat(8000), 'mở mới thêm '.repeat(6000), `mở ${'1.000'.repeat(13_000)}`];
    expect(hostile.flatMap(findCountableTargets)).toEqual([]);
  });
});

describe('a vague commitment', () => {
  test.each([
    ['Tiếp tục đẩy mạnh công tác phối hợp', ['tiếp tục', 'đẩy mạnh']],
    ['Phát huy vai trò của các tổ chức; phát huy sáng kiến', ['phát huy']],
    ['Văn phòng tích cực phối hợp', ['tích cực']],
    ['TĂNG CƯỜNG phối hợp', ['tăng cường']],
    ['Tăng cường phối hợp trong việc xây dựng kho', ['tăng cường']],
    ['Trong giai đoạn tới, tăng cường phối hợp', ['tăng cường']],
    ['Giữ mối liên hệ nhằm nâng cao chất lượng; khuyến khích sáng kiến', ['khuyến khích']],
  ])('of %j names its verbs once', (wording, verbs) => {
    expect(findVagueCommitment(wording)).toEqual(verbs);
  });

  test.each([
    'Tăng cường phối hợp, ban hành quy chế phối hợp',
    'Nâng cao chất lượng và thành lập câu lạc bộ',
    'Tiếp tục xây dựng quy chế',
    'Rà soát quy chế; nâng cao chất lượng',
    'Họp giao ban',
    'Sớm hoàn thành và phát huy hiệu quả trung tâm hư cấu',
    'Đến hết năm 2025, hoàn thành xây dựng kho hư cấu, góp phần thúc đẩy phát triển',
    'Văn phòng thực hiện: (1) Xây dựng nhà kho; (2) Tăng cường bảo vệ',
    'Triển khai Đề án nâng cao năng lực hư cấu',
    'Các ban khẩn trương xây dựng kho, mở rộng danh mục',
    'Tham gia ý kiến về cơ chế để phục vụ sản xuất, nâng cao đời sống nhân dân',
    'Phát triển các hệ thống hư cấu có năng lực giám sát để chủ động phát hiện',
    'Hình thành nền công nghiệp hư cấu theo hướng chủ động phát triển sản phẩm',
    'Tháo gỡ vướng mắc, tạo hành lang pháp lý thuận lợi thúc đẩy sáng tạo',
  ])('is not seen in %j', (wording) => {
    expect(findVagueCommitment(wording)).toEqual([]);
  });
});
