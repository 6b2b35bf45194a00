import { digestOf } from '../../io/cache/file-digest.ts';
import type { PlanStore } from '../../io/cache/plan-store.ts';
import { contentFingerprint } from '../../io/content-fingerprint.ts';
import type { FindingsMemory, KeptGroup } from '../../lint/kept-findings.ts';
import type { PlanFolder } from '../../plan/source-file.ts';

/** What a store has of the findings of text files, and a way to add to it. */
export function findingsMemory(store: PlanStore, { files }: PlanFolder): FindingsMemory {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const parts = store.parts('findings');
  return {
    contentOf(path) {
      const file = byPath.get(path);
      return file ? digestOf(file) : null;
    },
    nameOf: contentFingerprint,
    find(name) {
      const known = parts.get(name);
      return known === null ? null : (JSON.parse(known) as KeptGroup);
    },
    add(name, group) {
      parts.add(name, JSON.stringify(group));
    },
  };
}
