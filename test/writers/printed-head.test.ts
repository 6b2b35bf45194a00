import { expect, test } from 'vitest';
import { formats } from '../../src/writers/formats.ts';
import { fileOf, partOf } from './read-back.ts';
import { plainScreen, sample } from './sample.ts';

test('the head of a printed spreadsheet is cut at a word, as Excel takes 255 letters', async () => {
  const title = `KẾ HOẠCH: ${'triển khai chỉ thị '.repeat(12)}trên địa bàn tỉnh Ví dụ & vùng lân cận`;
  const bytes = fileOf(await formats.xlsx.write({ ...sample('vi', false), title }, plainScreen));
  const head = /<oddHeader>([^<]*)</.exec(await partOf(bytes, 'xl/worksheets/sheet1.xml'))?.[1];
  expect(head).toBe(`&amp;C${`KẾ HOẠCH: ${'triển khai chỉ thị '.repeat(12)}`.slice(0, 200).trimEnd()}…`);
});
