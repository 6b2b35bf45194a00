import { largePlanFile, planFileLimit } from '../../io/files/plan-size.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import type { EditorPlan } from '../../lsp/editor-plan.ts';
import type { Schemas } from '../../lsp/schema-at.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Finding } from '../../plan/finding.ts';
import { memoiseTexts } from '../../plan/memoised.ts';
import type { PlanFolder, RawFile, YamlDocument } from '../../plan/source-file.ts';
import { fileKindOf, programmeFolderOf } from '../../source/read/file-kind.ts';
import { memoisedReader } from '../../source/read/read-plan-file.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import { findingsInMemory } from '../shared/stored-findings.ts';
import { openFolder, type OpenPlan } from '../shared/open-plan.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { readCarries, succeedsOf } from '../../plan/succession.ts';

interface SessionSettings {
  readonly root: string;
  readonly schemas: Schemas;
  readonly language: Language;
  /** The day at the moment when it is asked for: an editor may be open for days. */
  readonly today: () => CalendarDate;
  readonly isBesideYamlServer: boolean;
}

/** What an editor has open of a plan. Each file is read once for each text that it has had. */
export interface EditorSession {
  /** The text of a file as the editor has it; null where it is closed again, and the file on disk counts. */
  setText(file: string, text: string | null): void;
  textOf(file: string): string | null;
  /** The files that the editor has open. */
  openFiles(): string[];
  /** Reads the files on disk again. */
  readDisk(): void;
  today(): CalendarDate;
  plan(): EditorPlan;
  /** The plan as commands open it, with the texts of the editor. */
  opened(): OpenPlan;
  /** What lint finds in one programme, by its folder, read with those that it succeeds; everywhere for null. */
  findings(folder: string | null): readonly Finding[];
}

/** The wordings of some ten thousand tasks. */
const maxTexts = 16_384;

/** Begins with the files on disk. */
export function editorSession({ root, schemas, today, ...settings }: SessionSettings): EditorSession {
  const readFile = memoisedReader();
  memoiseTexts(maxTexts);
  const cacheOf = findingsInMemory();
  const texts = new Map<string, string>();
  const lastReadable = new Map<string, RawFile>();
  let disk = readPlanFolder(root);
  let known: EditorPlan | null = null;

  const folder = (): PlanFolder => withOpenTexts(disk, texts);

  const read = (): EditorPlan => {
    const broken = new Map<string, YamlDocument>();
    const now = folder();
    const files = now.files.map((raw) => {
      const { file } = readFile(raw);
      if (!file) return raw;
      if (file.document.value !== undefined) {
        lastReadable.set(raw.path, raw);
        return raw;
      }
      broken.set(raw.path, file.document);
      return lastReadable.get(raw.path) ?? raw;
    });
    const plan = readPlan({ ...now, files }, readFile);
    const documents = new Map(plan.files.map(({ document }) => [document.source.path, document]));
    return { ...plan, documents, broken, schemas, ...settings, asOf: today() };
  };
  const current = (): EditorPlan => (known = known?.asOf === today() ? known : read());

  return {
    setText(file, text) {
      if (text === null) texts.delete(file);
      else if (fileKindOf(file)) texts.set(file, text);
      known = null;
    },
    textOf: (file) => texts.get(file) ?? null,
    openFiles: () => [...texts.keys()],
    readDisk() {
      disk = readPlanFolder(root);
      known = null;
    },
    today,
    plan: current,
    opened: () => openFolder(root, folder(), readFile),
    findings(programme) {
      const lint = (files: PlanFolder) =>
        lintPlan(files, { asOf: today(), readFile, cache: cacheOf(files) }).findings;
      if (programme === null) return lint(folder());
      const related = withRelated(folder(), () => current().plan, programme);
      return lint(related).filter(({ file }) => programmeFolderOf(file) === programme);
    },
  };
}

/** The files on disk with the texts that an editor has open in place of theirs. */
function withOpenTexts(disk: PlanFolder, texts: ReadonlyMap<string, string>): PlanFolder {
  if (texts.size === 0) return disk;
  const open = [...texts].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const isLarge = ({ bytes }: RawFile) => bytes.length > planFileLimit;
  const own = open.filter((file) => !isLarge(file));
  const files = [...disk.files.filter(({ path }) => !texts.has(path)), ...own];
  const large = open.filter(isLarge).map(({ path }) => ({ path, reason: largePlanFile(path) }));
  return {
    ...disk,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: [...disk.unreadable.filter(({ path }) => !texts.has(path)), ...large],
  };
}

/** A plan with one programme, by its folder, and those related to it: by succession or by tasks that one carries on of the other, through others too. */
function withRelated(folder: PlanFolder, planOf: () => Plan, programme: string): PlanFolder {
  if (folder.files.every(({ path }) => [null, programme].includes(programmeFolderOf(path)))) return folder;
  const related = relatedTo(planOf().programmes, programme);
  const isKept = (path: string) => {
    const own = programmeFolderOf(path);
    return own === null || related.has(own);
  };
  return {
    files: folder.files.filter(({ path }) => isKept(path)),
    others: folder.others.filter(isKept),
    unreadable: folder.unreadable.filter(({ path }) => isKept(path)),
  };
}

function relatedTo(programmes: readonly Programme[], start: string): ReadonlySet<string> {
  const folderOf = new Map(programmes.map(({ id, folder }) => [id, folder]));
  const links = programmes.flatMap((one) =>
    namedIn(one).map((other): [string, string] => [one.folder, folderOf.get(other) ?? '']),
  );
  const related = new Set([start]);
  for (const folder of related)
    for (const [one, other] of links) {
      if (one === folder) related.add(other);
      if (other === folder) related.add(one);
    }
  return related;
}

const namedIn = (programme: Programme): string[] => [
  ...(succeedsOf(programme) === null ? [] : [succeedsOf(programme)?.programme ?? '']),
  ...programme.index.units.flatMap(({ given }) =>
    given?.carries === undefined ? [] : (readCarries(given.carries)?.programme ?? []),
  ),
];
