import { presentIdOf } from '../plan/former-ids.ts';
import { groupBy } from '../plan/group-by.ts';
import { lazily } from '../plan/lazily.ts';
import type { Plan } from '../plan/plan.ts';
import type { FileKind, Problem } from '../plan/source-file.ts';
import type { PlanRule, RuleContext } from '../rules/plan-rule.ts';
import { programmeFolderOf } from '../source/read/file-kind.ts';
import { withoutOtherFiles } from '../source/read/plan-from.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';
import { hasRepeatedSymbols } from '../vietnamese/documents/document-index.ts';
import { findUnusualStrings } from '../vietnamese/letters/unusual-strings.ts';
import { isBroken, judged, type PartlyRead } from './broken-parts.ts';
import { fileGroups } from './file-groups.ts';
import { gatheredAnew, type GatheredOf, placedIn } from './gathered.ts';
import { type FindingsMemory, fromKept, type KeptGroup, toKept } from './kept-findings.ts';

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
  remember(): void;
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
  const unknown = new Map<string, readonly string[]>();
  for (const [name, group] of namedGroups(read, judging)) {
    const known = memory.find(name);
    if (known) for (const file of group) kept.set(file, known);
    else unknown.set(name, group);
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
      const byFile = groupBy(found, ({ file }) => file);
      for (const [name, group] of unknown) {
        const problems = group.flatMap((file) => byFile.get(file) ?? []).map(toKept);
        memory.add(name, { problems, gathered: onlyOf(group, gathered()) });
      }
    },
  };
}

/** Tells of a rule whether what it finds in a file of a plan follows from that file, and what all share, alone. */
export function ofFilesIn({ documents }: Plan): (rule: Pick<PlanRule<never>, 'scope'>) => boolean {
  const areUnique = lazily(() => !hasRepeatedSymbols(documents));
  return ({ scope }) => scope === 'file' || (scope === 'file-of-unique-symbols' && areUnique());
}

const unseen = (): never => {
  throw new Error('A rule of file scope looks at records.');
};

/**
 * Whether no two files have something to say of one thing, known in one case and found now in the other: of findings that are alike the first
 * is told from the next by their order.
 */
function areApart(known: readonly Problem[], fresh: readonly Problem[]): boolean {
  if (known.length === 0 || fresh.length === 0) return true;
  const about = ({ file, unit }: Problem) => JSON.stringify([programmeFolderOf(file), unit]);
  const named = new Set(known.filter(({ unit }) => unit !== undefined).map(about));
  return !fresh.some((problem) => problem.unit !== undefined && named.has(about(problem)));
}

/** The files of each group by a name for all that rules of file scope can see of them; groups with something that has no name are left out. */
function namedGroups(
  read: Pick<ReadPlan, 'plan' | 'files'>,
  { asOf, here, memory }: Judging,
): Map<string, readonly string[]> {
  const byFolder = groupBy(read.files, ({ document }) => programmeFolderOf(document.source.path));
  const pathsOf = (folder: string | null, kinds: readonly FileKind[]) =>
    (byFolder.get(folder) ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ document }) => document.source.path);
  /** A name for the content of some files, with what else counts. */
  const nameOf = (paths: readonly string[], ...more: readonly unknown[]): string | null => {
    const contents = paths.map((path) => memory.contentOf(path));
    return contents.includes(null) ? null : memory.nameOf(JSON.stringify([paths, contents, ...more]));
  };
  const registers = pathsOf(null, ['documents', 'organisations', 'approvals']);
  const former = read.plan.programmes.map(({ index }) => [...presentIdOf(index.units)]);
  const ofRegisters = nameOf(registers, asOf, here.isSharedBroken, former);
  const broken = new Set(
    read.plan.programmes.filter((programme) => isBroken(programme, here)).map(({ folder }) => folder),
  );
  const shared = new Map(
    [...byFolder.keys()].map((folder) => [
      folder,
      nameOf(pathsOf(folder, ['programme', 'revision']), ofRegisters, broken.has(folder ?? '')),
    ]),
  );
  const named = new Map<string, readonly string[]>();
  if (ofRegisters === null) return named;
  if (registers.length > 0) named.set(ofRegisters, registers);
  for (const { files, looksAt } of fileGroups(read)) {
    const ofAll = shared.get(programmeFolderOf(files[0] ?? '')) ?? null;
    const name = ofAll === null ? null : nameOf(files, ofAll, looksAt);
    if (name !== null) named.set(name, files);
  }
  return named;
}

/** What was gathered in some files. */
const onlyOf = (files: readonly string[], gathered: KeptGroup['gathered']): KeptGroup['gathered'] =>
  Object.fromEntries(
    Object.entries(gathered).flatMap(([rule, byFile]) => {
      const own = files.flatMap((file) => (byFile[file] ? [[file, byFile[file]] as const] : []));
      return own.length > 0 ? [[rule, Object.fromEntries(own)]] : [];
    }),
  );
