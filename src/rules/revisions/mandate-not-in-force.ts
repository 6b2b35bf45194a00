import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { type DocumentRelation, relationsOf } from '../../plan/register-relations.ts';
import { planRule } from '../plan-rule.ts';
import { formatWhen } from '../../vietnamese/dates/dates.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';

interface Arguments {
  readonly [name: string]: string | null;
  readonly mandate: string;
  readonly mandateDate: string | null;
  /** The document that had replaced it; null where it is itself too late. */
  readonly by: string | null;
  readonly byDate: string | null;
  /** The day on which it takes effect, where that is what comes too late. */
  readonly effect: string | null;
  readonly on: string;
}

/** A mandate was there, and still in force, when the adjustment was made. */
export const mandateNotInForce = planRule<Arguments>({
  id: 'mandate-not-in-force',
  group: 'revisions',
  severity: 'error',
  scope: 'outline',
  dated: true,
  needsWholePlan: true,
  message({ mandate, mandateDate, by, byDate, effect, on }) {
    const cited = withDate(mandate, mandateDate);
    if (effect !== null)
      return {
        vi: `Căn cứ ${cited.vi} có hiệu lực từ ${formatWhen(effect, 'vi')}, sau lần điều chỉnh ${formatWhen(on, 'vi')}.`,
        en: `The mandate ${cited.en} takes effect ${formatWhen(effect, 'en')}, after the adjustment made ${formatWhen(on, 'en')}.`,
      };
    if (by === null)
      return {
        vi: `Căn cứ ${cited.vi} ban hành sau lần điều chỉnh ${formatWhen(on, 'vi')}.`,
        en: `The mandate ${cited.en} is later than the adjustment made ${formatWhen(on, 'en')}.`,
      };
    const newer = withDate(by, byDate);
    return {
      vi: `Căn cứ ${cited.vi} đã được ${newer.vi} thay thế trước lần điều chỉnh ${formatWhen(on, 'vi')}.`,
      en: `The mandate ${cited.en} had been replaced by ${newer.en} before the adjustment made ${formatWhen(on, 'en')}.`,
    };
  },
  check({ plan, asOf }, report) {
    const byId = new Map(plan.documents.map((document) => [document.id, document]));
    const replacing = groupBy(
      [...relationsOf(plan.documents)].filter(({ kind }) => kind === 'replaces'),
      ({ to }) => to,
    );
    for (const { revisions } of plan.programmes)
      for (const revision of revisions)
        for (const [item, id] of revision.mandates.entries()) {
          const mandate = byId.get(id);
          const on = revision.instrument?.date ?? asOf;
          const fault = mandate && faultOf(mandate, replacing.get(id) ?? [], on);
          if (fault) report(revision, 'mandates', { ...fault, on }, { item });
        }
  },
});

/** What keeps a document from being a ground on a day; null where nothing does. */
function faultOf(
  mandate: RegisteredDocument,
  replacing: readonly DocumentRelation[],
  on: CalendarDate,
): Pick<Arguments, 'mandate' | 'mandateDate' | 'by' | 'byDate' | 'effect'> | null {
  const named = { mandate: labelOf(mandate), mandateDate: dateOf(mandate) };
  const nothing = { ...named, by: null, byDate: null, effect: null };
  if (mandate.date !== null && firstDay(mandate.date) > on) return nothing;
  const { 'in-force': effect = null } = mandate;
  if (effect !== null && effect > on) return { ...nothing, effect };
  const newer = replacing.find(({ from }) => hadTakenEffect(from, on))?.from;
  return newer ? { ...named, by: labelOf(newer), byDate: dateOf(newer), effect: null } : null;
}

/**
 * Whether a document had certainly taken effect when something was done on a day: one with a day of effect of its own has from its first hour;
 * of two that were issued on one day, nobody knows which was signed first.
 */
const hadTakenEffect = ({ date, 'in-force': effect }: RegisteredDocument, on: CalendarDate): boolean =>
  effect === undefined ? date !== null && lastDay(date) < on : effect <= on;

const dateOf = ({ date }: RegisteredDocument) => (date === null ? null : String(date));
