import type { ReportedChange } from '../diff-report.ts';

/**
 * The text that an approval of a change is bound to: what the change says on both sides, of what, with which effect. Where a thing stands
 * among its neighbours is no part of it, so that what others add beside it takes no approval away; whatever else differs is another change.
 */
export function approvedContent({ change, effect }: ReportedChange): string {
  const { kind, layer, programme, unit, before, after } = change;
  return JSON.stringify(
    [kind, layer, effect, programme, unit, before ?? null, after ?? null],
    (name, value: unknown) => {
      if (name === 'at' && typeof value === 'number') return undefined;
      if (name === 'place' && typeof value === 'object' && value !== null && 'parent' in value)
        return { parent: value.parent };
      return value;
    },
  );
}
