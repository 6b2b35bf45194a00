import type { Localised } from '../../locale/localised.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import {
  formatPrintedNumber,
  numbersAfter,
  parsePrintedNumber,
  type PrintedNumber,
} from '../../plan/printed-number.ts';
import { planRule, type Report } from '../../plan/rule.ts';
import { allUnits, isNumbered, type Unit, type UnitKind } from '../../plan/unit.ts';

type Problem = 'missing' | 'superfluous' | 'form' | 'prefix' | 'doubled' | 'sequence';
interface Arguments extends Readonly<Record<string, string>> {
  readonly problem: Problem;
  readonly kind: UnitKind;
  readonly number: string;
  /** What the number should be, or should begin with. */
  readonly expected: string;
}

/** Numbers of the levels I, 1, 1.1, a) or 1.1.1, in sequence; nothing is renumbered: insertions bear a letter, repealed units keep their number. */
export const unitNumber = planRule<Arguments>({
  id: 'unit-number',
  group: 'structure',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary:
        'Số của đơn vị đúng dạng của cấp và liên tục: phần I, mục 1, tiểu mục 1.1, điểm a) hoặc 1.1.1.',
      why: 'Viện dẫn («tiểu mục 2.1 mục 2 phần II») dựa vào số. Khi điều chỉnh không đánh số lại: đơn vị bổ sung vào giữa thêm chữ (2.3a sau 2.3), đơn vị bị bãi bỏ vẫn giữ số. Điểm theo thứ tự a, b, c, d, đ, e, g…',
      fix: 'Ghi đúng số như văn bản; số trống chỉ được có khi đơn vị giữ số đó còn trong tệp với khóa «repealed». Gạch đầu dòng và đoạn không có số.',
    },
    en: {
      summary:
        'A unit’s number has the form of its level and stands in sequence: part I, section 1, subsection 1.1, point a) or 1.1.1.',
      why: 'Citations (“subsection 2.1, section 2, part II”) rest on numbers. An adjustment renumbers nothing: a unit inserted between bears a letter (2.3a after 2.3), a repealed one keeps its number. Points run a, b, c, d, đ, e, g…',
      fix: 'Enter the number as printed; one may be missing only where the unit that holds it is still in the file with “repealed”. Bullets and paragraphs have none.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: tap-huan
        kind: section
        number: '1'
        heading: Tập huấn
        units:
          - { id: mo-lop, kind: subsection, number: '1.1', text: Mở lớp. }
          - { id: moi-giang-vien, kind: subsection, number: 1.1a, text: Mời giảng viên. }
          - { id: bo-qua, kind: subsection, number: '1.2', repealed: 2024-nq45 }
          - id: tai-lieu
            kind: subsection
            number: '1.3'
            heading: Tài liệu
            units:
              - { id: bien-soan, kind: point, number: a, text: Biên soạn tài liệu., repealed: 2024-nq45 }
              - { id: in-an, kind: point, number: b, text: In ấn. }
      - { id: to-chuc-lai, kind: section, number: '2', text: Tổ chức lại. }
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: tap-huan
        kind: section
        number: '1'
        heading: Tập huấn
        units:
          - { id: mo-lop, kind: subsection, number: '2.1', text: Mở lớp. } # !
          - { id: in-tai-lieu, kind: subsection, number: '1.3', text: In tài liệu. } # !
          - { id: on-tap, kind: subsection, number: '1.3', text: Ôn tập. } # !
          - { id: kiem-tra, kind: subsection, text: Kiểm tra. } # !
      - { id: hop, kind: section, number: II, text: Họp. } # !
      - { id: ghi-chep, kind: bullet, number: '3', text: Ghi chép. } # !
`,
      },
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: tap-huan
        kind: section
        number: '1'
        heading: Tập huấn
        units:
          - { id: mo-lop, kind: point, number: c, text: Mở lớp. } # !
          - { id: in-tai-lieu, kind: point, number: d, text: In tài liệu. }
          - { id: on-tap, kind: point, number: e, text: Ôn tập. } # !
`,
      },
    ],
  },
  message: (args) => messages[args.problem](unitKindNames[args.kind], args),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      checkRow(programme.units, report);
      for (const unit of allUnits(programme)) checkRow(unit.units, report);
    }
  },
});

