import fc from 'fast-check';
import type * as yaml from '../../src/plan/schema-types.ts';

export const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
export const list = <T>(value: fc.Arbitrary<T>, maxLength = 3) => fc.array(value, { maxLength });

const clauses = [
  'Thành lập đảng đoàn ở các hội thành viên chưa có tổ chức đảng',
  'mở bốn lớp tập huấn nghiệp vụ cho cán bộ công đoàn cơ sở',
  'báo cáo kết quả hằng quý với Ban Thường vụ Liên hiệp Hội',
  'xây dựng cơ sở dữ liệu chuyên gia đầu ngành của cả nước',
  'tổ chức diễn đàn trí thức lần thứ nhất vào cuối năm sau',
];
/** Wordings of few clauses, so that some are alike, some were split, some joined. */
const wording = fc
  .tuple(fc.uniqueArray(oneOf(...clauses), { minLength: 1, maxLength: 3 }), oneOf('.', ';', ''))
  .map(([parts, end]) => parts.join(', ') + end);

export const unitId = oneOf(...'abcdefghij').map((letter) => `viec-${letter}`);
export const body = oneOf('ban-mot', 'ban-hai', 'ban-ba');
export const document = oneOf('nq-mot', 'nq-hai', 'nq-ba');
export const day = oneOf('2024-12-31', '2025-06-30', '2026-03-31');
const partial = oneOf<string | number>('2024-12-31', '2025-06', 2025, '2025');

const term: fc.Arbitrary<yaml.DeadlineTerm> = fc.oneof(
  day.map((date) => ({ date })),
  oneOf({ month: '2025-06' }, { quarter: '2026-Q1' }, { year: 2026 }),
  fc.record({ from: partial, to: partial }),
  oneOf<yaml.DeadlineTerm>(
    { standing: true },
    { yearly: true },
    { yearly: true, from: 2024 },
    { plan: 'Kế hoạch hư cấu' },
  ),
  maybe(partial).map((expected) => ({
    event: 'Đại hội hư cấu',
    ...(expected !== undefined && { expected }),
  })),
);
const former = fc.tuple(term, day).map(([one, until]) => ({ ...one, until, reason: 'Chờ ý kiến' }));
const deadline = fc
  .tuple(term, maybe(list(former, 2)))
  .map(([one, was]) => ({ ...one, ...(was && { was }) }));
const indicator = fc
  .tuple(oneOf('lớp', 'hội viên'), oneOf(4, 12), fc.boolean())
  .map(([name, target, hasLedger]) => ({
    name,
    target,
    ...(hasLedger && { was: [{ target: 15, until: '2024-11-20', reason: 'Hợp nhất' }] }),
  }));

const several = fc.array(
  fc.oneof(
    indicator,
    fc.constantFrom(
      {
        name: 'tỷ lệ chôn lấp',
        unit: '%',
        'at-most': 30,
        by: 2025,
        milestones: [{ by: 2024, 'at-most': 45 }],
      },
      {
        name: 'tỷ lệ chôn lấp',
        unit: '%',
        'at-most': 40,
        was: [{ 'at-most': 30, until: '2024-11-20', reason: 'Thiếu vốn' }],
      },
      { name: 'tăng trưởng', unit: '%/năm', between: [10, 12], baseline: { value: 7, on: 2023 } },
      { name: 'nền nếp', printed: 'cơ bản ổn định' },
    ),
  ),
  { minLength: 1, maxLength: 3 },
);

/** An object without the fields that are undefined, as YAML would be read. */
export const compact = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

const party = oneOf<string | { readonly class: string }>('ban-mot', 'ban-hai', 'ban-ba', {
  class: 'các hội thành viên',
});

const task = fc.oneof(
  { weight: 1, arbitrary: fc.constant<yaml.Task>({}) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        lead: maybe(fc.oneof(body, fc.uniqueArray(party, { minLength: 1, maxLength: 3 }))),
        with: maybe(list(party)),
        person: maybe(oneOf('Trưởng ban', 'Phó Trưởng ban')),
        carries: maybe(oneOf('truoc/mot', 'truoc/hai')),
        by: maybe(document),
        'submit-to': maybe(oneOf('Ban Thường vụ', 'Ban Chấp hành')),
        note: maybe(oneOf('Theo kế hoạch', 'Chờ ý kiến')),
        results: maybe(
          oneOf<NonNullable<yaml.Task['results']>>(
            [
              { deliverable: 'Báo cáo', deadline: { year: 2026 } },
              { id: 'de-an', deliverable: 'Đề án' },
            ],
            [{ deliverable: 'Báo cáo', lead: 'ban-hai' }],
          ),
        ),
        deadline: maybe(deadline),
        deliverable: maybe(oneOf('Báo cáo', 'Báo cáo.')),
        indicator: maybe(indicator),
        indicators: maybe(several),
      })
      .map((value) => compact(value) as yaml.Task),
  },
);

const unit = fc
  .record({
    id: unitId,
    kind: oneOf<yaml.Unit['kind']>('section', 'point', 'bullet', 'subbullet', 'paragraph', 'row'),
    number: maybe(oneOf('1', '2', '2a')),
    heading: maybe(wording),
    text: maybe(wording),
    task: maybe(task),
    of: fc.option(unitId, { nil: undefined, freq: 12 }),
    footnotes: fc.option(oneOf([{ mark: '1', text: 'Chú thích.' }]), { nil: undefined, freq: 8 }),
    other: fc.option(oneOf({ 'Cấp trình': 'Ban Thường vụ' }), { nil: undefined, freq: 8 }),
    repealed: maybe(oneOf('dieu-chinh-mot', 'dieu-chinh-hai')),
    depth: fc.nat(3),
  })
  .map(({ repealed, ...own }) => ({ ...own, repealed: own.depth === 3 ? repealed : undefined }));

/** Units in the order of the text, each inside the nearest earlier one that is less deep; ids are mostly, not always, unique. */
export const units = fc
  .oneof(
    { weight: 5, arbitrary: fc.uniqueArray(unit, { selector: ({ id }) => id, maxLength: 9 }) },
    { weight: 1, arbitrary: fc.array(unit, { maxLength: 6 }) },
  )
  .map((flat) => {
    const roots: yaml.Unit[] = [];
    const open: { depth: number; units: yaml.Unit[] }[] = [{ depth: -1, units: roots }];
    for (const { depth, ...own } of flat) {
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      const inner: yaml.Unit[] = [];
      open.at(-1)?.units.push({ ...(compact(own) as yaml.Unit), units: inner });
      open.push({ depth, units: inner });
    }
    return roots;
  });
