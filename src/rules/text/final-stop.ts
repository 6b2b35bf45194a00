import { planRule } from '../../plan/rule.ts';
import { findOddEnds, type OddEnd } from '../../vietnamese/wording/final-marks.ts';

/** Paragraphs and bullets end in one full stop, headings in none. */
export const finalStop = planRule<{ kind: OddEnd['kind']; end: string }>({
  id: 'final-stop',
  group: 'text',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Đoạn và gạch đầu dòng kết thúc bằng một dấu chấm; tiêu đề thì không.',
      why: 'Dấu chấm cuối là chỗ phân biệt đoạn văn với tiêu đề: đúng với cả 18 đơn vị đánh số của chương trình và với 95 % đơn vị trong các văn bản khác. Thiếu dấu chấm có thể là mất chữ. Dấu hai chấm dùng khi bên dưới còn đơn vị con, dấu chấm phẩy giữa các điểm của một danh sách, «./.» ở cuối văn bản.',
      fix: 'Thêm dấu còn thiếu hoặc bỏ dấu thừa; nếu dòng đánh số là tiêu đề, ghi vào heading thay vì text.',
    },
    en: {
      summary: 'Paragraphs and bullets end in one full stop, headings in none.',
      why: 'The final stop tells a paragraph from a heading: true of all 18 numbered units of the programme and of 95 % elsewhere. Where it is missing, words may be lost. A colon stands where units follow inside, a semicolon between the points of a list, “./.” at the end of the text.',
      fix: 'Add the mark that is missing or remove the one too many; if a numbered line is a heading, put it under heading, not text.',
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
      - { id: mo-dau, kind: paragraph, text: "Chương trình nhằm:" }
      - { id: mot, kind: bullet, text: Cụ thể hóa Nghị quyết; }
      - { id: hai, kind: bullet, text: Thực hiện phong trào “Thi đua yêu nước”. }
      - { id: ba, kind: section, number: "1", text: Các đơn vị tổ chức thực hiện./. }
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
    heading: MỤC ĐÍCH, YÊU CẦU. # !
    units:
      - { id: mot, kind: bullet, text: Cụ thể hóa Nghị quyết } # !
      - { id: hai, kind: bullet, text: Mở lớp tập huấn.. } # !
      - { id: ba, kind: bullet, text: Tổ chức thực hiện; } # !
      - { id: bon, kind: section, number: "1", text: "Các đơn vị:" } # !
`,
      },
    ],
  },
  message({ kind, end }) {
    if (kind === 'heading')
      return {
        vi: `Tiêu đề kết thúc bằng dấu chấm («${end}»).`,
        en: `The heading ends in a full stop (“${end}”).`,
      };
    return kind === 'doubled'
      ? { vi: `Cuối lời văn thừa dấu («${end}»).`, en: `The wording ends in one mark too many (“${end}”).` }
      : {
          vi: `Lời văn kết thúc ở «${end}», không có dấu chấm.`,
          en: `The wording ends at “${end}”, without a full stop.`,
        };
  },
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, kind, end, span } of findOddEnds(programme))
        report(passage.node, passage.field, { kind, end }, { span, id: passage.id });
  },
});
