import * as pdfjs from 'unpdf/pdfjs';
import type { Localised } from '../../../locale/localised.ts';
import type { OnShare } from '../../../plan/progress-share.ts';
import { UserError } from '../../../plan/user-error.ts';
import { checkLetters } from '../source-bounds.ts';
import { type PageContent, type PdfPage, readPageContent } from './page-content.ts';
import type { Operators } from './page-operators.ts';

/** What is used of pdf.js, whose types the package does not bring. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfLibrary {
  readonly getDocument: (options: object) => {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
  readonly OPS: Operators;
}
const { getDocument, OPS } = pdfjs as unknown as PdfLibrary;

/** A document of more pages is not read. */
const maxPages = 1_500;

/** Reads the letters and ruled lines of all pages. A UserError for a file under a password, a damaged one, or one beyond the limits. */
export async function readPages(bytes: Uint8Array, onShare: OnShare | undefined): Promise<PageContent[]> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > maxPages) throw new UserError(tooManyPages);
    const pages: PageContent[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await readPageContent(page, number, OPS);
      pages.push(content);
      for (const { text } of [...content.fragments, ...content.turned]) letters += text.length;
      checkLetters(letters);
      await onShare?.(number / document.numPages);
    }
    return pages;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    throw new UserError(name === 'PasswordException' ? underPassword : damaged(message));
  } finally {
    await task.destroy();
  }
}

const underPassword: Localised = {
  vi: 'PDF được đặt mật khẩu; hãy lưu lại không mật khẩu',
  en: 'the PDF is protected by a password; save it without one',
};
const tooManyPages: Localised = {
  vi: `PDF có hơn ${maxPages} trang nên không được đọc; hãy tách phần cần nhập`,
  en: `the PDF has more than ${maxPages} pages and is not read; take out the part to import`,
};
/** With what the library says of it, which tells a fault of the reader from one of the file. */
const damaged = (detail: string): Localised => {
  const said = detail.slice(0, 120).replace(/\.$/, '');
  return {
    vi: `PDF bị hỏng hoặc bị cắt cụt (${said}); hãy lấy lại tệp từ nơi gửi, hoặc mở ra rồi in lại thành PDF`,
    en: `the PDF is damaged or cut off (${said}); get the file again from where it came, or open it and print it to PDF again`,
  };
};
