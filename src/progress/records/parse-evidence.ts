import type { Evidence } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { canonicalSymbol } from '../../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';
import { parseDay } from './parse-fields.ts';

/**
 * Evidence as one types it: a document as symbol@date (12-BC/ĐĐ@2022-06-30), a web address, else a file, whose path comes back as typed. A UserError
 * for a document without its date (several documents may have one symbol) and for what only looks like one of these.
 */
export function parseEvidence(text: string): Evidence {
  const written = text.trim();
  if (/^https?:/i.test(written)) return addressFrom(written);
  const [, before = '', after = ''] = /^(.*)@([^@]*)$/su.exec(written) ?? [];
  if (before !== '' && /^(?:ngày )?\d/iu.test(after.trim()))
    return { document: symbolFrom(before), date: parseDay(after) };
  const symbol = withoutNumberWord(written);
  if (parseSymbol(symbol)) throw new UserError(undated(text, canonicalSymbol(symbol)));
  if (written === '') throw new UserError({ vi: 'Minh chứng để trống.', en: 'The evidence is empty.' });
  return { file: written };
}

const undated = (text: string, symbol: string) => ({
  vi: `Minh chứng «${text}» thiếu ngày của văn bản; hãy viết như «${symbol} ngày 30/6/2022» hoặc ${symbol}@2022-06-30.`,
  en: `The evidence “${text}” lacks the document’s date; write it like “${symbol} ngày 30/6/2022” or ${symbol}@2022-06-30.`,
});

function addressFrom(written: string): Evidence {
  if (/^https?:\/\/[^\s]+$/.test(written) && written.length <= 2048) return { url: written };
  throw new UserError({
    vi: `Minh chứng «${written.slice(0, 100)}» không phải là một địa chỉ https://… liền mạch, dài tối đa 2.048 ký tự.`,
    en: `The evidence “${written.slice(0, 100)}” is not an address https://… in one piece of at most 2,048 letters.`,
  });
}

const withoutNumberWord = (text: string) => text.trim().replace(/^số ?:? ?/iu, '');

/** The canonical form of a symbol; one of a form of its own, such as 123/LHHVN-VP of an official letter, stays as written. */
function symbolFrom(written: string): string {
  const symbol = withoutNumberWord(written);
  if (parseSymbol(symbol)) return canonicalSymbol(symbol);
  if (/^\d{1,6}[\p{L}\d]*(?: ?[-/] ?[\p{L}\d.]+)+$/u.test(symbol)) return symbol.normalize('NFC');
  throw new UserError({
    vi: `«${written}» không phải là số và ký hiệu văn bản; hãy viết như 12-BC/ĐĐ@2022-06-30.`,
    en: `“${written}” is not the number and symbol of a document; write it like 12-BC/ĐĐ@2022-06-30.`,
  });
}

/** Whether a path of a file that serves as evidence is one inside the repository, by its form: relative, with '/', without '.' and '..'. */
export const isInnerPath = (path: string): boolean =>
  !/[\\\p{Cc}]|^[A-Za-z]:/u.test(path) && path.split('/').every((step) => !['', '.', '..'].includes(step));
