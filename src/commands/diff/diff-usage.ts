import { layers } from '../../change/change.ts';
import { effects } from '../../change/effect.ts';
import type { OptionUsage, Usage } from '../command.ts';
import { showOptions } from '../show/show-usage.ts';

/** What shapes the comparison that is shown. */
export const diffOptions: readonly OptionUsage[] = [
  {
    flags: '--layer <layer>',
    words: { vi: 'chỉ một lớp', en: 'one layer only' },
    choices: layers,
  },
];

/** How `cthd diff` is called. */
export const diffUsage: Usage = {
  examples: [
    {
      line: 'cthd diff',
      words: { vi: 'lần ghi cuối trong git và thư mục làm việc', en: 'the last commit and the working tree' },
    },
    {
      line: 'cthd diff v1..v2 --format markdown',
      words: { vi: 'hai phiên bản git, dạng markdown', en: 'two git revisions, as markdown' },
    },
    {
      line: 'cthd diff 2024-nq45',
      words: { vi: 'từ lần điều chỉnh 2024-nq45 đến nay', en: 'from the revision 2024-nq45 until now' },
    },
    {
      line: 'cthd diff ./cu ./moi',
      words: { vi: 'hai thư mục, không cần git', en: 'two folders, without git' },
    },
    {
      line: 'cthd diff origin/main --fail-on weakens',
      words: { vi: 'mã thoát 1 khi có cam kết yếu đi', en: 'exit code 1 where something is weakened' },
    },
  ],
  arguments: [
    {
      term: '[before]',
      words: {
        vi: 'bên trước: phiên bản git, mã phiếu căn cứ, hoặc thư mục (./thu-muc); cũng có thể viết A..B',
        en: 'the earlier side: a git revision, the id of a slip, or a folder (./folder); A..B names both sides',
      },
    },
    {
      term: '[after]',
      words: {
        vi: 'bên sau (mặc định: thư mục làm việc)',
        en: 'the later side (default: the working tree)',
      },
    },
  ],
  options: [
    ...diffOptions,
    {
      flags: '--exit-code',
      words: { vi: 'mã thoát 1 khi có thay đổi', en: 'exit code 1 where anything changed' },
    },
    {
      flags: '--fail-on <effect>',
      words: {
        vi: 'mã thoát 1 khi có thay đổi với tác động này; unclear gồm cả weakens',
        en: 'exit code 1 where a change has this effect; unclear includes weakens',
      },
      choices: effects,
    },
    ...showOptions(['text', 'markdown', 'html', 'docx', 'json']),
  ],
};
