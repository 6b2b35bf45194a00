import { byteOrderMark } from '../../plan/byte-order-mark.ts';
import type { Problem, RawFile, SourceFile } from '../../plan/source-file.ts';
import { lazily } from '../../plan/lazily.ts';
import { lineIndex } from '../../plan/lines.ts';

/** Gives bytes as text, a byte order mark kept; null where they are not UTF-8. */
export type Utf8Decoder = (bytes: Uint8Array) => string | null;

/** Decodes UTF-8 without loss, byte order mark kept; bytes that are not UTF-8 are a problem at their place, never U+FFFD in silence. */
export function decode(
  { path, bytes }: RawFile,
  decoder: Utf8Decoder = utf8,
): { source: SourceFile | null; problems: Problem[] } {
  const text = decoder(bytes);
  if (text === null) {
    const before = lossless(bytes);
    return {
      source: null,
      problems: [
        {
          rule: 'encoding',
          file: path,
          range: lineIndex(before).rangeOf(before.length, before.length + 1),
          args: ['not-utf-8'],
          message: {
            vi: 'Tệp không phải UTF-8 từ chỗ này; hãy lưu lại bằng UTF-8 (có thể tệp đang ở bảng mã Windows-1258 hoặc TCVN3).',
            en: 'The file is not UTF-8 from here on; save it as UTF-8 (it may be in Windows-1258 or TCVN3).',
          },
        },
      ],
    };
  }
  const problems: Problem[] = [];
  if (text.startsWith(byteOrderMark)) problems.push(byteOrderMarkProblem(path));
  return { source: { path, text }, problems };
}

/** The letters of bytes in UTF-8, a byte order mark among them; null where they are not UTF-8. */
export const utf8: Utf8Decoder = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A file as text that is decoded when it is first asked for; empty where the bytes are not UTF-8. */
export function sourceOf({ path, bytes }: RawFile, decoder: Utf8Decoder = utf8): SourceFile {
  const text = lazily(() => decoder(bytes) ?? '');
  return {
    path,
    get text() {
      return text();
    },
  };
}

/** The longest beginning of the bytes that is UTF-8. */
function lossless(bytes: Uint8Array): string {
  let [low, high] = [0, bytes.length];
  const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const fits = (end: number) => {
    try {
      decoder().decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return decoder().decode(bytes.subarray(0, low), { stream: true });
}

/** What is said of a file that begins with a byte order mark. */
export function byteOrderMarkProblem(path: string): Problem {
  return {
    rule: 'encoding',
    file: path,
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    args: ['byte-order-mark'],
    message: {
      vi: 'Tệp bắt đầu bằng một dấu ẩn mà một số trình soạn thảo chèn vào (BOM); hãy chạy cthd lint --fix, hoặc lưu lại, chọn «UTF-8» chứ không phải «UTF-8 with BOM».',
      en: 'The file begins with a byte order mark; run cthd lint --fix, or save it as UTF-8 without one.',
    },
  };
}
