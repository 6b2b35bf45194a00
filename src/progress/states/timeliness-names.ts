import type { Localised } from '../../locale/localised.ts';
import type { Timeliness } from './task-state.ts';

/** How a task stands against its deadline, in the words of task follow-up. Derived, never typed as a state. */
export const timelinessNames: Readonly<Record<Timeliness, Localised>> = {
  'on-time': { vi: 'hoàn thành đúng hạn', en: 'completed on time' },
  late: { vi: 'hoàn thành quá hạn', en: 'completed late' },
  'in-term': { vi: 'trong hạn', en: 'in term' },
  'due-soon': { vi: 'sắp đến hạn', en: 'due soon' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  'no-deadline': { vi: 'không có thời hạn', en: 'no deadline' },
};
