import { presentIdOf } from '../plan/former-ids.ts';
import { groupBy } from '../plan/group-by.ts';
import { lazily } from '../plan/lazily.ts';
import { origin } from '../plan/location.ts';
import type { Plan, Programme } from '../plan/plan.ts';
import type { FileKind, Problem } from '../plan/source-file.ts';
import type { PlanRule, RuleContext } from '../rules/plan-rule.ts';
import { programmeFolderOf } from '../source/read/file-kind.ts';
import { withoutOtherFiles } from '../source/read/plan-from.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';
import { hasRepeatedSymbols } from '../vietnamese/documents/document-index.ts';
import { findUnusualStrings } from '../vietnamese/letters/unusual-strings.ts';
import { isBroken, judged, type PartlyRead } from './broken-parts.ts';
import { type FileGroup, fileGroups } from './file-groups.ts';
import { gatheredAnew, type GatheredOf, placedIn } from './gathered.ts';
import {
  areApart,
  type FindingsMemory,
  fromKept,
  groupName,
  type KeptGroup,
  keptGroup,
  onlyIn,
} from './kept-findings.ts';
import { seenIn } from './wordings-seen.ts';

/** Runs the rules of file scope where findings are remembered: over the files of which nothing is known. */
export interface FileScope {
  /** What such a rule finds in the whole plan, known or found now by `check`. */
  problemsOf(
    rule: Pick<PlanRule<never>, 'id' | 'needsWholePlan'>,
    context: RuleContext,
    check: CheckPlan,
  ): readonly Problem[];
  readonly gatheredOf: GatheredOf;
  /** Adds what was found now; called once, when all rules were run. */
  remember(): JudgedFiles;
}

/** What is known of the files of a plan once all of them were judged. */
export interface JudgedFiles {
  readonly groups: readonly (GroupOfFiles & { readonly kept: KeptGroup })[];
  /** What rules across files see of the wordings in heads. */
  readonly inHeads: KeptGroup['seen'];
}

/** Files that are judged together, with a name for all that counts but what they hold. The registers look at nothing in other files. */
export interface GroupOfFiles extends FileGroup {
  readonly context: string;
}

type CheckPlan = (context: RuleContext) => readonly Problem[];

/** What names are made of. */
interface Judging {
  readonly asOf: string;
  readonly here: PartlyRead;
  readonly memory: FindingsMemory;
}

/** Gives rules of file scope what is remembered of files that are as they were, and the rest of the plan to look at. */
export function fileScope(read: Pick<ReadPlan, 'plan' | 'files'>, judging: Judging): FileScope {
  const { memory, here } = judging;
  const kept = new Map<string, KeptGroup>();
  const named = namedGroups(read, judging);
  for (const { name, files } of named) {
    const known = memory.find(name) as KeptGroup | null;
    if (known) for (const file of files) kept.set(file, known);
  }
  const known = groupBy(
    [...new Set(kept.values())].flatMap(({ problems }) => problems.map(fromKept)),
    ({ rule }) => rule,
  );
  const isAnew = (file: string) => !kept.has(file);
  const part = kept.size === 0 ? read.plan : withoutOtherFiles(read.plan, isAnew);
  const files = read.files.filter(({ document }) => isAnew(document.source.path));
  const unusualStrings = lazily(() => findUnusualStrings(files));
  const [partly, whole] = [judged(part, here), part];
  const gathered = lazily(() => gatheredAnew(part));
  const found: Problem[] = [];

  return {
    problemsOf(rule, context, check) {
      const plan = rule.needsWholePlan ? partly : whole;
      const seen = { plan, files, unusualStrings, recordProblems: unseen, closingStatesOf: unseen };
      const fresh = check({ ...context, ...seen }).filter(({ file }) => isAnew(file));
      const before = known.get(rule.id) ?? [];
      const all = areApart(before, fresh) ? [...fresh, ...before] : check(context);
      found.push(...all.filter(({ file }) => isAnew(file)));
      return all;
    },
    gatheredOf: (rule) => (programme) =>
      placedIn(programme, (file) => (kept.get(file)?.gathered ?? gathered())[rule.id]?.[file] ?? []),
    remember() {
      const seen = seenIn(part, gathered(), memory.nameOf);
      const byFile = groupBy(found, ({ file }) => file);
      const groups = named.map(({ name, ...group }) => {
        const before = kept.get(group.files[0] ?? '');
        const now = before ?? keptGroup(group.files, { byFile, gathered: gathered(), seen });
        if (!before) memory.add(name, now);
        return { ...group, kept: now };
      });
      return { groups, inHeads: onlyIn(read.plan.programmes.map(headOf), seen) };
    },
  };
}

/** Tells of a rule whether what it finds in a file of a plan follows from that file, and what all share, alone. */
export function ofFilesIn({ documents }: Plan): (rule: Pick<PlanRule<never>, 'scope'>) => boolean {
  const areUnique = lazily(() => !hasRepeatedSymbols(documents));
  return (rule) => rule.scope === 'file' || (isOfFilesWhereUnique(rule) && areUnique());
}

/** As `ofFilesIn` tells it of a plan in which no two documents bear one symbol. */
export const isOfFilesWhereUnique = ({ scope }: Pick<PlanRule<never>, 'scope'>): boolean =>
  scope === 'file' || scope === 'file-of-unique-symbols';

const unseen = (): never => {
  throw new Error('A rule of file scope looks at records.');
};

/** The files of each group by a name for all that rules of file scope can see of them; groups with something that has no name are left out. */
function namedGroups(
  read: Pick<ReadPlan, 'plan' | 'files'>,
  { asOf, here, memory }: Judging,
): (GroupOfFiles & { readonly name: string })[] {
  const byFolder = groupBy(read.files, ({ document }) => programmeFolderOf(document.source.path));
  const pathsOf = (folder: string | null, kinds: readonly FileKind[]) =>
    (byFolder.get(folder) ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ document }) => document.source.path);
  const contextOf = (...parts: readonly unknown[]) => memory.nameOf(JSON.stringify(parts));
  const registers = pathsOf(null, ['documents', 'organisations', 'approvals']);
  const former = read.plan.programmes.map(({ index }) => [...presentIdOf(index.units)]);
  const forAll = contextOf(registers, asOf, here.isSharedBroken, former);
  const ofRegisters = groupName(memory, forAll, registers);
  if (ofRegisters === null) return [];
  const broken = new Set(
    read.plan.programmes.filter((programme) => isBroken(programme, here)).map(({ folder }) => folder),
  );
  const shared = new Map(
    [...byFolder.keys()].map((folder) => {
      const paths = pathsOf(folder, ['programme', 'revision']);
      return [folder, groupName(memory, contextOf(paths, ofRegisters, broken.has(folder ?? '')), paths)];
    }),
  );
  const ofTexts = fileGroups(read).flatMap(({ files, looksAt }) => {
    const ofFolder = shared.get(programmeFolderOf(files[0] ?? '')) ?? null;
    const context = contextOf(files, ofFolder, looksAt);
    const name = ofFolder === null ? null : groupName(memory, context, files);
    return name === null ? [] : [{ name, files, looksAt, context }];
  });
  const all = { name: ofRegisters, files: registers, looksAt: '', context: forAll };
  return registers.length > 0 ? [all, ...ofTexts] : ofTexts;
}

const headOf = (programme: Programme): string => programme[origin].file;
