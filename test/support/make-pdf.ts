/** A stretch of text on a page of a test; a rule is a line from one point to another. */
export type PdfPiece =
  | {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size?: number;
      readonly bold?: boolean;
      /** Whether it runs upwards, as on pages that are turned for reading. */
      readonly isUpwards?: boolean;
    }
  | { readonly rule: readonly [x0: number, y0: number, x1: number, y1: number] };

const byte = (value: number) => value.toString(16).padStart(2, '0');
/** Every code stands for the letter of its number; a range of codes has one first byte. */
const ranges = [0, 64, 128, 192]
  .map(
    (from) =>
      `64 beginbfrange ${Array.from({ length: 64 }, (_, index) => `<${byte(from + index)}00> <${byte(from + index)}ff> <${byte(from + index)}00>`).join(' ')} endbfrange`,
  )
  .join(' ');

/** A PDF of A4 pages with these pieces, its letters mapped to Unicode; letters are as wide as half their size. */
export function makePdf(pages: readonly (readonly PdfPiece[])[]): Buffer {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${ranges} endcmap end`;
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 500 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Thu'),
    font('Thu-Bold'),
    stream(map),
    ...pages.flatMap((pieces, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + index * 2} 0 R /Resources << /Font << /F3 3 0 R /F4 4 0 R >> >> >>`,
      stream(pieces.map(drawn).join('\n')),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function drawn(piece: PdfPiece): string {
  if ('rule' in piece) {
    const [x0, y0, x1, y1] = piece.rule;
    return `${x0} ${y0} m ${x1} ${y1} l S`;
  }
  const { text, x, y, size = 12, bold = false, isUpwards = false } = piece;
  const codes = Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F${bold ? 4 : 3} ${size} Tf ${isUpwards ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm <${codes}> Tj ET`;
}
