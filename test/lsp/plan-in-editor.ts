import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorSession } from '../../src/commands/lsp/editor-session.ts';
import type { EditorPlan, EditorPlace } from '../../src/lsp/editor-plan.ts';
import { offsetIn } from '../../src/lsp/editor-plan.ts';
import type { Renaming } from '../../src/lsp/rename.ts';
import type { CalendarDate } from '../../src/plan/calendar.ts';
import { placeOf } from './language-client.ts';

const asOf = '2026-11-23' as CalendarDate;

/** A plan on disk as an editor has it open, in this process. */
export const openInEditor = (root: string, language: 'vi' | 'en' = 'vi') =>
  editorSession({ root, schemas: {}, language, today: () => asOf, isBesideYamlServer: false });

/** The place of some letters in a file, a number of letters further on. */
export const placeIn = (root: string, file: string, letters: string, further = 0): EditorPlace => ({
  file,
  position: placeOf(readFileSync(join(root, file), 'utf8'), letters, further),
});

/** Makes the edits of a renaming on disk, as an editor does when all is saved. */
export function carryOut(root: string, plan: EditorPlan, { changes, files }: Renaming): void {
  for (const file of new Set(changes.map((change) => change.file))) {
    const before = plan.documents.get(file)?.source.text ?? '';
    const own = changes
      .filter((change) => change.file === file)
      .map(({ range, text }) => ({
        from: offsetIn(before, range.start),
        to: offsetIn(before, range.end),
        text,
      }))
      .sort((a, b) => b.from - a.from || b.to - a.to);
    const after = own.reduce((now, { from, to, text }) => now.slice(0, from) + text + now.slice(to), before);
    writeFileSync(join(root, file), after);
  }
  for (const { from, to } of files) {
    if (existsSync(join(root, to))) throw new Error(`${to} is there`);
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
  }
}
