import { labelOf } from '../../text/labels.ts';

/** The form of a label: its place among the others follows from where it is met, not from its look. */
export type LabelForm =
  | 'article'
  | 'named-part'
  | 'named-block'
  | 'named-section'
  | 'named-group'
  | 'roman'
  | 'capital'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'small-roman'
  | 'bracketed'
  | 'bracketed-letter'
  | 'half-bracketed'
  | 'dash'
  | 'plus'
  | 'star'
  | 'dot'
  | 'ring'
  | 'square';

export interface LineLabel {
  readonly form: LabelForm;
  /** As printed, without the sign that usually follows: `I`, `I-`, `1.2`, `1/`, `đ`, `a.`, `(1)`. Null for bullets. */
  readonly number: string | null;
  /** The words after the label. */
  readonly rest: string;
}

interface Form {
  readonly form: LabelForm;
  /** Groups: the number, the sign after it, the words. */
  readonly pattern: RegExp;
  /** The sign that usually follows; any other is kept with the number. Absent where the label has none of its own. */
  readonly sign?: string;
}

/** Signs that lists use as bullets, those of symbol fonts among them. */
const bulletSigns = '(?:[•▪◦*●○■□·∙►➢✓❖♦→⇒]|(?![©®°№℃])[\\p{So}\\p{Co}])';

/** Whether a word is the sign of a bullet. */
export const isBulletSign = (word: string): boolean => bulletSign.test(word);
const bulletSign = new RegExp(`^${bulletSigns}$`, 'u');

