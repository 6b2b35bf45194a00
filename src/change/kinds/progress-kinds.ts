import { kindsOf } from './kind-facts.ts';

const claims = [
  ...[
    'date',
    'state',
    'result',
    'value',
    'indicator',
    'period',
    'by',
    'confirms',
    'note',
    'evidence',
    'recorded',
  ].map((field) => `progress.progressRecord.${field}`),
  ...['document', 'date', 'url', 'file'].map((field) => `progress.evidence.${field}`),
];

/** The kinds of change in what was recorded of the tasks. */
export const progressKinds = kindsOf('progress', {
  'record-added': {
    claims,
    mirror: 'record-removed',
    name: { vi: 'ghi tiến độ', en: 'progress recorded' },
    means: { vi: 'Một bản ghi tiến độ mới.', en: 'A new record of progress.' },
  },
  'record-removed': {
    claims,
    mirror: 'record-added',
    name: { vi: 'mất bản ghi tiến độ', en: 'record removed' },
    means: {
      vi: 'Một bản ghi tiến độ bị xóa; sổ tiến độ lẽ ra chỉ được ghi thêm.',
      en: 'A record of progress was removed; records are only ever added.',
    },
  },
  'record-edited': {
    claims,
    name: { vi: 'bản ghi bị sửa tại chỗ', en: 'record edited in place' },
    means: {
      vi: 'Một bản ghi tiến độ đã có mang giá trị khác; muốn đính chính thì ghi thêm một bản ghi mới.',
      en: 'A record that was there holds other values; to correct it a new record is added.',
    },
  },
  'record-corrected': {
    happened: 'added',
    claims: ['progress.progressRecord.corrects'],
    mirror: {
      vi: 'Bản ghi đính chính mà mất đi thì cũng là một bản ghi bị mất: record-removed.',
      en: 'A correction that is lost is a record that is lost: record-removed.',
    },
    name: { vi: 'đính chính bản ghi', en: 'record corrected' },
    means: {
      vi: 'Một bản ghi mới đính chính một bản ghi trước; bản ghi trước còn nguyên.',
      en: 'A new record corrects an earlier one, which stays as it is.',
    },
  },
});
