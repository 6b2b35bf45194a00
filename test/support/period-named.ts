import { parsePeriod, type Period } from '../../src/progress/states/periods.ts';

/** The period of a name that a test knows to be good. */
export function periodNamed(name: string, reporting?: Parameters<typeof parsePeriod>[1]): Period {
  const period = parsePeriod(name, reporting);
  if (!period) throw new Error(`no period ${name}`);
  return period;
}
