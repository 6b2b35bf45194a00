import { readingRule } from '../../plan/rule.ts';

/** An exception with a last day has no effect after it, and is reported until it is settled. */
export const exceptionExpired = readingRule({
  id: 'exception-expired',
  group: 'exceptions',
  severity: 'error',
  dated: true,
  docs: {
    vi: {
      summary: 'Ngoại lệ có thời hạn không được để quá hạn.',
      why: 'Ngoại lệ có «until» là lời hứa xử lý trước ngày đó; quá ngày, phát hiện lại được báo như thường.',
      fix: 'Xử lý phát hiện rồi bỏ ngoại lệ; nếu cần thêm thời gian, gia hạn «until» và ghi lý do mới.',
    },
    en: {
      summary: 'A temporary exception is not left beyond its last day.',
      why: 'An exception with “until” is a promise to settle the matter by then; after that day the finding is reported again.',
      fix: 'Settle the finding and remove the exception; where more time is needed, move “until” and give the new reason.',
    },
  },
  examples: {
    good: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - { rule: filing-line, unit: vi-du, reason: Chờ tra sổ văn thư., until: 2021-06-30 }
`,
        asOf: '2021-06-30',
      },
    ],
    bad: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - rule: filing-line
    unit: vi-du
    reason: Chờ tra sổ văn thư.
    until: 2021-06-30 # !
`,
        asOf: '2021-07-01',
      },
    ],
  },
});
