import type { Given } from '../commands/command.ts';
import type { Language, Localised } from '../locale/localised.ts';

/** A command line to try next, and what it does. */
interface NextCommand {
  readonly line: Localised;
  readonly words: Localised;
}

const next = (vi: string, en: string, words: Localised): NextCommand => ({ line: { vi, en }, words });

const check = next('cthd lint', 'cthd lint', { vi: 'kiểm tra chương trình', en: 'check the programme' });
const status = next('cthd status', 'cthd status', {
  vi: 'xem tình hình thực hiện',
  en: 'see where the tasks stand',
});
const look = next('cthd task <nhiệm-vụ>', 'cthd task <task>', {
  vi: 'xem trọn một nhiệm vụ',
  en: 'see one task whole',
});
const keep = next('cthd save', 'cthd save', { vi: 'lưu những gì vừa ghi', en: 'save what was written' });
const sendIt = next('cthd send', 'cthd send', { vi: 'gửi thành bản đề xuất', en: 'send it as a proposal' });
const inEarnest = next('chạy lại, bỏ --dry-run', 'run it again without --dry-run', {
  vi: 'để ghi',
  en: 'to write it',
});
const differences = next('cthd diff', 'cthd diff', {
  vi: 'xem những gì đã đổi so với lần lưu gần nhất',
  en: 'see what has changed since the last commit',
});

/** What people most often do after a command that went well, and after one that found something. */
export const nextCommands: Readonly<
  Record<string, { readonly fine: NextCommand; readonly found?: NextCommand }>
> = {
  save: { fine: sendIt },
  send: { fine: status },
  handbook: {
    fine: next('cthd init --example', 'cthd init --example', {
      vi: 'chép ví dụ để tập dùng',
      en: 'copy the example to learn with',
    }),
  },
  lint: {
    fine: next('cthd render summary', 'cthd render summary', {
      vi: 'in bản tóm tắt cho lãnh đạo',
      en: 'print the summary for leaders',
    }),
    found: next('cthd explain <quy-tắc>', 'cthd explain <rule>', {
      vi: 'vì sao có phát hiện này và cách xử lý',
      en: 'why, and how to put it right',
    }),
  },
  status: { fine: look },
  late: { fine: look },
  log: {
    fine: next('cthd record <nhiệm-vụ> --corrects <mã>', 'cthd record <task> --corrects <key>', {
      vi: 'đính chính một bản ghi',
      en: 'correct a record',
    }),
  },
  task: {
    fine: next('cthd record <nhiệm-vụ> <trạng-thái>', 'cthd record <task> <state>', {
      vi: 'ghi tiến độ',
      en: 'record its progress',
    }),
  },
  record: { fine: keep },
  unit: { fine: check },
  sign: { fine: check },
  document: { fine: check },
  body: { fine: check },
  impact: { fine: status },
  review: {
    fine: next('cthd review --list', 'cthd review --list', {
      vi: 'còn đơn vị nào phải rà soát',
      en: 'what is still to be reviewed',
    }),
  },
  approve: { fine: check },
  pack: { fine: status },
  sheet: { fine: keep },
  export: { fine: status },
  migrate: { fine: check },
  collect: { fine: status },
  rollup: { fine: status },
  feed: { fine: status },
  revise: { fine: differences },
  diff: {
    fine: next('cthd lint --against <lần-lưu>', 'cthd lint --against <revision>', {
      vi: 'thay đổi lời văn đủ căn cứ chưa',
      en: 'whether each change has its mandate',
    }),
  },
  amend: {
    fine: next('cthd revise issue <phiếu>', 'cthd revise issue <slip>', {
      vi: 'ghi nhận văn bản đã ban hành',
      en: 'put on record that it was issued',
    }),
  },
  consolidate: { fine: status },
  render: { fine: status },
  explain: { fine: check },
  schema: { fine: check },
  completion: { fine: check },
  lsp: { fine: check },
  init: { fine: check },
  import: { fine: check },
  doctor: { fine: check },
};

/** The line that shows the likely next command: what was only tried, in earnest; what is committed, sent. Empty where none is likelier than others. */
export function likelyNextLine(
  command: string,
  exitCode: number,
  { options }: Given,
  language: Language,
): string {
  const entry = Object.hasOwn(nextCommands, command) ? nextCommands[command] : undefined;
  const fine = options['dryRun'] === true ? inEarnest : options['commit'] === true ? sendIt : entry?.fine;
  const likely = exitCode === 0 ? fine : exitCode === 1 ? entry?.found : undefined;
  if (!likely) return '';
  const lead = { vi: 'Tiếp theo', en: 'Next' }[language];
  return `${lead}: ${likely.line[language]}  (${likely.words[language]})\n`;
}
