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
    examples: {
      'cthd lint': { vi: 'kiểm tra mọi chương trình', en: 'check every programme' },
      'cthd lint plans/lhhvn-dh13/text': {
        vi: 'chỉ báo các tệp trong thư mục này',
        en: 'report only the files in this folder',
      },
      'cthd lint --fail-on warning': {
        vi: 'mã thoát 1 cả khi chỉ có cảnh báo',
        en: 'exit code 1 for warnings too',
      },
      'cthd lint --against origin/main': {
        vi: 'mọi thay đổi lời văn so với bản chính (nhánh main) đều có phiếu căn cứ',
        en: 'every change of wording since the main branch has its mandate',
      },
      'cthd lint --against origin/main --new': {
        vi: 'chỉ nêu những gì bản đề xuất này làm phát sinh',
        en: 'only what this branch brings about',
      },
      'cthd lint --report junit=ket-qua.xml --report sarif=ket-qua.sarif': {
        vi: 'in ra màn hình, đồng thời ghi hai tệp cho công cụ khác',
        en: 'print, and write two files for other tools',
      },
      'cthd lint --rule date-form=off': { vi: 'tắt một quy tắc', en: 'switch a rule off' },
      'cthd lint --fix': { vi: 'sửa những lỗi không đổi nghĩa', en: 'repair what cannot change meaning' },
    },
    arguments: {
      '[path...]': {
        vi: 'tệp hoặc thư mục cần báo; kế hoạch vẫn được đọc trọn vẹn',
        en: 'files or folders to report; the whole plan is still read',
      },
    },
    options: {
      '--format <name>': {
        vi: 'định dạng (trong GitHub Actions: github)',
        en: 'format (in GitHub Actions: github)',
        choices: findingsFormatNames,
      },
      '--fail-on <severity>': {
        vi: 'từ mức nào thì mã thoát là 1 (mặc định: error)',
        en: 'from which severity the exit code is 1 (default: error)',
        choices: [...severities, 'never'],
      },
      '--against <revision>': {
        vi: 'so với một phiên bản git: thêm các quy tắc về thay đổi',
        en: 'compare with a git revision: adds the rules about changes',
      },
      '--new': {
        vi: 'với --against: chỉ nêu và chỉ xét những gì bản gốc chưa có',
        en: 'with --against: tell and judge only what the base does not have',
      },
      '--rule <id=level>': {
        vi: `đổi mức của một quy tắc: ${levels.map(choiceInVietnamese).join(', ')}; dùng được nhiều lần`,
        en: 'set a rule’s level: error, warning, info, off; may be repeated',
        repeatable: true,
      },
      '--report <format=file>': {
        vi: 'ghi kết quả ra một tệp mới ở định dạng khác, ngoài phần in ra; dùng được nhiều lần',
        en: 'write the result to a new file in another format too, beside what is printed; may be repeated',
        repeatable: true,
      },
      '--fix': {
        vi: 'sửa chữ dựng sẵn (NFC), dấu cách cuối dòng, dòng cuối, dấu ẩn đầu tệp; không sửa gì khác',
        en: 'repair NFC, spaces at line ends, the final newline, a byte order mark; nothing else',
      },
      '--no-cache': {
        vi: 'kiểm tra lại từ đầu, không dùng kết quả đã giữ của lần trước',
        en: 'check everything again, without the cache',
      },
    },
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