const forms: readonly Form[] = [
  { form: 'article', pattern: /^Điều\s+(\d{1,3}[a-zđ]?)\s*([.:])\s*(.*)$/su },
  {
    form: 'named-part',
    pattern:
      /^((?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ)\s+\p{L}+|[IVXLC]+|\d{1,2}))(?!\p{L})\s*([.:]?)\s*(.*)$/su,
  },
  {
    form: 'named-group',
    pattern:
      /^((?:Nhóm|NHÓM)(?: (?:nhiệm vụ|giải pháp|nội dung|hoạt động|công việc|vấn đề|NHIỆM VỤ|GIẢI PHÁP))?(?: (?:và|,) giải pháp)? (?:\d{1,2}|[IVX]{1,5}|(?:thứ|THỨ) \p{L}{2,4}))\s?([.:])\s+(.*)$/su,
    sign: '.',
  },
  {
    form: 'named-section',
    pattern:
      /^((?:Nhiệm vụ|NHIỆM VỤ|Giải pháp|GIẢI PHÁP|Nội dung|(?:Tiểu )?(?:Dự án|dự án)|DỰ ÁN|Chương trình|Chuyên đề|Hoạt động|Bước|Đợt|Giai đoạn) \d{1,2})\s?([.:])\s+(.*)$/su,
    sign: '.',
  },
  {
    form: 'named-block',
    pattern: /^((?:Mục|MỤC) (?:\d{1,2}|[IVX]{1,5}|[A-HĐ]))\s?([.:])\s+(.*)$/su,
    sign: '.',
  },
  { form: 'named-block', pattern: /^((?:Mục|MỤC) (?:\d{1,2}|[IVX]{1,5}|[A-HĐ]))()()$/su, sign: '.' },
  {
    form: 'roman',
    pattern: /^([IVXLC]{1,7})\s?([.)]|\/(?!\s?20\d\d(?!\d))|[-–](?=\s|\p{Lu}))\s*(?=\S)(.*)$/su,
    sign: '.',
  },
  { form: 'capital', pattern: /^([A-HĐK])([./]|[-–](?=\s))\s+(.*)$/su, sign: '.' },
  {
    form: 'decimal',
    pattern: /^(\d{1,3}(?:\.\d{1,2})+[a-zđ]?)([.)/]|[-–](?=\s))\s*(?=\S)(.*)$/su,
    sign: '.',
  },
  { form: 'decimal', pattern: /^(\d{1,3}(?:\.\d{1,2})+[a-zđ]?)()\s+(?=[\p{Lu}“"«])(.*)$/su, sign: '.' },
  {
    form: 'decimal',
    pattern: /^(\d{1,3}(?:\.\d{1,2})+)()(?=\p{Lu}\p{Ll})(?!(?:Km|Kg|Ha|Mb|Gb|Tb|Tr|Tỷ)(?!\p{L}))(.*)$/su,
    sign: '.',
  },
  { form: 'arabic', pattern: /^(\d{1,3}[a-zđ]?)(\.)\s*(?=[\p{L}“"«(])(.*)$/su, sign: '.' },
  { form: 'arabic', pattern: /^(\d{1,3})(\.)\s+(?=\d[\d.,]*\s?(?:%|\p{L}))(.*)$/su, sign: '.' },
  { form: 'arabic', pattern: /^(\d{1,3})([/]|[-–])\s+(?=[\p{L}“"«(])(.*)$/su, sign: '.' },
  { form: 'bracketed', pattern: /^(\(\d{1,3}\))()\s*(.*)$/su },
  { form: 'bracketed-letter', pattern: /^(\((?:[ivx]{1,5}|[a-eđ])\))()\s*(.*)$/su },
  { form: 'half-bracketed', pattern: /^(\d{1,3})(\))\s*(.*)$/su, sign: '' },
  { form: 'letter', pattern: /^(\p{Ll}{1,2}|[ivx]{3,4})(\))\s*(.*)$/su, sign: ')' },
  { form: 'letter', pattern: /^(\p{Ll})([./]|[-–])\s+(?=[\p{Lu}“"«(\d])(.*)$/su, sign: ')' },
  { form: 'dash', pattern: /^([-–—])()\s*(?=[\p{L}\p{N}“"«(])(.*)$/su },
  { form: 'plus', pattern: /^(\+)()\s*(.*)$/su },
  { form: 'ring', pattern: /^([◦○])()\s*(?=\S)(.*)$/su },
  { form: 'ring', pattern: /^(o)()\s+(?=[\p{Lu}\d“"])(.*)$/su },
  { form: 'square', pattern: /^([▪■□])()\s*(?=\S)(.*)$/su },
  { form: 'star', pattern: /^(\*)()\s*(?=\S)(.*)$/su },
  { form: 'dot', pattern: new RegExp(`^(${bulletSigns})()\\s*(?=\\S)(.*)$`, 'su') },
];

const bullets: ReadonlySet<LabelForm> = new Set(['dash', 'plus', 'star', 'dot', 'ring', 'square']);

/** The label at the beginning of a line; null where it begins with words. */
export function readLineLabel(line: string): LineLabel | null {
  for (const { form, pattern, sign: usual } of forms) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [, number = '', sign = '', rest = ''] = match;
    if (form === 'roman' && !isRoman(number)) continue;
    const kept = usual === undefined || sign === '' || sign === usual ? number : number + sign;
    return { form, number: bullets.has(form) ? null : kept, rest: rest.trim() };
  }
  return null;
}

/** A line as a plan prints it: the sign for the letter o that stands for one, a full stop after a number that has no sign, or a colon, and after the words for a part. */
export function withLabelSign(line: string): string {
  const label = readLineLabel(line);
  if (label?.form === 'ring') return `◦ ${label.rest}`;
  if (label?.number === null || label === null) return line;
  const { form, number, rest } = label;
  if (form === 'article') return `${labelOf({ kind: 'article', number })}${rest}`;
  if (form === 'named-part') return `${labelOf({ kind: 'part', number })}${rest}`;
  if (/^named-/u.test(form) && !/[.:]$/u.test(number))
    return `${labelOf({ kind: 'section', number })}${rest}`;
  return form === 'decimal' ? `${labelOf({ kind: 'subsection', number })}${rest}` : line;
}

const isRoman = (number: string): boolean => /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(number);
