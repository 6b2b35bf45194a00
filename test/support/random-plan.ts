import fc from 'fast-check';
import { withOrigin } from '../../src/source/read/with-origin.ts';
import { planFrom } from '../../src/source/read/plan-from.ts';
import { assembleUnits } from '../../src/source/read/units.ts';
import { origin } from '../../src/plan/location.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import { body, compact, day, document, list, maybe, oneOf, unitId, units } from './random-units.ts';

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
  readonly approvals: Required<yaml.ApprovalsFile>;
}

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
      'issued-with': maybe(
        fc.record({
          type: oneOf<'QĐ'>('QĐ'),
          symbol: oneOf('12-QĐ/HC', null),
          date: oneOf('2024-12-31', null),
          issuer: body,
          formula: oneOf('QUYẾT ĐỊNH:', 'QUYẾT NGHỊ:'),
        }),
      ),
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
        fc.tuple(oneOf('succeeds', 'implements', 'replaces'), document).map(([kind, id]) => ({ [kind]: id })),
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
    kind: maybe(oneOf<'party' | 'office'>('party', 'office')),
    to: maybe(oneOf<string | number>('unknown', 2025, '2025-02-10')),
    successor: maybe(body),
    note: maybe(oneOf('xem lại')),
  })
  .map((value) => compact(value) as yaml.Body);

const approvalRule = fc
  .record({
    effects: oneOf<('weakens' | 'unclear')[]>(['weakens'], ['weakens', 'unclear']),
    layers: maybe(oneOf<('wording' | 'registry')[]>(['wording'], ['registry', 'wording'])),
    by: oneOf(['lan'], ['lan', 'minh']),
    count: maybe(oneOf(1, 2)),
  })
  .map((value) => compact(value) as NonNullable<yaml.ApprovalsFile['required']>[number]);

const givenApproval = fc.record({
  change: oneOf('a'.repeat(40), 'b'.repeat(40)),
  by: oneOf('lan', 'minh'),
  on: oneOf('2024-12-31'),
  reason: oneOf('theo ý kiến đã nêu', 'đã họp'),
});

/** Small made-up plans over few ids and few clauses, so that two of them have much in common. */
export const aPlan: fc.Arbitrary<PlanFilesData> = fc.record({
  documents: fc.uniqueArray(registered, { selector: ({ id }) => id, maxLength: 3 }),
  organisations: list(organisation, 4),
  approvals: fc.record({
    required: list(approvalRule, 2),
    given: list(givenApproval, 2),
  }),
  programmes: oneOf([['vi-du']], [['vi-du'], ['vi-du-hai']], [['vi-du-moi', 'vi-du']]).chain((ids) =>
    fc.tuple(...ids.map(programme)),
  ),
});

/** The files as a plan, as reading their YAML would give it. */
export function planOf({ documents, organisations, approvals, programmes }: PlanFilesData): Plan {
  return planFrom({
    approvalRules: approvals.required.map((one, n) =>
      withOrigin(one, 'plans/approvals.yaml', ['required', n]),
    ),
    givenApprovals: approvals.given.map((one, n) => withOrigin(one, 'plans/approvals.yaml', ['given', n])),
    documents: documents.map((one, n) => withOrigin(one, 'plans/documents.yaml', ['documents', n])),
    organisations: organisations.map((one, n) =>
      withOrigin(one, 'plans/organisations.yaml', ['organisations', n]),
    ),
    programmes: programmes.map(({ folder, head, texts, progress, slips, exceptions }) => {
      const located = withOrigin(head, `${folder}/programme.yaml`);
      return {
        ...located,
        folder,
        ...assembleUnits(
          located,
          texts.map((value, n) => {
            const path = `${folder}/${head.text[n] ?? ''}`;
            return { path, value: withOrigin(value, path) };
          }),
        ),
        progress: Object.entries(progress).map(([unit, records]) => ({
          [origin]: { file: `${folder}/progress/${unit}.yaml`, path: [] },
          unit,
          records: records.map((one, n) => withOrigin(one, `${folder}/progress/${unit}.yaml`, [n])),
        })),
        revisions: slips.map((one) => withOrigin(one, `${folder}/revisions/${one.id}.yaml`)),
        exceptions: exceptions.map((one, n) =>
          withOrigin(one, `${folder}/exceptions.yaml`, ['exceptions', n]),
        ),
      };
    }),
  });
}
