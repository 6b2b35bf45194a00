import { formatPrintedNumber, numbersAfter, parsePrintedNumber } from '../../src/plan/printed-number.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import { isNumbered, type UnitKind } from '../../src/plan/unit.ts';
import type { Wording } from '../../src/plan/unit.ts';
import { carrierLines, headFields, type ProgrammeWording } from '../../src/text/wording.ts';

/** A source of numbers that gives the same row for the same seed. */
export interface Chance {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  oneOf<T>(values: readonly T[]): T;
  happens(share: number): boolean;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    oneOf: (values) => values[below(values.length)] as (typeof values)[number],
    happens: (share) => next() < share,
  };
}

type Loose = { -readonly [K in keyof Wording]: Wording[K] };
export type Growing = Omit<Loose, 'units'> & { units: Growing[]; task?: yaml.Task; of?: string };
type LooseWording = { -readonly [K in keyof ProgrammeWording]: ProgrammeWording[K] };
export interface GrowingProgramme extends Omit<LooseWording, 'units'> {
  units: Growing[];
}

/** What wordings are made of: phrases that come again, and everything that a quotation, a label or Markdown could trip over. */
const pieces = [
  ...[
    'Đảng đoàn',
    'Đảng đoàn',
    'Đảng ủy',
    'đội ngũ trí thức',
    'tổ chức',
    'hòa bình',
    'hoà bình',
    'năm 2025',
    '12 lớp',
  ],
  ...[
    '“đãi ngộ nhân tài”',
    '“một “hai” ba”',
    '“',
    '”',
    '”.',
    '.”.',
    '“-',
    '"thẳng"',
    "'đơn'",
    'KH&CN',
    '&amp;',
    '&#45;',
    '&ldquo;',
  ],
  ...[
    '|',
    '*',
    '**',
    '_a_',
    '#',
    '# đầu',
    '<b>',
    '<!-- x -->',
    '`mã`',
    '``',
    '[^1]',
    '[1]',
    '\\',
    '\\*',
    '$x$',
    '~~bỏ~~',
    '://a.b',
    '@ai',
    '!',
    '>',
  ],
  ...[
    '- gạch',
    '1. số',
    'I. phần',
    'a) điểm',
    '2.1. tiểu',
    '(được bãi bỏ)',
    'như sau:',
    'tại mục 1 phần I',
    'vào sau',
    'Bãi bỏ mục 1 phần I.',
  ],
  ...['\n', '\n\n', '  ', '\t', '\u00a0', '\u200b', '\r\n', '…', '3\\. Bãi bỏ', 'bằng cụm từ', ' ', '\u2028'],
];
const ends = ['.', '.', './.', ';', ':', '', '”.', ' ', '\n', '.”', '…'];

function someWords(chance: Chance): string {
  const count = 1 + chance.below(5);
  const words = Array.from({ length: count }, () => chance.oneOf(pieces)).join(
    chance.happens(0.9) ? ' ' : '',
  );
  return words + chance.oneOf(ends) || 'x';
}

let serial = 0;
const freshId = () => `u-${(serial += 1)}`;

const kindsUnder: Readonly<Record<string, readonly UnitKind[]>> = {
  root: ['part', 'part', 'article', 'annex', 'annex'],
  part: ['section', 'section', 'section', 'paragraph', 'bullet'],
  section: ['subsection', 'subsection', 'bullet', 'bullet', 'paragraph', 'point', 'table'],
  subsection: ['bullet', 'bullet', 'bullet', 'paragraph', 'point'],
  article: ['clause', 'clause', 'paragraph', 'bullet', 'table'],
  clause: ['point', 'bullet', 'paragraph'],
  annex: ['row', 'row', 'group', 'paragraph'],
  group: ['row', 'row', 'row', 'group'],
  row: ['bullet'],
  point: ['bullet', 'paragraph'],
  bullet: ['subbullet', 'subbullet', 'paragraph', 'paragraph', 'table'],
  paragraph: [],
  subbullet: ['paragraph'],
  table: [],
};

/** The heads of the columns that tables of random programmes have. */
const heads = ['Kinh phí', 'Cấp | trình', 'Ghi “chú”', '', 'Nội dung: *khác*'];

