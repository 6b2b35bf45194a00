import { sortFindings } from '../../src/lint/to-findings.ts';
import type { ExceptedFinding, Finding, Severity } from '../../src/plan/finding.ts';
import type { Range } from '../../src/plan/location.ts';
import type { SourceFile } from '../../src/plan/source-file.ts';
import { countFindings, type LintRun } from '../../src/findings-output/lint-run.ts';
import { lineIndex } from '../../src/plan/lines.ts';

const nfd = 'Mở lớp'.normalize('NFD');
const clauses = Array.from({ length: 24 }, (_, n) => `nội dung thứ ${n + 1}`).join(', ');

/** A made-up programme with what makes frames hard: combining marks, wide letters, tabs, invisible characters, long lines. */
const texts: Readonly<Record<string, string>> = {
  'plans/documents.yaml': `documents:
  - id: nq-27
    symbol: 27-NQ/TW
    title: 漢字 và chữ Việt
`,
  'plans/vi-du/text/II.yaml': `units:
  - id: mo-lop
    text: ${nfd} tập huấn cho cán bộ ở địa phươmg.
    task: { lead: van-phongg, with: [ban-to-chuc, van-phongg] }
  - id: dai-dong
    text: Tập trung thực hiện ${clauses}, theo Chỉ thị số 49-NQ/TW, ${clauses}.
  - id: kiem-tra
\ttext:\tKiểm tra việc thực hiện
    note: "Đảng\u00A0đoàn \u202Ebị đảo\u202C"
  - id: bao-cao
    text: >-
      Báo cáo hằng năm về kết quả thực hiện,
      trước ngày 31/11/2024.
`,
  'plans/vi-du/programme.yaml': `id: vi-du
symbol: null
`,
};

const sources = new Map(
  Object.entries(texts).map(([path, text]): [string, SourceFile] => [path, { path, text }]),
);

/** Where words stand in a file; the nth occurrence, from 0. */
function at(file: string, words: string, nth = 0): Range {
  const text = texts[file] ?? '';
  let from = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) from = text.indexOf(words, from + 1);
  if (from < 0) throw new Error(`${words} does not stand in ${file}`);
  return lineIndex(text).rangeOf(from, from + words.length);
}

let made = 0;

/** A finding with a fingerprint of its own. */
export function finding(
  severity: Severity,
  rule: string,
  message: Finding['message'],
  place: Pick<Finding, 'file' | 'range' | 'unit'>,
): Finding {
  made += 1;
  return { severity, rule, message, ...place, fingerprint: made.toString(16).padStart(16, '0') };
}

const document = 'plans/documents.yaml';
const part = 'plans/vi-du/text/II.yaml';
const head = 'plans/vi-du/programme.yaml';

const unknownBody = {
  vi: 'Không có tổ chức «van-phongg» trong organisations.yaml.',
  en: 'There is no body “van-phongg” in organisations.yaml.',
};

