import type { Plan } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import type { CachedGroup, TextFacts } from './findings-cache.ts';
import { nothingSeen, seenInFile, seenInUnits } from './seen-in-units.ts';
import { textHashes } from './text-units.ts';

/** By path, the facts of the text files among some of a plan; `gathered` is what rules across files gathered in it. */
export function textFacts(
  {
    files,
    plan,
    gathered,
  }: { readonly files: readonly PlanFile[]; readonly plan: Plan } & Pick<CachedGroup, 'gathered'>,
  hashOf: (text: string) => string,
): Record<string, TextFacts> {
  const seen = seenInUnits(plan, gathered, hashOf);
  return Object.fromEntries(
    files.flatMap(({ kind, document, value }) => {
      if (kind !== 'text' || value === undefined) return [];
      const { path } = document.source;
      const { units, ...hashes } = textHashes(value as yaml.TextFile, hashOf);
      const facts: TextFacts = {
        ...hashes,
        seen: seenInFile(units.map(({ key }) => seen.get(`${path} ${key}`) ?? nothingSeen)),
      };
      return [[path, facts]];
    }),
  );
}