function randomColumns(chance: Chance): NonNullable<Growing['columns']> {
  const typed = (['deadline', 'deliverable', 'person'] as const).filter(() => chance.happens(0.5));
  return [
    { head: 'TT', is: 'number' },
    { head: typed.length === 1 ? 'Chỉ tiêu' : 'Nhiệm vụ', is: 'text' },
    ...(['lead', ...typed] as const).map((is) => ({ head: `Cột ${is}`, is })),
    ...heads.map((head) => ({ head, ...(chance.happens(0.2) && { under: 'Nhóm cột' }) })),
  ];
}

const randomTask = (chance: Chance): yaml.Task => ({
  ...(chance.happens(0.5) && { lead: chance.happens(0.3) ? ['ban-a', 'ban-b'] : 'ban-a' }),
  ...(chance.happens(0.3) && { with: ['ban-b', { class: 'các hội | thành viên', members: ['ban-a'] }] }),
  ...(chance.happens(0.5) && { deadline: chance.oneOf(deadlines) }),
  ...(chance.happens(0.4) && { deliverable: someWords(chance) }),
  ...(chance.happens(0.2) && { person: 'Chánh Văn phòng' }),
  ...(chance.happens(0.2) && { 'submit-to': 'Đảng đoàn' }),
  ...(chance.happens(0.2) && { note: someWords(chance) }),
  ...(chance.happens(0.3) && { indicators: chance.oneOf(indicators) }),
  ...(chance.happens(0.2) && {
    results: [
      { id: 'mot', deliverable: someWords(chance), deadline: chance.oneOf(deadlines) },
      { deliverable: 'Đề án', lead: 'ban-b' },
      ...(chance.happens(0.4)
        ? [{ id: 'ba', indicators: chance.oneOf(indicators), deadline: chance.oneOf(deadlines) }]
        : []),
    ],
  }),
});

const deadlines: readonly yaml.Deadline[] = [
  { date: '2026-06-30' },
  { month: '2026-12' },
  { quarter: '2026-Q3' },
  { year: 2027 },
  { year: 2026, then: 'yearly' },
];

const indicators: readonly yaml.Indicator[][] = [
  [{ name: 'tỷ lệ', unit: '%', 'at-least': 2, by: 2030, milestones: [{ by: 2028, 'at-least': 1.5 }] }],
  [{ name: 'số hội', 'at-most': 30, by: 2030, baseline: { value: 65, on: 2025 } }],
  [
    { name: 'tăng', unit: '%/năm', between: [10, 12] },
    { name: 'số lớp', target: 12 },
  ],
];

/** Gives a unit some of the parts that its kind may have. */
function dress(chance: Chance, unit: Growing): void {
  if (unit.kind === 'annex') {
    unit.columns = randomColumns(chance);
    if (chance.happens(0.5)) unit.reference = `(Kèm theo ${someWords(chance)})`;
  }
  if (unit.kind === 'table') {
    delete unit.text;
    delete unit.heading;
    unit.columns = [{ head: 'Năm' }, { head: chance.oneOf(heads) }];
    unit.rows = Array.from({ length: chance.below(3) }, () => ['2026', someWords(chance)]);
  }
  if (unit.kind === 'row' || unit.kind === 'group') {
    unit.text = unit.text ?? unit.heading ?? '';
    delete unit.heading;
    if (chance.happens(0.7)) unit.number = String(1 + chance.below(20));
  }
  if (unit.kind === 'row' && unit.of === undefined && chance.happens(0.15))
    unit.of = `u-${Math.max(1, serial - 1 - chance.below(4))}`;
  if (unit.kind === 'row' && chance.happens(0.5))
    unit.other = { [chance.oneOf(heads)]: someWords(chance) } as never;
  if (unit.kind === 'row' && chance.happens(0.2)) unit.printed = { 'Cột lead': someWords(chance) } as never;
  if (chance.happens(0.05))
    unit.footnotes = [{ mark: chance.oneOf(['1', '*']), text: someWords(chance) }] as never;
  if (chance.happens(0.03)) unit['in-force'] = '2026-07-01';
  const mayBeTask = ['row', 'bullet', 'section', 'clause'].includes(unit.kind);
  if (mayBeTask && chance.happens(unit.kind === 'row' ? 0.7 : 0.15)) unit.task = randomTask(chance);
}

