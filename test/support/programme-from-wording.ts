import { compareProgrammes } from '../../src/change/compare/compare.ts';
import type { Drafting } from '../../src/instrument/write/draft.ts';
import { origin } from '../../src/plan/location.ts';
import type { Body } from '../../src/plan/register-entries.ts';
import type { Programme, Revision } from '../../src/plan/plan.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import type { Unit, Wording } from '../../src/plan/unit.ts';
import { planFrom } from '../../src/source/read/plan-from.ts';
import { withOrigin } from '../../src/source/read/with-origin.ts';
import { bordersBeside } from '../../src/vietnamese/wording/word-borders.ts';
import { partWordsBy } from '../../src/text/unit-parts.ts';
import type { ProgrammeWording } from '../../src/text/wording.ts';
import { programmeOf } from './programme-of.ts';

const path = 'plans/vi-du/text/I.yaml';
export const located = { [origin]: { file: path, path: [] } };

type Tasks = Readonly<Record<string, yaml.Task>>;

function unitFrom(wording: Wording, parent: Unit | null, tasks: Tasks): Unit {
  const { units, repealed, id = '', ...line } = wording;
  const task = tasks[id] ?? (wording as { readonly task?: yaml.Task }).task;
  const unit = {
    ...located,
    ...line,
    id,
    ...(repealed !== undefined && { repealed: 'cu' }),
    ...(task && { task: withOrigin(task, path), given: withOrigin(task, path) }),
    parent,
    address: id,
    ordinal: 1,
    isTask: false,
    units: [] as Unit[],
  };
  unit.units = units.map((child) => unitFrom(child, unit, tasks));
  return unit;
}

const carrier = { ...located, type: 'QĐ', symbol: '9/QĐ-UBND', date: '2021-01-01', issuer: 'ban' };

/** The lines of a carrying instrument as its fields, each ground by itself. */
function carrierFrom(wording: ProgrammeWording): object {
  const lines = Object.entries({
    title: wording['carrier-title'],
    subject: wording['carrier-subject'],
    authority: wording['carrier-authority'],
    formula: wording['carrier-formula'],
  });
  const grounds = wording['carrier-grounds']?.split('\n').map((text) => ({ ...located, text }));
  return {
    ...Object.fromEntries(lines.filter(([, words]) => words !== undefined)),
    ...(grounds && { grounds }),
  };
}

/** A programme with a wording, the assignments of some of its units, and slips. */
export function programmeFrom(
  wording: ProgrammeWording,
  {
    slips = [],
    tasks = {},
    isCarried = false,
  }: {
    readonly slips?: readonly Revision[];
    readonly tasks?: Tasks;
    /** Whether an instrument carries it, of which the articles at the beginning are. */
    readonly isCarried?: boolean;
  } = {},
): Programme {
  const { title, subject, reference, preamble } = wording;
  const ownUnits = wording.units.map((unit) => unitFrom(unit, null, tasks));
  const end = ownUnits.findIndex(({ kind }) => kind !== 'article');
  const parts = {
    ...located,
    id: 'vi-du',
    type: 'CTr',
    symbol: '01-CTr/VD',
    date: '2021-01-01',
    issuer: 'ban',
    title: title === '' ? null : title,
    subject: subject === '' ? null : subject,
    ...(reference !== undefined && { reference }),
    preamble,
    units: ownUnits,
    ...(isCarried && { 'issued-with': { ...carrier, ...carrierFrom(wording) } }),
    text: [],
    operative: [],
    term: { ...located, from: 2021, to: 2026 },
    revisions: slips,
    articles: isCarried ? ownUnits.slice(0, end < 0 ? ownUnits.length : end) : [],
    progress: [],
    exceptions: [],
    folder: 'plans/vi-du',
  } as unknown as Omit<Programme, 'index'>;
  return programmeOf(planFrom({ documents: [], organisations: [], programmes: [parts] }));
}

/** Mandates of which nothing is known. */
export const noMandates = { groundsOf: () => [], isCorrection: () => null, isReplaced: () => false };

/** What is needed to draft between two programmes; without mandates and bodies unless some are given. */
export const draftingFrom = (
  was: Programme,
  now: Programme,
  {
    style = 'auto',
    mandates,
    tasksApart = false,
    bodies = [],
  }: Partial<Drafting> & { readonly bodies?: readonly Body[] } = {},
): Drafting => ({
  comparison: compareProgrammes(was, now),
  style,
  isBorder: bordersBeside(bodies.map(({ name }) => name)),
  mandates: mandates ?? noMandates,
  tasksApart,
  assignments: { before: partWordsBy(bodies), after: partWordsBy(bodies) },
});
