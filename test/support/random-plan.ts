import fc from 'fast-check';
import { withOrigin } from '../../src/source/with-origin.ts';
import { assembleUnits } from '../../src/source/units.ts';
import { origin } from '../../src/model/location.ts';
import type { Plan, Programme } from '../../src/model/plan.ts';
import type * as yaml from '../../src/model/schema-types.ts';

/** The files of a programme as data, before they are YAML. */
export interface ProgrammeFiles {
  readonly folder: string;
  readonly head: yaml.ProgrammeFile;
  readonly texts: readonly yaml.TextFile[];
  readonly progress: Readonly<Record<string, readonly yaml.ProgressRecord[]>>;
  readonly slips: readonly yaml.RevisionFile[];
  readonly exceptions: yaml.ExceptionsFile['exceptions'];
}

export interface PlanFilesData {
  readonly documents: readonly yaml.RegisteredDocument[];
  readonly organisations: readonly yaml.Body[];
  readonly programmes: readonly ProgrammeFiles[];
}

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>, maxLength = 3) => fc.array(value, { maxLength });

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

const unitId = oneOf(...'abcdefghij').map((letter) => `viec-${letter}`);
const body = oneOf('ban-mot', 'ban-hai', 'ban-ba');
const document = oneOf('nq-mot', 'nq-hai', 'nq-ba');
const day = oneOf('2024-12-31', '2025-06-30', '2026-03-31');
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
  .map(([one, was]) => ({ ...one, ...(was && { was }) }) as yaml.Deadline);
const indicator = fc
  .tuple(oneOf('lớp', 'hội viên'), oneOf(4, 12), fc.boolean())
  .map(([name, target, hasLedger]) => ({
    name,
    target,
    ...(hasLedger && { was: [{ target: 15, until: '2024-11-20', reason: 'Hợp nhất' }] }),
  }));

/** An object without the fields that are undefined, as YAML would be read. */
const compact = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

const task = fc.oneof(
  { weight: 1, arbitrary: fc.constant<yaml.Task>({}) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        lead: maybe(body),
        with: maybe(list(body)),
        deadline: maybe(deadline),
        deliverable: maybe(oneOf('Báo cáo', 'Báo cáo.')),
        indicator: maybe(indicator),
      })
      .map((value) => compact(value) as yaml.Task),
  },
);

const unit = fc
  .record({
    id: unitId,
    kind: oneOf<yaml.Unit['kind']>('section', 'point', 'bullet', 'paragraph'),
    number: maybe(oneOf('1', '2', '2a')),
    heading: maybe(wording),
    text: maybe(wording),
    task: maybe(task),
    repealed: maybe(oneOf('dieu-chinh-mot', 'dieu-chinh-hai')),
    depth: fc.nat(3),
  })
  .map(({ repealed, ...own }) => ({ ...own, repealed: own.depth === 3 ? repealed : undefined }));

/** Units in the order of the text, each inside the nearest earlier one that is less deep; ids are mostly, not always, unique. */
const units = fc
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

const record = fc
  .record({
    date: day,
    state: oneOf<yaml.ProgressRecord['state']>('in-progress', 'completed'),
    value: maybe(oneOf(2, 5)),
    by: body,
    corrects: maybe(oneOf('0123456789ab')),
    evidence: maybe(
      oneOf([{ url: 'https://vi-du.example' }], [{ document: '12-BC/ĐĐ', date: '2024-12-31' }]),
    ),
    recorded: oneOf('2025-01-02T09:12:00+07:00', '2025-07-02T09:12:00+07:00'),
  })
  .map((value) => compact(value) as yaml.ProgressRecord);

const recipient = fc
  .record({
    line: oneOf('Văn phòng;', 'Ban Tổ chức;', 'Ban Kiểm tra, Văn phòng;'),
    body: maybe(body),
    mark: maybe(oneOf('✓')),
  })
  .map((value) => compact(value) as yaml.Recipient);

const slip = fc
  .record({
    id: oneOf('dieu-chinh-mot', 'dieu-chinh-hai'),
    mandates: list(document),
    state: oneOf<'draft' | 'issued'>('draft', 'issued'),
    changes: maybe(
      list(
        fc.record({
          unit: unitId,
          action: oneOf<'amend' | 'correct'>('amend', 'correct'),
          mandate: document,
          reason: oneOf('Theo nghị quyết mới'),
        }),
        2,
      ),
    ),
    instrument: maybe(fc.constant({ type: 'CTr' as const, symbol: null, date: null, issuer: 'ban-mot' })),
  })
  .map((value) => compact(value) as yaml.RevisionFile);

const exception = fc
  .record({
    rule: oneOf('final-stop', 'quotes'),
    unit: unitId,
    reason: oneOf('Đúng như bản gốc', 'Chờ rà soát'),
    until: maybe(day),
  })
  .map((value) => compact(value) as yaml.ExceptionsFile['exceptions'][number]);

