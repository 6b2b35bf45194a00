import { expect, test } from 'vitest';
import type { FileKind } from '../../src/plan/source-file.ts';
import { refusals } from '../support/compose-text.ts';

test.each<[string, FileKind, string]>([
  [
    'units with an assignment',
    'text',
    `units:
  - id: to-chuc-dang
    kind: subsection
    number: "2.1"
    heading: Tăng cường sự lãnh đạo của Đảng
    units:
      - id: lap-12-dang-doan
        kind: bullet
        text: >-
          Thành lập 12 đảng đoàn của 12 Liên hiệp Hội các tỉnh, thành phố chưa có Đảng đoàn
          nhằm nâng cao hiệu quả công tác lãnh đạo, chỉ đạo của Đảng đoàn. …
        task:
          lead: ban-to-chuc-chinh-sach
          with: [lien-hiep-hoi-dia-phuong]
          deadline: { date: 2025-12-31 }
          deliverable: Quyết định thành lập đảng đoàn
          indicator: { name: đảng đoàn được thành lập, target: 12 }
`,
  ],
  [
    'units that go on under one of an earlier file',
    'text',
    'parent: nhiem-vu\nunits:\n  - { id: a, kind: paragraph, text: A., task: {} }\n',
  ],
  ...[
    '{ date: 2026-03-31 }',
    '{ month: 2026-03 }',
    '{ quarter: 2026-Q4 }',
    '{ year: 2026 }',
    '{ from: 2027, to: 2030-06 }',
    '{ standing: true }',
    '{ yearly: true }',
    '{ yearly: true, from: 2026 }',
    '{ event: Đại hội nhiệm kỳ 2025 - 2030 }',
    '{ event: Đại hội, expected: 2026 }',
    '{ plan: Kế hoạch năm }',
    '{ year: 2026, was: [{ date: 2025-12-31, until: 2025-11-20, ground: 12-CV/VP, reason: Lùi }] }',
  ].map((deadline): [string, FileKind, string] => [
    `the deadline ${deadline}`,
    'text',
    `units:\n  - { id: a, kind: bullet, text: A., task: { deadline: ${deadline} } }\n`,
  ]),
  [
    'a record',
    'progress',
    '- {date: 2022-06-30, state: in-progress, value: 5, by: ban-to-chuc-chinh-sach, note: "…", evidence: [{document: 12-BC/ĐĐ, date: 2022-06-30}], recorded: 2022-07-02T09:12:00+07:00}\n',
  ],
  ...[
    'not-started',
    'in-progress',
    'awaiting-confirmation',
    'completed',
    'paused',
    'carried-over',
    'discontinued',
  ].map((state): [string, FileKind, string] => [
    `the state ${state}`,
    'progress',
    `- {date: 2022-06-30, state: ${state}, by: a, confirms: true, corrects: 0123abcd, evidence: [{url: "https://x.vn/a"}, {file: tai-lieu/a.pdf}], recorded: 2022-07-02T02:12:00Z}\n`,
  ]),
  ['no records yet', 'progress', '[]\n'],
  [
    'registered documents',
    'documents',
    `documents:
  - id: nq-45-2023
    type: NQ
    symbol: 45-NQ/TW
    date: 2023-11-24
    issuer: bch-trung-uong-xiii
    title: về tiếp tục xây dựng và phát huy vai trò của đội ngũ trí thức …
    relations: [{ succeeds: nq-27-2008 }]
    verified: { on: 2026-11-01, by: vpdd, source: … }
  - { id: nq-dai-hoi, type: NQ, symbol: null, date: 2021, title: Nghị quyết Đại hội, unverified: chưa có nguồn }
`,
  ],
  [
    'bodies with their life',
    'organisations',
    `organisations:
  - { id: dang-doan, name: Đảng đoàn, from: 1990-05, to: 2025-02-10, successor: dang-bo, superior: ban-bi-thu }
  - { id: ban-tuyen-giao, name: Ban Tuyên giáo Trung ương, to: unknown }
`,
  ],
  [
    'a mandate slip',
    'revision',
    `id: 2024-nq45
mandates: [nq-45-2023]
instrument: { type: CTr, symbol: null, date: 2024-03-15, issuer: dang-doan-lhhvn }
state: draft
changes:
  - { unit: the-che-hoa, action: amend, mandate: nq-45-2023, reason: … }
reviewed:
  - { unit: lap-12-dang-doan, on: 2024-03-01, against: nq-45-2023, by: vpdd, outcome: still-valid, reason: … }
`,
  ],
  [
    'exceptions',
    'exceptions',
    'exceptions:\n  - { rule: filing-line, unit: lhhvn-dh13, reason: Nguyên văn., until: 2026-12-31 }\n',
  ],
])('the schemas accept %s', (_, kind, text) => {
  expect(refusals(kind, text)).toEqual([]);
});
