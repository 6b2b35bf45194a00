import { planRule } from '../../plan/rule.ts';
import { hasFittingTypeWord } from '../../vietnamese/documents/find-citations.ts';
import { withDate } from '../../vietnamese/documents/document-label.ts';
import { resolveCitations } from '../../vietnamese/documents/resolve-citations.ts';

/** A document that the wording cites by its symbol is in the register. */
export const citationUnresolved = planRule<{ document: string; date: string | null }>({
  id: 'citation-unresolved',
  group: 'citations',
  severity: 'warning',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Văn bản được viện dẫn trong lời văn phải có trong documents.yaml.',
      why: 'Không có trong sổ thì không kiểm tra được ngày, không biết văn bản còn hiệu lực hay đã được thay thế, và không tìm được nhiệm vụ chịu tác động.',
      fix: 'Ghi văn bản đó vào documents.yaml (điều gì chưa chắc thì ghi ở unverified), hoặc sửa ký hiệu nếu ghi sai.',
    },
    en: {
      summary: 'A document cited in the wording must be in documents.yaml.',
      why: 'Outside the register nobody can check its date, see whether it has been replaced, or find the tasks that hang on it.',
      fix: 'Enter the document in documents.yaml (what is unsure goes into unverified), or correct the symbol if it is wrong.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020 }
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
      - id: cu-the-hoa
        kind: section
        number: "1"
        text: Cụ thể hóa các Nghị quyết số 01-NQ/ĐH ngày 15/9/2020, 02-NQ/ĐH ngày 16/9/2020. # !
`,
      },
    ],
  },
  message: ({ document, date }) => {
    const cited = withDate(document, date);
    return {
      vi: `Văn bản được viện dẫn ${cited.vi} không có trong documents.yaml.`,
      en: `The cited document ${cited.en} is not in documents.yaml.`,
    };
  },
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, span, label, parts, outcome } of resolveCitations(programme, plan.documents)) {
        if (outcome.kind !== 'unresolved' || (parts && !hasFittingTypeWord(parts))) continue;
        const date = parts?.date?.date ?? null;
        report(passage.node, passage.field, { document: label, date }, { span, id: passage.id });
      }
  },
});
