import type { Usage } from '../command.ts';

/** Tells a person each step that is taken, and the git command that it stands for. */
export const explainOption = {
  flags: '--explain',
  words: {
    vi: 'nói rõ từng bước và lệnh git tương ứng',
    en: 'tell each step, with the git command that it stands for',
  },
} as const;

/** How `cthd save` is called. */
export const usage: Usage = {
  examples: [
    {
      line: 'cthd save "Kết quả tháng 12"',
      words: {
        vi: 'lưu mọi thay đổi của chương trình thành một lần lưu có tên',
        en: 'save every change of the plan under a name',
      },
    },
    {
      line: 'cthd save "Kết quả tháng 12" --author "Nguyễn Văn A <a@vi-du.vn>"',
      words: {
        vi: 'lần đầu: cho biết ai lưu; máy nhớ cho những lần sau',
        en: 'the first time: say who saves; it is remembered',
      },
    },
    {
      line: 'cthd save "Kết quả tháng 12" --include bao-cao.docx',
      words: { vi: 'lưu kèm một tệp ngoài kế hoạch', en: 'save a file beside the plan as well' },
    },
  ],
  arguments: [
    {
      term: '[message]',
      words: {
        vi: 'đã làm gì, trong một câu ngắn; ở cửa sổ lệnh thì máy hỏi khi không ghi',
        en: 'what was done, in a short sentence; asked for at a terminal where it is not given',
      },
    },
  ],
  options: [
    {
      flags: '--author <person>',
      words: {
        vi: 'người lưu, viết «Họ tên <thư điện tử>»; ghi nhớ cho thư mục này',
        en: 'who saves, as “Name <e-mail>”; remembered for this folder',
      },
    },
    {
      flags: '--include <file>',
      repeatable: true,
      words: {
        vi: 'lưu cả tệp này, nằm ngoài kế hoạch (lặp lại được)',
        en: 'save this file too, which is beside the plan (repeatable)',
      },
    },
    explainOption,
  ],
};
