import { addToGroup } from '../../plan/group-by.ts';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { LanguageConnection } from '../../io/language-connection.ts';
import { toEditorRange } from '../../lsp/editor-plan.ts';
import type { UriOf } from '../../lsp/navigation.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Finding, Severity } from '../../plan/finding.ts';
import { visible } from '../../screen/visible.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import type { EditorSession } from './editor-session.ts';

/** What a code action needs of a finding; it comes back with the diagnostic. */
export interface DiagnosticData {
  readonly rule: string;
  readonly file: string;
  readonly unit?: string;
}

/** Tells an editor what lint finds. */
export interface Publisher {
  /** Lints everything, once the editor is quiet. */
  all(session: EditorSession): void;
  /** Lints the programme of a file that was edited, once the typing pauses; all of them for a register, and on a new day. */
  soon(session: EditorSession, file: string): void;
}

/** A pause in typing, in milliseconds. */
const pause = 30;

/** Tells the editor what lint finds; a file whose findings stay the same is not told again. */
export function publisher(
  connection: LanguageConnection,
  { language, uriOf }: { readonly language: Language; readonly uriOf: UriOf },
): Publisher {
  const told = new Map<string, { readonly uri: string; readonly content: string }>();
  const waiting = new Set<string | null>();
  let day: CalendarDate | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const publish = (session: EditorSession, folder: string | null) => {
    const findings = session.findings(folder);
    const covers = (file: string) => folder === null || programmeFolderOf(file) === folder;
    const byFile = new Map<string, Diagnostic[]>();
    for (const file of [...told.keys(), ...session.openFiles()]) if (covers(file)) byFile.set(file, []);
    for (const finding of findings) addToGroup(byFile, finding.file, toDiagnostic(finding, language));
    for (const [file, diagnostics] of byFile) {
      const now = { uri: uriOf(file), content: JSON.stringify(diagnostics) };
      const before = told.get(file);
      if (before?.uri === now.uri && before.content === now.content) continue;
      told.set(file, now);
      if (before && before.uri !== now.uri)
        void connection.sendDiagnostics({ uri: before.uri, diagnostics: [] });
      void connection.sendDiagnostics({ uri: now.uri, diagnostics });
    }
  };
  const lint = (session: EditorSession) => {
    timer = null;
    const today = session.today();
    const folders = waiting.has(null) || day !== today ? [null] : [...waiting];
    day = today;
    waiting.clear();
    for (const folder of folders) publish(session, folder);
  };
  const schedule = (session: EditorSession, folder: string | null) => {
    waiting.add(folder);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      lint(session);
    }, pause);
  };
  return {
    all: (session) => {
      schedule(session, null);
    },
    soon: (session, file) => {
      schedule(session, programmeFolderOf(file));
    },
  };
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

function toDiagnostic(
  { rule, severity, message, range, unit, file }: Finding,
  language: Language,
): Diagnostic {
  const data: DiagnosticData = { rule, file, ...(unit !== undefined && { unit }) };
  return {
    range: range ? toEditorRange(range) : beginning,
    severity: severityOf[severity],
    code: rule,
    source: 'cthd',
    message: visible(message[language]),
    data,
  };
}

const beginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
