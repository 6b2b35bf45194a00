/** The form of a label: its place among the others follows from where it is met, not from its look. */
export type LabelForm =
  | 'article'
  | 'named-part'
  | 'roman'
  | 'capital'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'bracketed'
  | 'dash'
  | 'plus'
  | 'dot';

export interface LineLabel {
  readonly form: LabelForm;
  /** As printed, without the sign that always follows: `I`, `I-`, `1.2`, `đ`, `(1)`. Null for bullets. */
  readonly number: string | null;
  /** The words after the label. */
  readonly rest: string;
}

const forms: readonly (readonly [LabelForm, RegExp])[] = [
  ['article', /^Điều\s+(\d{1,3}[a-zđ]?)\s*[.:]\s*(.*)$/su],
  [
    'named-part',
    /^((?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ)\s+\p{L}+|[IVXLC]+|\d{1,2}))\s*[.:]?\s*(.*)$/su,
  ],
  ['roman', /^([IVXLC]{1,7}-?)[.)\s]\s*(?=\S)(.*)$/su],
  ['capital', /^([A-HĐK])[.]\s+(.*)$/su],
  ['decimal', /^(\d{1,3}(?:\.\d{1,3})+[a-zđ]?)[.)]?\s+(.*)$/su],
  ['arabic', /^(\d{1,3}[a-zđ]?)\.\s*(?=[\p{L}“"«(])(.*)$/su],
  ['bracketed', /^(\(\d{1,3}\)|\d{1,3}\))\s*(.*)$/su],
  ['letter', /^(\p{Ll}{1,2})\)\s*(.*)$/su],
  ['dash', /^([-–—])\s*(?=[\p{L}\p{N}“"«(])(.*)$/su],
  ['plus', /^(\+)\s*(.*)$/su],
  ['dot', /^([•▪◦*])\s*(.*)$/su],
];

const bullets: ReadonlySet<LabelForm> = new Set(['dash', 'plus', 'dot']);

/** The label at the beginning of a line; null where it begins with words. */
export function readLineLabel(line: string): LineLabel | null {
  for (const [form, pattern] of forms) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [, number = '', rest = ''] = match;
    if (form === 'roman' && !isRoman(number, line)) continue;
    return { form, number: bullets.has(form) ? null : number, rest: rest.trim() };
  }
  return null;
}

/** A roman number stands before a full stop, a hyphen or a bracket; “C ” alone begins a sentence. */
const isRoman = (number: string, line: string): boolean =>
  /^[IVXLC]+[.)-]/u.test(line) &&
  /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(number.replace('-', ''));
