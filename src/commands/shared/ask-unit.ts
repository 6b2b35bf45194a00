import { type Unit, listedWording } from '../../plan/unit.ts';
import type { Environment } from '../command.ts';
import { findUnits } from './find-unit.ts';

/** Asks for one of some units, with search while typing. */
export function askUnit(
  units: readonly Unit[],
  question: string,
  { ask, width }: Environment,
): Promise<Unit> {
  if (!ask) throw new Error('nobody can be asked');
  const shown = (unit: Unit) => {
    const name = `${unit.address}  ${listedWording(unit)}`;
    return {
      value: unit,
      name: name.length > width - 6 ? `${name.slice(0, width - 7)}…` : name,
      short: `${unit.address} ${unit.id}`,
      description: `${unit.id}: ${listedWording(unit)}`,
    };
  };
  return ask.search(question, (typed) => (typed.trim() === '' ? units : findUnits(units, typed)).map(shown));
}
