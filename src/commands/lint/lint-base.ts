import { commonAncestor } from '../../io/git/merge-base.ts';
import { readPlansAt } from '../../io/git/read-plans-at.ts';
import type { Localised } from '../../locale/localised.ts';
import type { PlanFolder } from '../../plan/source-file.ts';

/** What lint compares with. */
interface LintBase {
  readonly folder: PlanFolder;
  /** What a reader must know of it; null where there is nothing to say. */
  readonly note: Localised | null;
}

/**
 * The plan at the merge base, whatever its folder was then; an empty one, with a note, where that commit has no plan. A UserError where the base
 * cannot be found or read.
 */
export function readBase(root: string, against: string): LintBase {
  const hash = commonAncestor(root, against);
  const found = readPlansAt(root, hash);
  if (found) return { folder: found.folder, note: null };
  const short = hash.slice(0, 10);
  return {
    folder: { files: [], others: [], unreadable: [] },
    note: {
      vi: `cthd: bản gốc «${against}» (${short}) chưa có kế hoạch nào, nên mọi chương trình được coi là mới.`,
      en: `cthd: the base “${against}” (${short}) has no plan anywhere, so every programme counts as new.`,
    },
  };
}