/** Holds the numbers of siblings against their forms and against each other. */
function checkRow(siblings: readonly Unit[], report: Report<Arguments>): void {
  const before = new Map<UnitKind, PrintedNumber>();
  const seen = new Set<string>();
  for (const unit of siblings) {
    const { kind, number } = unit;
    const tell = (problem: Problem, expected = '') => {
      report(unit, number === undefined ? 'kind' : 'number', {
        problem,
        kind,
        number: number ?? '',
        expected,
      });
    };
    if (!isNumbered(kind)) {
      if (number !== undefined) tell('superfluous');
      continue;
    }
    const previous = before.get(kind);
    const parsed = number === undefined ? null : parsePrintedNumber(kind, number);
    if (parsed === null) {
      tell(number === undefined ? 'missing' : 'form');
      if (previous) before.set(kind, { ...previous, place: previous.place + 1, insertion: 0 });
      continue;
    }
    const prefix = unit.parent?.number;
    const isUnderNumber = parsed.prefix !== null && prefix !== undefined && isPrefixed(unit);
    const own = formatPrintedNumber(parsed);
    const lawful = (previous ? numbersAfter(previous) : [{ ...parsed, place: 1, insertion: 0 }]).map(
      formatPrintedNumber,
    );
    if (isUnderNumber && parsed.prefix !== prefix) tell('prefix', `${prefix}.`);
    else if (seen.has(`${kind} ${own}`)) tell('doubled');
    else if (!lawful.includes(own)) tell('sequence', lawful.join(' / '));
    seen.add(`${kind} ${own}`);
    before.set(kind, isUnderNumber ? { ...parsed, prefix } : parsed);
  }
}

/** Whether the parent's number begins the unit's own: a subsection in a section, a figured point in a subsection. */
const isPrefixed = ({ kind, parent }: Unit): boolean =>
  (kind === 'subsection' && parent?.kind === 'section') ||
  (kind === 'point' && parent?.kind === 'subsection');

const forms: Readonly<Record<string, string>> = {
  part: 'I, II, IIa',
  section: '1, 2, 2a',
  subsection: '1.1, 1.2, 1.2a',
  point: 'a, b, c, d, đ / 1.1.1',
};

const messages: Readonly<Record<Problem, (name: Localised, args: Arguments) => Localised>> = {
  missing: (name, { kind }) => ({
    vi: `Đơn vị cấp ${name.vi} phải có số (dạng ${forms[kind] ?? ''}).`,
    en: `A ${name.en} must have a number (${forms[kind] ?? ''}).`,
  }),
  superfluous: (name, { number }) => ({
    vi: `Đơn vị cấp ${name.vi} không có số, ở đây ghi «${number}».`,
    en: `A ${name.en} has no number, but this one has “${number}”.`,
  }),
  form: (name, { kind, number }) => ({
    vi: `Số «${number}» không đúng dạng số của ${name.vi} (${forms[kind] ?? ''}).`,
    en: `“${number}” is not the number of a ${name.en} (${forms[kind] ?? ''}).`,
  }),
  prefix: (name, { number, expected }) => ({
    vi: `Số «${number}» của ${name.vi} phải bắt đầu bằng «${expected}» như đơn vị cấp trên.`,
    en: `The number “${number}” of this ${name.en} must begin with “${expected}”, as the unit above does.`,
  }),
  doubled: (name, { number }) => ({
    vi: `Số «${number}» đã thuộc về một ${name.vi} đứng trước.`,
    en: `The number “${number}” already belongs to a ${name.en} before.`,
  }),
  sequence: (name, { number, expected }) => ({
    vi: `Số «${number}» của ${name.vi} không liên tục; số tại đây phải là ${expected}.`,
    en: `The number “${number}” of this ${name.en} is out of sequence; the number here is ${expected}.`,
  }),
};
