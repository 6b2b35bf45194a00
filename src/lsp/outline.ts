import {
  type DocumentSymbol as EditorSymbol,
  type FoldingRange,
  type InlayHint,
  SymbolKind,
} from 'vscode-languageserver';
import type { Range } from '../plan/location.ts';
import { origin } from '../plan/location.ts';
import type { YamlDocument } from '../plan/source-file.ts';
import { type Unit, wordingOf } from '../plan/unit.ts';
import { visible } from '../screen/visible.ts';
import { labelOf } from '../text/labels.ts';
import { labelOf as documentLabel, withDate } from '../vietnamese/documents/document-label.ts';
import { excerpt } from '../vietnamese/wording/excerpt.ts';
import { type EditorPlan, programmeAt, toEditorRange } from './editor-plan.ts';
import { mentionsInFile, unitsMeant } from './mentions.ts';

const maxNameLength = 80;

interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly extent: Range;
  readonly head: Range;
  readonly children: readonly OutlineEntry[];
}

/** The outline of a file: units with their printed numbers, documents, bodies; none of a file that cannot be read at the moment. */
export const symbolsIn = (plan: EditorPlan, file: string): EditorSymbol[] =>
  entriesIn(plan, file).map((entry) => toSymbol(entry));

const toSymbol = ({ name, detail, extent, head, children }: OutlineEntry): EditorSymbol => ({
  name,
  detail,
  kind: children.length > 0 ? SymbolKind.Namespace : SymbolKind.String,
  range: toEditorRange(extent),
  selectionRange: toEditorRange(head),
  children: children.map((child) => toSymbol(child)),
});

/** The stretches that can be folded: every unit, document and body of more than one line. */
export function foldsIn(plan: EditorPlan, file: string): FoldingRange[] {
  const folds = (entries: readonly OutlineEntry[]): FoldingRange[] =>
    entries.flatMap(({ extent: { start, end }, children }) => [
      ...(end.line > start.line ? [{ startLine: start.line - 1, endLine: end.line - 1 }] : []),
      ...folds(children),
    ]);
  return folds(entriesIn(plan, file));
}

function entriesIn(plan: EditorPlan, file: string): OutlineEntry[] {
  const document = plan.broken.has(file) ? undefined : plan.documents.get(file);
  if (!document) return [];
  const units = (programmeAt(plan, file)?.index.units ?? []).filter((unit) => unit[origin].file === file);
  const own = new Set(units);
  const tops = units.filter(({ parent }) => parent === null || !own.has(parent));
  return [
    ...tops.flatMap((unit) => unitEntry(unit, document, own)),
    ...plan.plan.documents.flatMap((one) =>
      listEntry(one[origin], withDate(documentLabel(one), one.date)[plan.language], one.title, document),
    ),
    ...plan.plan.organisations.flatMap((one) => listEntry(one[origin], one.name, one.id, document)),
  ];
}

function unitEntry(unit: Unit, document: YamlDocument, own: ReadonlySet<Unit>): OutlineEntry[] {
  const extent = document.extent(unit[origin].path);
  if (!extent) return [];
  const label = labelOf(unit).trim();
  return [
    {
      name: shown(`${label} ${wordingOf(unit)}`, unit.id),
      detail: unit.id,
      extent,
      head: within(document.locate([...unit[origin].path, 'id']), extent),
      children: unit.units
        .filter((child) => own.has(child))
        .flatMap((child) => unitEntry(child, document, own)),
    },
  ];
}

function listEntry(
  at: Unit[typeof origin],
  name: string,
  detail: string,
  document: YamlDocument,
): OutlineEntry[] {
  if (at.file !== document.source.path) return [];
  const extent = document.extent(at.path);
  if (!extent) return [];
  const head = within(document.locate([...at.path, 'id']), extent);
  return [
    {
      name: shown(name, detail),
      detail: visible(excerpt(detail, maxNameLength)),
      extent,
      head,
      children: [],
    },
  ];
}

/** Editors refuse a head that is not inside its stretch. */
const within = (head: Range, extent: Range): Range =>
  isBefore(extent.start, head.start) && isBefore(head.end, extent.end) ? head : extent;

const isBefore = (one: Range['start'], other: Range['start']) =>
  one.line < other.line || (one.line === other.line && one.column <= other.column);

/** Editors refuse an empty name. */
const shown = (name: string, otherwise: string): string =>
  visible(excerpt(name, maxNameLength)) || visible(otherwise) || '?';

/** The printed addresses of the units that a file names, after their ids. */
export function hintsIn(
  plan: EditorPlan,
  file: string,
  lines: readonly [first: number, last: number],
): InlayHint[] {
  const document = plan.broken.has(file) ? undefined : plan.documents.get(file);
  if (!document) return [];
  return mentionsInFile(plan, file, document).flatMap((mention) => {
    if (mention.kind !== 'unit' && mention.kind !== 'any') return [];
    const [unit] = unitsMeant(plan, mention);
    if (!unit) return [];
    const { end } = toEditorRange(mention.range);
    if (end.line < lines[0] || end.line > lines[1]) return [];
    return [{ position: end, label: visible(unit.address), paddingLeft: true }];
  });
}
