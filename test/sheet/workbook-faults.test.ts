import { expect, test } from 'vitest';
import { makeXlsx } from '../support/make-xlsx.ts';
import { officeTemplate } from '../support/office-template.ts';
import { workbookFaults } from '../support/workbook-faults.ts';

test('what Excel offers to repair is found: elements and cells out of order, looks and strings that are not there, ranges that overlap', async () => {
  expect(await workbookFaults(officeTemplate())).toEqual([]);
  const sheet =
    '<pageSetup/><sheetData><row r="2"><c r="B2" s="9"/><c r="A2" t="s"><v>7</v></c></row><row r="1"/></sheetData>' +
    '<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells><autoFilter ref="A1:B2"/><drawing r:id="rId8"/>';
  const faults = await workbookFaults(makeXlsx({ sheet }));
  const part = 'xl/worksheets/sheet1.xml: ';
  expect(faults.flatMap((fault) => (fault.startsWith(part) ? [fault.slice(part.length)] : []))).toEqual([
    'no content type',
    '<sheetData> out of place in <worksheet>',
    '<autoFilter> out of place in <worksheet>',
    'count of <mergeCells>',
    'looks of B2',
    'cell A2',
    'string 7',
    'row 1 after row 2',
    'B2:C3 over A1:B2',
  ]);
  expect(faults).toContain('xl/_rels/workbook.xml.rels: no part xl/styles.xml');
});
