// Made from schemas/ by `npm run generate`; edit the schemas, not this file.

/** The fields of an assignment in the order of its schema: what each is called, and what it means. */
export const taskFields = {
  lead: {
    title: { vi: 'Cơ quan chủ trì', en: 'Lead' },
    means: {
      vi: 'Một tổ chức, một nhóm, hoặc danh sách khi văn bản giao nhiều cơ quan.',
      en: 'A body, a class of bodies, or a list where several were named.',
    },
  },
  with: {
    title: { vi: 'Cơ quan phối hợp', en: 'Co-operating bodies' },
    means: {
      vi: 'Các tổ chức hoặc nhóm phối hợp.',
      en: 'The bodies, or classes of bodies, that co-operate.',
    },
  },
  deadline: {
    title: { vi: 'Thời hạn và các lần điều chỉnh', en: 'Deadline, with its ledger' },
    means: {
      vi: 'Thời hạn hiện hành; các thời hạn trước đây nằm trong was.',
      en: 'The deadline in force; earlier ones are kept in was.',
    },
  },
  deliverable: {
    title: { vi: 'Sản phẩm', en: 'Deliverable' },
    means: { vi: 'Sản phẩm hoặc kết quả phải có.', en: 'The product or result that is owed.' },
  },
  indicator: {
    title: { vi: 'Chỉ tiêu', en: 'Indicator' },
    means: { vi: 'Con số phải đạt.', en: 'The number to be reached.' },
  },
  indicators: {
    title: { vi: 'Các chỉ tiêu', en: 'Indicators' },
    means: {
      vi: 'Khi nhiệm vụ có nhiều chỉ tiêu; mỗi chỉ tiêu một tên.',
      en: 'Where a task has several, each with a name of its own.',
    },
  },
  person: {
    title: { vi: 'Cá nhân phụ trách', en: 'Responsible person' },
    means: { vi: 'Một chức vụ, không ghi tên riêng.', en: 'An office, never a private person.' },
  },
  results: {
    title: { vi: 'Các kết quả', en: 'Results' },
    means: {
      vi: 'Khi một nhiệm vụ có nhiều sản phẩm, mỗi sản phẩm có thời hạn riêng; bản ghi nêu kết quả bằng mã hoặc số thứ tự.',
      en: 'Where a task has several results, each with its own product and deadline; a record names a result by its id or its place.',
    },
  },
  note: {
    title: { vi: 'Ghi chú', en: 'Note' },
    means: {
      vi: 'Ghi chú của phân công, như trong cột Ghi chú.',
      en: 'A note on the assignment, as in the column of notes.',
    },
  },
} as const;

/** The fields of an assignment that hold one line of text, and nothing else. */
export const taskLines = ['deliverable', 'person', 'note'] as const;
export type TaskLine = (typeof taskLines)[number];

/** In the files that commands edit, the keys of the map, or of the maps in the list, under each key; the root stands under none. */
export const keyOrder: Readonly<Record<'text' | 'revision', Readonly<Record<string, readonly string[]>>>> = {
  text: {
    '': ['parent', 'units'],
    units: [
      'id',
      'kind',
      'number',
      'heading',
      'text',
      'task',
      'of',
      'other',
      'printed',
      'reference',
      'columns',
      'rows',
      'footnotes',
      'in-force',
      'repealed',
      'units',
    ],
    task: ['lead', 'with', 'deadline', 'deliverable', 'indicator', 'indicators', 'person', 'results', 'note'],
    lead: ['class', 'members'],
    with: ['class', 'members'],
    deadline: [
      'date',
      'then',
      'condition',
      'printed',
      'month',
      'quarter',
      'year',
      'from',
      'to',
      'standing',
      'yearly',
      'by',
      'every',
      'event',
      'expected',
      'plan',
      'was',
    ],
    was: [
      'date',
      'then',
      'condition',
      'printed',
      'month',
      'quarter',
      'year',
      'from',
      'to',
      'standing',
      'yearly',
      'by',
      'every',
      'event',
      'expected',
      'plan',
      'until',
      'ground',
      'reason',
      'target',
      'at-least',
      'at-most',
      'between',
    ],
    indicator: [
      'name',
      'unit',
      'target',
      'at-least',
      'at-most',
      'between',
      'printed',
      'by',
      'baseline',
      'milestones',
      'was',
    ],
    baseline: ['value', 'on'],
    milestones: ['by', 'target', 'at-least', 'at-most', 'between', 'printed'],
    indicators: [
      'name',
      'unit',
      'target',
      'at-least',
      'at-most',
      'between',
      'printed',
      'by',
      'baseline',
      'milestones',
      'was',
    ],
    results: ['id', 'deliverable', 'deadline', 'lead', 'with', 'indicator', 'indicators', 'note'],
    columns: ['head', 'is', 'under'],
    footnotes: ['mark', 'text'],
  },
  revision: {
    '': ['id', 'mandates', 'instrument', 'state', 'changes', 'reviewed'],
    instrument: ['type', 'symbol', 'date', 'in-force', 'issuer'],
    changes: ['unit', 'action', 'mandate', 'reason', 'point', 'units'],
    reviewed: ['unit', 'on', 'against', 'by', 'outcome', 'reason'],
  },
};
