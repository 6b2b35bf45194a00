import type { JudgedChange, Requirement } from '../../change/approvals/judge-approvals.ts';
import type { Side } from '../../change/diff-report.ts';
import type { Sides } from '../../change/change.ts';
import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { Block } from '../blocks/block.ts';
import { changeTitles } from '../diff/diff-view.ts';
import type { ApprovalFacts, PassedOver } from './approval-facts.ts';

/** Which changes must be approved: what is missing first, then what is approved, each with its fingerprint and by whom, when and why. */
export function approvalsView(facts: ApprovalFacts, language: Language): Block[] {
  const { sides, judged, rules, passedOver } = facts;
  const words = texts[language];
  const heading: Block = { kind: 'heading', level: 1, text: words.title };
  if (sides === null || judged.length === 0)
    return [heading, { kind: 'paragraph', text: rules.length === 0 ? words.noRules : words.nothing }];
  const missing = judged.filter(({ isApproved }) => !isApproved);
  const approved = judged.filter(({ isApproved }) => isApproved);
  return [
    heading,
    {
      kind: 'paragraph',
      text: missing.length === 0 ? words.all(judged.length) : words.some(missing.length, judged.length),
    },
    ...section(words.missing, missing, { sides, language }),
    ...(missing.length === 0 ? [] : [{ kind: 'note', text: words.how } as const]),
    ...section(words.approved, approved, { sides, language }),
    ...passedOverNote(passedOver, language),
  ];
}

interface ShownSides {
  readonly sides: Sides<Side>;
  readonly language: Language;
}

function section(title: string, judged: readonly JudgedChange[], { sides, language }: ShownSides): Block[] {
  if (judged.length === 0) return [];
  const titleOf = changeTitles(sides, language);
  const words = texts[language];
  return [
    { kind: 'heading', level: 2, text: title },
    ...judged.flatMap(({ reported, requirements, fingerprint }): Block[] => [
      {
        kind: 'changes',
        title: titleOf(reported),
        words: [
          {
            change: 'same',
            text: words.who(
              requirements.map((one) => requiredWords(one, language)).join('; '),
              givenWords(requirements, language),
            ),
          },
        ],
      },
      { kind: 'note', text: words.fingerprint(fingerprint) },
    ]),
  ];
}

/** “1 trong lan, minh”. */
const requiredWords = ({ rule, missing }: Requirement, language: Language): string => {
  const count = rule.count ?? 1;
  const names = rule.by.join(', ');
  const words = texts[language];
  const asked = rule.by.length === 1 ? names : words.among(count, names);
  return missing === 0 ? asked : `${asked} ${words.lacking(missing)}`;
};

function givenWords(requirements: readonly Requirement[], language: Language): string {
  const approvals = new Set(requirements.flatMap(({ approved }) => approved));
  if (approvals.size === 0) return texts[language].nobody;
  return [...approvals]
    .map(({ by, on, reason }) => {
      const when = `${by}, ${formatDate(on, language)}`;
      return reason === null ? when : `${when}: ${reason.replace(/[.]$/, '')}`;
    })
    .join('; ');
}

function passedOverNote(passedOver: readonly PassedOver[], language: Language): Block[] {
  const lines = [...new Set(passedOver.map(({ by, why }) => texts[language].passedOver[why](by)))];
  return lines.map((text) => ({ kind: 'note', text }));
}

const texts = {
  vi: {
    title: 'Thay đổi phải được duyệt',
    noRules: 'Bản gốc không yêu cầu ai duyệt (chưa có mục required trong plans/approvals.yaml).',
    nothing: 'Không có thay đổi nào phải được duyệt.',
    all: (count: number) => `Đã duyệt đủ ${count} thay đổi.`,
    some: (missing: number, count: number) => `Còn ${missing} trong ${count} thay đổi chưa được duyệt đủ.`,
    missing: 'Chưa duyệt đủ',
    approved: 'Đã duyệt',
    who: (asked: string, given: string) => `Người phải duyệt: ${asked}. Đã duyệt: ${given}.`,
    fingerprint: (mark: string) => `Dấu vết: ${mark}`,
    among: (count: number, names: string) => `${count} trong số: ${names}`,
    lacking: (count: number) => `(còn thiếu ${count})`,
    nobody: 'chưa ai',
    how: 'Duyệt bằng lượt review «Approve» trên đề xuất, hoặc bằng cthd approve trên bản gốc. Lượt duyệt gắn với nội dung thay đổi: lần lưu sau không đụng đến thay đổi ấy thì lượt duyệt vẫn còn.',
    passedOver: {
      author: (by: string) => `Không tính lượt duyệt của ${by}: người đề xuất không tự duyệt.`,
      commit: (by: string) =>
        `Không tính được lượt duyệt của ${by}: lần lưu đã xem không còn ở đây hoặc không đọc được; cần duyệt lại.`,
    },
  },
  en: {
    title: 'Changes that must be approved',
    noRules: 'The base requires no approval (plans/approvals.yaml has no required).',
    nothing: 'Nothing that changes must be approved.',
    all: (count: number) => `${counted(count, 'change', 'changes')} approved.`,
    some: (missing: number, count: number) =>
      `${missing} of ${counted(count, 'change', 'changes')} not approved yet.`,
    missing: 'Not approved yet',
    approved: 'Approved',
    who: (asked: string, given: string) => `Must approve: ${asked}. Approved by: ${given}.`,
    fingerprint: (mark: string) => `Fingerprint: ${mark}`,
    among: (count: number, names: string) => `${count} of: ${names}`,
    lacking: (count: number) => `(${count} missing)`,
    nobody: 'nobody yet',
    how: 'Approve with a review of the proposal, or with cthd approve on the base. An approval is bound to what a change says: a later commit that does not touch that change leaves it approved.',
    passedOver: {
      author: (by: string) => `The approval of ${by} does not count: nobody approves what they propose.`,
      commit: (by: string) =>
        `The approval of ${by} cannot be counted: the commit that it looked at is not here, or cannot be read; approve again.`,
    },
  },
} as const;
