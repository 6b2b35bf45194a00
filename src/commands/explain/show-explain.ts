import { effects } from '../../change/effect.ts';
import { kindIds } from '../../change/kinds/kinds.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { nearest } from '../../plan/nearest.ts';
import { UserError } from '../../plan/user-error.ts';
import { rules } from '../../rules/rule-table.ts';
import type { Block } from '../../views/blocks/block.ts';
import { explainChanges, explainEffect, explainKind } from '../../views/diff/change-explained.ts';
import { ruleBlocks, ruleTable } from '../../views/explain/rule-blocks.ts';
import { valuesView } from '../../views/explain/values-view.ts';
import { statesView } from '../../views/task/states-view.ts';
import type { StateWords } from '../../progress/rows/parse-state.ts';
import { matchingChoice } from '../shared/choice-words.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { nearestWords } from '../shared/nearest-words.ts';
import type { Sources } from '../show/sources.ts';
import type { View } from '../show/view.ts';

type Explanation = (language: Language) => Block[];

interface ExplainFacts {
  /** The name of what is explained; null for the table of rules. */
  readonly name: string | null;
  readonly explain: Explanation;
}

/** A rule, a kind of change, an effect or the states, explained; the table of rules where nothing is named. */
export const explainPage: View<ExplainFacts> = {
  id: 'explain',
  call: ['explain'],
  takesArgs: true,
  options: {},
  formats: ['text', 'markdown', 'html', 'docx', 'json'],
  facts({ args: [typed], programme }, sources) {
    const name = typed === undefined ? typed : matchingChoice(typed, Object.keys(topics));
    if (name === undefined) return { name: null, explain: (language) => ruleTable(rules, language) };
    if (name === 'states') {
      const own = ownStateWords(sources, programme);
      return { name, explain: (language) => statesView(language, own) };
    }
    return { name, explain: explanationOf(name) };
  },
  about: ({ name }, language) => ({
    programme: null,
    title: name ?? titles[language],
    fictional: false,
  }),
  blocks: ({ explain }, { language }) => explain(language),
};

const titles: Localised = { vi: 'Các quy tắc kiểm tra', en: 'The rules of lint' };

/** The words that the programme here has of its own for states; none where no programme can be read. */
function ownStateWords(sources: Sources, programme: string | undefined): StateWords {
  try {
    return chooseProgramme(sources.plan().plan, programme).reporting?.states ?? {};
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}

/** What is explained besides rules. */
const topics: Readonly<Record<string, Explanation>> = {
  states: (language) => statesView(language),
  values: valuesView,
  changes: explainChanges,
  ...Object.fromEntries(
    effects.map((effect): [string, Explanation] => [effect, (language) => explainEffect(effect, language)]),
  ),
  ...Object.fromEntries(
    kindIds.map((kind): [string, Explanation] => [kind, (language) => explainKind(kind, language)]),
  ),
};

function explanationOf(name: string): Explanation {
  const topic = Object.hasOwn(topics, name) ? topics[name] : undefined;
  if (topic) return topic;
  const rule = rules.find(({ id }) => id === name);
  if (rule) return (language) => ruleBlocks(rule, language);
  const known = [...rules.map(({ id }) => id), ...Object.keys(topics)];
  const sentence = { vi: `Không có quy tắc «${name}».`, en: `There is no rule “${name}”.` };
  const near = nearest(name, known);
  throw new UserError(
    near.length > 0
      ? nearestWords(sentence, name, known)
      : {
          vi: `${sentence.vi} Xem mọi quy tắc: cthd explain`,
          en: `${sentence.en} To see all rules: cthd explain`,
        },
  );
}
