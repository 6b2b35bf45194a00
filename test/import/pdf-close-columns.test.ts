import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/import/read/pdf/read-pdf.ts';
import { makePdf, type PdfPiece } from '../support/make-pdf.ts';
import { blocksInShort } from './in-short.ts';

// All bodies and names are fictional. Letters are 6 points wide: columns are told by the room that their rows leave.

const at =
  (bold: boolean) =>
  (text: string, x: number, y: number): PdfPiece => ({ text, x, y, bold });
const [plain, bold] = [at(false), at(true)];
/** A line of prose from margin to margin. */
const prose = (y: number) => plain('Lời văn '.padEnd(72, 'n'), 80, y);
const body = [prose(500), prose(484), prose(468), prose(452), prose(436)];

async function read(pieces: readonly PdfPiece[]) {
  const { blocks, remarks } = await readPdf(makePdf([pieces]));
  const lines = (blocksInShort({ blocks }) as string[])
    .filter((one) => !one.startsWith('Lời văn'))
    .map((one) => one.replaceAll('*', ''));
  return { lines, told: remarks.map(({ en }) => en) };
}

describe('columns that nearly touch are read one after the other', () => {
  test('a letterhead of an issuer in three lines, beside a national heading in two', async () => {
    expect(
      await read([
        plain('ỦY BAN NHÂN DÂN TỈNH HƯ CẤU', 122, 780),
        bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 300, 780),
        bold('TRUNG TÂM THỬ NGHIỆM VÀ ĐO LƯỜNG', 95, 764),
        bold('VIỆT NAM', 351, 764),
        bold('CHẤT LƯỢNG SẢN PHẨM SỐ MỘT', 113, 748),
        bold('Độc lập - Tự do - Hạnh phúc', 296, 748),
        plain('Số: 17/KH-TTTN', 149, 732),
        plain('Hư Cấu, ngày 3 tháng 3 năm 2026', 284, 732),
        bold('KẾ HOẠCH', 272, 700),
        ...body,
      ]),
    ).toEqual({
      lines: [
        'ỦY BAN NHÂN DÂN TỈNH HƯ CẤU',
        'TRUNG TÂM THỬ NGHIỆM VÀ ĐO LƯỜNG',
        'CHẤT LƯỢNG SẢN PHẨM SỐ MỘT',
        'Số: 17/KH-TTTN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
        'VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Hư Cấu, ngày 3 tháng 3 năm 2026',
        'KẾ HOẠCH',
      ],
      told: [],
    });
  });

  test('a letterhead whose halves are far apart, one of its lines alone in the middle of the page', async () => {
    expect(
      await read([
        plain('BỘ KHOA HỌC HƯ CẤU', 80, 780),
        bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 288, 780),
        bold('NAM', 288, 764),
        bold('VIỆN NGHIÊN CỨU CÔNG NGHỆ', 80, 748),
        bold('Độc lập - Tự do - Hạnh phúc', 288, 748),
        bold('CAO HƯ CẤU', 80, 732),
        plain('Số: 17/KH-PTCN', 80, 716),
        plain('Hư Cấu, ngày 3 tháng 3 năm 2026', 288, 716),
        ...body,
      ]),
    ).toEqual({
      lines: [
        'BỘ KHOA HỌC HƯ CẤU',
        'VIỆN NGHIÊN CỨU CÔNG NGHỆ',
        'CAO HƯ CẤU',
        'Số: 17/KH-PTCN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
        'NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Hư Cấu, ngày 3 tháng 3 năm 2026',
      ],
      told: [],
    });
  });

  test('recipients beside a position and a name', async () => {
    expect(
      await read([
        ...body,
        bold('Nơi nhận:', 80, 390),
        bold('TM. ỦY BAN NHÂN DÂN', 310, 390),
        plain('- Thủ tướng Chính phủ (để báo cáo);', 80, 374),
        bold('KT. CHỦ TỊCH', 310, 374),
        plain('- Ban Thường vụ Đảng ủy và các ban;', 80, 358),
        bold('PHÓ CHỦ TỊCH', 310, 358),
        plain('- Lưu: VT.', 80, 342),
        bold('Trần Thị Cấu', 310, 290),
      ]),
    ).toEqual({
      lines: [
        'Nơi nhận:',
        '- Thủ tướng Chính phủ (để báo cáo);',
        '- Ban Thường vụ Đảng ủy và các ban;',
        '- Lưu: VT.',
        'TM. ỦY BAN NHÂN DÂN',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        'Trần Thị Cấu',
      ],
      told: [],
    });
  });

  test('two signatures side by side', async () => {
    expect(
      await read([
        ...body,
        bold('ĐẠI DIỆN SỞ KHOA HỌC VÀ CÔNG NGHỆ', 80, 390),
        bold('ĐẠI DIỆN LIÊN ĐOÀN LAO ĐỘNG TỈNH', 290, 390),
        bold('PHÓ GIÁM ĐỐC', 143, 374),
        bold('PHÓ CHỦ TỊCH', 350, 374),
        bold('Lê Văn Một', 149, 310),
        bold('Phạm Thị Hai', 350, 310),
      ]),
    ).toEqual({
      lines: [
        'ĐẠI DIỆN SỞ KHOA HỌC VÀ CÔNG NGHỆ',
        'PHÓ GIÁM ĐỐC',
        'Lê Văn Một',
        'ĐẠI DIỆN LIÊN ĐOÀN LAO ĐỘNG TỈNH',
        'PHÓ CHỦ TỊCH',
        'Phạm Thị Hai',
      ],
      told: [],
    });
  });
});

test('a recipient that goes on into the column of the signature is told: its words may be those of both', async () => {
  const { told } = await read([
    ...body,
    bold('Nơi nhận:', 80, 390),
    bold('BÍ THƯ', 310, 390),
    plain('- Thủ tướng Chính phủ (để báo cáo); Nguyễn Văn Hư', 80, 374),
  ]);
  expect(told).toEqual([
    'Two columns of the letterhead or of the end stand too close to be told apart for certain, on page 1: compare the issuing body, the recipients, the position and the signatory.',
  ]);
});

test('so is an issuer that runs into the national heading', async () => {
  const { told } = await read([bold('TỈNH ỦY HƯ CẤU ĐẢNG CỘNG SẢN VIỆT NAM', 100, 780), ...body]);
  expect(told).toHaveLength(1);
});

test('prose with wide blanks, also below a centred heading or after “Nơi nhận”, is not divided', async () => {
  const rest = 'đơn vị của Trung ương, các tỉnh cùng các thành phố';
  expect(
    await read([
      bold('ĐẢNG CỘNG SẢN VIỆT NAM', 230, 780),
      plain('Số: 12', 80, 764),
      plain('Ngày: 15', 200, 764),
      ...body,
      ...[390, 374, 358].flatMap((y) => [
        plain(y === 390 ? 'Nơi nhận: gửi các' : '- các ban và các', 80, y),
        plain('đơn vị của Trung ương,', 195, y),
        plain('các tỉnh cùng các thành phố', 350, y),
      ]),
    ]),
  ).toEqual({
    lines: [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số: 12',
      'Ngày: 15',
      `Nơi nhận: gửi các ${rest} - các ban và các ${rest} - các ban và các ${rest}`,
    ],
    told: [],
  });
});
