import { planRule } from '../../plan/rule.ts';
import { findPageBreaks } from '../../vietnamese/wording/page-breaks.ts';

/** No sentence is cut in two where a page ended. */
export const pageBreakCut = planRule<{ before: string; after: string }>({
  id: 'page-break-cut',
  group: 'text',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Câu không bị cắt đôi ở chỗ ngắt trang.',
      why: 'Khi chép từ bản in, một gạch đầu dòng chạy qua hai trang dễ thành hai đoạn. Dấu hiệu là đoạn trước không có dấu kết thúc mà đoạn sau không có số hay gạch đầu dòng; đoạn sau có thể bắt đầu bằng chữ hoa («…nhiệm vụ của các» rồi «Hội trí thức KH&CN…»), nên chữ thường chưa đủ để nhận ra. Tiêu đề vốn không có dấu chấm thì không tính.',
      fix: 'Nối hai phần bằng một dấu cách vào đơn vị trước và xóa đơn vị sau.',
    },
    en: {
      summary: 'No sentence is cut in two where a page ended.',
      why: 'In text copied from print, a bullet that runs over a page easily becomes two paragraphs. The sign is that the first has no final mark and the second neither number nor bullet; the second may begin with a capital (“…nhiệm vụ của các”, then “Hội trí thức KH&CN…”), so small letters alone do not show it. Headings, which have no stop anyway, do not count.',
      fix: 'Join the two with one blank in the first unit and remove the second.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH, YÊU CẦU
    units:
      - { id: mo-dau, kind: paragraph, text: Chương trình nhằm cụ thể hóa Nghị quyết. }
      - id: yeu-cau
        kind: bullet
        text: >-
          Bám sát nhiệm vụ của các
          Hội trí thức.
      - { id: ket-luan, kind: paragraph, text: Các đơn vị tổ chức thực hiện. }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH, YÊU CẦU
    units:
      - id: chuc-nang
        kind: bullet
        text: Ban hành cơ chế liên quan đến nhiệm vụ của các # !
      - { id: hoi-tri-thuc, kind: paragraph, text: Hội trí thức KH&CN. }
      - id: doan-ket
        kind: bullet
        text: Đoàn kết đội ngũ trí thức; hướng # !
      - { id: huong-toi, kind: paragraph, text: tới lực lượng trí thức trẻ. }
      - id: quan-tri
        kind: bullet
        text: |-
          Tăng cường quản trị nội bộ, quỹ hỗ trợ sáng tạo # !
          kỹ thuật.
`,
      },
    ],
  },
  message: ({ before, after }) => ({
    vi: `Lời văn dừng ở «…${before}» không có dấu kết thúc, tiếp sau là «${after}…»: có thể một câu bị cắt ở chỗ ngắt trang.`,
    en: `The wording stops at “…${before}” without a final mark, and “${after}…” follows: a sentence may have been cut by a page break.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { node, field, id, before, after, span } of findPageBreaks(programme))
        report(node, field, { before, after }, { span, id });
  },
});
