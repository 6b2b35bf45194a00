import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOnDisk, temporaryFolder } from './plan-on-disk.ts';
import { planRepository } from './plan-repository.ts';
import { everythingIn, recordPlan } from './record-plan.ts';
import { reportPlan, sheetFor } from './report-plan.ts';
import { runCthd } from './run-cthd.ts';
import { fillIn, gridOf, writeGrid } from './sheet-edits.ts';

/** A command that writes, and the folder that it writes in. */
export interface WritingCommand {
  readonly args: readonly string[];
  readonly folder: () => string | Promise<string>;
  /** A fault may leave some of the files, which the error names; the next run makes the others. */
  readonly canResume?: boolean;
  /** A file that says what the run itself did, and so differs after a second one. */
  readonly log?: string;
}

const documents = `documents:
  - { id: kl-04-2021, type: KL, symbol: 04-KL/ĐH, date: 2021-11-30, title: thêm lớp (hư cấu), verified: { source: ví dụ } }
`;
const slip = `id: 2022-kl04
mandates: [kl-04-2021]
instrument: { type: CTr, symbol: null, date: null, issuer: ban-to-chuc }
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: kl-04-2021, reason: Kết luận yêu cầu thêm lớp }
`;
const withSlip = () =>
  planOnDisk({ 'plans/documents.yaml': documents, 'plans/vi-du/revisions/2022-kl04.yaml': slip });
const draft = () => {
  const root = planOnDisk();
  const head = join(root, 'plans/vi-du/programme.yaml');
  const open = readFileSync(head, 'utf8')
    .replace(/^(symbol|date|place): .*$/gmu, '$1: null')
    .replace(/^signature: .*\n/mu, '');
  writeFileSync(head, open);
  return root;
};
const withRows = () => {
  const root = recordPlan();
  writeFileSync(
    join(root, 'bang.csv'),
    'Mã;Trạng thái;Ngày;Cơ quan\nmo-lop;Đang thực hiện;30/6/2024;van-phong\nbien-soan;Đang thực hiện;30/6/2024;ban-to-chuc\n',
  );
  return root;
};
const withBlanks = () => {
  const root = planOnDisk();
  for (const name of ['I', 'II']) {
    const path = join(root, `plans/vi-du/text/${name}.yaml`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('\n', '   \n'));
  }
  return root;
};
const withSheet = async () => {
  const root = reportPlan();
  const path = await sheetFor(root);
  const grid = gridOf(path);
  fillIn(grid, 'mo-lop', { 'Trạng thái': 'Đang thực hiện', 'Số đạt được': 12 });
  fillIn(grid, 'quy-che', { 'Trạng thái': 'Đang thực hiện' });
  writeGrid(grid, join(root, 've.xlsx'), { type: 'xlsx' });
  return root;
};
const withLoose = async () => {
  const root = recordPlan();
  for (const value of ['2', '3'])
    await runCthd(
      [
        'record',
        'mo-lop',
        'in-progress',
        '--value',
        value,
        '--date',
        `2024-0${value}-01`,
        '--by',
        'van-phong',
      ],
      {
        cwd: root,
      },
    );
  return root;
};
const withFormerKinds = () =>
  planOnDisk({
    'plans/vi-du/text/II.yaml':
      'units:\n  - id: nhiem-vu\n    kind: part\n    number: II\n    heading: CÁC ĐIỀU\n    units:\n      - { id: phe-duyet, kind: section, number: "Điều 1", text: Phê duyệt Đề án hư cấu. }\n      - { id: hieu-luc, kind: section, number: "Điều 2", text: Có hiệu lực từ ngày ký. }\n',
  });
