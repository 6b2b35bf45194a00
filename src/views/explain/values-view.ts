import type { Language, Localised } from '../../locale/localised.ts';
import type { Block } from '../blocks/block.ts';

/** How values, dates and evidence in returned tables are understood, and what is refused. */
export function valuesView(language: Language): Block[] {
  const words = texts[language];
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: words.intro },
    ...words.tables.map(({ caption, rows }): Block => ({
      kind: 'table',
      caption,
      columns: words.columns.map((head) => ({ head })),
      rows,
    })),
    { kind: 'note', text: words.end },
  ];
}

const texts = {
  vi: {
    title: 'Cách hiểu số, ngày và minh chứng trong bảng',
    intro: 'Ô nào không chắc thì bị từ chối hoặc hỏi lại, kèm địa chỉ ô; không có gì được đoán.',
    columns: ['Viết', 'Được hiểu là'],
    tables: [
      {
        caption: 'Số đạt được',
        rows: [
          [
            '7; 7,5; 1.234; 1.234,5',
            'số theo cách viết Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ',
          ],
          ['7.5; 0.583', 'số có dấu chấm trước phần lẻ, khi không thể là hàng nghìn'],
          ['1,410', 'từ chối: có thể là 1410 hoặc 1,41'],
          ['7 đảng viên', '7'],
          ['10/30', '10 khi chỉ tiêu là 30; từ chối khi chỉ tiêu là số khác'],
          ['80%; ô định dạng phần trăm', '80 khi chỉ tiêu tính bằng phần trăm; ngoài ra từ chối'],
          ['5 triệu; khoảng 10; gần 12', 'từ chối: hãy viết con số'],
          ['1,41 khi trước đó là 1.325 trên 1.500', 'từ chối: có phải là 1.410?'],
          ['1.200 mà chương trình bảng tính đọc thành 1,2', 'từ chối: có phải là 1.200?'],
          ['1.234,5 khi chỉ tiêu là 45', 'từ chối: gấp hơn 10 lần chỉ tiêu'],
          ['1410,0000000000002', 'từ chối: phần lẻ do máy tính để lại'],
          ['số ở nhiệm vụ không có chỉ tiêu', 'từ chối'],
          ['hai số khác nhau của cùng một ngày', 'từ chối'],
        ],
      },
      {
        caption: 'Ngày',
        rows: [
          [
            '30/6/2026; 30-6-2026; 30.6.26; ngày 30 tháng 6 năm 2026',
            '30/6/2026: ngày luôn đứng trước tháng',
          ],
          ['ngày 30/6', '30/6 của kỳ báo cáo; từ chối khi bảng không thuộc kỳ nào'],
          ['tháng 6/2026; Quý II/2026; năm 2026', 'ngày cuối của tháng, quý, năm'],
          ['46203', '30/6/2026: số thứ tự của ngày trong Excel (thế kỷ này)'],
          ['06/30/2026', 'từ chối: hãy viết 30/6/2026 và xem lại cả cột'],
        ],
      },
      {
        caption:
          'Minh chứng (nhiều minh chứng trong một ô: mỗi dòng một, hoặc ngăn bằng dấu chấm phẩy, chữ «và»)',
        rows: [
          ['Báo cáo số 31-BC/TTCNTT ngày 25/9/2026', 'văn bản 31-BC/TTCNTT ngày 25/9/2026'],
          ['12-BC/ĐĐ@2026-06-30', 'văn bản 12-BC/ĐĐ ngày 30/6/2026'],
          ['Báo cáo số 31-BC/TTCNTT', 'từ chối: thiếu ngày, vì số và ký hiệu có thể trùng'],
          ['https://…', 'địa chỉ'],
        ],
      },
    ],
    end: 'Giới hạn: số từ 0 đến 1.000.000.000.000; ghi chú 4.096 ký tự; 100 minh chứng; bảng 150.000 hàng, 100 cột, tệp 10 MiB (csv: 24 MiB).',
  },
  en: {
    title: 'How numbers, dates and evidence in tables are understood',
    intro: 'A cell that is not certain is refused or asked about, with its address; nothing is guessed.',
    columns: ['Written', 'Understood as'],
    tables: [
      {
        caption: 'Values',
        rows: [
          [
            '7; 7,5; 1.234; 1.234,5',
            'numbers the Vietnamese way: a point between thousands, a comma before decimals',
          ],
          ['7.5; 0.583', 'a point before decimals, where it cannot separate thousands'],
          ['1,410', 'refused: 1410 or 1,41'],
          ['7 đảng viên', '7'],
          ['10/30', '10 where the target is 30; refused where it is another number'],
          ['80%; a cell of per cent', '80 where the indicator counts per cent; else refused'],
          ['5 triệu; khoảng 10; gần 12', 'refused: write the number'],
          ['1,41 after 1.325 of 1.500', 'refused: is it 1.410?'],
          ['1.200 that a spreadsheet read as 1,2', 'refused: is it 1.200?'],
          ['1.234,5 against a target of 45', 'refused: more than 10 times the target'],
          ['1410,0000000000002', 'refused: decimals that a calculation left behind'],
          ['a value on a task without an indicator', 'refused'],
          ['two values of one day', 'refused'],
        ],
      },
      {
        caption: 'Dates',
        rows: [
          [
            '30/6/2026; 30-6-2026; 30.6.26; ngày 30 tháng 6 năm 2026',
            '30 June 2026: the day always comes before the month',
          ],
          ['ngày 30/6', '30 June of the reporting period; refused where the table is of none'],
          ['tháng 6/2026; Quý II/2026; năm 2026', 'the last day of the month, quarter or year'],
          ['46203', '30 June 2026: the number of a day in Excel (this century)'],
          ['06/30/2026', 'refused: write 30/6/2026 and look through the column'],
        ],
      },
      {
        caption: 'Evidence (several in one cell: one a line, or separated by semicolons or “và”)',
        rows: [
          ['Báo cáo số 31-BC/TTCNTT ngày 25/9/2026', 'the document 31-BC/TTCNTT of 25 September 2026'],
          ['12-BC/ĐĐ@2026-06-30', 'the document 12-BC/ĐĐ of 30 June 2026'],
          ['Báo cáo số 31-BC/TTCNTT', 'refused: without its date, since symbols have namesakes'],
          ['https://…', 'an address'],
        ],
      },
    ],
    end: 'Limits: values from 0 to 1,000,000,000,000; notes of 4,096 characters; 100 pieces of evidence; tables of 150,000 rows, 100 columns, files of 10 MiB (csv: 24 MiB).',
  },
} satisfies Localised<object>;
