import { passagesOf } from '../../plan/passage.ts';
import { planRule } from '../../plan/rule.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { findQuotations, misquotationIn } from '../../vietnamese/documents/quotations.ts';

const register = `
documents:
  - id: nq-05-2018
    type: NQ
    symbol: 05-NQ/ĐH
    date: 2018-05-21
    title: hư cấu
    verified: { source: ví dụ hư cấu }
    passages: ["mở rộng cửa, trồng thêm cây, đón khách bốn phương"]
`;

const wording = (quotation: string) => `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH, YÊU CẦU
    units:
      - id: theo-nghi-quyet
        kind: section
        number: "1"
        text: >-
          Thực hiện lời của Nghị quyết:
          ${quotation}
`;

/** A quotation says what the quoted document says; a slip is put right only by a recorded erratum, never in silence. */
export const quotationDiffers = planRule<{ quoted: string; passage: string; document: string }>({
  id: 'quotation-differs',
  group: 'citations',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Đoạn trích nguyên văn phải đúng với văn bản được trích.',
      why: 'Lời trong ngoặc kép được hiểu là lời của văn bản kia; sai một từ có thể sai cả chủ trương. So sánh được với các đoạn mà sổ văn bản đã ghi là đã đối chiếu («passages»).',
      fix: 'Đối chiếu với bản gốc. Nếu chương trình đã ban hành, chỉ sửa bằng một văn bản đính chính; nếu chính sổ ghi sai, sửa sổ.',
    },
    en: {
      summary: 'A quotation must say what the quoted document says.',
      why: 'Words in quotation marks are taken for the words of the other document; one wrong word can turn the policy. Quotations are held against the passages that the register records as checked (“passages”).',
      fix: 'Compare with the original. Once the programme is issued, only an erratum may correct it; if the register is wrong, correct the register.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: wording('“mở rộng cửa, trồng thêm cây, đón khách bốn phương”.'),
        beside: { 'documents.yaml': register },
      },
      {
        file: 'text/I.yaml',
        yaml: wording('“mở rộng cửa sổ để đón gió mát của mùa hè năm nay”.'),
        beside: { 'documents.yaml': register },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: wording('“mở rộng cửa, trồng thêm hoa, đón khách bốn phương”. # !'),
        beside: { 'documents.yaml': register },
      },
    ],
  },
  message: ({ quoted, passage, document }) => ({
    vi: `Đoạn trích ghi «${quoted}», còn ${document} ghi «${passage}».`,
    en: `The quotation says “${quoted}”, and ${document} says “${passage}”.`,
  }),
  check({ plan }, report) {
    const known = plan.documents.flatMap((document) =>
      (document.passages ?? []).map((passage) => ({ passage, document: labelOf(document) })),
    );
    if (known.length === 0) return;
    for (const programme of plan.programmes)
      for (const { node, field, wording: text, id } of passagesOf(programme))
        for (const quotation of findQuotations(text))
          for (const { passage, document } of known) {
            const found = misquotationIn(quotation.text, passage);
            if (!found) continue;
            const [start, end] = found.span.map((offset) => offset + quotation.start) as [number, number];
            report(node, field, { quoted: found.quoted, passage, document }, { span: [start, end], id });
          }
  },
});
