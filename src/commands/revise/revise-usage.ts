import type { Usage } from '../command.ts';

/** The steps of an adjustment, in their order. */
export const reviseSteps = ['start', 'add', 'propose', 'issue'] as const;

/** The actions that a slip can name, in its schema's words. */
const slipActions = [
  'amend',
  'add',
  'repeal',
  'replace',
  'adjust',
  'correct',
  'move',
  'split',
  'join',
] as const;

/** How an adjustment is started, filled and issued. */
export const reviseUsage: Usage = {
  examples: {
    'cthd revise start 2024-nq45 --mandate 45-NQ/TW@2023-11-24': {
      vi: 'lập phiếu căn cứ',
      en: 'start a mandate slip',
    },
    'cthd revise propose': {
      vi: 'những thay đổi lời văn chưa có trong phiếu, kèm lệnh để ghi',
      en: 'the changes of wording that no slip names, with the commands to add them',
    },
    'cthd revise add II.2.2/p1 --action amend --reason "viện dẫn nghị quyết mới"': {
      vi: 'ghi một thay đổi vào phiếu',
      en: 'add a change to the slip',
    },
    'cthd revise issue 2024-nq45 --date 2024-03-15 --symbol 15-CTr/ĐĐ --tag': {
      vi: 'ban hành phiếu: từ đó không sửa nữa',
      en: 'issue the slip: from then on it is frozen',
    },
  },
  arguments: {
    '<step>': {
      vi: 'start lập phiếu, add ghi thay đổi, propose gợi ý thay đổi còn thiếu, issue ban hành',
      en: 'start a slip, add a change, propose what is missing, issue',
      choices: reviseSteps,
    },
    '[name]': {
      vi: 'mã phiếu (start, issue), hoặc đơn vị (add): mã, địa chỉ hoặc vài từ',
      en: 'the slip’s id (start, issue), or the unit (add): id, address or a few words',
    },
  },
  options: {
    '--mandate <document>': {
      vi: 'văn bản làm căn cứ; dùng được nhiều lần khi lập phiếu',
      en: 'the document that requires it; may be repeated when a slip is started',
      repeatable: true,
    },
    '--action <action>': { vi: 'hành động', en: 'what is done', choices: slipActions },
    '--reason <words>': { vi: 'vì sao thay đổi', en: 'why it is changed' },
    '--point <words>': {
      vi: 'khoản, điểm trong văn bản đã ký, khi khác bản do «cthd amend» soạn',
      en: 'the point of the signed instrument, if not as “cthd amend” drafts it',
    },
    '--unit <unit>': {
      vi: 'đơn vị kia khi tách hoặc nhập; dùng được nhiều lần',
      en: 'the other unit of a split or join; may be repeated',
      repeatable: true,
    },
    '--revision <slip>': {
      vi: 'phiếu để ghi (mặc định: phiếu đang soạn duy nhất)',
      en: 'the slip to write to (default: the only draft)',
    },
    '--against <revision>': {
      vi: 'so với phiên bản git nào (mặc định: thẻ của phiếu ban hành gần nhất, hoặc lần lưu gần nhất, HEAD)',
      en: 'the git revision to compare with (default: the tag of the last slip issued, or HEAD)',
    },
    '--date <date>': { vi: 'ngày ban hành', en: 'the date of issue' },
    '--symbol <symbol>': { vi: 'số và ký hiệu', en: 'number and symbol' },
    '--type <type>': {
      vi: 'loại văn bản điều chỉnh (mặc định: như văn bản ban hành chương trình)',
      en: 'type of the instrument (default: that of what issued the programme)',
    },
    '--issuer <body>': {
      vi: 'cơ quan ban hành (mặc định: cơ quan ban hành chương trình hoặc tổ chức kế thừa)',
      en: 'who issues it (default: the programme’s issuer or its successor)',
    },
    '--tag': {
      vi: 'khi ban hành: đưa phiếu vào lịch sử và gắn thẻ git <chương trình>/<phiếu>',
      en: 'on issue: commit the slip and set the git tag <programme>/<slip>',
    },
    '--dry-run': { vi: 'chỉ cho xem, không ghi', en: 'show only, write nothing' },
  },
};
