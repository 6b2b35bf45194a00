import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';

const documentSteps = ['add'] as const;

/** The relations of a new document to others, as options: the words of each are those of the register. */
export const relationOptions = {
  implements: { vi: 'văn bản mà nó cụ thể hóa, thực hiện', en: 'the document that it carries out' },
  continues: { vi: 'văn bản mà nó tiếp tục thực hiện', en: 'the document that it continues' },
  amends: { vi: 'văn bản mà nó sửa đổi, bổ sung', en: 'the document that it amends' },
  replaces: { vi: 'văn bản mà nó thay thế', en: 'the document that it replaces' },
  succeeds: { vi: 'văn bản mà nó kế tiếp về nội dung', en: 'the document that it succeeds in substance' },
  corrects: { vi: 'văn bản mà nó đính chính', en: 'the document that it corrects' },
} as const;

/** How `cthd document` is called. */
export const documentUsage: Usage = {
  examples: {
    'cthd document add "Nghị quyết số 45-NQ/TW ngày 24/11/2023 của …"': {
      vi: 'thêm một văn bản, viết như khi viện dẫn',
      en: 'put a document into the register, as it is cited',
    },
    'cthd document add "Kết luận số 93-KL/TW …" --continues 42-CT/TW': {
      vi: 'kèm quan hệ với văn bản đã có',
      en: 'with its relation to one that is there',
    },
  },
  arguments: {
    '<step>': { vi: 'việc cần làm', en: 'what to do', choices: [...documentSteps] },
    '[citation]': {
      vi: 'văn bản như khi viện dẫn: loại, số và ký hiệu, ngày, «của» cơ quan, «về» nội dung',
      en: 'the document as it is cited: type, number and symbol, date, issuer, subject',
    },
  },
  options: {
    '--title <words>': { vi: 'trích yếu: «về …»', en: 'what it is about' },
    '--issuer <body>': { vi: 'cơ quan ban hành: mã hoặc tên', en: 'the issuing body: id or name' },
    '--source <where>': {
      vi: 'nguồn đã đối chiếu (địa chỉ, văn bản); bỏ trống thì ghi là chưa kiểm chứng',
      en: 'the source that it was checked against; without it the entry is unverified',
    },
    '--id <id>': { vi: 'mã (mặc định: theo loại, số, năm)', en: 'its id (default: type, number, year)' },
    ...Object.fromEntries(
      Object.entries(relationOptions).map(([name, words]) => [
        `--${name} <document>`,
        { ...words, repeatable: true },
      ]),
    ),
    '--note <words>': { vi: 'ghi chú cho người đọc sổ', en: 'a note for readers of the register' },
    ...changeOptions,
  },
};
