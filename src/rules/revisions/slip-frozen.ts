import { planRule } from '../../plan/rule.ts';
import { changesSince, formerOf, goneFrom, placeOf } from '../../change/mandates/changes-since.ts';

/** A slip that has been issued stays as it is. */
export const slipFrozen = planRule<{ slip: string; fields: readonly string[] }>({
  id: 'slip-frozen',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'So với bản gốc (--against), phiếu đã ban hành không bị sửa hay xóa.',
      why: 'Phiếu đã ban hành là căn cứ của một văn bản đã có hiệu lực; sửa nó là sửa lại lịch sử.',
      fix: 'Khôi phục phiếu như trong bản gốc; điều chỉnh tiếp bằng một phiếu mới: cthd revise start.',
    },
    en: {
      summary: 'Compared with the base (--against), no issued slip is edited or removed.',
      why: 'An issued slip is the ground of a document in force; to edit it rewrites history.',
      fix: 'Put the slip back as it is in the base; adjust further by a new slip: cthd revise start.',
    },
  },
  examples: {
    good: [
      {
        file: 'revisions/bo-sung-2021.yaml',
        yaml: `
# Ban hành sau khi lấy ý kiến.
id: bo-sung-2021
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2020-12-01, issuer: ban-to-chuc }
state: issued
`,
        before: {
          'revisions/bo-sung-2021.yaml': `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
`,
        },
      },
    ],
    bad: [
      {
        file: 'revisions/bo-sung-2021.yaml',
        yaml: `
id: bo-sung-2021 # !
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2020-12-02, issuer: ban-to-chuc }
state: issued
`,
        before: {
          'revisions/bo-sung-2021.yaml': `
id: bo-sung-2021
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2020-12-01, issuer: ban-to-chuc }
state: issued
`,
        },
      },
    ],
  },
  message: ({ slip, fields }) =>
    fields.length > 0
      ? {
          vi: `Phiếu «${slip}» đã ban hành trong bản gốc, nay bị sửa (${fields.join(', ')}).`,
          en: `The slip “${slip}” was issued in the base and has been edited (${fields.join(', ')}).`,
        }
      : {
          vi: `Phiếu «${slip}» đã ban hành trong bản gốc, nay không còn.`,
          en: `The slip “${slip}” was issued in the base and is gone.`,
        },
  check({ plan, base }, report) {
    if (base === null) return;
    const issued = (programme: string | null) => {
      const now = plan.programmes.find(({ id }) => id === programme);
      const former = (now && formerOf(base, now)) ?? base.programmes.find(({ id }) => id === programme);
      return (former?.revisions ?? []).filter(({ state }) => state === 'issued');
    };
    for (const change of changesSince(base, plan)) {
      if (change.kind !== 'slip-changed' && change.kind !== 'slip-removed') continue;
      const slip = issued(change.programme).find(({ id }) => id === change.unit);
      if (!slip) continue;
      const fields =
        change.kind === 'slip-changed'
          ? [...new Set(Object.keys({ ...change.before, ...change.after }))].sort()
          : [];
      report(
        fields.length > 0 ? placeOf(change) : goneFrom(slip),
        null,
        { slip: slip.id, fields },
        { id: slip.id },
      );
    }
  },
});
