import { unitKindNames } from '../../locale/unit-kinds.ts';
import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';

export const unitSteps = ['add', 'move', 'repeal'] as const;

/** The kinds that a command can add; the lines of tables come with their tables. */
const addedKinds = (Object.keys(unitKindNames) as (keyof typeof unitKindNames)[]).filter(
  (kind) => !['annex', 'group', 'row', 'table'].includes(kind),
);

/** How `cthd unit` is called. */
export const unitUsage: Usage = {
  examples: {
    'cthd unit add "Mở 4 lớp tập huấn." --after II.2.1/3': {
      vi: 'thêm một gạch đầu dòng vào sau một gạch khác',
      en: 'add a bullet after another',
    },
    'cthd unit move II.2.4 --before II.2.1': {
      vi: 'chuyển chỗ; các số được đánh lại',
      en: 'move it; numbers follow',
    },
    'cthd unit repeal II.2.1/3 --dry-run': {
      vi: 'xem sẽ bỏ gì khỏi dự thảo',
      en: 'see what would be taken out of the draft',
    },
  },
  arguments: {
    '<step>': { vi: 'việc cần làm', en: 'what to do', choices: [...unitSteps] },
    '[words]': {
      vi: 'add: lời văn của đơn vị mới; move, repeal: đơn vị (mã, địa chỉ hoặc vài từ)',
      en: 'add: the wording of the new unit; move, repeal: the unit (id, address or a few words)',
    },
  },
  options: {
    '--after <unit>': { vi: 'vào ngay sau đơn vị này', en: 'right after this unit' },
    '--before <unit>': { vi: 'vào ngay trước đơn vị này', en: 'right before this unit' },
    '--into <unit>': { vi: 'vào cuối đơn vị này', en: 'into this unit, at its end' },
    '--kind <kind>': {
      vi: 'add: cấp (mặc định: như đơn vị bên cạnh)',
      en: 'add: its kind (default: that of its neighbour)',
      choices: addedKinds,
    },
    '--heading <words>': {
      vi: 'add: tiêu đề; lời văn khi đó là đơn vị đầu tiên bên trong',
      en: 'add: its heading; the wording is then the first unit inside it',
    },
    '--number <number>': {
      vi: 'add: số in (mặc định: số kế tiếp)',
      en: 'add: its printed number (default: the next one)',
    },
    '--id <id>': { vi: 'add: mã (mặc định: theo lời văn)', en: 'add: its id (default: from the wording)' },
    ...changeOptions,
  },
};
