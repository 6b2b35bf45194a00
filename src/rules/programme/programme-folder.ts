import { planRule } from '../../plan/rule.ts';

const head = (id: string) => `
id: ${id}
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: "Ban Tổ chức xây dựng Chương trình hành động như sau:"
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`;

/** A programme is called by one name on the command line, in tags and in its folder. */
export const programmeFolder = planRule<{ id: string; folder: string }>({
  id: 'programme-folder',
  group: 'programme',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Thư mục của chương trình mang mã của chương trình.',
      why: 'Lệnh (--programme), thẻ phiên bản và đường dẫn cùng gọi chương trình bằng một tên; hai tên thì không biết đang nói về chương trình nào.',
      fix: 'Đổi tên thư mục trong plans/ theo «id» của programme.yaml; mã đã dùng thì không đổi.',
    },
    en: {
      summary: 'A programme’s folder bears the programme’s id.',
      why: 'The command line (--programme), revision tags and paths call a programme by one name; with two, nobody knows which is meant.',
      fix: 'Rename the folder in plans/ after the “id” of programme.yaml; an id in use is not changed.',
    },
  },
  examples: {
    good: [{ file: 'programme.yaml', yaml: head('vi-du') }],
    bad: [{ file: 'programme.yaml', yaml: head('vi-du-khac # !') }],
  },
  message: ({ id, folder }) => ({
    vi: `Chương trình có mã ${id}, còn thư mục là ${folder}.`,
    en: `The programme’s id is ${id}, and its folder is ${folder}.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const folder = programme.folder.replace('plans/', '');
      if (programme.id !== folder) report(programme, 'id', { id: programme.id, folder });
    }
  },
});
