import { join } from 'node:path';
import { RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';

/** A folder with a plan, and the open folder that it is in. */
export interface PlanFolder {
  readonly root: string;
  readonly workspace: string;
  /** The files of the plan, as a pattern under the root. */
  readonly files: string;
}

/** The most plans that are served at once. */
const maxPlans = 10;

const plain = '*.{yaml,yml}';

/** The folders with `plans/` in the open folders, those nearest to the top first; an open folder that is inside a plan stands for it. */
export async function planFolders(): Promise<PlanFolder[]> {
  const open = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const found = await Promise.all(open.map(plansIn));
  return found.flat().slice(0, maxPlans);
}

async function plansIn(folder: WorkspaceFolder): Promise<PlanFolder[]> {
  const { fsPath } = folder.uri;
  if (await isThere(join(fsPath, 'programme.yaml')))
    return [{ root: fsPath, workspace: fsPath, files: `**/${plain}` }];
  const pattern = new RelativePattern(folder, '**/plans/*/programme.yaml');
  const heads = await workspace.findFiles(pattern, '**/node_modules/**', 200);
  const roots = heads.map((head) =>
    head.fsPath.slice(fsPath.length).replace(/[\\/]plans[\\/][^\\/]+[\\/]programme\.yaml$/, ''),
  );
  return [...new Set(roots)]
    .sort((a, b) => a.split(/[\\/]/).length - b.split(/[\\/]/).length || (a < b ? -1 : 1))
    .map((root) => ({ root: fsPath + root, workspace: fsPath, files: `{plans/**/${plain},cthd.yaml}` }));
}

const isThere = (path: string): Thenable<boolean> =>
  workspace.fs.stat(Uri.file(path)).then(
    () => true,
    () => false,
  );
