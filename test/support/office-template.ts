import { makeXlsx, xml } from './make-xlsx.ts';
import type { ZipPart } from './make-zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** The smallest picture there is, in the place of a logo. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const anchor = (from: number, to: number) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${from + 2}" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`;

const text = (address: string, words: string, style = 0) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`;

const usualRow = [
  text('A7', '{{TT}}', 3),
  text('B7', '{{Nội dung nhiệm vụ}}', 4),
  `<c r="C7" s="4"/>`,
  text('D7', '{{Thời hạn}}', 4),
  text('E7', '{{trang thai}}', 5),
  text('F7', '{{Ngày}}', 6),
  text('G7', '{{Số đạt được}}', 5),
  text('H7', '{{Minh chứng}}', 5),
  text('I7', '{{Kết quả thực hiện}}; ', 5).replace('; ', ''),
  '<c r="J7" s="4"><f>IF(G7="","",G7*2)</f><v>0</v></c>',
].join('');

interface TemplateParts {
  /** The cells of the row of the tasks. */
  readonly row?: string;
  /** More cells of the row below it. */
  readonly rest?: string;
  /** How the sheet is protected; not at all where absent. */
  readonly protection?: string;
  /** More merged cells. */
  readonly merge?: string;
  /** Without formulas, names and pictures below the row. */
  readonly isPlain?: boolean;
  readonly parts?: readonly ZipPart[];
}

/** A form as an office has it: a logo, titles in merged cells, its own heads in two rows, a total, a block of signatures with a seal, a second sheet. */
export function officeTemplate({
  row = usualRow,
  rest = '',
  merge = '',
  protection = '',
  isPlain = false,
  parts = [],
}: TemplateParts = {}): Buffer {
  const sheet = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:J11"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="6" topLeftCell="C7" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="3" width="22" customWidth="1"/><col min="4" max="10" width="14" customWidth="1"/></cols><sheetData>
<row r="1" ht="30" customHeight="1">${text('B1', 'HỘI VÍ DỤ (HƯ CẤU)', 1)}</row>
<row r="2">${text('A2', 'PHIẾU THEO DÕI {{Kỳ báo cáo}}', 1)}</row>
<row r="3">${text('A3', 'Đơn vị: {{Đơn vị}}. Số liệu đến {{Ngày chốt}}, nộp trước {{Hạn nộp}}, gửi {{Nơi nhận}}.', 2)}</row>
<row r="5">${text('A5', 'STT', 1)}${text('B5', 'Việc phải làm', 1)}${text('D5', 'Hạn', 1)}${text('E5', 'TÌNH HÌNH', 1)}</row>
<row r="6">${text('E6', 'Tới đâu rồi', 1)}${text('F6', 'Hôm nào', 1)}${text('G6', 'Được mấy', 1)}${text('H6', 'Giấy tờ', 1)}${text('I6', 'Diễn giải', 1)}${text('J6', 'Gấp đôi', 1)}</row>
<row r="7" spans="1:10" ht="20" customHeight="1">${row}</row>
<row r="8">${rest === '' ? text('B8', 'Cộng', 1) : rest}<c r="G8" s="1"><f>SUM(G7:G7)</f><v>0</v></c></row>
<row r="10">${text('B10', 'NGƯỜI LẬP', 1)}${text('H10', 'THỦ TRƯỞNG ĐƠN VỊ', 1)}</row>
<row r="11"><c r="G11"><f>G8+LOG10(10)+'Cách điền'!A1</f><v>1</v></c></row>
</sheetData>${protection}<mergeCells count="4"><mergeCell ref="A2:J2"/><mergeCell ref="A3:J3"/><mergeCell ref="B7:C7"/><mergeCell ref="H10:J10"/>${merge}</mergeCells><conditionalFormatting sqref="G7"><cfRule type="expression" dxfId="0" priority="1"><formula>$G7&gt;100</formula></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><drawing r:id="rId1"/>`;
  const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEEFF"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/><xf fontId="1" applyFont="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf><alignment wrapText="1"/></xf><xf borderId="1" applyBorder="1"><alignment horizontal="center" vertical="top"/></xf><xf borderId="1" applyBorder="1"><alignment vertical="top" wrapText="1"/></xf><xf fillId="2" borderId="1" applyFill="1" applyBorder="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fillId="2" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1"><alignment vertical="top"/></xf><xf fillId="2" borderId="1" applyFill="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
    );
  const guide = `<sheetData><row r="1"><c r="A1"><v>5</v></c>${text('B1', 'Phòng Tổng hợp, máy lẻ 102')}</row><row r="2"><c r="A2"><f>'Báo cáo'!G8+'Báo cáo'!$A$2</f><v>0</v></c></row></sheetData>`;
  const withoutFormulas = (xmlText: string) =>
    isPlain ? xmlText.replace(/<f>[^<]*<\/f><v>[^<]*<\/v>/g, '') : xmlText;
  return makeXlsx({
    sheet: withoutFormulas(sheet),
    styles,
    after: { 'Cách điền': withoutFormulas(guide) },
    parts: (
      [
        {
          name: '[Content_Types].xml',
          data: xml(
            `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
          ),
        },
        {
          name: 'xl/workbook.xml',
          data: xml(
            `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Báo cáo" sheetId="1" r:id="rId1"/><sheet name="Cách điền" sheetId="2" r:id="rId2"/></sheets><definedNames>${isPlain ? '' : `<definedName name="_xlnm.Print_Area" localSheetId="0">'Báo cáo'!$A$1:$J$11</definedName>`}<definedName name="_xlnm.Print_Titles" localSheetId="0">'Báo cáo'!$5:$6</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
          ),
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: relations(
            relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
              relation('rId2', 'worksheet', 'worksheets/sheet2.xml') +
              relation('rId3', 'styles', 'styles.xml') +
              relation('rId4', 'calcChain', 'calcChain.xml'),
          ),
        },
        {
          name: 'xl/calcChain.xml',
          data: xml(`<calcChain xmlns="${main}"><c r="J7" i="1"/><c r="G8"/></calcChain>`),
        },
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          data: relations(relation('rId1', 'drawing', '../drawings/drawing1.xml')),
        },
        {
          name: 'xl/drawings/drawing1.xml',
          data: xml(
            `<xdr:wsDr xmlns:xdr="${drawing}" xmlns:r="${office}">${anchor(0, 1)}${isPlain ? '' : anchor(10, 12)}</xdr:wsDr>`,
          ),
        },
        {
          name: 'xl/drawings/_rels/drawing1.xml.rels',
          data: relations(relation('rId1', 'image', '../media/image1.png')),
        },
        { name: 'xl/media/image1.png', data: logo },
      ] as readonly ZipPart[]
    )
      .filter(({ name }) => !parts.some((one) => one.name === name))
      .concat(parts),
  });
}
