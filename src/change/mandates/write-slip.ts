import type { Localised } from '../../locale/localised.ts';
import type { Plain } from '../../plan/location.ts';
import { keyOrder } from '../../plan/schema-fields.ts';
import type * as yaml from '../../plan/schema-types.ts';
import { UserError } from '../../plan/user-error.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { editFile } from '../../source/edit/edit-file.ts';
import { type DataMap, flowText } from '../../source/edit/write-value.ts';
import { yamlText } from '../../source/edit/yaml-text.ts';
import { readPlanFile } from '../../source/read/read-plan-file.ts';

/** A slip's data, wherever it comes from. */
export type Slip = Plain<yaml.RevisionFile>;
export type SlipChange = NonNullable<Slip['changes']>[number];
export type SlipReview = NonNullable<Slip['reviewed']>[number];
export type SlipInstrument = NonNullable<Slip['instrument']>;

/** One thing that is done to a slip. */
export type SlipEdit =
  | { readonly add: 'changes'; readonly entry: SlipChange }
  | { readonly add: 'reviewed'; readonly entry: SlipReview }
  | { readonly add: 'mandates'; readonly entry: string }
  | { readonly issue: SlipInstrument };

/** A slip as a new file; the line that tells editors its schema comes first where there is one. */
export function newSlip({ id, mandates, instrument, state }: Slip, schemaLine: string | null): Uint8Array {
  const lines = [
    ...(schemaLine === null ? [] : [schemaLine]),
    `id: ${yamlText(id)}`,
    `mandates: [${mandates.map(yamlText).join(', ')}]`,
    ...(instrument ? [`instrument: ${flowText(instrument, style)}`] : []),
    `state: ${state}`,
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/**
 * The bytes of a slip with edits made in it, every other byte kept. The result has been read again and holds the old data with just
 * these edits. A UserError where the slip is issued, and so frozen, or where its file is written in a way that cannot be edited safely.
 */
export function editSlip(before: Uint8Array, path: string, edits: readonly SlipEdit[]): Uint8Array {
  const { file, slip } = readSlipFile(before, path);
  refuseIssued(slip);
  const after = edits.reduce(applied, slip) as unknown as DataMap;
  const edited = editFile(file, [{ path: [], after }], style);
  if (edited === null || edited.problems.length > 0) throw uneditable(path);
  return edited.bytes;
}

/** The slip that a file holds. A UserError where it cannot be read whole. */
export const readSlip = (bytes: Uint8Array, path: string): Slip => readSlipFile(bytes, path).slip;

function readSlipFile(bytes: Uint8Array, path: string): { file: PlanFile; slip: Slip } {
  const { file, problems, isWhole } = readPlanFile({ path, bytes });
  if (file && isWhole && problems.length === 0) return { file, slip: file.document.value as Slip };
  throw new UserError({
    vi: `Không đọc được trọn vẹn ${path}; chạy «cthd lint» để xem và sửa.`,
    en: `${path} cannot be read whole; run “cthd lint” to see why, and fix it.`,
  });
}

/** Refuses to touch a slip that has been issued. */
export function refuseIssued({ id, state, instrument }: Slip): void {
  if (state === 'draft') return;
  const symbol = instrument?.symbol ?? null;
  throw new UserError({
    vi: `Phiếu «${id}» đã ban hành${symbol === null ? '' : ` (${symbol})`} nên không sửa được nữa; hãy lập phiếu mới bằng cthd revise start.`,
    en: `The slip “${id}” has been issued${symbol === null ? '' : ` (${symbol})`} and cannot be changed any more; start a new one with cthd revise start.`,
  });
}

function applied(slip: Slip, edit: SlipEdit): Slip {
  if ('issue' in edit) {
    const { type, symbol, date, issuer } = edit.issue;
    return { ...slip, instrument: { ...slip.instrument, type, symbol, date, issuer }, state: 'issued' };
  }
  return { ...slip, [edit.add]: [...(slip[edit.add] ?? []), edit.entry] };
}

/** What is added to a slip goes to its end, so that problems are reported at the lines that the file has now. */
const style = {
  text: yamlText,
  order: (key: string) => (key === '' ? [] : (keyOrder.revision?.[key] ?? [])),
};

const uneditable = (path: string): UserError => {
  const words: Localised = {
    vi: `Không sửa được ${path} mà giữ nguyên phần còn lại; hãy viết mỗi khóa (mandates, state, changes, reviewed) trên dòng riêng.`,
    en: `${path} cannot be edited with the rest kept as it is; write each key (mandates, state, changes, reviewed) on a line of its own.`,
  };
  return new UserError(words);
};
