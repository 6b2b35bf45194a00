/** The comments of Markdown between which the text stands that takes the place of a whole programme; no words of a text can be one of them. */
export const wholeMarks = {
  begin: '<!-- cthd: toàn văn -->',
  beginKeeping: '<!-- cthd: toàn văn, trừ các điều của văn bản ban hành -->',
  preamble: '<!-- cthd: lời dẫn -->',
  units: '<!-- cthd: nội dung -->',
  end: '<!-- cthd: hết toàn văn -->',
} as const;