/** A number by practice for a new unit at a position among its siblings: between two with a letter, at the end the next of the row; null where none is free. */
function numberAt(
  kind: UnitKind,
  parent: Growing | null,
  siblings: readonly Growing[],
  at: number,
): string | null {
  const row = siblings.filter((unit) => unit.kind === kind);
  const before = siblings
    .slice(0, at)
    .filter((unit) => unit.kind === kind)
    .at(-1)?.number;
  const taken = new Set(row.map(({ number }) => number));
  const firsts: Partial<Record<UnitKind, string>> = {
    annex: 'I',
    article: '1',
    clause: '1',
    part: 'I',
    section: '1',
    subsection: `${parent?.number ?? '1'}.1`,
    point: 'a',
  };
  const first = firsts[kind] ?? '1';
  if (before === undefined) return taken.has(first) ? null : first;
  const parsed = parsePrintedNumber(kind, before);
  const free = (parsed ? numbersAfter(parsed) : [])
    .map(formatPrintedNumber)
    .filter((number) => !taken.has(number) && !number.includes('?'));
  const isLast = siblings.slice(at).every((unit) => unit.kind !== kind);
  return (isLast ? free[0] : free.at(-1)) ?? null;
}

/** A new unit for a position, with some units under it; null where there is no number for it. */
function growUnit(
  chance: Chance,
  kind: UnitKind,
  parent: Growing | null,
  siblings: readonly Growing[],
  at: number,
  depth = 0,
): Growing | null {
  const number = isNumbered(kind) ? numberAt(kind, parent, siblings, at) : null;
  if (isNumbered(kind) && number === null) return null;
  const isHeading = isNumbered(kind) ? chance.happens(0.5) : chance.happens(0.02);
  const words = someWords(chance);
  const unit: Growing = {
    id: freshId(),
    kind,
    ...(number !== null && { number }),
    ...(isHeading ? { heading: words } : { text: words }),
    units: [],
  };
  dress(chance, unit);
  fill(chance, unit, depth);
  return unit;
}

function fill(chance: Chance, unit: Growing, depth: number): void {
  const kinds = kindsUnder[unit.kind] ?? [];
  if (kinds.length === 0) return;
  const isSmall = ['bullet', 'row', 'subbullet'].includes(unit.kind);
  const count =
    depth > 4 || (isSmall && chance.happens(0.8)) ? 0 : chance.below(unit.kind === 'part' ? 4 : 5);
  for (let n = 0; n < count; n += 1) {
    const child = growUnit(chance, chance.oneOf(kinds), unit, unit.units, unit.units.length, depth + 1);
    if (child) unit.units.push(child);
  }
}

export function randomProgramme(chance: Chance): GrowingProgramme {
  const units: Growing[] = [];
  for (let n = 0; n < 1 + chance.below(3); n += 1) {
    const kind = n === 0 ? 'part' : chance.oneOf(kindsUnder['root'] ?? []);
    const part = growUnit(chance, kind, null, units, units.length);
    if (part) units.push(part);
  }
  const isUntitled = chance.happens(0.1);
  return {
    ...Object.fromEntries(
      carrierLines.flatMap((line) => (chance.happens(0.7) ? [[line, someWords(chance)]] : [])),
    ),
    title: isUntitled ? '' : 'CHƯƠNG TRÌNH',
    subject: isUntitled ? '' : someWords(chance),
    ...(chance.happens(0.5) && { reference: `(Kèm theo ${someWords(chance)})` }),
    preamble: someWords(chance),
    units,
  };
}

interface Spot {
  readonly parent: Growing | null;
  readonly siblings: Growing[];
}

const spotsOf = (programme: GrowingProgramme): Spot[] => {
  const spots: Spot[] = [{ parent: null, siblings: programme.units }];
  const look = (unit: Growing) => {
    if (unit.repealed) return;
    spots.push({ parent: unit, siblings: unit.units });
    unit.units.forEach(look);
  };
  programme.units.forEach(look);
  return spots;
};

const inForceIn = (siblings: readonly Growing[]) => siblings.filter((unit) => !unit.repealed);

function remove(spot: Spot, unit: Growing, chance: Chance): void {
  const at = spot.siblings.indexOf(unit);
  const keepsNumber = isNumbered(unit.kind) && chance.happens(0.9);
  if (keepsNumber)
    spot.siblings[at] = {
      id: unit.id ?? '',
      kind: unit.kind,
      number: unit.number ?? '',
      repealed: true,
      units: [],
    };
  else spot.siblings.splice(at, 1);
}

function setWords(unit: Growing, words: string): void {
  if (unit.kind === 'table') return;
  if (unit.text === undefined) unit.heading = words;
  else unit.text = words;
}
const wordsIn = (unit: Growing) => unit.text ?? unit.heading ?? '';