const findings: Finding[] = [
  finding(
    'warning',
    'document-unverified',
    {
      vi: 'Văn bản 27-NQ/TW chưa được xác minh.',
      en: 'The document 27-NQ/TW is not verified.',
    },
    { file: document, range: at(document, 'và chữ'), unit: 'nq-27' },
  ),
  finding(
    'info',
    'own-number',
    { vi: 'Chưa biết số, ký hiệu của chương trình.', en: 'The programme’s own number is not known.' },
    { file: head, range: at(head, 'null'), unit: 'vi-du' },
  ),
  finding(
    'error',
    'unreadable-file',
    { vi: 'Không đọc được tệp này: không có quyền.', en: 'This file cannot be read: no permission.' },
    { file: 'plans/vi-du/text/I.yaml' },
  ),
  ...Array.from({ length: 8 }, (_, n) =>
    finding(
      'info',
      'task-without-deadline',
      { vi: `Nhiệm vụ số ${n + 1} chưa có thời hạn.`, en: `Task ${n + 1} has no deadline.` },
      { file: part, range: at(part, 'mo-lop'), unit: 'mo-lop' },
    ),
  ),
  finding(
    'warning',
    'not-nfc',
    { vi: 'Lời văn chưa ở dạng dựng sẵn (NFC).', en: 'The wording is not in composed form (NFC).' },
    { file: part, range: at(part, nfd), unit: 'mo-lop' },
  ),
  finding(
    'warning',
    'spelling',
    { vi: '«phươmg» không phải chữ Việt.', en: '“phươmg” is not a Vietnamese word.' },
    { file: part, range: at(part, 'phươmg'), unit: 'mo-lop' },
  ),
  finding('error', 'unknown-body', unknownBody, {
    file: part,
    range: at(part, 'van-phongg'),
    unit: 'mo-lop',
  }),
  finding('error', 'unknown-body', unknownBody, {
    file: part,
    range: at(part, 'van-phongg', 1),
    unit: 'mo-lop',
  }),
  finding(
    'warning',
    'type-word',
    {
      vi: 'Chữ «Chỉ thị» không khớp ký hiệu 49-NQ/TW: NQ là nghị quyết; hãy đối chiếu với bản gốc của văn bản được viện dẫn.',
      en: 'The words “Chỉ thị” contradict the symbol 49-NQ/TW: NQ is a resolution; compare with the original of the document that is cited.',
    },
    { file: part, range: at(part, 'Chỉ thị số 49-NQ/TW'), unit: 'dai-dong' },
  ),
  finding(
    'error',
    'yaml-syntax',
    {
      vi: 'Thụt lề bằng phím Tab; YAML chỉ nhận dấu cách.',
      en: 'Indented with a tab; YAML takes only spaces.',
    },
    { file: part, range: at(part, '\t') },
  ),
  finding(
    'warning',
    'blanks',
    { vi: 'Có dấu cách không ngắt (U+00A0).', en: 'There is a no-break space (U+00A0).' },
    { file: part, range: at(part, '\u00A0') },
  ),
  finding(
    'warning',
    'invisible',
    {
      vi: 'Có ký tự đổi chiều chữ \u202E (U+202E).',
      en: 'There is a character that turns the text round: \u202E (U+202E).',
    },
    { file: part, range: at(part, '\u202E') },
  ),
  finding(
    'error',
    'impossible-date',
    { vi: 'Không có ngày 31/11/2024.', en: 'There is no day 31/11/2024.' },
    { file: part, range: at(part, '31/11/2024'), unit: 'bao-cao' },
  ),
  finding(
    'warning',
    'cut-unit',
    { vi: 'Đơn vị này như bị ngắt trang.', en: 'This unit looks cut by a page break.' },
    { file: part, range: at(part, 'Báo cáo hằng năm về kết quả thực hiện,\n      trước'), unit: 'bao-cao' },
  ),
];

const excepted: ExceptedFinding[] = [
  {
    ...finding(
      'warning',
      'body-ended',
      { vi: 'Đảng đoàn đã kết thúc ngày 10/02/2025.', en: 'Đảng đoàn ended on 10 February 2025.' },
      { file: part, range: at(part, 'Đảng'), unit: 'kiem-tra' },
    ),
    reason: 'Đúng vào lúc ban hành; đã đối chiếu | xem biên bản #12.',
  },
];

/** One report with findings of every severity and every kind of place, and with every remark. */
export const scenario: LintRun = {
  findings: sortFindings(findings),
  excepted,
  counts: countFindings(findings, excepted),
  since: null,
  skipped: ['unknown-document', 'exception-unused'],
  files: ['plans/documents.yaml', 'plans/organisations.yaml', head, part],
  sources,
  asOf: '2025-04-06',
  dated: ['body-ended'],
  filters: {
    paths: ['plans/documents.yaml', 'plans/vi-du'],
    programme: null,
    rules: { 'vague-verb': 'off' },
    against: 'origin/main',
  },
  failOn: 'error',
  fictional: ['vi-du'],
  version: '0.1.0',
};

/** A report with nothing found. */
export const clean: LintRun = {
  ...scenario,
  findings: [],
  excepted: [],
  counts: countFindings([], []),
  skipped: [],
  dated: [],
  fictional: [],
  filters: { paths: [], programme: null, rules: {}, against: null },
};

/** The scenario with other findings. */
export const withFindings = (
  others: readonly Finding[],
  accepted: readonly ExceptedFinding[] = [],
  texts: ReadonlyMap<string, SourceFile> = sources,
): LintRun => ({
  ...clean,
  findings: others,
  excepted: accepted,
  counts: countFindings(others, accepted),
  sources: texts,
});
