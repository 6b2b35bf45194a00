/** Whether a line before the points stands alone in capitals, in the middle and bold: the body that resolves, “QUYẾT NGHỊ:”. */
export const isTitleLine = (line: string): boolean => line === line.toLocaleUpperCase('vi');

/** Whether a line after the points heads an article: it is bold as a whole. */
export const isArticleHeading = (line: string): boolean => /^Điều \d+\. (?:Hiệu lực|Điều khoản)/u.test(line);
