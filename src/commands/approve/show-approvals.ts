import { readPlatformReviews } from '../../change/approvals/platform-reviews.ts';
import type { OptionTable } from '../command.ts';
import type { ApprovalFacts } from '../../views/approvals/approval-facts.ts';
import { approvalsJson } from '../../views/approvals/approvals-json.ts';
import { approvalsView } from '../../views/approvals/approvals-view.ts';
import type { View } from '../show/view.ts';
import { approvalFacts } from './gather-approvals.ts';

/** What says which changes are looked at, and whose word for them counts. */
export const proposalOptions: OptionTable = {
  '--against <revision>': {
    vi: 'bản gốc (nhánh hoặc phiên bản), nơi nói ai phải duyệt (mặc định: lần lưu gần nhất, HEAD)',
    en: 'the base, which says who must approve (default: HEAD)',
  },
  '--of <revision>': {
    vi: 'bản đề xuất (mặc định: thư mục làm việc)',
    en: 'the proposal (default: the working tree)',
  },
  '--reviews <file>': {
    vi: 'các lượt duyệt lấy từ GitHub hoặc GitLab, do bước kiểm tra ghi',
    en: 'the reviews that GitHub or GitLab has, as the check writes them',
  },
  '--author <account>': {
    vi: 'người đề xuất, không được tự duyệt; dùng được nhiều lần',
    en: 'who proposes, and approves nothing of it; may be repeated',
    repeatable: true,
  },
};

/** Which changes of a proposal must be approved, and which are. */
export const approvalsPage: View<ApprovalFacts> = {
  id: 'approve',
  call: ['approve', '--list'],
  takesArgs: false,
  options: proposalOptions,
  formats: ['text', 'markdown', 'html', 'json'],
  facts({ options }, sources) {
    const between = {
      against: (options['against'] as string | undefined) ?? 'HEAD',
      of: (options['of'] as string | undefined) ?? null,
    };
    const file = options['reviews'] as string | undefined;
    const read =
      file === undefined
        ? { authors: [], reviews: [] }
        : readPlatformReviews(new TextDecoder().decode(sources.file(file)));
    const authors = [...read.authors, ...((options['author'] ?? []) as readonly string[])];
    const proposal = sources.proposal(between);
    if (proposal === null) return { sides: null, rules: [], judged: [], passedOver: [] };
    return approvalFacts(proposal, {
      reviews: { ...read, authors },
      changesAt: (commit) => sources.changesAt({ ...between, of: commit }),
    });
  },
  about: (_, language) => ({
    programme: null,
    title: { vi: 'Thay đổi phải được duyệt', en: 'Changes that must be approved' }[language],
    fictional: false,
  }),
  blocks: (facts, { language }) => approvalsView(facts, language),
  json: approvalsJson,
  exitCode: ({ judged }, options) =>
    options['exitCode'] === true && judged.some(({ isApproved }) => !isApproved) ? 1 : 0,
};