const withText = () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'van-ban.md'),
    '**HỘI VÍ DỤ**\n\nSố 05-KH/HVD\n\nHà Nội, ngày 10 tháng 01 năm 2025\n\n**KẾ HOẠCH**\n**công tác hư cấu**\n\n**I. MỤC ĐÍCH**\n\n1. Cụ thể hóa Nghị quyết.\n\n**II. NHIỆM VỤ**\n\n- Mở 4 lớp tập huấn.\n- Biên soạn tài liệu.\n',
  );
  return root;
};
const withList = () => {
  const root = planRepository();
  appendFileSync(join(root, 'kho.yaml'), 'repositories:\n  - { name: vi-du, path: . }\n');
  return root;
};

/** Every command that writes files of a plan or beside it, with a folder in which it does. */
export const writingCommands: Readonly<Record<string, WritingCommand>> = {
  record: {
    args: ['record', 'mo-lop', 'in-progress', '--value', '2', '--date', '2024-06-30', '--note', 'Đợt một'],
    folder: recordPlan,
  },
  'record --from': { args: ['record', '--from', 'bang.csv'], folder: withRows },
  task: { args: ['task', 'mo-lop', '--note', 'Chờ kinh phí'], folder: recordPlan },
  'lint --fix': { args: ['lint', '--fix'], folder: withBlanks, canResume: true },
  'revise start': {
    args: ['revise', 'start', '2022-kl05', '--mandate', 'kl-04-2021'],
    folder: withSlip,
  },
  'revise issue': {
    args: ['revise', 'issue', '2022-kl04', '--date', '2022-03-15', '--symbol', '03-CTr/BTC'],
    folder: withSlip,
  },
  review: {
    args: [
      'review',
      'mo-lop',
      '--against',
      'kl-04-2021',
      '--outcome',
      'still-valid',
      '--reason',
      'Không đổi',
      '--by',
      'van-phong',
    ],
    folder: withSlip,
  },
  // A record that stands in its log and in its file counts once, and another run goes on.
  pack: { args: ['pack', '--until', '2024-12-31'], folder: withLoose, canResume: true },
  migrate: { args: ['migrate'], folder: withFormerKinds },
  sign: { args: ['sign', '--symbol', '05-CTr/BTC', '--date', '2020-11-24'], folder: draft },
  'body add': { args: ['body', 'add', 'Ban Thử hư cấu'], folder: planOnDisk },
  'body end': { args: ['body', 'end', 'van-phong', '--on', '2024-12-01'], folder: planOnDisk },
  'unit add': { args: ['unit', 'add', 'Mở trang thông tin.', '--after', 'mo-lop'], folder: draft },
  'document add': {
    args: ['document', 'add', '09-NQ/ĐH@2020-10-10', '--title', 'thử, hư cấu'],
    folder: planOnDisk,
  },
  'sheet in': { args: ['sheet', 'in', 've.xlsx'], folder: withSheet },
  'sheet out': {
    args: ['sheet', 'out', '--period', '2026-H2', '--out', 'phieu'],
    folder: reportPlan,
    canResume: true,
  },
  import: { args: ['import', 'van-ban.md'], folder: withText, canResume: true },
  init: {
    args: ['init', '--subject', 'Thử', '--issuer', 'Hội Ví dụ', '--term', '2026-2031'],
    folder: temporaryFolder,
    canResume: true,
  },
  'render --out': { args: ['render', 'summary', '--out', 'tom-tat.md'], folder: recordPlan },
  export: {
    args: ['export', '--format', 'csv', '--repository', 'vi-du', '--out', 'bang'],
    folder: recordPlan,
    canResume: true,
  },
  collect: {
    args: ['collect', 'kho.yaml', '--format', 'csv', '--out', 'tong-hop'],
    folder: withList,
    log: 'tong-hop/collection.json',
    canResume: true,
  },
};

/** What the tool itself puts down for a moment. */
export const ownFile = /(?:^|\/)\.cthd-(?:intent|lock|new|step|wait|write)/;
/** The files of a folder; without those that a writer may leave where it was stopped, which leftovers.system.test.ts is about. */
export const filesIn = (root: string) =>
  Object.fromEntries(
    Object.entries(everythingIn(root)).filter(([path]) => !ownFile.test(path) && !path.endsWith('/')),
  );
