import type { Range as EditorRange } from 'vscode-languageserver';
import type { Localised } from '../locale/localised.ts';
import type { Renamed } from '../plan/former-ids.ts';
import { type Located, origin } from '../plan/location.ts';
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
 * The edits that give the thing at a place another id, wherever the plan names it. What was recorded and issued is never edited: a unit,
 * body or document keeps its former id under `previously`, by which records and issued slips still find it; the folder of a programme
 * gets its id. A UserError where the new id is none or taken, where a file cannot be read, of a slip that is issued, and of a programme
 * that has one.
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
  const isFolder =
    found.kind === 'programme' && [...plan.sources.keys()].some((file) => file.startsWith(`plans/${id}/`));
  if (isTaken(plan, all, { ...found, id }, found.id) || isFolder) throw new UserError(taken(id));
  if (found.kind === 'programme' && isAmended(plan, found)) throw new UserError(amended);
  const mentions = all.filter((mention) => isOf(mention, found) && !isUnitThere(plan, mention, found));
  const frozen = mentions.filter((mention) => isFrozen(plan, mention));
  const [first] = frozen;
  const own = entriesOf(plan, found).find((entry) => entry.id === found.id);
  if (first && !own) throw new UserError(keptIn(first.file));
  const changes = mentions
    .filter((mention) => !frozen.includes(mention))
    .flatMap((mention) =>
      rangesNow(plan, [mention]).map(({ file, range }) => {
        const text = mention.isPart ? id : textFor(plan, { file, range }, id);
        return { file, range, text };
      }),
    );
  return {
    changes: [...changes, ...(own ? formerId(plan, definition, { own, id }) : [])],
    files: filesNamed(found, definition.file, id),
  };
}

/** What keeps its former ids, of the kind and in the place of a thing: units of a programme, bodies, documents. */
function entriesOf({ plan }: EditorPlan, { kind, scope }: Thing): readonly Entry[] {
  if (kind === 'body') return plan.organisations;
  if (kind === 'document') return plan.documents;
  if (kind !== 'unit') return [];
  return plan.programmes.find(({ folder }) => folder === scope)?.index.units ?? [];
}

type Entry = Renamed & Located;

/** Whether a programme was adjusted, so that its earlier wordings are looked for in git, where they bear its id. */
const isAmended = ({ plan }: EditorPlan, { id }: Thing): boolean =>
  plan.programmes.some((one) => one.id === id && one.revisions.some(({ state }) => state === 'issued'));

/** Whether something else bears an id, or bore it before; a thing may get back one that it bore itself. */
const isTaken = (plan: EditorPlan, all: readonly IdMention[], wanted: Thing, own: string): boolean =>
  all.some((mention) => mention.isDefinition && isOf(mention, wanted)) ||
  entriesOf(plan, wanted).some((one) => one.id !== own && one.previously?.includes(wanted.id) === true);

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

/** The entry that is renamed, and its new id. */
interface RenamedEntry {
  readonly own: Entry;
  readonly id: string;
}

/** The former id of an entry, noted under its id; in the place of the new one, where it bore that before. */
function formerId(
  plan: EditorPlan,
  { file, id: was, range }: IdMention,
  { own, id }: RenamedEntry,
): TextChange[] {
  const text = plan.documents.get(file)?.source.text ?? '';
  const former = yamlText(was);
  const at = toEditorRange(range).end;
  const line = text.split(/\r\n|\n|\r/)[at.line] ?? '';
  if (own.previously !== undefined) return anotherFormerId(plan, file, { own, id }, former);
  const isInBraces = /[{,]\s*id:/.test(line.slice(0, at.character));
  const indent = ' '.repeat(line.indexOf('id:'));
  const eol = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const fresh = isInBraces ? `, previously: [${former}]` : `${eol}${indent}previously: [${former}]`;
  return [{ file, range: { start: at, end: at }, text: fresh }];
}

/** One more former id, after those that are noted already. */
function anotherFormerId(
  { documents }: EditorPlan,
  file: string,
  { own: { previously = [], [origin]: place }, id }: RenamedEntry,
  former: string,
): TextChange[] {
  const document = documents.get(file);
  const rangeOf = (item: number) => document?.locate([...place.path, 'previously', item]);
  const again = rangeOf(previously.indexOf(id));
  if (previously.includes(id) && again) return [{ file, range: toEditorRange(again), text: former }];
  const range = rangeOf(previously.length - 1);
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
const amended: Localised = {
  vi: 'Chương trình đã được điều chỉnh: lời văn trước đây và các phiếu được tìm theo mã này; hãy giữ mã.',
  en: 'The programme was amended: its earlier wordings and its slips are found by this id; keep the id.',
};
const keptIn = (file: string): Localised => ({
  vi: `Mã này có trong ${file}, là tệp không được sửa nữa; hãy giữ mã.`,
  en: `The id stands in ${file}, which is never edited; keep the id.`,
});
