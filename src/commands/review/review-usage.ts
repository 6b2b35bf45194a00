import type { Usage } from '../command.ts';
import { showOptions } from '../show/show-usage.ts';
import { reviewPage } from './show-review.ts';

/** How reviews are recorded and listed. */
export const reviewUsage: Usage = {
  examples: {
    'cthd review --list': {
      vi: 'còn những đơn vị nào phải rà soát',
      en: 'which units are still to be reviewed',
    },
    'cthd review the-che-hoa-chu-truong --against 45-NQ/TW@2023-11-24 --outcome needs-change --reason "viện dẫn nghị quyết đã có văn bản kế tiếp"':
      { vi: 'ghi kết quả rà soát một đơn vị', en: 'record the review of a unit' },
  },
  arguments: {
    '[unit...]': {
      vi: 'đơn vị đã rà soát: mã, địa chỉ hoặc vài từ; mã chương trình là lời dẫn và thể thức',
      en: 'the units reviewed: id, address or a few words; the programme’s id for its preamble and form',
    },
  },
  options: {
    '--list': { vi: 'xem đợt rà soát và tiến độ', en: 'show the review and how far it has come' },
    '--against <document>': {
      vi: 'văn bản dùng để đối chiếu',
      en: 'the document that the unit was reviewed against',
    },
    '--outcome <outcome>': { vi: 'kết luận', en: 'the outcome', choices: ['still-valid', 'needs-change'] },
    '--reason <words>': { vi: 'vì sao kết luận như vậy', en: 'why so' },
    '--by <body>': {
      vi: 'ai rà soát (mặc định: cơ quan ban hành hoặc tổ chức kế thừa)',
      en: 'who reviewed (default: the issuer or its successor)',
    },
    '--on <date>': { vi: 'ngày rà soát (mặc định: hôm nay)', en: 'the day of the review (default: today)' },
    '--revision <slip>': {
      vi: 'phiếu để ghi (mặc định: review-<năm>, lập mới khi chưa có)',
      en: 'the slip to write to (default: review-<year>, made where there is none)',
    },
    '--dry-run': { vi: 'chỉ cho xem, không ghi', en: 'show only, write nothing' },
    ...showOptions(reviewPage.formats),
  },
};
