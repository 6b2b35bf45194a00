import type * as yaml from '../../src/plan/schema-types.ts';
import type { Chance } from '../instrument/random-programme.ts';
import type { PlanFilesData } from './random-plan.ts';
import { randomTask } from './random-tasks.ts';

/** A made-up programme that uses every form of the model, with the words that stand once in it. */
export interface RandomForms {
  readonly plan: PlanFilesData;
  /** Each stands in one unit, cell, note or line of the head, and nowhere else. */
  readonly words: readonly string[];
}

type Loose<T> = { -readonly [K in keyof T]: T[K] };
export type LooseUnit = Loose<yaml.Unit>;

const syllables = ['ba', 'ca', 'da', 'ga', 'ha', 'la', 'ma', 'na', 'ra', 'ta'];
const roman = ['I', 'II', 'III', 'IV', 'V'];
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g'];
const carrierLine = 'Quyết định số 45/QĐ-UBND ngày 10 tháng 02 năm 2026';
const issuer = 'uy-ban';

interface Growing {
  readonly chance: Chance;
  /** A word of its own. */
  readonly word: () => string;
  readonly id: () => string;
  /** The next mark of a footnote. */
  readonly mark: () => string;
}

/** A programme whose units have every kind and field somewhere, no two of them the same words, so that lint has nothing to report. */
export function randomForms(chance: Chance): RandomForms {
  const words: string[] = [];
  let [ids, marks] = [0, 0];
  const growing: Growing = {
    chance,
    word() {
      const digits = String(words.length).padStart(4, '0');
      const made = [...digits].map((digit) => syllables[Number(digit)] ?? '').join('');
      words.push(made);
      return made;
    },
    id: () => `don-vi-${(ids += 1)}`,
    mark: () => String((marks += 1)),
  };
  const isDecision = chance.happens(0.3);
  const parts = partsOf(growing);
  const body = isDecision ? decisionOf(growing, parts) : parts;
  const operative = parts[1] ?? parts[0];
  const annexes = annexesOf(growing, assignable(operative ? [operative] : []), isDecision);
  const carried = !isDecision && chance.happens(0.7);
  const head = headOf(growing, { isDecision, carried });
  const texts = [{ units: body }, ...annexes.map((annex) => ({ units: [annex] }))];
  return {
    words,
    plan: {
      approvals: { required: [], given: [] },
      documents: [ground],
      organisations: bodies.map(([id, name]) => ({ id, name })),
      programmes: [
        {
          folder: 'plans/vi-du',
          head: {
            ...head,
            text: texts.map((_, at) => `text/${at}.yaml`),
            operative: [
              ...(operative ? [operative.id] : []),
              ...annexes.filter(({ columns }) => columns !== undefined).map(({ id }) => id),
            ],
          },
          texts,
          progress: {},
          slips: [],
          exceptions: [],
        },
      ],
    },
  };
}

const bodies = [
  [issuer, 'Ủy ban nhân dân tỉnh Hư Cấu'],
  ['so-mot', 'Sở Một'],
  ['so-hai', 'Sở Hai'],
  ['so-ba', 'Sở Ba'],
  ['xa-mot', 'Ủy ban nhân dân xã Một'],
] as const;

