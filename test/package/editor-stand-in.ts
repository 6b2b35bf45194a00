import { readdirSync, statSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Disposable {
  dispose(): void;
}

/** What an extension of Visual Studio Code has been given, and has given in turn, as far as a test asks for it. */
export interface EditorStandIn {
  /** What a module gets that imports `vscode`. */
  readonly api: object;
  /** By the path of a file: the findings that the extension shows. */
  readonly findings: ReadonlyMap<string, readonly { readonly code?: unknown; readonly message: string }[]>;
  /** The first provider of a kind: `Hover`, `Completion`, `Rename`. */
  provider(kind: string): Record<string, (...given: unknown[]) => unknown>;
  readonly warnings: readonly string[];
  /** The text document of a file, as it is shown to providers. */
  document(path: string): object;
  isTrusted: boolean;
  readonly settings: Record<string, unknown>;
  command(id: string): Promise<unknown>;
  /** Tells whoever watches files that one is new on disk. */
  tellCreated(path: string): void;
}

class Uri {
  readonly scheme = 'file';
  readonly fsPath: string;
  constructor(fsPath: string) {
    this.fsPath = fsPath;
  }
  static file = (path: string) => new Uri(path);
  static parse = (text: string) => new Uri(fileURLToPath(text));
  toString(): string {
    return pathToFileURL(this.fsPath).href;
  }
}

class EventEmitter {
  readonly #listeners = new Set<(event: unknown) => unknown>();
  event = (listener: (event: unknown) => unknown): Disposable => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event: unknown): void {
    for (const listener of this.#listeners) listener(event);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event };
  cancel(): void {
    this.token.isCancellationRequested = true;
  }
  dispose(): void {
    this.cancel();
  }
}

class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

class CodeActionKind {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  append = (part: string): CodeActionKind =>
    new CodeActionKind(this.value === '' ? part : `${this.value}.${part}`);
  static readonly Empty = new CodeActionKind('');
  static readonly QuickFix = new CodeActionKind('quickfix');
}

class RelativePattern {
  readonly base: string;
  readonly pattern: string;
  constructor(base: string | Uri | { readonly uri: Uri }, pattern: string) {
    this.base = typeof base === 'string' ? base : base instanceof Uri ? base.fsPath : base.uri.fsPath;
    this.pattern = pattern;
  }
}

/** A class, or values with names, of which nothing is asked but that they are there. */
const anything = (): object =>
  new Proxy(
    class {
      readonly given: readonly unknown[];
      constructor(...given: unknown[]) {
        this.given = given;
      }
    },
    { get: (target, key) => (Object.hasOwn(target, key) || key in target ? Reflect.get(target, key) : 0) },
  );

/** An editor with some folders open, in which the texts of some files are open. */
export function editorStandIn(
  folders: readonly string[],
  texts: Readonly<Record<string, string>>,
): EditorStandIn {
  const findings = new Map<string, readonly { message: string }[]>();
  const providers = new Map<string, Record<string, (...given: unknown[]) => unknown>>();
  const commands = new Map<string, () => Promise<unknown>>();
  const warnings: string[] = [];
  const disk = new EventEmitter();
  const nothing: Disposable = { dispose: () => undefined };
  const documents = Object.entries(texts).map(([path, text]) => ({
    uri: new Uri(path),
    languageId: 'yaml',
    version: 1,
    getText: () => text,
    isClosed: false,
  }));
  const workspaceFolders = folders.map((path, index) => ({ uri: new Uri(path), name: path, index }));
  const settings: Record<string, unknown> = {};
  const named = (values: object) =>
    new Proxy(values, {
      get: (target, key) => {
        if (Object.hasOwn(target, key)) return Reflect.get(target, key);
        if (typeof key !== 'string') return undefined;
        if (/^on[DW]/.test(key)) return new EventEmitter().event;
        const kind = /^register(.*?)(?:Item|Edit|Actions)*s?Provider$/.exec(key)?.[1];
        if (kind !== undefined)
          return (_: unknown, provider: Record<string, (...given: unknown[]) => unknown>) => {
            if (!providers.has(kind)) providers.set(kind, provider);
            return nothing;
          };
        return undefined;
      },
    });
  const stand = {
    findings,
    warnings,
    settings,
    isTrusted: true,
    provider: (kind: string) => providers.get(kind) ?? {},
    document: (path: string) => documents.find(({ uri }) => uri.fsPath === path) ?? {},
    command: async (id: string) => commands.get(id)?.(),
    tellCreated: (path: string) => {
      disk.fire(new Uri(path));
    },
  };
  const log = {
    info: () => 0,
    error: () => 0,
    warn: () => 0,
    debug: () => 0,
    trace: () => 0,
    append: () => 0,
    appendLine: () => 0,
  };
  const parts: Readonly<Record<string, unknown>> = {
    __esModule: true,
    version: '1.101.0',
    Uri,
    EventEmitter,
    CancellationTokenSource,
    CodeActionKind,
    Position,
    RelativePattern,
    env: { language: 'vi', appName: 'stand-in' },
    extensions: { getExtension: () => undefined },
    l10n: { t: (words: string) => words },
    commands: named({
      registerCommand: (id: string, run: () => Promise<unknown>) => {
        commands.set(id, run);
        return nothing;
      },
      executeCommand: () => Promise.resolve(),
    }),
    languages: named({
      match: (_: unknown, document: object) => (documents.includes(document as never) ? 10 : 0),
      createDiagnosticCollection: () => ({
        set: (uri: Uri, all: readonly { message: string }[] = []) => findings.set(uri.fsPath, all),
        delete: (uri: Uri) => findings.delete(uri.fsPath),
        clear: () => {
          findings.clear();
        },
        dispose: () => undefined,
      }),
    }),
    window: named({
      createOutputChannel: () => ({
        ...log,
        ...nothing,
        logLevel: 3,
        onDidChangeLogLevel: new EventEmitter().event,
        show: () => 0,
      }),
      visibleTextEditors: documents.map((document) => ({ document })),
      tabGroups: {
        all: [],
        onDidChangeTabs: new EventEmitter().event,
        onDidChangeTabGroups: new EventEmitter().event,
      },
      showWarningMessage: (words: string) => {
        warnings.push(words);
        return Promise.resolve(undefined);
      },
      showErrorMessage: (words: string) => {
        warnings.push(words);
        return Promise.resolve(undefined);
      },
    }),
    workspace: named({
      workspaceFolders,
      textDocuments: documents,
      notebookDocuments: [],
      get isTrusted() {
        return stand.isTrusted;
      },
      getWorkspaceFolder: () => workspaceFolders[0],
      getConfiguration: (section: string) => ({
        get: (key: string, otherwise?: unknown) => settings[`${section}.${key}`] ?? otherwise,
      }),
      createFileSystemWatcher: () => ({
        ...nothing,
        onDidCreate: disk.event,
        onDidChange: new EventEmitter().event,
        onDidDelete: new EventEmitter().event,
      }),
      findFiles: (pattern: RelativePattern) => Promise.resolve(headsUnder(pattern.base)),
      fs: {
        stat: (uri: Uri) =>
          new Promise((resolve) => {
            resolve(statSync(uri.fsPath));
          }),
      },
    }),
  };
  const known: Record<string, unknown> = { ...parts };
  const api = new Proxy(known, {
    get: (target, key: string) => (target[key] ??= /^[A-Z]/.test(key) ? anything() : undefined),
  });
  return Object.assign(stand, { api });
}

const headsUnder = (base: string): Uri[] =>
  readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /(?:^|[\\/])plans[\\/][^\\/]+[\\/]programme\.yaml$/.test(name) && !name.includes('node_modules'),
    )
    .map((name) => new Uri(join(base, name)));

interface Extension {
  activate(context: { readonly subscriptions: Disposable[] }): Promise<void>;
  deactivate(): Promise<void>;
}

/** The extension in a file, with a stand-in for the editor’s own module. */
export function loadExtension(path: string, { api }: EditorStandIn): Extension {
  interface Loader {
    _load(request: string, ...rest: unknown[]): unknown;
  }
  const loader = Module as unknown as Loader;
  const load = loader._load.bind(loader);
  loader._load = (request, ...rest) => (request === 'vscode' ? api : load(request, ...rest));
  try {
    return Module.createRequire(import.meta.url)(path) as Extension;
  } finally {
    loader._load = load;
  }
}
