import { programmeSubject } from '../../plan/programme-name.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { findRoot } from '../../io/files/find-root.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { stateIds } from '../../plan/record-data.ts';
import { states } from '../../progress/states/states.ts';
import { holdsRecords } from '../../source/read/file-kind.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { findUnits } from '../shared/find-unit.ts';
import { type Candidate, fitting, maxShown, type Typed } from './completion-words.ts';

type CandidateSource = (typed: Typed) => readonly Candidate[] | Promise<readonly Candidate[]>;

/** What may stand for a placeholder of a usage: <unit>, <body>, [rule]. */
export const candidatesFor: Readonly<Record<string, CandidateSource>> = {
  unit: (typed) => unitCandidates(unitsOf(planOf(typed), typed), typed),
  task: (typed) =>
    unitCandidates(
      unitsOf(planOf(typed), typed).filter(({ isTask }) => isTask),
      typed,
    ),
  body: (typed) =>
    fitting(
      (planOf(typed)?.organisations ?? []).map(({ id, name, names = [] }) => ({
        value: id,
        words: name,
        also: names.join(' '),
      })),
      typed,
    ),
  document: (typed) =>
    fitting(
      (planOf(typed)?.documents ?? []).map((document) => ({
        value: document.id,
        words: `${withDate(labelOf(document), document.date)[typed.language]} ${document.title}`,
      })),
      typed,
    ),
  slip: (typed) => fitting(slipsOf(planOf(typed)), typed),
  revision: (typed) => fitting([{ value: 'HEAD' }, ...slipsOf(planOf(typed))], typed),
  programme: (typed) =>
    fitting(
      (planOf(typed)?.programmes ?? []).map((one) => ({ value: one.id, words: programmeSubject(one) })),
      typed,
    ),
  state(typed) {
    const isPlain = /^[a-z-]+$/.test(typed.word);
    const named = stateIds.map((id) => {
      const name = states[id].name[typed.language].replaceAll(' ', '-');
      return {
        value: isPlain ? fold(name) : name,
        words: states[id].means[typed.language],
        also: `${id} ${states[id].name.vi} ${states[id].name.en}`,
      };
    });
    return fitting(named, typed);
  },
  async 'format=file'(typed) {
    const { findingsFormatNames } = await import('../../findings-output/findings-format-names.ts');
    return fitting(
      findingsFormatNames.map((name) => ({ value: `${name}=` })),
      typed,
    );
  },
  async rule(typed) {
    const { rules } = await import('../../rules/rule-table.ts');
    const { docsOf } = await import('../../rules/docs-of-rule.ts');
    return fitting(
      rules.map((rule) => ({ value: rule.id, words: docsOf(rule)[typed.language].summary })),
      typed,
    );
  },
  period: (typed) =>
    fitting(
      [typed.year, typed.year - 1].flatMap((year) =>
        ['-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', ''].map((part) => ({ value: `${year}${part}` })),
      ),
      typed,
    ),
};

/** The plan where the person stands, as far as it can be read; null where there is none. */
function planOf({ cwd, dir }: Typed): Plan | null {
  try {
    const folder = readPlanFolder(findRoot(cwd, dir));
    return readPlan({ ...folder, files: folder.files.filter(({ path }) => !holdsRecords(path)) }).plan;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const programmesOf = (plan: Plan | null, asked: string | undefined) =>
  (plan?.programmes ?? []).filter(({ id }) => asked === undefined || id === asked);

const unitsOf = (plan: Plan | null, { programme }: Typed): readonly Unit[] =>
  programmesOf(plan, programme).flatMap(({ index }) =>
    index.units.filter(({ repealed }) => repealed === undefined),
  );

const slipsOf = (plan: Plan | null): Candidate[] =>
  programmesOf(plan, undefined).flatMap(({ revisions }) =>
    revisions.map(({ id, state }) => ({ value: id, words: state })),
  );

/** Units by the beginning of their address or id, else by words of their wording, typed with diacritics or without. */
function unitCandidates(units: readonly Unit[], { word }: Typed): Candidate[] {
  const byAddress = units.filter(({ address }) => address.toLowerCase().startsWith(word.toLowerCase()));
  if (byAddress.length > 0)
    return byAddress.slice(0, maxShown).map((unit) => ({ value: unit.address, words: listedWording(unit) }));
  const byId = units.filter(({ id }) => id.startsWith(fold(word)));
  const found = byId.length > 0 ? byId : findUnits(units, word);
  return found
    .slice(0, maxShown)
    .map((unit) => ({ value: unit.id, words: `${unit.address} ${listedWording(unit)}` }));
}
