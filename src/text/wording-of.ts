import { leadsOf, nameParties } from '../plan/assignment.ts';
import { type Body, preambleOf, type Programme } from '../plan/plan.ts';
import { isNumbered, type Unit } from '../plan/unit.ts';
import { formatDeadline } from '../vietnamese/dates/deadlines.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import type { AssignmentWords, ProgrammeWording, UnitWording } from './wording.ts';

interface Naming {
  readonly organisations: readonly Body[];
  /** The id that a unit has on the other side, where a comparison has found that it is the same unit. */
  readonly idOf?: (id: string) => string;
}

/** The wording of a programme; of a repealed unit its number alone, where it has one, for that stays taken. */
export function wordingOfProgramme(programme: Programme, naming: Naming): ProgrammeWording {
  const { title, subject, units } = programme;
  const preamble = preambleOf(programme).join('\n');
  return { title, subject, preamble, units: wordingsOf(units, naming) };
}

const wordingsOf = (units: readonly Unit[], naming: Naming): UnitWording[] =>
  units.flatMap((unit) => wordingOfUnit(unit, naming));

function wordingOfUnit(unit: Unit, naming: Naming): UnitWording[] {
  const { kind, number: printed, heading, text, task } = unit;
  const id = naming.idOf?.(unit.id) ?? unit.id;
  const number = printed === undefined || !isNumbered(kind) ? {} : { number: printed.replace(/\)$/, '') };
  if (unit.repealed !== undefined)
    return isNumbered(kind) && printed !== undefined
      ? [{ kind, ...number, repealed: true, id, units: [] }]
      : [];
  const words = text === undefined ? { heading: heading ?? '' } : { text };
  const assignment = task && assignmentWords(task, naming.organisations);
  return [
    {
      kind,
      ...number,
      ...words,
      id,
      ...(assignment && { assignment }),
      units: wordingsOf(unit.units, naming),
    },
  ];
}

function assignmentWords(task: NonNullable<Unit['task']>, organisations: readonly Body[]): AssignmentWords {
  const nameOf = (id: string) => organisations.find((body) => body.id === id)?.name ?? id;
  const { lead, with: others = [], deadline, deliverable, indicator } = task;
  return {
    ...(lead !== undefined && { lead: nameParties(leadsOf({ lead }), nameOf) }),
    ...(others.length > 0 && { with: nameParties(others, nameOf) }),
    ...(deadline && { deadline: formatDeadline(deadline, 'vi') }),
    ...(deliverable !== undefined && { deliverable }),
    ...(indicator && { indicator: `${formatNumber(indicator.target, 'vi')} ${indicator.name}` }),
  };
}
