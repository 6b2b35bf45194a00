import type { Level } from '../../src/plan/finding.ts';
import type { Change, PlacedRecipient } from '../../src/change/change.ts';
import { withFields } from './apply-changes-to-registers.ts';
import { headFields } from '../../src/change/compare/diff-head.ts';
import { type HeadData, plain } from '../../src/change/compare/plan-data.ts';
import { omit } from '../../src/change/compare/omit.ts';

/** The head of a programme after changes. */
export function applyToHead(head: HeadData, changes: readonly Change[]): HeadData {
  let after: object = head;
  const levels = new Map<string, Level | undefined>(Object.entries(head.lint?.rules ?? {}));
  const grounds = new Set(head.grounds);
  const gone: PlacedRecipient[] = [];
  const come: PlacedRecipient[] = [];
  for (const change of changes) {
    const { kind } = change;
    if (kind in headFields) {
      const field = headFields[kind as keyof typeof headFields];
      after = withFields(
        after,
        { [field]: null },
        change.after === undefined ? {} : { [field]: change.after },
      );
    } else if (kind === 'carrier-changed') {
      const carrier = withFields(
        (after as HeadData)['issued-with'] ?? {},
        change.before ?? {},
        change.after ?? {},
      );
      after = withFields(
        after,
        { 'issued-with': null },
        Object.keys(carrier).length === 0 ? {} : { 'issued-with': carrier },
      );
    } else if (kind === 'issue-changed') after = withFields(after, change.before ?? {}, change.after ?? {});
    else if (kind === 'programme-id-changed') after = { ...after, id: change.after };
    else if (kind === 'ground-removed') grounds.delete(change.before ?? '');
    else if (kind === 'ground-added') grounds.add(change.after ?? '');
    else if (kind === 'lint-level-changed') setLevel(levels, change);
    else if (kind.startsWith('recipient-')) {
      if (change.before) gone.push(change.before as PlacedRecipient);
      if (change.after) come.push(change.after as PlacedRecipient);
    }
  }
  const recipients = [...(head.recipients ?? [])];
  for (const { at } of gone.sort((a, b) => b.at - a.at)) recipients.splice(at, 1);
  for (const { at, recipient } of come.sort((a, b) => a.at - b.at)) recipients.splice(at, 0, recipient);
  const rest = omit(after as HeadData, 'lint');
  const rules = Object.fromEntries(levels);
  return plain({
    ...rest,
    grounds: [...grounds],
    recipients,
    ...(levels.size > 0 && { lint: { rules } }),
  });
}

function setLevel(
  levels: Map<string, Level | undefined>,
  change: Extract<Change, { kind: 'lint-level-changed' }>,
) {
  if (change.after) levels.set(change.after.rule, change.after.level);
  else if (change.before) levels.delete(change.before.rule);
}
