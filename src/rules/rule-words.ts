import { levelNames } from '../locale/level-names.ts';
import type { Localised } from '../locale/localised.ts';
import type { Severity } from '../plan/finding.ts';
import type { RuleGroup } from '../plan/rule.ts';
import type { Rule } from './plan-rule.ts';

/** The names of the groups of rules. */
export const groupNames: Readonly<Record<RuleGroup, Localised>> = {
  files: { vi: 'Tệp', en: 'Files' },
  structure: { vi: 'Cấu trúc', en: 'Structure' },
  references: { vi: 'Tham chiếu', en: 'References' },
  citations: { vi: 'Viện dẫn trong lời văn', en: 'Citations in the wording' },
  bodies: { vi: 'Tổ chức', en: 'Bodies' },
  assignment: { vi: 'Phân công', en: 'Assignment' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  text: { vi: 'Lời văn', en: 'Text' },
  programme: { vi: 'Thể thức chương trình', en: 'Form of the programme' },
  revisions: { vi: 'Điều chỉnh và rà soát', en: 'Adjustment and review' },
  exceptions: { vi: 'Ngoại lệ', en: 'Exceptions' },
};

/** The words with which rules are explained, on a terminal and in docs/rules.md. */
export const ruleWords = {
  severities: levelNames satisfies Readonly<Record<Severity, Localised>>,
  why: { vi: 'Vì sao', en: 'Why' },
  fix: { vi: 'Cách sửa', en: 'How to put it right' },
  bad: { vi: 'Ví dụ bị báo (tại các dòng có # !)', en: 'Reported (at the lines with # !)' },
  good: { vi: 'Ví dụ đúng', en: 'Accepted' },
  base: { vi: 'bản gốc', en: 'the base' },
  /** Severity, group, and whether the result depends on the date. */
  facts({ severity, group, dated }: Rule): Localised {
    const when = {
      vi: dated ? 'kết quả phụ thuộc ngày (--as-of)' : 'kết quả không phụ thuộc ngày',
      en: dated ? 'the result depends on the date (--as-of)' : 'the result does not depend on the date',
    };
    return {
      vi: `Mức độ mặc định: ${levelNames[severity].vi}; nhóm: ${groupNames[group].vi}; ${when.vi}.`,
      en: `Default severity: ${levelNames[severity].en}; group: ${groupNames[group].en}; ${when.en}.`,
    };
  },
} as const;
