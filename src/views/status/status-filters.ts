import type { Localised } from '../../locale/localised.ts';
import { states as stateNames } from '../../progress/states/states.ts';
import type { StatusFilters } from '../../progress/states/status-report.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { periodWords } from '../parts/period-words.ts';
import { nameOf, type StatusSettings } from './status-cells.ts';

/** What a list was narrowed to, in words: “chủ trì: Ban Tổ chức; quá hạn”; nothing where it is whole. */
export function filterWords(filters: StatusFilters, settings: StatusSettings): string {
  const { language } = settings;
  const words = texts[language];
  const { units, parts, states, timeliness, leads, dueWithin, missing } = filters;
  return [
    ...units.map(({ address }) => address),
    ...parts.map(({ address }) => words.part(address)),
    ...states.map((state) => stateNames[state].name[language]),
    ...timeliness.map((one) => timelinessNames[one][language]),
    ...leads.map((lead) => (lead === null ? nameOf(lead, settings) : words.lead(nameOf(lead, settings)))),
    ...(dueWithin === null ? [] : [words.dueWithin(dueWithin)]),
    ...(missing === null ? [] : [words.missing(periodWords(missing, language))]),
  ].join('; ');
}

const texts = {
  vi: {
    part: (address: string) => `thuộc ${address}`,
    lead: (name: string) => `chủ trì: ${name}`,
    dueWithin: (days: number) => `đến hạn trong ${days} ngày`,
    missing: (period: string) => `chưa báo cáo ${period}`,
  },
  en: {
    part: (address: string) => `within ${address}`,
    lead: (name: string) => `lead: ${name}`,
    dueWithin: (days: number) => `due within ${days} ${days === 1 ? 'day' : 'days'}`,
    missing: (period: string) => `no report for ${period}`,
  },
} satisfies Localised<object>;
