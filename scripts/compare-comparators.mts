import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
const OLD = process.env['OLD'] ?? '/tmp/text/oldtree',
  NEW = process.env['NEW'] ?? '/work/wt/text';
const load = async (root: string, path: string) => import(join(root, path)) as Promise<any>;
const [oc, ol, orr, od, odr, oop, om, orp, orpl, ost] = await Promise.all(
  [
    'src/change/compare/diff.ts',
    'src/change/kept/kept-ledgers.ts',
    'src/change/kept/kept-records.ts',
    'src/instrument/write/drafting.ts',
    'src/instrument/write/draft.ts',
    'src/instrument/write/operation-json.ts',
    'src/instrument/write/mandates.ts',
    'test/support/random-plan.ts',
    'src/source/read/read-plan.ts',
    'src/change/mandates/unmandated.ts',
  ].map((p) => load(OLD, p)),
);
const [nc, nl, nr, nd, ndr, nop, nm, nrp, nrpl, nst] = await Promise.all(
  [
    'src/change/compare/compare.ts',
    'src/change/kept/lost-ledger-entries.ts',
    'src/change/kept/lost-records.ts',
    'src/instrument/write/drafting.ts',
    'src/instrument/write/draft.ts',
    'src/instrument/write/operation-json.ts',
    'src/instrument/write/mandates.ts',
    'test/support/random-plan.ts',
    'src/source/read/read-plan.ts',
    'src/change/mandates/unmandated.ts',
  ].map((p) => load(NEW, p)),
);
const J = (x: unknown) => JSON.stringify(x);
const entries = (list: any[]) =>
  list.map((l) => J([l.kind, l.unit.id, l.what, l.term ?? l.target, l.until])).sort();
const records = (list: any[]) =>
  list.map((l) => J([l.kind, l.log.unit, l.was?.date, l.record?.recorded ?? null])).sort();
const unmandated = (list: any[]) =>
  list.map(({ change, lack, slip, action }) => J([change.kind, change.unit, lack, slip, action]));
const instrument = (d: any, op: any) =>
  J({
    base: d.instrument.base,
    result: d.instrument.result,
    amendment: d.instrument.amendment.map(op.operationJson),
    erratum: d.instrument.erratum.map(op.operationJson),
    notes: d.notes,
  });
