import type { Range as EditorRange } from 'vscode-languageserver';
import type { Localised } from '../locale/localised.ts';
import { origin } from '../plan/location.ts';
import type { Unit } from '../plan/unit.ts';
import { UserError } from '../plan/user-error.ts';
import { fileKindOf, programmeFolderOf } from '../source/read/file-kind.ts';
import { yamlText } from '../source/edit/yaml-text.ts';
import { type EditorPlan, type EditorPlace, toEditorRange } from './editor-plan.ts';
import { isOf, type IdMention, mentionsIn, type Thing } from './mentions.ts';
import type { ThingKind } from './named-things.ts';
import { rangesNow } from './navigation.ts';
import { placedThing, type PlacedThing } from './thing-at.ts';

/** A stretch of a file that is to hold another text. */
export interface TextChange {
  readonly file: string;
  readonly range: EditorRange;
  readonly text: string;
}

/** The edits of a renaming, and the files that get another name. */
export interface Renaming {
  readonly changes: readonly TextChange[];
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

const renamed: readonly ThingKind[] = ['unit', 'any', 'body', 'document', 'slip', 'programme'];

/** The id at a place, if it can be renamed; null where there is none. */
export function renamableAt(plan: EditorPlan, place: EditorPlace): PlacedThing | null {
  const thing = placedThing(plan, place);
  return thing && renamed.includes(thing.kind) ? thing : null;
}

/**
 * The edits that give the thing at a place another id, wherever the plan names it. What was recorded and issued is never edited: a unit
 * keeps its former id under `previously`, by which records and issued slips still find it; the folder of a programme gets its id. A
 * UserError where the new id is none or taken, where a file cannot be read, or where something frozen names another thing than a unit.
 */
export function renameAt(plan: EditorPlan, place: EditorPlace, id: string): Renaming {
  const thing = renamableAt(plan, place);
  if (!thing) throw new UserError(nothingHere);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64) throw new UserError(noId(id));
  const [broken] = plan.broken.keys();
  if (broken !== undefined) throw new UserError(unreadable(broken));
  const all = mentionsIn(plan);
  const definition = all.find((mention) => mention.isDefinition && isOf(mention, thing));
  if (!definition) throw new UserError(nothingHere);
  const found: Thing = { kind: definition.kind, id: definition.id, scope: definition.scope };
  if (id === found.id) return { changes: [], files: [] };
  const isTaken = all.some((mention) => mention.isDefinition && isOf(mention, { ...found, id }));
  const isFolder =
    found.kind === 'programme' && [...plan.sources.keys()].some((file) => file.startsWith(`plans/${id}/`));
  if (isTaken || isFolder) throw new UserError(taken(id));
  const mentions = all.filter((mention) => isOf(mention, found) && !isUnitThere(plan, mention, found));
  const frozen = mentions.filter((mention) => isFrozen(plan, mention));
  const [first] = frozen;
  if (first && found.kind !== 'unit') throw new UserError(keptIn(first.file));
  const log = plan.plan.programmes
    .find(({ folder }) => folder === found.scope)
    ?.progress.find(({ unit }) => unit === found.id);
  if (found.kind === 'unit' && log?.records.some(({ corrects }) => corrects !== undefined))
    throw new UserError(corrected);
  const changes = mentions
    .filter((mention) => !frozen.includes(mention))
    .flatMap((mention) =>
      rangesNow(plan, [mention]).map(({ file, range }) => {
        const text = mention.isPart ? id : textFor(plan, { file, range }, id);
        return { file, range, text };
      }),
    );
  return {
    changes: [...changes, ...(found.kind === 'unit' ? formerId(plan, definition) : [])],
    files: filesNamed(found, definition.file, id),
  };
}

/** Whether an id that may be of anything is that of a unit in its programme, and so of nothing else that bears it. */
const isUnitThere = ({ plan }: EditorPlan, { kind, id, scope }: IdMention, found: Thing): boolean =>
  kind === 'any' &&
  found.kind !== 'unit' &&
  plan.programmes.some(({ folder, index }) => folder === scope && index.byId.has(id));

