import { matchUnits } from '../../change/compare/match-units.ts';
import { unitNodes } from '../../change/compare/unit-nodes.ts';
import type { Programme } from '../../plan/plan.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { origin } from '../../plan/location.ts';
import { blockYaml } from '../../source/edit/block-yaml.ts';
import type { DataEdit } from '../../source/edit/edit-data.ts';
import { editFile } from '../../source/edit/edit-file.ts';
import { type Data, type DataMap, isList, isMap, isSame } from '../../source/edit/write-value.ts';
import type { ImportedProgramme, NewPlanFiles } from './plan-files.ts';
import { readPlanFile } from '../../source/read/read-plan-file.ts';
import { spliceUnits } from './splice-units.ts';
import { mergedHead, mergedUnit } from './merge-data.ts';
import { textData, textFile, textFiles, type TextOfFile } from './text-files.ts';

/** The ids that units of a later version keep, by those that were made for them: as the comparison matches them. */
export function keptIds(was: Programme, later: Programme): Map<string, string> {
  const matches = matchUnits(unitNodes(was), unitNodes(later));
  return new Map(
    matches.flatMap((match) =>
      match.was.unit.id === match.now.unit.id ? [] : [[match.now.unit.id, match.was.unit.id] as const],
    ),
  );
}

/** The programme that is there: as read, and its files by their paths. */
export interface ExistingProgramme {
  readonly programme: Programme;
  readonly files: ReadonlyMap<string, PlanFile>;
}

/**
 * The files that change where a programme takes over a later version of its text. What the text does not say (assignments, ledgers, the
 * term) stays; a file is edited where it differs and nowhere else, so that comments and styles stay; one that is written in a way that this
 * cannot be done in is written again.
 */
export function updatedFiles(
  { id, head, roots, documents, bodies, classes, decisions }: ImportedProgramme,
  { programme, files }: ExistingProgramme,
  schemas: string,
): NewPlanFiles {
  const folder = `${programme.folder}/`;
  const fileOf = new Map(programme.units.map((unit) => [unit.id, unit[origin].file.slice(folder.length)]));
  const old = new Map<string, DataMap>();
  for (const { document } of files.values()) collectUnits(document.value as Data, old);
  const merge = (unit: DataMap) => mergedUnit(unit, old);
  const texts = textFiles(roots, (unit) => {
    const file = fileOf.get(unit);
    return file === 'programme.yaml' ? undefined : file;
  });
  const emptied = programme.text.filter((path) => !texts.has(path));
  const changed = new Map<string, string>();
  for (const [path, { parent, units }] of texts) {
    const text = changedText(files.get(folder + path), { parent, units: units.map(merge) }, schemas);
    if (text !== null) changed.set(folder + path, text);
  }
  const main = files.get(`${folder}programme.yaml`);
  const carrier = head['issued-with'];
  const fresh: DataMap = {
    ...head,
    ...(isData(carrier) && isList(carrier['articles'] ?? null)
      ? { 'issued-with': { ...carrier, articles: (carrier['articles'] as readonly DataMap[]).map(merge) } }
      : {}),
    text: [...texts.keys()],
  };
  const before = main?.document.value as DataMap | undefined;
  const after = mergedHead(before ?? {}, fresh);
  if (main && !isSame(before ?? null, after)) {
    const edited = editFile(main, [{ path: [], after }]);
    changed.set(`${folder}programme.yaml`, edited?.text ?? firstLine(main) + blockYaml(after));
  }
  const notes = emptied.map((path) => ({
    place: {},
    what: {
      vi: `không còn đơn vị nào trong ${folder}${path}; tệp này không còn được dùng, có thể xóa`,
      en: `no unit is left in ${folder}${path}; the file is not used any more and may be deleted`,
    },
  }));
  return { id, files: changed, documents, bodies, classes, decisions: [...decisions, ...notes] };
}

const isData = (value: Data | undefined): value is DataMap => value !== undefined && isMap(value);

function collectUnits(value: Data, found: Map<string, DataMap>): void {
  if (isList(value)) for (const item of value) collectUnits(item, found);
  else if (isMap(value)) {
    if (typeof value['id'] === 'string' && typeof value['kind'] === 'string') found.set(value['id'], value);
    for (const key of ['units', 'articles', 'issued-with'])
      if (key in value) collectUnits(value[key] ?? null, found);
  }
}

const firstLine = ({ document }: PlanFile) => /^#[^\n]*\n/u.exec(document.source.text)?.[0] ?? '';

/** A text file with other units; null where they are the same. */
function changedText(file: PlanFile | undefined, piece: TextOfFile, schemas: string): string | null {
  if (!file) return textFile(piece, schemas);
  const { parent, units } = piece;
  const before = file.document.value as DataMap;
  if ((before['parent'] ?? null) !== parent) return firstLine(file) + blockYaml(textData(piece));
  if (isSame(before['units'] ?? null, units)) return null;
  return editedText(file, units) ?? firstLine(file) + blockYaml({ ...before, units: [...units] });
}

/** The same with every byte kept that does not change; null where the file is written in a way that this cannot be done in. */
function editedText(file: PlanFile, units: readonly DataMap[]): string | null {
  const { source, value } = file.document;
  const spliced = spliceUnits(source.text, (value as DataMap)['units'] ?? [], units);
  if (spliced === null) return null;
  const bytes = new TextEncoder().encode(spliced);
  const moved = spliced === source.text ? file : readPlanFile({ path: source.path, bytes }).file;
  const edits = moved && unitEdits((moved.document.value as DataMap)['units'] ?? [], units, ['units']);
  return (edits && editFile(moved, edits)?.text) ?? null;
}

/** An edit for each unit whose own data differ; null where units came, went or moved. */
function unitEdits(
  before: Data,
  after: readonly DataMap[],
  path: readonly (string | number)[],
): DataEdit[] | null {
  const was = isList(before) ? (before as readonly DataMap[]) : [];
  if (was.length !== after.length) return null;
  const edits: DataEdit[] = [];
  for (const [index, unit] of after.entries()) {
    const old = was[index];
    if (old?.['id'] !== unit['id'] || !old) return null;
    const at = [...path, index];
    const { units: inner = [], ...own } = unit;
    const { units: oldInner, ...oldOwn } = old;
    if (!isSame(own, oldOwn))
      edits.push({ path: at, after: oldInner === undefined ? own : { ...own, units: oldInner } });
    const below = unitEdits(oldInner ?? [], inner as readonly DataMap[], [...at, 'units']);
    if (below === null) return null;
    edits.push(...below);
  }
  return edits;
}
