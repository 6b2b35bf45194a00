import type * as yaml from '../../src/plan/schema-types.ts';
import type { Chance } from '../instrument/random-programme.ts';

type Deadline = yaml.DeadlineTerm;

/** A deadline in one of all its forms, within the years 2026 to 2030. */
export const randomDeadline = (chance: Chance): Deadline =>
  chance.oneOf<Deadline>([
    { date: '2027-03-31' },
    { month: '2027-05' },
    { quarter: '2027-Q2', then: 'standing' },
    { quarter: '2028-Q4' },
    { year: 2026, then: 'yearly' },
    { year: 2029 },
    { from: '2026-Q3', to: '2028-Q3' },
    { from: 2027, to: 2029 },
    { standing: true },
    { standing: true, from: 2027 },
    { yearly: true },
    { yearly: true, by: '12-10' },
    { yearly: true, from: 2027 },
    { every: 'quarter' },
    { every: 'half-year', from: 2027 },
    { event: 'Đại hội hư cấu', expected: '2027-06' },
    { plan: 'Kế hoạch hư cấu' },
    { printed: 'Theo yêu cầu công việc' },
    { year: 2027, condition: 'sau khi có kinh phí' },
    { month: '2027-09', printed: 'trong tháng 9/2027' },
  ]);

/** What is to be reached, in one of all its forms; its name is a word of its own. */
export function randomIndicator(chance: Chance, word: () => string): yaml.Indicator {
  const name = `mức ${word()}`;
  return chance.oneOf<yaml.Indicator>([
    { name, target: 12 },
    { name, unit: '%', 'at-least': 20, by: 2030, milestones: [{ by: 2028, 'at-least': 15 }] },
    { name, unit: '%', 'at-most': 30, by: 2030, baseline: { value: 65, on: 2025 } },
    { name, unit: '%/năm', between: [10, 12] },
    { name, printed: 'cơ bản hoàn thành' },
    { name, target: 40, was: [{ target: 50, until: '2026-05-01', reason: 'Điều chỉnh' }] },
  ]);
}

/** An assignment with some of all its fields: one lead, several or a class; one product or several results. */
export function randomTask(chance: Chance, word: () => string): yaml.Task {
  const lead = chance.oneOf<NonNullable<yaml.Task['lead']>>([
    'so-mot',
    ['so-mot', 'so-hai'],
    { class: 'các sở, ủy ban nhân dân các xã', members: ['so-mot', 'so-hai', 'xa-mot'] },
    [{ class: 'các xã' }, 'so-hai'],
  ]);
  const several = chance.happens(0.3);
  return {
    lead,
    ...(chance.happens(0.4) && { with: ['so-ba', ...(chance.happens(0.3) ? [{ class: 'các hội' }] : [])] }),
    ...(chance.happens(0.3) && { person: `Phó Giám đốc ${word()}` }),
    ...(several
      ? {
          results: [
            {
              ...(chance.happens(0.5) && { id: 'mot' }),
              deliverable: `Báo cáo ${word()}`,
              deadline: randomDeadline(chance),
              lead: 'so-mot',
            },
            {
              deliverable: `Đề án ${word()}`,
              deadline: randomDeadline(chance),
              ...(chance.happens(0.3) && { indicator: randomIndicator(chance, word) }),
              ...(chance.happens(0.15) && {
                indicators: [randomIndicator(chance, word), randomIndicator(chance, word)],
              }),
              ...(chance.happens(0.2) && { with: ['so-ba'] }),
              ...(chance.happens(0.2) && { note: `Lưu ý ${word()}` }),
            },
          ],
        }
      : {
          deliverable: `Quyết định ${word()}`,
          deadline: randomDeadline(chance),
          ...(chance.happens(0.3) && { indicator: randomIndicator(chance, word) }),
          ...(chance.happens(0.15) && {
            indicators: [randomIndicator(chance, word), randomIndicator(chance, word)],
          }),
        }),
    ...(chance.happens(0.3) && { 'submit-to': `Chủ tịch ${word()}` }),
    ...(chance.happens(0.3) && { note: `Lưu ý ${word()}` }),
  };
}
