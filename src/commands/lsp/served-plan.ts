import type { InitializeParams } from 'vscode-languageserver';
import { type FileAddresses, fileAddresses } from '../../io/files/file-addresses.ts';
import { pathOfUri } from '../../io/files/file-uri.ts';
import { findRoot } from '../../io/files/find-root.ts';
import { readPackageFile } from '../../io/files/package-files.ts';
import type { Schema } from '../../lsp/schema-at.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { planSchemas } from '../schema/schema-names.ts';
import { type EditorSession, editorSession } from './editor-session.ts';

/** The plan that an editor is told of. */
export interface ServedPlan {
  readonly session: EditorSession;
  readonly addresses: FileAddresses;
}

/** The plan that the editor’s folder is in, or the one named by `--dir`; null where there is none. */
export function servedPlanOf(params: InitializeParams, environment: Environment): ServedPlan | null {
  const options = params.initializationOptions as { readonly besideYamlServer?: unknown } | null | undefined;
  const { rootUri } = params as { readonly rootUri?: string | null }; // what older editors send
  const opened = [...(params.workspaceFolders ?? []).map(({ uri }) => uri), ...(rootUri ? [rootUri] : [])];
  const folders = opened.map((uri) => ({ uri, path: pathOfUri(uri) }));
  for (const { path, uri } of [...folders, { path: environment.cwd, uri: null }]) {
    const root = path === null ? null : rootAt(path, environment);
    if (root === null) continue;
    const session = editorSession({
      root,
      schemas: readSchemas(),
      language: environment.language,
      today: environment.today,
      isBesideYamlServer: options?.besideYamlServer === true,
    });
    return { session, addresses: fileAddresses(root, uri) };
  }
  return null;
}

function rootAt(folder: string, { dir }: Environment): string | null {
  try {
    return findRoot(folder, dir);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const readSchemas = (): Record<string, Schema> =>
  Object.fromEntries(
    planSchemas.flatMap((name) => {
      const text = readPackageFile(`schemas/${name}.schema.json`);
      return text === null ? [] : [[`${name}.schema.json`, JSON.parse(text) as Schema]];
    }),
  );
