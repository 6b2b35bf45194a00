import { localise } from '../../locale/localised.ts';
import { type CalendarDate, firstDay } from '../../plan/calendar.ts';
import { programmeInForce } from '../../plan/in-force.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { planRule } from '../plan-rule.ts';

/** Nothing takes effect before the document that says so was issued, and no unit before its programme. */
export const inForceDate = planRule<{
  effect: CalendarDate;
  issued: CalendarDate;
  of: 'issue' | 'programme';
}>({
  id: 'in-force-date',
  group: 'programme',
  severity: 'error',
  scope: 'unit',
  message: ({ effect, issued, of }) =>
    localise((language) => {
      const [day, first] = [formatDate(effect, language), formatDate(issued, language)];
      if (language === 'vi')
        return of === 'issue'
          ? `Ngày có hiệu lực ${day} trước ngày ban hành ${first}.`
          : `Ngày có hiệu lực ${day} trước ngày chương trình có hiệu lực ${first}.`;
      return of === 'issue'
        ? `The day of effect, ${day}, is before the day of issue, ${first}.`
        : `The day of effect, ${day}, is before the programme takes effect on ${first}.`;
    }),
  check({ plan }, report) {
    for (const document of plan.judgedDocuments) {
      const { date, 'in-force': effect } = document;
      if (effect !== undefined && date !== null && effect < firstDay(date))
        report(document, 'in-force', { effect, issued: firstDay(date), of: 'issue' });
    }
    for (const programme of plan.programmes) {
      const { id, revisions, index } = programme;
      for (const node of [
        programme,
        programme['issued-with'],
        ...revisions.map(({ instrument }) => instrument),
      ]) {
        const [effect, issued] = [node?.['in-force'], node?.date ?? null];
        if (node && effect !== undefined && issued !== null && effect < issued)
          report(node, 'in-force', { effect, issued, of: 'issue' }, { id });
      }
      for (const { instrument, changes = [] } of revisions) {
        const issued = instrument?.date ?? null;
        for (const change of changes) {
          const effect = change['in-force'];
          if (effect !== undefined && issued !== null && effect < issued)
            report(change, 'in-force', { effect, issued, of: 'issue' }, { id });
        }
      }
      const issued = programmeInForce(programme);
      index.units.forEach((unit) => {
        const effect = unit['in-force'];
        if (effect !== undefined && issued !== null && effect < issued)
          report(unit, 'in-force', { effect, issued, of: 'programme' });
      });
    }
  },
});
