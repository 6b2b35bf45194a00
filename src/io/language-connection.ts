import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** The connection to an editor over standard input and output; the process ends with it. */
export const languageConnection = () => createConnection(ProposedFeatures.all, process.stdin, process.stdout);

export type LanguageConnection = ReturnType<typeof languageConnection>;
