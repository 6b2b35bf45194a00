import { findingsFormatNames } from '../../findings-output/findings-format-names.ts';
import { clearSeldom } from '../../io/engine.ts';
import { levels, severities } from '../../plan/finding.ts';
import type { Command, Given } from '../command.ts';
import { choiceInVietnamese } from '../shared/choice-words.ts';
import { cachedAnswer } from '../shared/cached-answer.ts';
import { inPhase } from '../shared/phases.ts';
import { readWorkingTree } from '../shared/read-working-tree.ts';

export const command: Command = {
  usage: {
    examples: [
      { line: 'cthd lint', words: { vi: 'kiểm tra mọi chương trình', en: 'check every programme' } },
      {
        line: 'cthd lint plans/lhhvn-dh13/text',
        words: { vi: 'chỉ báo các tệp trong thư mục này', en: 'report only the files in this folder' },
      },
      {
        line: 'cthd lint --fail-on warning',
        words: { vi: 'mã thoát 1 cả khi chỉ có cảnh báo', en: 'exit code 1 for warnings too' },
      },
      {
        line: 'cthd lint --against origin/main',
        words: {
          vi: 'mọi thay đổi lời văn so với bản chính (nhánh main) đều có phiếu căn cứ',
          en: 'every change of wording since the main branch has its mandate',
        },
      },
      {
        line: 'cthd lint --against origin/main --new',
        words: {
          vi: 'chỉ nêu những gì bản đề xuất này làm phát sinh',
          en: 'only what this branch brings about',
        },
      },
      {
        line: 'cthd lint --report junit=ket-qua.xml --report sarif=ket-qua.sarif',
        words: {
          vi: 'in ra màn hình, đồng thời ghi hai tệp cho công cụ khác',
          en: 'print, and write two files for other tools',
        },
      },
      { line: 'cthd lint --rule date-form=off', words: { vi: 'tắt một quy tắc', en: 'switch a rule off' } },
      {
        line: 'cthd lint --fix',
        words: { vi: 'sửa những lỗi không đổi nghĩa', en: 'repair what cannot change meaning' },
      },
    ],
    arguments: [
      {
        term: '[path...]',
        words: {
          vi: 'tệp hoặc thư mục cần báo; kế hoạch vẫn được đọc trọn vẹn',
          en: 'files or folders to report; the whole plan is still read',
        },
      },
    ],
    options: [
      {
        flags: '--format <name>',
        words: { vi: 'định dạng (trong GitHub Actions: github)', en: 'format (in GitHub Actions: github)' },
        choices: findingsFormatNames,
      },
      {
        flags: '--fail-on <severity>',
        words: {
          vi: 'từ mức nào thì mã thoát là 1 (mặc định: error)',
          en: 'from which severity the exit code is 1 (default: error)',
        },
        choices: [...severities, 'never'],
      },
      {
        flags: '--against <revision>',
        words: {
          vi: 'so với một phiên bản git: thêm các quy tắc về thay đổi',
          en: 'compare with a git revision: adds the rules about changes',
        },
      },
      {
        flags: '--new',
        words: {
          vi: 'với --against: chỉ nêu và chỉ xét những gì bản gốc chưa có',
          en: 'with --against: tell and judge only what the base does not have',
        },
      },
      {
        flags: '--rule <id=level>',
        words: {
          vi: `đổi mức của một quy tắc: ${levels.map(choiceInVietnamese).join(', ')}; dùng được nhiều lần`,
          en: 'set a rule’s level: error, warning, info, off; may be repeated',
        },
        repeatable: true,
      },
      {
        flags: '--report <format=file>',
        words: {
          vi: 'ghi kết quả ra một tệp mới ở định dạng khác, ngoài phần in ra; dùng được nhiều lần',
          en: 'write the result to a new file in another format too, beside what is printed; may be repeated',
        },
        repeatable: true,
      },
      {
        flags: '--fix',
        words: {
          vi: 'sửa chữ dựng sẵn (NFC), dấu cách cuối dòng, dòng cuối, dấu ẩn đầu tệp; không sửa gì khác',
          en: 'repair NFC, spaces at line ends, the final newline, a byte order mark; nothing else',
        },
      },
      {
        flags: '--no-cache',
        words: {
          vi: 'kiểm tra lại từ đầu, không dùng kết quả đã giữ của lần trước',
          en: 'check everything again, without the cache',
        },
      },
    ],
  },
  async run(given, environment) {
    const tree = inPhase(environment, 'files', () => readWorkingTree(environment));
    clearSeldom();
    const make = async () => (await import('./run-lint.ts')).runLint(given, environment, tree);
    if (looksFurther(given)) return make();
    const variables = ['CTHD_RULES_URL'];
    return cachedAnswer({ command: 'lint', given, environment, ...tree, variables }, make);
  },
};

/** Whether the answer follows from more than the plan, from git or from the place of the plan in its repository, or more is to be done than answer. */
const looksFurther = ({ options }: Given): boolean =>
  options['fix'] === true ||
  options['against'] !== undefined ||
  options['report'] !== undefined ||
  ['github', 'gitlab', 'sarif'].includes(String(options['format']));
