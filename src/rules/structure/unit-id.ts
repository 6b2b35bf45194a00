import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { allUnits } from '../../plan/unit.ts';

/** Words for levels, a roman numeral, a figure, a letter: an id of nothing but these was taken from the printed number. */
const level =
  /^(?:phan|muc|tieu|diem|doan|gach|dau|dong|part|section|subsection|point|paragraph|bullet|unit)$/;
const numeral = /^(?:x{0,3}(?:ix|iv|v?i{0,3})|\d+[a-z]?|p\d+|[a-z])$/;

/** Two identities: a permanent id, unique in its programme, and the printed number, which may change. */
export const unitId = planRule<{ problem: 'doubled' | 'derived'; id: string; first: string | null }>({
  id: 'unit-id',
  group: 'structure',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Mã của mỗi đơn vị là duy nhất trong chương trình và không lấy từ số thứ tự.',
      why: 'Tiến độ, ngoại lệ và phiếu điều chỉnh đều gắn với mã. Hai đơn vị trùng mã thì không biết ghi cho đơn vị nào; mã như ii-2-1 sẽ sai nghĩa ngay khi văn bản được đánh số lại.',
      fix: 'Đặt mã theo nội dung, ví dụ lap-12-dang-doan; mã của đơn vị đã bãi bỏ cũng không dùng lại.',
    },
    en: {
      summary: 'The id of every unit is unique in its programme and not taken from its number.',
      why: 'Progress, exceptions and mandate slips hang on ids. With one id for two units nobody knows which is meant; an id such as ii-2-1 lies as soon as the text is renumbered.',
      fix: 'Name the unit by what it says, for instance lap-12-dang-doan; nor is the id of a repealed unit used again.',
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
    heading: MỤC ĐÍCH
    units:
      - { id: vi-nhan-dan, kind: section, number: '1', text: Vì Nhân dân. }
      - { id: dot-2-nam-2021, kind: section, number: '2', text: Đợt 2 năm 2021. }
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
    heading: MỤC ĐÍCH
    units:
      - { id: i-1, kind: section, number: '1', text: Nội dung thứ nhất. } # !
      - { id: muc-2, kind: section, number: '2', text: Nội dung thứ hai. } # !
      - { id: muc-dich, kind: section, number: '3', text: Nội dung thứ ba. } # !
`,
      },
    ],
  },
  message: ({ problem, id, first }) => (problem === 'doubled' ? doubled(id, first ?? '') : derived(id)),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const firsts = new Map<string, string>();
      for (const unit of allUnits(programme)) {
        const { id, address } = unit;
        const first = firsts.get(id);
        if (first !== undefined) report(unit, 'id', { problem: 'doubled', id, first });
        else {
          firsts.set(id, address);
          if (isDerived(id)) report(unit, 'id', { problem: 'derived', id, first: null });
        }
      }
    }
  },
});

function isDerived(id: string): boolean {
  const steps = id.split('-');
  return (
    steps.every((step) => level.test(step) || numeral.test(step)) && steps.some((step) => numeral.test(step))
  );
}

const doubled = (id: string, first: string): Localised => ({
  vi: `Mã «${id}» đã được dùng cho đơn vị ${first}.`,
  en: `The id “${id}” already belongs to the unit ${first}.`,
});

const derived = (id: string): Localised => ({
  vi: `Mã «${id}» lấy từ số thứ tự, sẽ sai khi văn bản được đánh số lại; hãy đặt mã theo nội dung.`,
  en: `The id “${id}” is taken from the number, which may change; name the unit by what it says.`,
});
