import { expect, test } from 'vitest';
import { pageHeader } from '../../src/writers/xlsx/page-header.ts';

const bold = (text: string) => ({ text, isBold: true });
const plain = (text: string) => ({ text, isBold: false });

test('a header has its lines in their looks, and no letter of them is taken for a code', () => {
  expect(pageHeader([bold('PHIẾU'), bold('Quý III'), plain('Phòng R&D'), bold('&P')])).toBe(
    '&L&12&BPHIẾU\nQuý III\n&BPhòng R&&D\n&B&&P',
  );
});

test('where office programs take no more, the longest plain line ends sooner, at a word; a bold one last', () => {
  const title = 'PHIẾU BÁO CÁO TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ, 6 THÁNG CUỐI NĂM 2025';
  const subject = 'Chương trình hành động thực hiện nghị quyết của đại hội '.repeat(5).trim();
  expect(pageHeader([bold(title), plain(subject), plain('Đơn vị báo cáo: Ban Tư vấn')])).toBe(
    `&L&12&B${title}\n&B${'Chương trình hành động thực hiện nghị quyết của đại hội '.repeat(2)}Chương trình hành động thực hiện nghị…\nĐơn vị báo cáo: Ban Tư vấn`,
  );
  const long = pageHeader([bold('Đ'.repeat(300)), plain('&'.repeat(300)), plain('😀'.repeat(300))]);
  expect(long.length).toBeLessThanOrEqual(255);
  expect(long.isWellFormed()).toBe(true);
  expect(long).toMatch(/^&L&12&BĐ+…\n&B(?:&&)+…\n(?:😀)*�?…$/u);
});
