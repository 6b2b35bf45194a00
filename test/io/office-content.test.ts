import { expect, test } from 'vitest';
import { officeContent } from '../../src/io/files/office-content.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

test('a workbook of any number of cells is read, more than a call takes arguments', async () => {
  const count = 150_000;
  const rows = Array.from({ length: count }, (_, at) => `<row><c r="A${at + 1}"><v>7</v></c></row>`);
  const lines = await officeContent(makeXlsx({ sheet: `<sheetData>${rows.join('')}</sheetData>` }));
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([count + 1, '[Báo cáo]', `A${count}=7`]);
});
