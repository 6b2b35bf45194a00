import type { Position as EditorPosition, Range as EditorRange } from 'vscode-languageserver';
import type { Language } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import { lineIndex } from '../plan/lines.ts';
import type { Range } from '../plan/location.ts';
import type { Programme } from '../plan/plan.ts';
import type { YamlDocument } from '../plan/source-file.ts';
import { programmeFolderOf } from '../source/read/file-kind.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';
import type { Schemas } from './schema-at.ts';

/** The plan as an editor holds it: the files on disk, with the texts of open editors in their place. */
export interface EditorPlan extends ReadPlan {
  /** By path; of a file that is no YAML at the moment, as it was when it last was. */
  readonly documents: ReadonlyMap<string, YamlDocument>;
  /** The files that are no YAML at the moment, as they are. */
  readonly broken: ReadonlyMap<string, YamlDocument>;
  readonly schemas: Schemas;
  readonly language: Language;
  readonly asOf: CalendarDate;
  /** Whether another server tells keys and values by the schemas, so that this one leaves that out. */
  readonly isBesideYamlServer: boolean;
}

/** A place in a file of the plan, as an editor counts: lines and UTF-16 columns from 0. */
export interface EditorPlace {
  readonly file: string;
  readonly position: EditorPosition;
}

/** A range as editors count, from 0. */
export const toEditorRange = ({ start, end }: Range): EditorRange => ({
  start: { line: start.line - 1, character: start.column - 1 },
  end: { line: end.line - 1, character: end.column - 1 },
});

/** The offset of a place that an editor names; beyond the text or the line the nearest in it. */
export const offsetIn = (text: string, { line, character }: EditorPosition): number =>
  lineIndex(text).offsetOf({ line: line + 1, column: character + 1 });

/** A stretch between two offsets as editors count. */
export function editorRange(text: string, from: number, to: number): EditorRange {
  const { start, end } = lineIndex(text).rangeOf(from, to);
  return toEditorRange({ start, end: from === to ? start : end });
}

/** A file as it is at the moment, readable or not; null where the plan has no such file. */
export const documentNow = ({ documents, broken }: EditorPlan, file: string): YamlDocument | null =>
  broken.get(file) ?? documents.get(file) ?? null;

/** The programme whose folder a file is in; null for what all programmes share. */
export function programmeAt({ plan }: EditorPlan, file: string): Programme | null {
  const folder = programmeFolderOf(file);
  return plan.programmes.find((programme) => programme.folder === folder) ?? null;
}