/** The ways in which revisions differ; each changes the programme where it finds something to change. */
const changes: readonly ((programme: GrowingProgramme, chance: Chance) => void)[] = [
  function insert(programme, chance) {
    const { parent, siblings } = chance.oneOf(spotsOf(programme));
    const at = chance.below(siblings.length + 1);
    const kinds = kindsUnder[parent?.kind ?? 'root'] ?? [];
    const unit = kinds.length === 0 ? null : growUnit(chance, chance.oneOf(kinds), parent, siblings, at);
    if (unit) siblings.splice(at, 0, unit);
  },
  function repeal(programme, chance) {
    const spot = chance.oneOf(spotsOf(programme));
    const units = inForceIn(spot.siblings);
    if (units.length > 0) remove(spot, chance.oneOf(units), chance);
  },
  function reword(programme, chance) {
    const units = inForceIn(chance.oneOf(spotsOf(programme)).siblings);
    if (units.length > 0) setWords(chance.oneOf(units), someWords(chance));
  },
  function rewordTogether(programme, chance) {
    const spots = spotsOf(programme).filter(({ parent }) => parent?.kind === 'subsection');
    const units = spots.length > 0 ? inForceIn(chance.oneOf(spots).siblings) : [];
    for (const unit of units) if (chance.happens(0.8)) setWords(unit, someWords(chance));
  },
  function retouch(programme, chance) {
    const units = inForceIn(chance.oneOf(spotsOf(programme)).siblings);
    if (units.length === 0) return;
    const unit = chance.oneOf(units);
    const words = wordsIn(unit);
    setWords(
      unit,
      chance.oneOf([
        words.replace('.', ';'),
        words.replaceAll('hoà', 'hòa'),
        words.replace(' ', ', '),
        `${words} `,
      ]),
    );
  },
  function replaceEverywhere(programme, chance) {
    for (const { siblings } of spotsOf(programme))
      for (const unit of inForceIn(siblings))
        if (chance.happens(0.8)) setWords(unit, wordsIn(unit).replaceAll('Đảng đoàn', 'Đảng ủy'));
  },
  function move(programme, chance) {
    const from = chance.oneOf(spotsOf(programme));
    const leaves = inForceIn(from.siblings).filter((unit) => !isNumbered(unit.kind));
    if (leaves.length === 0) return;
    const unit = chance.oneOf(leaves);
    from.siblings.splice(from.siblings.indexOf(unit), 1);
    const open = spotsOf(programme).filter(({ parent }) =>
      (kindsUnder[parent?.kind ?? 'root'] ?? []).includes(unit.kind),
    );
    const to = open.length > 0 ? chance.oneOf(open) : from;
    to.siblings.splice(chance.below(to.siblings.length + 1), 0, unit);
  },
  function moveNumbered(programme, chance) {
    const from = chance.oneOf(spotsOf(programme));
    const units = inForceIn(from.siblings).filter(
      (unit) => unit.kind === 'subsection' || unit.kind === 'point',
    );
    if (units.length === 0) return;
    const unit = chance.oneOf(units);
    const targets = spotsOf(programme).filter(
      ({ parent }) =>
        parent !== from.parent &&
        (kindsUnder[parent?.kind ?? 'root'] ?? []).includes(unit.kind) &&
        !contains(unit, parent),
    );
    if (targets.length === 0) return;
    const to = chance.oneOf(targets);
    const number = numberAt(unit.kind, to.parent, to.siblings, to.siblings.length);
    if (number === null) return;
    const at = from.siblings.indexOf(unit);
    from.siblings[at] = {
      id: freshId(),
      kind: unit.kind,
      number: unit.number ?? '',
      repealed: true,
      units: [],
    };
    const moved: Growing = { ...unit, number };
    to.siblings.push(moved);
  },
  function split(programme, chance) {
    const { siblings } = chance.oneOf(spotsOf(programme));
    const leaves = inForceIn(siblings).filter(
      (unit) => unit.units.length === 0 && wordsIn(unit).length > 4 && !isNumbered(unit.kind),
    );
    if (leaves.length === 0) return;
    const unit = chance.oneOf(leaves);
    const words = wordsIn(unit);
    const middle = Math.floor(words.length / 2);
    setWords(unit, words.slice(0, middle));
    const { kind } = unit;
    siblings.splice(siblings.indexOf(unit) + 1, 0, {
      id: freshId(),
      kind,
      text: words.slice(middle),
      units: [],
    });
  },
  function join(programme, chance) {
    const { siblings } = chance.oneOf(spotsOf(programme));
    const at = siblings.findIndex(
      (unit, index) => unit.kind === 'bullet' && siblings[index + 1]?.kind === 'bullet',
    );
    const [one, other] = [siblings[at], siblings[at + 1]];
    if (!one || !other) return;
    setWords(one, `${wordsIn(one)} ${wordsIn(other)}`);
    siblings.splice(at + 1, 1);
  },
  function headingToText(programme, chance) {
    const units = inForceIn(chance.oneOf(spotsOf(programme)).siblings);
    const unit = units.length > 0 ? chance.oneOf(units) : null;
    if (unit?.heading === undefined) return;
    unit.text = unit.heading;
    delete unit.heading;
  },
  function repeat(programme, chance) {
    const { siblings } = chance.oneOf(spotsOf(programme));
    const leaves = inForceIn(siblings).filter((unit) => !isNumbered(unit.kind));
    if (leaves.length === 0) return;
    const twin: Growing = { ...chance.oneOf(leaves) };
    twin.id = freshId();
    siblings.splice(chance.below(siblings.length + 1), 0, twin);
  },
  function replacePhrases(programme, chance) {
    const [from, to] = chance.oneOf([
      ['đội ngũ trí thức', 'đội ngũ trí thức trẻ'],
      ['đội ngũ trí thức', 'đội ngũ trí thức, chuyên gia'],
      ['đội ngũ trí thức ', ''],
    ] as const);
    for (const { siblings } of spotsOf(programme))
      for (const unit of inForceIn(siblings)) setWords(unit, wordsIn(unit).replaceAll(from, to) || 'x');
  },
  function changeParts(programme, chance) {
    for (let n = 0; n < 3; n += 1) {
      const units = inForceIn(chance.oneOf(spotsOf(programme)).siblings);
      if (units.length > 0) redress(chance, chance.oneOf(units));
    }
  },
  function respell(programme, chance) {
    for (const { siblings } of spotsOf(programme))
      for (const unit of inForceIn(siblings))
        if (chance.happens(0.8)) setWords(unit, wordsIn(unit).replaceAll('hoà bình', 'hòa bình'));
  },
  function changeHead(programme, chance) {
    const there = headFields.filter((field) => programme[field] !== undefined);
    programme[chance.oneOf(there)] = someWords(chance);
  },
];

