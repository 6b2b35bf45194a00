import { layers } from '../../change/change.ts';
import { effects } from '../../change/effect.ts';
import type { OptionTable, Usage } from '../command.ts';
import { showOptions } from '../show/show-usage.ts';

/** What shapes the comparison that is shown. */
export const diffOptions: OptionTable = {
  '--layer <layer>': { vi: 'chỉ một lớp', en: 'one layer only', choices: layers },
};

/** How `cthd diff` is called. */
export const diffUsage: Usage = {
  examples: {
    'cthd diff': {
      vi: 'lần lưu gần nhất và thư mục làm việc',
      en: 'the last commit and the working tree',
    },
    'cthd diff v1..v2 --format markdown': {
      vi: 'hai phiên bản git, dạng markdown',
      en: 'two git revisions, as markdown',
    },
    'cthd diff 2024-nq45': {
      vi: 'từ lần điều chỉnh 2024-nq45 đến nay',
      en: 'from the revision 2024-nq45 until now',
    },
    'cthd diff ./cu ./moi': { vi: 'hai thư mục, không cần git', en: 'two folders, without git' },
    'cthd diff origin/main --fail-on weakens': {
      vi: 'mã thoát 1 khi có cam kết yếu đi',
      en: 'exit code 1 where something is weakened',
    },
  },
  arguments: {
    '[before]': {
      vi: 'bên trước: phiên bản git, mã phiếu căn cứ, hoặc thư mục (./thu-muc); cũng có thể viết A..B',
      en: 'the earlier side: a git revision, the id of a slip, or a folder (./folder); A..B names both sides',
    },
    '[after]': {
      vi: 'bên sau (mặc định: thư mục làm việc)',
      en: 'the later side (default: the working tree)',
    },
  },
  options: {
    ...diffOptions,
    '--exit-code': { vi: 'mã thoát 1 khi có thay đổi', en: 'exit code 1 where anything changed' },
    '--fail-on <effect>': {
      vi: 'mã thoát 1 khi có thay đổi với tác động này; unclear gồm cả weakens',
      en: 'exit code 1 where a change has this effect; unclear includes weakens',
      choices: effects,
    },
    ...showOptions(['text', 'markdown', 'html', 'docx', 'json']),
  },
};
