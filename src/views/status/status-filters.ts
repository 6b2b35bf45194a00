import type { StatusFilters } from '../../progress/states/status-report.ts';

/** The filters as they are written on a command line. */
export function filterWords(filters: StatusFilters): string[] {
  const { units, parts, states, timeliness, leads, dueWithin, missing } = filters;
  return [
    ...units.map(({ address }) => address),
    ...parts.map(({ address }) => `--part ${address}`),
    ...states.map((state) => `--state ${state}`),
    ...timeliness.map((one) => `--timeliness ${one}`),
    ...leads.map((lead) => `--lead ${lead ?? 'none'}`),
    ...(dueWithin === null ? [] : [`--due-within ${dueWithin}`]),
    ...(missing === null ? [] : [`--missing ${missing.name}`]),
  ];
}