/** Other parts for a unit than it has. */
function redress(chance: Chance, unit: Growing): void {
  const { columns, text, heading } = unit;
  for (const part of ['reference', 'rows', 'number', 'other', 'printed', 'footnotes', 'in-force', 'task'])
    if (part !== 'number' || !isNumbered(unit.kind)) Reflect.deleteProperty(unit, part);
  dress(chance, unit);
  if (text !== undefined) unit.text = text;
  if (heading !== undefined) unit.heading = heading;
  if (columns && unit.kind === 'annex' && chance.happens(0.7)) unit.columns = columns;
}

const contains = (unit: Growing, wanted: Growing | null): boolean =>
  unit === wanted || unit.units.some((child) => contains(child, wanted));

/** The numbers of a programme, each with what it stands in. */
function numbersOf(units: readonly Wording[], parent = ''): string[] {
  return units.flatMap((unit) => [
    `${parent} ${unit.kind} ${unit.number ?? ''}`,
    ...numbersOf(unit.units, unit.id),
  ]);
}

/** Takes away repealed numbers that were never in force: of units that came and went between two revisions nothing is known. */
function withoutUnissued(units: Growing[], known: ReadonlySet<string>, parent = ''): void {
  for (const unit of [...units]) {
    const wasThere = known.has(`${parent} ${unit.kind} ${unit.number ?? ''}`);
    if (unit.repealed && !wasThere) units.splice(units.indexOf(unit), 1);
    withoutUnissued(unit.units, known, unit.id);
  }
}

/** The programme after a few changes; the given one stays as it is. */
export function changed(programme: ProgrammeWording, chance: Chance): GrowingProgramme {
  const copy = structuredClone(programme) as GrowingProgramme;
  for (let n = 0; n < 1 + chance.below(10); n += 1) chance.oneOf(changes)(copy, chance);
  withoutUnissued(copy.units, new Set(numbersOf(programme.units)));
  return copy;
}
