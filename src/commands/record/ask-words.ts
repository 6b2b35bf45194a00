import type { Localised } from '../../locale/localised.ts';

/** The questions that `cthd record` asks at a terminal. */
export const questions = {
  vi: {
    task: 'Nhiệm vụ nào (gõ vài từ, không dấu cũng được):',
    state: 'Trạng thái',
    now: 'hiện nay',
    date: 'Ngày xảy ra:',
    by: 'Tổ chức báo cáo:',
    value: 'Kết quả đạt',
    evidence: 'Minh chứng (12-BC/ĐĐ@30/6/2022, https://… hoặc tệp; Enter nếu không có):',
    moreEvidence: 'Minh chứng nữa (Enter nếu không còn):',
    evidenceNeeded: 'Hoàn thành phải có minh chứng.',
    note: 'Ghi chú (Enter nếu không có):',
    reason: 'Ghi chú, nêu lý do hoàn thành khi chưa đạt chỉ tiêu:',
    reasonNeeded: 'Chưa đạt chỉ tiêu thì phải nêu lý do.',
    sure: 'Ghi bản ghi này?',
    write: 'Ghi',
    leave: 'Thôi, không ghi gì',
  },
  en: {
    task: 'Which task (type some words, diacritics not needed):',
    state: 'State',
    now: 'now',
    date: 'When it happened:',
    by: 'The body that reports:',
    value: 'Reached',
    evidence: 'Evidence (12-BC/ĐĐ@2022-06-30, https://… or a file; Enter for none):',
    moreEvidence: 'More evidence (Enter for no more):',
    evidenceNeeded: 'Completed needs evidence.',
    note: 'Note (Enter for none):',
    reason: 'Note, saying why it is completed short of its target:',
    reasonNeeded: 'Short of its target, the reason is needed.',
    sure: 'Write this record?',
    write: 'Write it',
    leave: 'No, write nothing',
  },
} satisfies Localised<object>;
