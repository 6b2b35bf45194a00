import { type Located, origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Change, ChangePlace, Sides } from '../change.ts';
import { differing, type PlacedChange, toChange } from './placed-change.ts';
import { keyed, pairUp } from './keyed.ts';
import { byId, exceptionData, type HeadData, isSame, keyOf, type SlipData, slipData } from './plan-data.ts';

/** What differs in what is kept beside the text of a programme: slips, exceptions, levels of rules. */
export function diffKeeping(
  programme: string,
  before: Programme,
  after: Programme,
  heads: Sides<HeadData>,
): PlacedChange[] {
  return [
    ...slipChanges(programme, before, after).map((change) => ({ change, at: 2 })),
    ...exceptionChanges(programme, before, after).map((change) => ({ change, at: 3 })),
    ...levelChanges(programme, { before, after }, heads).map((change) => ({ change, at: 4 })),
  ];
}

const facts = (programme: string, unit: string, was: Located | null, now: Located | null): ChangePlace => ({
  programme,
  unit,
  address: { before: null, after: null },
  location: { before: was?.[origin] ?? null, after: now?.[origin] ?? null },
});

function slipChanges(programme: string, before: Programme, after: Programme): Change[] {
  const slips = ({ revisions }: Programme) =>
    keyed(
      revisions.map((node) => ({ node, data: slipData(node) })).sort((a, b) => byId(a.data, b.data)),
      ({ data }) => data.id,
    );
  const { both, gone, come } = pairUp(slips(before), slips(after));
  return [
    ...gone.map(({ key, was }) =>
      toChange('slip-removed', { before: was.data }, facts(programme, key, was.node, null)),
    ),
    ...come.map(({ key, now }) =>
      toChange('slip-added', { after: now.data }, facts(programme, key, null, now.node)),
    ),
    ...both.flatMap(({ key, was, now }) => {
      const fields = new Set([...Object.keys(was.data), ...Object.keys(now.data)]);
      const changed = differing(was.data, now.data, fields as Set<Exclude<keyof SlipData, 'id'>>);
      return changed ? [toChange('slip-changed', changed, facts(programme, key, was.node, now.node))] : [];
    }),
  ];
}

function exceptionChanges(programme: string, before: Programme, after: Programme): Change[] {
  const exceptions = ({ exceptions: all }: Programme) =>
    keyed(
      all
        .map((node) => ({ node, data: exceptionData(node) }))
        .sort((a, b) => (keyOf(a.data) < keyOf(b.data) ? -1 : 1)),
      ({ data }) => `${data.rule} ${data.unit}`,
    );
  const { both, gone, come } = pairUp(exceptions(before), exceptions(after));
  return [
    ...gone.map(({ was }) =>
      toChange('exception-removed', { before: was.data }, facts(programme, was.data.unit, was.node, null)),
    ),
    ...come.map(({ now }) =>
      toChange('exception-added', { after: now.data }, facts(programme, now.data.unit, null, now.node)),
    ),
    ...both.flatMap(({ was, now }) =>
      isSame(was.data, now.data)
        ? []
        : [
            toChange(
              'exception-changed',
              { before: was.data, after: now.data },
              facts(programme, now.data.unit, was.node, now.node),
            ),
          ],
    ),
  ];
}

function levelChanges(
  programme: string,
  { before, after }: Sides<Programme>,
  heads: Sides<HeadData>,
): Change[] {
  const [was, now] = [heads.before.lint?.rules ?? {}, heads.after.lint?.rules ?? {}];
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((rule) => {
    const [old, current] = [was[rule], now[rule]];
    if (old === current) return [];
    const values = {
      before: old && { rule, level: old },
      after: current && { rule, level: current },
    };
    return [toChange('lint-level-changed', values, facts(programme, programme, before, after))];
  });
}