const ground: yaml.RegisteredDocument = {
  id: 'nq-mot',
  type: 'NQ',
  symbol: '12/NQ-HĐND',
  date: '2026-01-15',
  issuer,
  title: 'về một nội dung (hư cấu)',
  verified: { source: 'hư cấu' },
};
const signature = { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Thị Ví Dụ' };
const recipients = [{ line: 'Như Điều 3;' }];
const filing = 'Lưu: VT.';

function headOf(
  { chance, word, id }: Growing,
  { isDecision, carried }: { readonly isDecision: boolean; readonly carried: boolean },
): Omit<yaml.ProgrammeFile, 'text' | 'operative'> {
  const sentence = () => `Thực hiện nội dung ${word()}.`;
  const preamble = Array.from(
    { length: chance.below(3) },
    () => `Thực hiện Nghị quyết số 12/NQ-HĐND ngày 15/01/2026 về nội dung ${word()}.`,
  );
  const isBare = carried && chance.happens(0.2);
  const paper = { symbol: isDecision ? '45/QĐ-UBND' : null, date: '2026-02-10', place: 'Hư Cấu', issuer };
  const common = {
    id: 'vi-du',
    fictional: true,
    title: isDecision ? 'QUYẾT ĐỊNH' : isBare ? null : 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    subject: isBare ? null : `Thực hiện nội dung ${word()}`,
    term: { from: 2026, to: 2030 },
    grounds: [ground.id],
    ...(preamble.length > 0 && { preamble: preamble.length === 1 ? preamble[0] : preamble }),
    reporting: { periods: ['year' as const] },
  };
  const closing = { signature, recipients, filing };
  if (!carried) {
    const own = isDecision ? {} : { symbol: '45/CTr-UBND' };
    return {
      ...common,
      ...paper,
      ...own,
      ...closing,
      type: isDecision ? 'QĐ' : 'CTr',
      family: 'state',
    };
  }
  const articles: yaml.Unit[] = [
    { id: id(), kind: 'article', number: chance.oneOf(['1', 'Điều 1']), text: sentence() },
    {
      id: id(),
      kind: 'article',
      number: '2',
      heading: `Hiệu lực ${word()}`,
      units: [
        {
          id: id(),
          kind: 'clause',
          number: '1',
          text: sentence(),
          ...(chance.happens(0.3) && { 'in-force': '2026-05-01' }),
        },
        {
          id: id(),
          kind: 'clause',
          number: '2',
          text: `Nguồn lực ${word()}:`,
          units: ['a)', 'b)'].map((number) => ({ id: id(), kind: 'point', number, text: sentence() })),
        },
      ],
    },
    { id: id(), kind: 'article', number: '3', text: sentence() },
  ];
  return {
    ...common,
    ...paper,
    type: 'CTr',
    reference: `(Ban hành kèm theo ${carrierLine})`,
    'issued-with': {
      type: 'QĐ',
      ...paper,
      symbol: '45/QĐ-UBND',
      ...(chance.happens(0.5) && { 'in-force': '2026-03-01' }),
      title: 'QUYẾT ĐỊNH',
      subject: `Ban hành nội dung ${word()}`,
      authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯ CẤU',
      grounds: [{ text: `Theo đề nghị của cơ quan ${word()}.` }],
      formula: 'QUYẾT ĐỊNH:',
      articles,
      ...closing,
    },
  };
}

/** A decision that approves a scheme within its first article. */
const decisionOf = ({ id, word }: Growing, parts: yaml.Unit[]): yaml.Unit[] => [
  { id: id(), kind: 'article', number: 'Điều 1', text: `Phê duyệt nội dung ${word()}:`, units: parts },
  { id: id(), kind: 'article', number: 'Điều 2', text: `Hiệu lực của nội dung ${word()}.` },
  { id: id(), kind: 'article', number: 'Điều 3', text: `Thi hành nội dung ${word()}.` },
];

function partsOf(growing: Growing): yaml.Unit[] {
  const { chance, id, word } = growing;
  const mark = chance.oneOf(['', '-']);
  return Array.from({ length: 2 + chance.below(2) }, (_, at) => ({
    id: id(),
    kind: 'part' as const,
    number: `${roman[at] ?? ''}${mark}`,
    heading: `PHẦN ${word().toUpperCase()}`,
    units: sectionsOf(growing, 2 + chance.below(2)),
  }));
}

const sectionsOf = (growing: Growing, count: number): yaml.Unit[] =>
  Array.from({ length: count }, (_, at) => sectionOf(growing, String(at + 1)));

function sectionOf(growing: Growing, number: string): yaml.Unit {
  const { chance, id, word } = growing;
  const section = { id: id(), kind: 'section' as const, number };
  if (chance.happens(0.2)) return { ...section, ...texted(growing) };
  const inner = chance.happens(0.3)
    ? [1, 2].map((at) => subsectionOf(growing, `${number}.${at}`))
    : contentOf(growing);
  const line = chance.happens(0.3) ? [responsibilityOf(growing, section.id)] : [];
  return { ...section, heading: `Tiêu đề ${word()}`, units: [...inner, ...line] };
}

/** The paragraph at the end of a unit that says who directs what stands above it. */
const responsibilityOf = ({ chance, id, word }: Growing, of: string): yaml.Unit => ({
  id: id(),
  kind: 'paragraph',
  text: `Trách nhiệm chỉ đạo thực hiện: Giám đốc ${word()}.`,
  of,
  task: { lead: chance.oneOf(['so-mot', 'so-hai']), person: 'Giám đốc hư cấu' },
});

function subsectionOf(growing: Growing, number: string): yaml.Unit {
  const { chance, id, word } = growing;
  const unit = { id: id(), kind: 'subsection' as const, number };
  return chance.happens(0.4)
    ? { ...unit, ...texted(growing) }
    : { ...unit, heading: `Tiêu đề ${word()}`, units: contentOf(growing) };
}

/** Paragraphs and tables, then points or bullets. */
function contentOf(growing: Growing): yaml.Unit[] {
  const { chance } = growing;
  const opening = Array.from({ length: chance.below(3) }, () => paragraphOf(growing));
  const table = chance.happens(0.25) ? [tableOf(growing)] : [];
  const count = 1 + chance.below(3);
  const listed = chance.happens(0.4)
    ? Array.from({ length: count }, (_, at) => pointOf(growing, letters[at] ?? 'h'))
    : Array.from({ length: count }, () => bulletOf(growing));
  return [...opening, ...table, ...listed];
}

/** The text of a unit, sometimes with a footnote. */
function texted({ chance, word, mark }: Growing): Pick<yaml.Unit, 'text' | 'footnotes'> {
  if (!chance.happens(0.15)) return { text: `Triển khai nội dung ${word()}.` };
  const sign = mark();
  return {
    text: `Triển khai nội dung ${word()}[^${sign}].`,
    footnotes: [{ mark: sign, text: `Chú thích ${word()}.` }],
  };
}

const paragraphOf = (growing: Growing): yaml.Unit => ({
  id: growing.id(),
  kind: 'paragraph',
  ...texted(growing),
});

function pointOf(growing: Growing, letter: string): yaml.Unit {
  const { chance, id, word } = growing;
  const unit = { id: id(), kind: 'point' as const, number: `${letter})` };
  return chance.happens(0.6)
    ? { ...unit, ...texted(growing) }
    : { ...unit, text: `Các nội dung ${word()}:`, units: [bulletOf(growing), bulletOf(growing)] };
}

function bulletOf(growing: Growing): yaml.Unit {
  const { chance, id, word } = growing;
  const unit = { id: id(), kind: 'bullet' as const };
  if (chance.happens(0.6)) return { ...unit, ...texted(growing) };
  const under = [1, 2].map(() => ({ id: id(), kind: 'subbullet' as const, ...texted(growing) }));
  const goesOn = chance.happens(0.4) ? [paragraphOf(growing)] : [];
  return { ...unit, text: `Các nội dung ${word()}:`, units: [...under, ...goesOn] };
}

/** Bullets of the words of a row, one of them sometimes with sub-bullets. */
const bulletsInRow = ({ chance, id, word }: Growing): yaml.Unit[] => {
  const one = (kind: 'bullet' | 'subbullet') => ({ id: id(), kind, text: `Triển khai nội dung ${word()}.` });
  const last = one('bullet');
  return [
    one('bullet'),
    chance.happens(0.4) ? { ...last, units: [one('subbullet'), one('subbullet')] } : last,
  ];
};

function tableOf({ id, word, chance }: Growing): yaml.Unit {
  return {
    id: id(),
    kind: 'table',
    columns: [{ head: `Cột ${word()}` }, { head: `Cột ${word()}` }],
    rows: Array.from({ length: 1 + chance.below(2) }, () => [word(), `${word()} đồng`]),
  };
}

/** The units of a part that a row may assign: none of them stands in another. */
const assignable = (units: readonly yaml.Unit[]): yaml.Unit[] =>
  units.flatMap((unit) =>
    ['bullet', 'point'].includes(unit.kind) || (unit.kind === 'section' && unit.text !== undefined)
      ? [unit]
      : assignable(unit.units ?? []),
  );

function annexesOf(growing: Growing, open: readonly yaml.Unit[], isDecision: boolean): yaml.Unit[] {
  const { chance, id, word } = growing;
  const count = 1 + chance.below(2);
  const rest = [...open];
  return Array.from({ length: count }, (_, at) => {
    const annex = {
      id: id(),
      kind: 'annex' as const,
      ...(count > 1 && { number: roman[at] ?? '' }),
      heading: `DANH MỤC ${word().toUpperCase()}`,
      ...((isDecision || chance.happens(0.8)) && { reference: `(Kèm theo ${carrierLine})` }),
      ...(chance.happens(0.2) && { 'in-force': '2026-06-01' }),
    };
    if (at === 0) return { ...annex, columns: columnsOf(chance), units: rowsOf(growing, rest) };
    return { ...annex, units: sectionsOf(growing, 2) };
  });
}

/** The columns of an assignment table, in one row of heads or two. */
function columnsOf(chance: Chance): NonNullable<yaml.Unit['columns']> {
  const under = chance.happens(0.3) ? { under: 'Phân công' } : {};
  return [
    { head: 'TT', is: 'number' },
    { head: 'Nội dung', is: 'text' },
    { head: 'Chủ trì', is: 'lead', ...under },
    { head: 'Phối hợp', is: 'with', ...under },
    { head: 'Cá nhân phụ trách', is: 'person' },
    { head: 'Sản phẩm', is: 'deliverable' },
    { head: 'Thời gian', is: 'deadline' },
    { head: 'Chỉ tiêu', is: 'indicator' },
    { head: 'Cấp trình', is: 'submit-to' },
    { head: 'Căn cứ', is: 'other' },
    { head: 'Ghi chú', is: 'note' },
  ];
}

/** Groups of rows, some of which assign a unit of the body. */
function rowsOf(growing: Growing, open: yaml.Unit[]): yaml.Unit[] {
  const { chance, id, word } = growing;
  let number = 0;
  const rowOf = (): yaml.Unit => {
    const target = chance.happens(0.5) ? open.splice(chance.below(open.length), 1)[0] : undefined;
    number += 1;
    return {
      id: id(),
      kind: 'row',
      number: String(number),
      ...(target && { of: target.id }),
      text: `Công việc ${word()}`,
      task: randomTask(chance, word),
      ...(chance.happens(0.2) && { units: bulletsInRow(growing) }),
      ...(chance.happens(0.4) && { other: { 'Căn cứ': `Nội dung ${word()}` } }),
      ...(chance.happens(0.2) && { printed: { 'Thời gian': `Khi có ${word()}` } }),
    };
  };
  const rows = (count: number) => Array.from({ length: count }, rowOf);
  if (chance.happens(0.3)) return rows(3);
  return [1, 2].map((at) => ({
    id: id(),
    kind: 'group' as const,
    number: roman[at - 1] ?? '',
    text: `Nhóm ${word()}`,
    units: rows(1 + chance.below(3)),
  }));
}
