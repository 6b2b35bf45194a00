import type { Usage } from '../command.ts';

/** The services whose pull or merge requests cthd can check, and the file that tells each to. */
export const workflows = {
  github: { template: 'templates/github-workflow.yml', path: '.github/workflows/chuong-trinh.yml' },
  gitlab: { template: 'templates/gitlab-ci.yml', path: '.gitlab-ci.yml' },
} as const;

/** How `cthd init` is called. */
export const usage: Usage = {
  examples: {
    'cthd init': { vi: 'hỏi từng mục (khi có màn hình)', en: 'asks for everything (at a terminal)' },
    'cthd init --term 2026-2031 --issuer "Đảng ủy Hội" --subject "Thực hiện …"': {
      vi: 'lập ngay một chương trình mới',
      en: 'make a new programme at once',
    },
    'cthd init --term 2026-2031 --subject "Thực hiện …" --succeeds chuong-trinh-2021': {
      vi: 'lập chương trình kế tiếp, nhận việc chuyển tiếp',
      en: 'make the next programme, with the tasks carried over',
    },
    'cthd init --example --git': {
      vi: 'chép chương trình ví dụ để tập dùng',
      en: 'copy the example, to learn with',
    },
    'cthd init --files-only --ci github --hook': {
      vi: 'chương trình đã có: thêm kiểm tra trên GitHub và trước mỗi lần lưu',
      en: 'the programme is there: add the checks on GitHub and at each commit',
    },
  },
  options: {
    '--subject <words>': {
      vi: 'trích yếu: chương trình thực hiện điều gì',
      en: 'the subject: what it carries out',
    },
    '--issuer <body>': {
      vi: 'cơ quan ban hành: tên, hoặc mã trong plans/organisations.yaml',
      en: 'the issuing body: its name, or its id in plans/organisations.yaml',
    },
    '--family <family>': {
      vi: 'văn bản của Đảng hay của Nhà nước (mặc định: theo tên cơ quan ban hành)',
      en: 'a document of the Party or of the State (default: by the name of the issuing body)',
      choices: ['party', 'state'],
    },
    '--term <years>': { vi: 'nhiệm kỳ, như 2026-2031', en: 'the term, such as 2026-2031' },
    '--periods <kinds>': {
      vi: 'kỳ báo cáo: tháng, quý, 6 tháng, 9 tháng, năm; cách nhau dấu phẩy',
      en: 'periods of reports: month, quarter, half-year, nine-months, year, with commas between',
    },
    '--cutoff <day>': {
      vi: 'ngày chốt số liệu của tháng cuối kỳ (1-28)',
      en: 'the day of its last month on which figures of a period close (1-28)',
    },
    '--report-day <day>': {
      vi: 'ngày phải nộp báo cáo sau khi chốt (1-28)',
      en: 'the day by which reports are due after that (1-28)',
    },
    '--send-to <recipient>': { vi: 'nơi nhận báo cáo', en: 'where reports are sent' },
    '--id <id>': {
      vi: 'mã chương trình, là tên thư mục (mặc định: theo tên loại và nhiệm kỳ)',
      en: 'the programme’s id, which names its folder (default: from the title and the term)',
    },
    '--title <words>': {
      vi: 'tên loại như in (mặc định: CHƯƠNG TRÌNH HÀNH ĐỘNG)',
      en: 'the title line as printed (default: CHƯƠNG TRÌNH HÀNH ĐỘNG)',
    },
    '--succeeds <programme>': {
      vi: 'kế tiếp chương trình này: soạn sẵn mục nhiệm vụ chuyển tiếp, gồm những việc còn mở',
      en: 'succeeds this programme: drafts the section of carried-over tasks, those still open',
    },
    '--closed <date>': {
      vi: 'với --succeeds: ngày chương trình trước kết thúc (mặc định: hôm nay)',
      en: 'with --succeeds: the day on which the former programme is closed (default: today)',
    },
    '--ci <service>': {
      vi: 'thêm tệp để máy kiểm tra từng bản đề xuất (pull request)',
      en: 'add the file by which each pull request is checked',
      choices: Object.keys(workflows),
    },
    '--hook': {
      vi: 'kiểm tra trước mỗi lần lưu (git commit) trên máy này',
      en: 'check before each commit on this machine',
    },
    '--git': {
      vi: 'bắt đầu giữ lịch sử ở đây (lập kho git), nếu chưa có',
      en: 'make a git repository here if there is none',
    },
    '--example': {
      vi: 'chép chương trình ví dụ hư cấu vào một thư mục chưa có plans/, để tập dùng',
      en: 'copy the fictional example into a folder without plans/, to learn with',
    },
    '--files-only': {
      vi: 'không lập chương trình, chỉ thêm các tệp đi kèm còn thiếu',
      en: 'make no programme, only add the files around it that are missing',
    },
  },
};
