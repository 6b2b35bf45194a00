import { styles } from '../../instrument/write/plan-draft.ts';
import type { Usage } from '../command.ts';
import { forceOption } from '../show/show-usage.ts';

export const formatNames = ['text', 'markdown', 'docx', 'json'] as const;

/** How `cthd amend` is called. */
export const usage: Usage = {
  examples: {
    'cthd amend': {
      vi: 'văn bản điều chỉnh từ lần lưu gần nhất đến thư mục làm việc',
      en: 'the instrument from the last commit to the working tree',
    },
    'cthd amend v1..v2 --out dieu-chinh.docx': {
      vi: 'giữa hai phiên bản, thành tệp Word',
      en: 'between two revisions, as a Word document',
    },
    'cthd amend v1..v2 --style bullet': {
      vi: 'từng gạch đầu dòng, không sửa toàn bộ tiểu mục',
      en: 'bullet by bullet, no subsection restated',
    },
    'cthd amend apply dieu-chinh.md v1': {
      vi: 'áp dụng văn bản vào phiên bản v1, in lời văn có được',
      en: 'apply the instrument to v1 and print the wording that results',
    },
  },
  arguments: {
    '[side...]': {
      vi: 'hai bên như của «cthd diff»; hoặc apply <văn bản> [bên] (mặc định: thư mục làm việc)',
      en: 'two sides as for “cthd diff”; or apply <instrument> [side] (default: the working tree)',
    },
  },
  options: {
    '--style <style>': {
      vi: 'sửa từng gạch đầu dòng hay cả tiểu mục (mặc định: cả tiểu mục khi từ hai gạch trở lên thay đổi)',
      en: 'bullet by bullet, or the whole subsection (default: the subsection from two changed bullets on)',
      choices: styles,
    },
    '--family <family>': {
      vi: 'thể thức của Đảng hay của Nhà nước (mặc định: theo chương trình)',
      en: 'the form of Party or of State documents (default: as the programme)',
      choices: ['party', 'state'],
    },
    '--format <name>': {
      vi: 'định dạng (mặc định: text ở màn hình, markdown khi ghi ra tệp; với apply chỉ có text, json, mặc định: text)',
      en: 'format (default: text at a terminal, markdown for a file; with apply only text and json, default: text)',
      choices: formatNames,
    },
    '--dry-run': {
      vi: 'với apply: chỉ xem có áp dụng được không',
      en: 'with apply: only say whether it can be applied',
    },
    '--out <file>': {
      vi: 'ghi vào tệp này; chỉ ghi đè tệp do lệnh này tạo mà chưa ai sửa tay',
      en: 'write to this file; only a file made by this command and not edited since is overwritten',
    },
    ...forceOption,
  },
};