const programme = ([id = '', folder = id]: readonly string[]): fc.Arbitrary<ProgrammeFiles> =>
  fc
    .record({
      symbol: oneOf('02-CTr/HC', null),
      place: oneOf(undefined, null, 'Hà Nội'),
      fictional: oneOf(undefined, true),
      title: oneOf('CHƯƠNG TRÌNH', 'CHƯƠNG TRÌNH HÀNH ĐỘNG'),
      grounds: maybe(list(document)),
      term: fc.record({
        from: oneOf<string | number>(2020, '2020'),
        to: oneOf<string | number>(2025, '2026'),
      }),
      operative: list(unitId, 2),
      recipients: maybe(list(recipient, 4)),
      filing: maybe(oneOf('Lưu Văn phòng.', 'Lưu: Văn phòng')),
      signature: maybe(oneOf({ position: 'BÍ THƯ', name: 'Nguyễn Văn Ví Dụ' })),
      reporting: maybe(
        oneOf({ periods: ['year' as const] }, { periods: ['year' as const, 'quarter' as const], cutoff: 14 }),
      ),
      lint: maybe(
        oneOf(
          {},
          { rules: { quotes: 'off' as const } },
          { rules: { quotes: 'error' as const, 'final-stop': 'off' as const } },
        ),
      ),
      units,
      subject: oneOf('Thực hiện nghị quyết', 'Thực hiện nghị quyết mới'),
      preamble: oneOf('Thực hiện nghị quyết như sau:', 'Thực hiện nghị quyết mới như sau:'),
      progress: fc.dictionary(unitId, list(record), { maxKeys: 3 }),
      slips: fc.uniqueArray(slip, { selector: (one) => one.id, maxLength: 2 }),
      exceptions: list(exception),
    })
    .map(({ units: first, progress, slips, exceptions, ...head }) => ({
      folder: `plans/${folder}`,
      head: {
        ...compact({
          ...head,
          id,
          type: 'CTr' as const,
          date: null,
          issuer: 'ban-mot',
        }),
        text: first.length > 2 ? ['text/I.yaml', 'text/II.yaml'] : ['text/I.yaml'],
      } as unknown as yaml.ProgrammeFile,
      texts:
        first.length > 2 ? [{ units: first.slice(0, 2) }, { units: first.slice(2) }] : [{ units: first }],
      progress,
      slips,
      exceptions,
    }));

const registered = fc
  .record({
    id: document,
    title: oneOf('về một việc', 'về một việc khác'),
    date: oneOf<string | number | null>('2024-12-31', 2024, '2024', null),
    names: maybe(list(oneOf('Nghị quyết', 'NQ'))),
    relations: maybe(
      list(
        fc
          .tuple(oneOf('succeeds', 'implements', 'replaces'), document)
          .map(([kind, id]) => ({ [kind]: id }) as yaml.Relation),
      ),
    ),
  })
  .map(
    (value) =>
      ({ ...compact(value), type: 'NQ', symbol: null, unverified: 'hư cấu' }) as yaml.RegisteredDocument,
  );

const organisation = fc
  .record({
    id: body,
    name: oneOf('Ban Một', 'Ban Hai'),
    to: maybe(oneOf<string | number>('unknown', 2025, '2025-02-10')),
    successor: maybe(body),
    note: maybe(oneOf('xem lại')),
  })
  .map((value) => compact(value) as yaml.Body);

/** Small made-up plans over few ids and few clauses, so that two of them have much in common. */
export const aPlan: fc.Arbitrary<PlanFilesData> = fc.record({
  documents: fc.uniqueArray(registered, { selector: ({ id }) => id, maxLength: 3 }),
  organisations: list(organisation, 4),
  programmes: oneOf([['vi-du']], [['vi-du'], ['vi-du-hai']], [['vi-du-moi', 'vi-du']]).chain((ids) =>
    fc.tuple(...ids.map(programme)),
  ),
});

/** The files as a plan, as reading their YAML would give it. */
export function planOf({ documents, organisations, programmes }: PlanFilesData): Plan {
  return {
    documents: documents.map((one, n) => withOrigin(one, 'plans/documents.yaml', ['documents', n])),
    organisations: organisations.map((one, n) =>
      withOrigin(one, 'plans/organisations.yaml', ['organisations', n]),
    ),
    programmes: programmes.map(({ folder, head, texts, progress, slips, exceptions }): Programme => {
      const located = withOrigin(head, `${folder}/programme.yaml`);
      return {
        ...located,
        folder,
        units: assembleUnits(
          located,
          texts.map((value, n) => {
            const path = `${folder}/${head.text[n] ?? ''}`;
            return { path, value: withOrigin(value, path) };
          }),
        ),
        progress: Object.entries(progress).map(([unit, records]) => ({
          [origin]: { file: `${folder}/progress/${unit}.yaml`, path: [] },
          unit,
          records: withOrigin(
            records,
            `${folder}/progress/${unit}.yaml`,
          ) as Programme['progress'][number]['records'],
        })),
        revisions: slips.map((one) => withOrigin(one, `${folder}/revisions/${one.id}.yaml`)),
        exceptions: exceptions.map((one, n) =>
          withOrigin(one, `${folder}/exceptions.yaml`, ['exceptions', n]),
        ),
      };
    }),
  };
}
