import type { Programme } from './plan.ts';

/** What tells which programme is meant. */
type NamedProgramme = Pick<Programme, 'id' | 'title' | 'subject'> & Partial<Pick<Programme, 'units'>>;

/** The title and subject of a programme as they are printed; the heading of its first annex, or its id, where its copy has neither. */
export const programmeTitle = (programme: NamedProgramme, joint = ' - '): string =>
  [programme.title, programme.subject].filter((words) => words !== null).join(joint) || headingOf(programme);

/** What a programme is about: its subject, else its title, else its first heading or its id. */
export const programmeSubject = (programme: NamedProgramme): string =>
  programme.subject ?? programme.title ?? headingOf(programme);

const headingOf = ({ id, units }: NamedProgramme): string =>
  units?.find(({ heading }) => heading !== undefined)?.heading ?? id;
