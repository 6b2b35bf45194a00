import { localise, type Localised } from '../../locale/localised.ts';
import { effectNames } from '../../change/effect.ts';
import { nameOfValue } from '../../change/field-names.ts';
import { levels } from '../../plan/finding.ts';
import { planRule } from '../plan-rule.ts';
import type { Change } from '../../change/change.ts';
import { placeOf } from '../../change/mandates/since-base.ts';
import { directionsOf } from '../../change/directions/directions-of.ts';

type Arguments =
  | { what: 'exception'; rule: string; about: string; reason: string; isNew: boolean }
  | { what: 'level'; rule: string; from: string | null; to: string | null }
  | { what: 'operative'; parts: readonly string[] }
  | { what: 'requirement'; effects: readonly string[]; by: readonly string[] };

/** A change that makes the check weaker is shown together with what it lets pass. */
export const checkWeakened = planRule<Arguments>({
  id: 'check-weakened',
  group: 'revisions',
  severity: 'warning',
  compares: true,
  alwaysShown: true,
  needsWholePlan: true,
  message(args) {
    if (args.what === 'exception')
      return {
        vi: `${args.isNew ? 'Thêm' : 'Nới'} ngoại lệ cho ${args.rule} tại «${args.about}»: ${args.reason}.`,
        en: `An exception to ${args.rule} at “${args.about}” was ${args.isNew ? 'added' : 'loosened'}: ${args.reason}.`,
      };
    if (args.what === 'operative')
      return {
        vi: `Phần giao nhiệm vụ bớt đi ${args.parts.join(', ')}: các đơn vị trong đó không còn được tính là nhiệm vụ.`,
        en: `The operative parts no longer include ${args.parts.join(', ')}: the units inside no longer count as tasks.`,
      };
    if (args.what === 'requirement')
      return {
        vi: `Yêu cầu ${args.by.join(', ')} duyệt (${effectsOf(args.effects).vi}) bị bỏ hoặc bị sửa.`,
        en: `The requirement that ${args.by.join(', ')} approve (${effectsOf(args.effects).en}) was taken away or edited.`,
      };
    const [from, to] = [level(args.from), level(args.to)];
    return {
      vi: `Mức của quy tắc ${args.rule} đổi từ ${from.vi} thành ${to.vi}.`,
      en: `The level of the rule ${args.rule} went from ${from.en} to ${to.en}.`,
    };
  },
  check({ comparison }, report) {
    if (comparison === null) return;
    for (const change of comparison.changes) {
      const args = weakening(change);
      if (!args) continue;
      const place = placeOf(change);
      report(place, null, args, { id: change.programme ?? change.unit });
    }
  },
});

/** What a change loosens; null where it loosens nothing: where it makes a level stricter, or the strictest, whatever the default of the rule is. */
function weakening(change: Change): Arguments | null {
  const directions = directionsOf(change);
  if (change.kind === 'exception-added' || change.kind === 'exception-changed') {
    const { after } = change;
    if (!after || !directions.includes('looser')) return null;
    return {
      what: 'exception',
      rule: after.rule,
      about: after.unit,
      reason: after.reason,
      isNew: !change.before,
    };
  }
  if (change.kind === 'lint-level-changed') {
    if (directions.includes('stricter') || change.after?.level === levels[0]) return null;
    const rule = change.after?.rule ?? change.before?.rule ?? '';
    return { what: 'level', rule, from: change.before?.level ?? null, to: change.after?.level ?? null };
  }
  if (change.kind === 'approval-rule-removed')
    return change.before
      ? { what: 'requirement', effects: change.before.effects, by: change.before.by }
      : null;
  if (change.kind !== 'operative-changed') return null;
  const parts = (change.before ?? []).filter((part) => !change.after?.includes(part));
  return parts.length > 0 ? { what: 'operative', parts } : null;
}

const level = (name: string | null): Localised =>
  name === null ? { vi: 'mức mặc định', en: 'its default' } : nameOfValue(name);

const effectsOf = (effects: readonly string[]): Localised =>
  localise((language) =>
    effects
      .map((effect) => (effectNames as Readonly<Record<string, Localised>>)[effect]?.[language] ?? effect)
      .join(', '),
  );
