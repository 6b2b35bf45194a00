import { ResponseError } from 'vscode-languageserver';
import type { LanguageConnection } from '../../io/language-connection.ts';
import { completionsAt } from '../../lsp/completions-at.ts';
import type { EditorPlan } from '../../lsp/editor-plan.ts';
import { hoverAt } from '../../lsp/hover.ts';
import { definitionsAt, referencesAt, toLocation, type UriOf } from '../../lsp/navigation.ts';
import { foldsIn, hintsIn, symbolsIn } from '../../lsp/outline.ts';
import { renamableAt, renameAt } from '../../lsp/rename.ts';
import type { Language } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { codeActionsAt } from './code-actions.ts';
import type { EditorSession } from './editor-session.ts';
import type { ServedPlan } from './served-plan.ts';
import { editsOfRenaming } from './workspace-edits.ts';

interface FileParams {
  readonly textDocument: { readonly uri: string };
}

interface PlaceParams extends FileParams {
  readonly position: { readonly line: number; readonly character: number };
}

interface Answering {
  /** The plan that is open at that moment. */
  readonly servedNow: () => ServedPlan | null;
  readonly uriOf: UriOf;
  readonly language: Language;
}

/** Answers what an editor asks about a file or a place in one. */
export function answerRequests(
  connection: LanguageConnection,
  { servedNow, uriOf, language }: Answering,
): void {
  /** An answer about a file, null where it is none of the plan; what the user can put right is told as such. */
  const about =
    <P extends FileParams, R>(answer: (session: EditorSession, file: string, params: P) => R) =>
    (params: P): R | null => {
      const served = servedNow();
      const file = served && served.addresses.fileOf(params.textDocument.uri);
      if (!served || file === null) return null;
      try {
        return answer(served.session, file, params);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        throw new ResponseError(requestFailed, error.localised[language]);
      }
    };
  const at = <P extends PlaceParams, R>(
    answer: (plan: EditorPlan, place: { file: string; position: PlaceParams['position'] }, params: P) => R,
  ) =>
    about<P, R>((session, file, params) =>
      answer(session.plan(), { file, position: params.position }, params),
    );

  connection.onHover(
    at((plan, place) => {
      const told = hoverAt(plan, place);
      return (
        told && {
          contents: { kind: 'markdown', value: told.markdown },
          ...(told.range && { range: told.range }),
        }
      );
    }),
  );
  connection.onDefinition(
    at((plan, place) => definitionsAt(plan, place).map((one) => toLocation(one, uriOf))),
  );
  connection.onReferences(
    at((plan, place, { context }) =>
      referencesAt(plan, place, context.includeDeclaration).map((one) => toLocation(one, uriOf)),
    ),
  );
  connection.onCompletion(at((plan, place) => completionsAt(plan, place)));
  connection.onDocumentSymbol(about((session, file) => symbolsIn(session.plan(), file)));
  connection.onFoldingRanges(about((session, file) => foldsIn(session.plan(), file)));
  connection.languages.inlayHint.on(
    about((session, file, { range }) => hintsIn(session.plan(), file, [range.start.line, range.end.line])),
  );
  connection.onPrepareRename(
    at((plan, place) => {
      const thing = renamableAt(plan, place);
      return thing && { range: thing.range, placeholder: thing.id };
    }),
  );
  connection.onRenameRequest(
    at((plan, place, { newName }) => editsOfRenaming(renameAt(plan, place, newName), uriOf)),
  );
  connection.onCodeAction(
    about((session, file, params) =>
      codeActionsAt(session, { file, params, uriOf, language, today: session.today() }),
    ),
  );
}

/** The protocol’s number for a request that cannot be carried out as asked. */
const requestFailed = -32803;
