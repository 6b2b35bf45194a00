/** Whether a line before the points stands alone in capitals, in the middle and bold: the body that resolves, “QUYẾT NGHỊ:”. */
export const isTitleLine = (line: string): boolean => line === line.toLocaleUpperCase('vi');
