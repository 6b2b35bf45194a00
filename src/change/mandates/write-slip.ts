import type { Localised } from '../../locale/localised.ts';
import type { Plain } from '../../plan/location.ts';
import type * as yaml from '../../plan/schema-types.ts';
import { UserError } from '../../plan/user-error.ts';
import { yamlText } from '../../source/edit/yaml-text.ts';
import { compose } from '../../source/read/compose.ts';
import { decode } from '../../source/read/decode.ts';
import { type MapEdit, editMap } from '../../source/edit/slip-edit.ts';
import { validate } from '../../source/read/validate.ts';

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
    ...(instrument ? [`instrument: ${flowMap(instrument)}`] : []),
    `state: ${state}`,
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/**
 * The bytes of a slip with edits made in it, every other byte kept. The result has been read again and holds the old data with just
 * these edits. A UserError where the slip is issued, and so frozen, or where its file is written in a way that cannot be edited safely.
 */
export function editSlip(before: Uint8Array, path: string, edits: readonly SlipEdit[]): Uint8Array {
  const old = readSlip(before, path);
  refuseIssued(old);
  const { source } = decode({ path, bytes: before });
  const text = editMap(source?.text ?? '', edits.flatMap(editsOf(old)));
  if (text === null) throw uneditable(path);
  const after = new TextEncoder().encode(text);
  const expected = edits.reduce(applied, old);
  if (!isSame(readSlip(after, path), expected)) throw uneditable(path);
  return after;
}

/** The slip that a file holds. A UserError where it cannot be read whole. */
export function readSlip(bytes: Uint8Array, path: string): Slip {
  const { source, problems } = decode({ path, bytes });
  if (source) {
    const document = compose(source);
    const { value, problems: refused, isWhole } = validate(document, 'revision');
    if (isWhole && [...problems, ...document.problems, ...refused].length === 0)
      return JSON.parse(JSON.stringify(value)) as Slip;
  }
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

const editsOf =
  (old: Slip) =>
  (edit: SlipEdit): MapEdit[] => {
    if ('issue' in edit) {
      const { type, symbol, date, issuer } = edit.issue;
      const fields = { type, symbol, date, issuer };
      const instrument: MapEdit[] = old.instrument
        ? Object.entries(fields).map(([key, value]) => ({ set: ['instrument', key], to: scalar(value) }))
        : [{ set: ['instrument'], to: flowMap(fields) }];
      return [...instrument, { set: ['state'], to: 'issued' }];
    }
    return [
      {
        append: edit.add,
        entry: typeof edit.entry === 'string' ? yamlText(edit.entry) : flowMap(edit.entry),
      },
    ];
  };

function applied(slip: Slip, edit: SlipEdit): Slip {
  if ('issue' in edit) return { ...slip, instrument: edit.issue, state: 'issued' };
  return { ...slip, [edit.add]: [...(slip[edit.add] ?? []), edit.entry] };
}

const flowMap = (map: object): string =>
  `{ ${Object.entries(map)
    .flatMap(([key, value]: [string, unknown]) => (value === undefined ? [] : [`${key}: ${scalar(value)}`]))
    .join(', ')} }`;

function scalar(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`;
  return typeof value === 'string' ? yamlText(value) : 'null';
}

/** Whether two slips hold the same, in whatever order their keys stand. */
const isSame = (one: Slip, other: Slip): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const uneditable = (path: string): UserError => {
  const words: Localised = {
    vi: `Không sửa được ${path} mà giữ nguyên phần còn lại; hãy viết mỗi khóa (mandates, state, changes, reviewed) trên dòng riêng.`,
    en: `${path} cannot be edited with the rest kept as it is; write each key (mandates, state, changes, reviewed) on a line of its own.`,
  };
  return new UserError(words);
};
