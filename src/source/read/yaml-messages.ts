import type { ErrorCode } from 'yaml';
import type { Localised } from '../../locale/localised.ts';

/** What the YAML reader's error codes mean to someone who edits a programme. */
export const syntaxMessage = (code: ErrorCode): Localised => messages[code] ?? unexpected;

const unexpected: Localised = {
  vi: 'Không đúng cú pháp YAML tại đây; hãy so với dòng trên (thụt lề, dấu hai chấm, dấu nháy).',
  en: 'This is not YAML; compare with the line above (indentation, colon, quotes).',
};

const messages: Partial<Record<ErrorCode, Localised>> = {
  BAD_INDENT: {
    vi: 'Thụt lề sai; các khóa cùng cấp phải bắt đầu ở cùng một cột.',
    en: 'Wrong indentation; keys of one level must begin in the same column.',
  },
  TAB_AS_INDENT: {
    vi: 'Thụt lề bằng phím Tab; YAML chỉ nhận dấu cách.',
    en: 'Indented with a tab; YAML takes only spaces.',
  },
  MISSING_CHAR: {
    vi: 'Thiếu một dấu (dấu nháy đóng, ngoặc đóng, dấu phẩy hoặc hai chấm).',
    en: 'A character is missing (a closing quote or bracket, a comma or a colon).',
  },
  BAD_SCALAR_START: {
    vi: 'Chữ không được bắt đầu bằng dấu này; hãy đặt cả giá trị trong dấu nháy.',
    en: 'Text cannot begin with this character; put the whole value in quotes.',
  },
  BAD_DQ_ESCAPE: {
    vi: 'Dấu \\ trong nháy kép không đúng; hãy viết \\\\ hoặc dùng nháy đơn.',
    en: 'This \\ in double quotes is not an escape; write \\\\ or use single quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'Khóa phải nằm trên một dòng; có thể thiếu dấu nháy hoặc hai chấm.',
    en: 'A key must be on one line; a quote or a colon may be missing.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'Hai dấu hai chấm trên một dòng; hãy đặt giá trị có dấu hai chấm trong dấu nháy.',
    en: 'Two colons on one line; put a value that holds a colon in quotes.',
  },
  BLOCK_IN_FLOW: {
    vi: 'Trong ngoặc { } hoặc [ ] không xuống dòng kiểu thụt lề; có thể thiếu ngoặc đóng ở trên.',
    en: 'Inside { } or [ ] there is no indented block; a closing bracket may be missing above.',
  },
  KEY_OVER_1024_CHARS: { vi: 'Khóa dài quá 1.024 ký tự.', en: 'The key is longer than 1,024 characters.' },
  NON_STRING_KEY: { vi: 'Khóa phải là một chữ đơn.', en: 'A key must be a plain word.' },
};