/** What is called by an id on disk: the file of a slip, the folder of a programme that bears its id. */
function filesNamed({ kind, id: former }: Thing, own: string, id: string): Renaming['files'] {
  const slip = `/revisions/${former}.yaml`;
  if (own.endsWith(slip)) return [{ from: own, to: own.replace(slip, `/revisions/${id}.yaml`) }];
  const folder = `plans/${former}`;
  return kind === 'programme' && programmeFolderOf(own) === folder
    ? [{ from: folder, to: `plans/${id}` }]
    : [];
}

/** An id as it stands now is written bare; one in quotes, with them. */
function textFor({ documents }: EditorPlan, { file, range }: Omit<TextChange, 'text'>, id: string): string {
  const line = documents.get(file)?.source.text.split(/\r\n|\n|\r/)[range.start.line] ?? '';
  const quote = /^["']/.exec(line.slice(range.start.character))?.[0] ?? '';
  return quote === '' ? yamlText(id) : quote + id + quote;
}

/** Records, and slips that are issued, stay as they are. */
function isFrozen({ plan }: EditorPlan, { file }: IdMention): boolean {
  const kind = fileKindOf(file);
  if (kind === 'progress' || kind === 'records') return true;
  if (kind !== 'revision') return false;
  const programme = plan.programmes.find(({ folder }) => folder === programmeFolderOf(file));
  return (
    programme?.revisions.some(({ id, state }) => state === 'issued' && file.endsWith(`/${id}.yaml`)) ?? true
  );
}

/** The former id of a unit, noted under its id. */
function formerId(plan: EditorPlan, { file, id, scope, range }: IdMention): TextChange[] {
  const unit = plan.plan.programmes.find(({ folder }) => folder === scope)?.index.byId.get(id);
  const text = plan.documents.get(file)?.source.text ?? '';
  const former = yamlText(id);
  const at = toEditorRange(range).end;
  const line = text.split(/\r\n|\n|\r/)[at.line] ?? '';
  if (unit?.previously !== undefined) return anotherFormerId(plan, file, unit, former);
  const isInBraces = /[{,]\s*id:/.test(line.slice(0, at.character));
  const indent = ' '.repeat(line.indexOf('id:'));
  const eol = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const fresh = isInBraces ? `, previously: [${former}]` : `${eol}${indent}previously: [${former}]`;
  return [{ file, range: { start: at, end: at }, text: fresh }];
}

/** One more former id, after those that are noted already. */
function anotherFormerId({ documents }: EditorPlan, file: string, unit: Unit, former: string): TextChange[] {
  const [document, last] = [documents.get(file), (unit.previously?.length ?? 0) - 1];
  const range = document?.locate([...unit[origin].path, 'previously', last]);
  if (!document || !range) return [];
  const at = toEditorRange(range).end;
  const line = document.source.text.split(/\r\n|\n|\r/)[at.line] ?? '';
  const dash = /^(\s*- +)/.exec(line)?.[1];
  const isInBlock = dash !== undefined && !line.includes('[');
  const eol = /\r\n|\n/.exec(document.source.text)?.[0] ?? '\n';
  return [
    { file, range: { start: at, end: at }, text: isInBlock ? `${eol}${dash}${former}` : `, ${former}` },
  ];
}

const nothingHere: Localised = {
  vi: 'Ở đây không có mã nào đổi được.',
  en: 'There is no id here that can be renamed.',
};
const noId = (id: string): Localised => ({
  vi: `«${id}» không phải là mã: chỉ dùng chữ thường không dấu, chữ số và gạch nối.`,
  en: `“${id}” is no id: lower-case letters without diacritics, digits and hyphens only.`,
});
const taken = (id: string): Localised => ({
  vi: `Mã «${id}» đã được dùng.`,
  en: `The id “${id}” is taken.`,
});
const unreadable = (file: string): Localised => ({
  vi: `${file} đang có lỗi YAML; hãy sửa trước khi đổi mã.`,
  en: `${file} is no valid YAML at the moment; mend it before renaming.`,
});
const corrected: Localised = {
  vi: 'Nhiệm vụ này có bản ghi đính chính bản ghi khác, mà mã bản ghi tính từ mã nhiệm vụ; hãy giữ mã.',
  en: 'A record of this task corrects another one, and names it by a key made from the id of the task; keep the id.',
};
const keptIn = (file: string): Localised => ({
  vi: `Mã này có trong ${file}, là tệp không được sửa nữa; hãy giữ mã.`,
  en: `The id stands in ${file}, which is never edited; keep the id.`,
});