const attempt = (f: () => string) => {
  try {
    return f();
  } catch (e) {
    return `throws ${(e as Error).message}`;
  }
};
interface Row {
  what: string;
  old: unknown;
  now: unknown;
}
function both([ob, oa]: any[], [nb, na]: any[]): Row[] {
  const cmp = nc.compare(nb, na);
  const rows: Row[] = [
    { what: 'changes', old: oc.diffPlans(ob, oa), now: cmp.changes },
    { what: 'ledger', old: entries(ol.lostEntries(ob, oa)), now: entries(nl.lostEntries(cmp)) },
    { what: 'records', old: records(orr.lostRecords(ob, oa)), now: records(nr.lostRecords(cmp)) },
    {
      what: 'unmandated',
      old: unmandated(ost.unmandatedChanges(ob, oa)),
      now: unmandated(nst.unmandatedChanges(cmp)),
    },
  ];
  for (const now of na.programmes) {
    const before = ob.programmes.find((p: any) => p.id === now.id),
      after = oa.programmes.find((p: any) => p.id === now.id);
    const pair = cmp.programmes.find((p: any) => p.now === now);
    if (!before || !after || !pair) continue;
    const slips = om.slipsOfAdjustment(before.revisions, after.revisions),
      nslips = nm.slipsOfAdjustment(pair.was.revisions, now.revisions);
    rows.push({
      what: 'instrument',
      old: attempt(() =>
        instrument(
          odr.draftInstrument(
            od.draftingBetween(
              { programme: before, organisations: ob.organisations },
              { programme: after, organisations: oa.organisations },
              { slips, documents: oa.documents, style: 'auto' },
            ),
          ),
          oop,
        ),
      ),
      now: attempt(() =>
        instrument(
          ndr.draftInstrument(nd.draftingOf(pair, { slips: nslips, style: 'auto', before: nb, after: na })),
          nop,
        ),
      ),
    });
  }
  return rows;
}
const renames = (changes: any[]) =>
  new Set(
    changes.flatMap((c) =>
      c.kind === 'unit-id-changed' ? [c.before.replace(/#\d+$/, ''), c.after.replace(/#\d+$/, '')] : [],
    ),
  );
/** Why two results differ, as far as a listed reason tells. */
function reason(what: string, old: any, now: any, changes: any[], doubled: ReadonlySet<string>): string {
  if (
    what !== 'changes' &&
    doubled.size > 0 &&
    (what === 'instrument' || [...doubled].some((id) => J(old).includes(id) || J(now).includes(id)))
  )
    return 'units with one id';
  const ids = renames(changes);
  if (what === 'ledger') {
    const rest = (a: string[], b: string[]) => a.filter((x) => !b.includes(x)).map((x) => JSON.parse(x)[1]);
    const extra = [...rest(now, old), ...rest(old, now)];
    return extra.every((id) => ids.has(id)) ? 'unit whose id changed' : 'OTHER';
  }
  if (what === 'records') {
    const rest = (a: string[], b: string[]) => a.filter((x) => !b.includes(x)).map((x) => JSON.parse(x));
    const extra = [...rest(now, old), ...rest(old, now)];
    if (extra.every(([, id]) => ids.has(id))) return 'unit whose id changed';
    return extra.every(([kind, id]) => kind === 'edited' || kind === 'removed' || ids.has(id))
      ? 'which record was edited'
      : 'OTHER';
  }
  if (what === 'changes') {
    const strip = (list: any[]) => J(list.map(({ location: _, ...c }) => c));
    if (strip(old) === strip(now)) return 'place of a record that stands twice';
    const d = (a: any[], b: any[]) => a.filter((x) => !b.some((y) => J(x) === J(y)));
    const l = [...d(old, now), ...d(now, old)];
    return l.every((c) => c.kind.startsWith('record-'))
      ? 'records: ' + [...new Set(l.map((c) => c.kind))].join()
      : 'OTHER';
  }
  if (what === 'instrument') {
    const bare = (s: string) =>
      s.startsWith('{')
        ? J({ ...JSON.parse(s), notes: JSON.parse(s).notes.filter((n: any) => n.kind !== 'moved') })
        : s;
    if (bare(old) === bare(now)) return 'moved: a unit that was repealed already';
    if (ids.size > 0) return 'unit whose id changed';
    const renamed = (s: string) => {
      if (!s.startsWith('{')) return s;
      const d = JSON.parse(s);
      return J({
        ...d,
        amendment: d.amendment.filter(
          (o: any) => !(o.kind === 'adjust' && (o.field === 'lead' || o.field === 'with')),
        ),
        notes: d.notes.filter((n: any) => n.kind !== 'moved' && n.kind !== 'no-ground'),
      });
    };
    if (renamed(old) === renamed(now)) return 'a body only called otherwise in the register';
    return 'OTHER';
  }
  return 'OTHER';
}
const tally = new Map<string, number>();
const shown = new Map<string, number>();
function check(rows: Row[], name: string, plans: any[] = []) {
  const doubled = new Set<string>(
    plans.flatMap((plan) =>
      plan.programmes.flatMap((p: any) => {
        const ids = p.index.units.map((u: any) => u.id);
        return ids.filter((id: string, at: number) => ids.indexOf(id) !== at);
      }),
    ),
  );
  for (const { what, old, now } of rows) {
    const same = J(old) === J(now);
    const why = same
      ? ''
      : reason(what, typeof old === 'string' ? old : old, now, rows[0]!.now as any[], doubled);
    const key = `${what} ${same ? 'same' : `DIFFERS: ${why}`}`;
    tally.set(key, (tally.get(key) ?? 0) + 1);
    if (
      !same &&
      (process.env['ALL'] || why === 'OTHER') &&
      (shown.get(what) ?? 0) < Number(process.env['SHOW'] ?? 3)
    ) {
      shown.set(what, (shown.get(what) ?? 0) + 1);
      if (what === 'changes') {
        const d = (a: any, b: any) => a.filter((x: any) => !b.some((y: any) => J(x) === J(y)));
        console.log('CHANGES', why, '\n old only', J(d(old, now)), '\n new only', J(d(now, old)));
      } else
        console.log(
          '##',
          name,
          what,
          '\n OLD',
          typeof old === 'string' ? old : J(old).slice(0, 1500),
          '\n NEW',
          typeof now === 'string' ? now : J(now).slice(0, 1500),
        );
    }
  }
}
const runs = Number(process.env['RUNS'] ?? 500);
const pairs = fc.sample(fc.tuple(nrp.aPlan, nrp.aPlan), {
  numRuns: runs,
  seed: Number(process.env['SEED'] ?? 1),
}) as any[];
for (const [one, other] of pairs) {
  const now = [nrp.planOf(one), nrp.planOf(other)];
  check(both([orp.planOf(one), orp.planOf(other)], now), 'random', now);
}
const folder = join(NEW, 'test/diff');
const enc = (files: Record<string, string>) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  others: [],
  unreadable: [],
});
const side = (name: string, which: string) => {
  const base = join(NEW, 'test/support/base-plan');
  const files: Record<string, string> = {};
  const put = (root: string) => {
    for (const e of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (e.isFile()) {
        const p = join(e.parentPath, e.name).slice(root.length + 1);
        files[p === 'documents.yaml' || p === 'organisations.yaml' ? `plans/${p}` : `plans/vi-du/${p}`] =
          readFileSync(join(e.parentPath, e.name), 'utf8');
      }
  };
  put(base);
  put(join(folder, name, which));
  return enc(files);
};
let cases = 0;
for (const e of readdirSync(folder, { withFileTypes: true })) {
  if (!e.isDirectory()) continue;
  cases += 1;
  for (const [a, b] of [
    ['before', 'after'],
    ['after', 'before'],
  ] as const) {
    const [x, y] = [side(e.name, a), side(e.name, b)];
    check(
      both([orpl.readPlan(x).plan, orpl.readPlan(y).plan], [nrpl.readPlan(x).plan, nrpl.readPlan(y).plan]),
      `${e.name} ${a}`,
    );
  }
}
console.log(runs, 'pairs', cases, 'cases', Object.fromEntries(tally));
