import type { OptionTable, Usage } from '../command.ts';

/** Tells a person each step that is taken, and the git command that it stands for. */
export const explainOption: OptionTable = {
  '--explain': {
    vi: 'nói rõ từng bước và lệnh git tương ứng',
    en: 'tell each step, with the git command that it stands for',
  },
};

/** How `cthd save` is called. */
export const usage: Usage = {
  examples: {
    'cthd save "Kết quả tháng 12"': {
      vi: 'lưu mọi thay đổi của chương trình thành một lần lưu có tên',
      en: 'save every change of the plan under a name',
    },
    'cthd save "Kết quả tháng 12" --author "Nguyễn Văn A <a@vi-du.vn>"': {
      vi: 'lần đầu: cho biết ai lưu; máy nhớ cho những lần sau',
      en: 'the first time: say who saves; it is remembered',
    },
    'cthd save "Kết quả tháng 12" --include bao-cao.docx': {
      vi: 'lưu kèm một tệp ngoài kế hoạch',
      en: 'save a file beside the plan as well',
    },
  },
  arguments: {
    '[message]': {
      vi: 'đã làm gì, trong một câu ngắn; ở cửa sổ lệnh thì máy hỏi khi không ghi',
      en: 'what was done, in a short sentence; asked for at a terminal where it is not given',
    },
  },
  options: {
    '--author <person>': {
      vi: 'người lưu, viết «Họ tên <thư điện tử>»; ghi nhớ cho thư mục này',
      en: 'who saves, as “Name <e-mail>”; remembered for this folder',
    },
    '--include <file>': {
      vi: 'lưu cả tệp này, nằm ngoài kế hoạch (lặp lại được)',
      en: 'save this file too, which is beside the plan (repeatable)',
      repeatable: true,
    },
    ...explainOption,
  },
};
