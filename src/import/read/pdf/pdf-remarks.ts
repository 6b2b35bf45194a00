import type { Localised } from '../../../locale/localised.ts';
import type { PageContent } from './page-content.ts';
import type { inspectStreams } from './stream-bounds.ts';

/** That signs of a font without a table of letters are lost, and on which pages. */
export function unreadableLetters(pages: readonly PageContent[]): Localised[] {
  const found = pages.filter(({ unreadable }) => unreadable > 0);
  if (found.length === 0) return [];
  const count = found.reduce((sum, { unreadable }) => sum + unreadable, 0);
  const places = found.map(({ number }) => number).join(', ');
  return [
    {
      vi: `${count} chữ của PDF không cho biết là chữ gì (phông chữ thiếu bảng mã), ở trang ${places}: không đọc được, lời văn ở đó thiếu chữ; hãy dùng bản Word.`,
      en: `${count} letters of the PDF do not tell which they are (a font without a table of letters), on pages ${places}: they were not read and words there lack letters; use the Word file.`,
    },
  ];
}

/** That words of two columns may be mixed, on these pages. */
export const unsureColumns = (pages: readonly number[]): Localised[] =>
  pages.length === 0
    ? []
    : [
        {
          vi: `Hai cột ở phần đầu hoặc phần cuối văn bản quá sát nhau, ở trang ${pages.join(', ')}: không chắc chữ nào thuộc cột nào; hãy đối chiếu tên cơ quan, nơi nhận, chức vụ và người ký.`,
          en: `Two columns of the letterhead or of the end stand too close to be told apart for certain, on page ${pages.join(', ')}: compare the issuing body, the recipients, the position and the signatory.`,
        },
      ];

/** That scripts and files in a document were left alone. */
export const remarksOn = ({ hasScripts, hasFiles }: ReturnType<typeof inspectStreams>): Localised[] => [
  ...(hasScripts
    ? [{ vi: 'PDF có mã lệnh (JavaScript); không chạy.', en: 'The PDF has scripts; none was run.' }]
    : []),
  ...(hasFiles
    ? [{ vi: 'PDF có tệp đính kèm bên trong; không mở.', en: 'The PDF holds other files; none was opened.' }]
    : []),
];
