import type { Localised } from '../../locale/localised.ts';
import type { RegisteredDocument } from '../../plan/plan.ts';
import { planRule } from '../../plan/rule.ts';
import { findCitations } from '../../vietnamese/documents/find-citations.ts';
import { readable } from '../../vietnamese/wording/readable.ts';
import { canonicalSymbol, formatSymbol } from '../../vietnamese/documents/symbols.ts';

/** The preamble names what the programme carries out, and leads over to the text with “như sau:”. */
export const preambleGround = planRule<{ problem: Problem; grounds: readonly string[] }>({
  id: 'preamble-ground',
  group: 'programme',
  severity: 'warning',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Lời dẫn nêu căn cứ của chương trình và kết thúc bằng «như sau:».',
      why: 'Chương trình cụ thể hóa một văn bản của cấp trên; lời dẫn không nêu văn bản đó thì không rõ chương trình thực hiện điều gì, và khi văn bản đó được thay thế không ai biết phải rà soát.',
      fix: 'Ghi các văn bản mà lời dẫn nêu vào «grounds»; sổ văn bản phải có số ký hiệu hoặc tên gọi («names») đúng như lời dẫn dùng.',
    },
    en: {
      summary: 'The preamble names the grounds of the programme and ends in “như sau:”.',
      why: 'A programme carries out a document of a superior body; where the preamble does not name it, nobody knows what is carried out, nor that a review is due once it is replaced.',
      fix: 'Enter the documents that the preamble names under “grounds”; the register has their symbols, or the names (“names”) that the preamble uses.',
    },
  },
  examples: {
    good: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
grounds: [nq-01-2020]
preamble: 'Thực hiện Nghị quyết số 01 -NQ/ĐH, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
grounds: [nq-01-2020]
preamble: 'Thực hiện nghị quyết  Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
    ],
    bad: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
grounds: [nq-01-2020]
preamble: 'Thực hiện chỉ đạo của cấp trên, Ban Tổ chức xây dựng Chương trình hành động như sau:' # !
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
grounds: [nq-01-2020]
preamble: Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình. # !
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:' # !
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
    ],
  },
  message: ({ problem, grounds }) => messages[problem](grounds.join(', ')),
  check({ plan }, report) {
    const documents = new Map(plan.documents.map((document) => [document.id, document]));
    for (const programme of plan.programmes) {
      const { preamble, grounds = [] } = programme;
      const known = grounds.flatMap((id) => documents.get(id) ?? []);
      const namesOne = namedIn(preamble);
      if (grounds.length === 0) report(programme, 'preamble', { problem: 'no-grounds', grounds });
      else if (known.length === grounds.length && !known.some(namesOne))
        report(programme, 'preamble', { problem: 'unnamed', grounds });
      if (!/(?<!\p{L})như sau ?:$/u.test(readable(preamble.trimEnd()).text))
        report(programme, 'preamble', { problem: 'ending', grounds: [] });
    }
  },
});

type Problem = 'no-grounds' | 'unnamed' | 'ending';

/** Tells whether a wording names a document, by its symbol or by one of its registered names. */
function namedIn(wording: string): (document: RegisteredDocument) => boolean {
  const symbols = new Set(findCitations(wording).map(({ symbol }) => formatSymbol(symbol.value)));
  const plain = squeeze(wording);
  return ({ symbol, names = [] }) =>
    (symbol !== null && symbols.has(canonicalSymbol(symbol))) ||
    names.some((name) => plain.includes(squeeze(name)));
}

const squeeze = (text: string): string => readable(text).text.replaceAll(' ', '').toLowerCase();

const messages: Readonly<Record<Problem, (grounds: string) => Localised>> = {
  'no-grounds': () => ({
    vi: 'Chương trình không ghi căn cứ nào (grounds).',
    en: 'The programme states no grounds.',
  }),
  unnamed: (grounds) => ({
    vi: `Lời dẫn không nêu văn bản căn cứ nào trong số ${grounds}.`,
    en: `The preamble names none of the grounds ${grounds}.`,
  }),
  ending: () => ({
    vi: 'Lời dẫn không kết thúc bằng «như sau:».',
    en: 'The preamble does not end in “như sau:”.',
  }),
};
