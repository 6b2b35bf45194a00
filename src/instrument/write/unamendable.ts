import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import type { Localised } from '../../locale/localised.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { Unit } from '../../plan/unit.ts';
import type { HeadField } from '../../text/wording.ts';
import type { DraftPlan } from './plan-draft.ts';
import { rowsInTables } from './table-rows.ts';
import type { Edit, TextEdits } from './text-edits.ts';

/** A change that an instrument has no sentence for, at a unit. */
export interface Unamendable {
  readonly unit: string;
  readonly what: Localised;
}

const tableInRow = { vi: 'bảng bên trong một dòng của bảng', en: 'a table inside a row of a table' };
const paper = {
  vi: 'việc của bản đã ký, không văn bản nào sửa; nếu nhập sai thì lưu riêng phần sửa đó trước rồi soạn từ bản ấy',
  en: 'a fact of the signed paper, which no instrument changes; where it was typed wrong, commit that repair first and draft from there',
};
const onlyCorrected = {
  vi: 'giữ như đã ban hành, chỉ đính chính được lỗi in; nếu là lỗi in thì phiếu căn cứ ghi mã chương trình với action: correct',
  en: 'stays as issued, and only a misprint in it is corrected; where it is one, name the programme in the slip with action: correct',
};
/** The facts of the carrying instrument that no instrument states: what they are called, and why. Its lines are wording, its end belongs to the paper. */
const carrierFields = {
  type: [{ vi: 'loại', en: 'type' }, paper],
  symbol: [{ vi: 'số, ký hiệu', en: 'number' }, paper],
  date: [{ vi: 'ngày ban hành', en: 'day of issue' }, paper],
  'printed-date': [{ vi: 'ngày ban hành như in', en: 'the printed day of issue' }, paper],
  'in-force': [
    { vi: 'ngày có hiệu lực', en: 'day of effect' },
    {
      vi: 'nêu trong điều của văn bản ấy; hãy sửa điều đó',
      en: 'stated in an article of that instrument; change the article',
    },
  ],
  place: [{ vi: 'nơi ban hành', en: 'place' }, paper],
  issuer: [{ vi: 'cơ quan ban hành', en: 'issuer' }, paper],
} as const satisfies Readonly<
  Partial<Record<Exclude<keyof yaml.Carrier, 'articles'>, readonly [name: Localised, why: Localised]>>
>;

/** The lines of the carrying instrument in which an instrument corrects a misprint and amends nothing (practice: grounds are those of the day of issue). */
const correctedLines = {
  'carrier-title': { vi: 'tên loại', en: 'printed type word' },
  'carrier-authority': { vi: 'dòng thẩm quyền', en: 'line of authority' },
  'carrier-grounds': { vi: 'căn cứ', en: 'grounds' },
  'carrier-formula': { vi: 'câu quyết định', en: 'enacting formula' },
} as const satisfies Partial<Record<HeadField, Localised>>;

/** The fields of a carrying instrument in which misprints are corrected and nothing is amended. */
export const onlyCorrectedFields: readonly string[] = Object.keys(correctedLines).map((line) =>
  line.slice('carrier-'.length),
);

const noCarrier = {
  vi: `văn bản ban hành (issued-with): ${paper.vi}`,
  en: `the carrying instrument (issued-with): ${paper.en}`,
};

/** Everything that changed between two revisions and that an instrument cannot state, so that nothing is left out silently. */
export function unamendableChanges(
  { was, now }: ProgrammeComparison,
  { edits, plan }: Pick<TextEdits, 'edits'> & { readonly plan: DraftPlan },
): Unamendable[] {
  const head = [
    ...carrierChanges(was['issued-with'], now['issued-with']),
    ...edits.flatMap((edit) => (plan.corrections.has(edit) ? [] : amendedLine(edit))),
  ].map((what): Unamendable => ({ unit: now.id, what }));
  return [...head, ...tablesIn(rowsInTables(edits, plan))];
}

const ownArticles = {
  vi: 'điều của văn bản ban hành, mà văn bản thay thế có điều riêng',
  en: 'an article of the carrying instrument, for the replacing one has articles of its own',
};

/** The same where the whole is replaced: the instrument that carries the new text has a number, a day and articles of its own. */
export function unamendableInWhole(
  { was, now }: ProgrammeComparison,
  { edits }: Pick<TextEdits, 'edits'>,
  rows: readonly Unit[],
): Unamendable[] {
  const articles = new Set([was, now].flatMap((side) => (side['issued-with'] ? side.articles : [])));
  const changed = edits.flatMap((edit) => {
    const unit = edit.within[0]?.now ?? ('now' in edit ? edit.now : 'was' in edit ? edit.was : null);
    return unit && articles.has(unit) ? [{ unit: unit.id, what: ownArticles }] : [];
  });
  return [...changed, ...tablesIn(rows)];
}

/** The tables that stand in a row of a quoted table, of which a cell holds none. */
const tablesIn = (rows: readonly Unit[]): Unamendable[] =>
  rows.flatMap(({ id, kind }) => (kind === 'table' ? [{ unit: id, what: tableInRow }] : []));

type CarryingFacts = ProgrammeComparison['was']['issued-with'];

/** The changed facts of the carrying instrument, each with the reason why no instrument states it. */
function carrierChanges(was: CarryingFacts, now: CarryingFacts): Localised[] {
  if (!was || !now) return was === now ? [] : [noCarrier];
  return (Object.keys(carrierFields) as (keyof typeof carrierFields)[])
    .filter((field) => differs(was[field], now[field]))
    .map((field) => {
      const [name, why] = carrierFields[field];
      return ofCarrier(name, why);
    });
}

/** A line of the carrying instrument that is to be amended and can only be corrected. */
const amendedLine = (edit: Edit): Localised[] =>
  edit.kind === 'head' && edit.field in correctedLines
    ? [ofCarrier(correctedLines[edit.field as keyof typeof correctedLines], onlyCorrected)]
    : [];

const ofCarrier = (name: Localised, why: Localised): Localised => ({
  vi: `${name.vi} của văn bản ban hành: ${why.vi}`,
  en: `${name.en} of the carrying instrument: ${why.en}`,
});

const differs = (one: unknown, other: unknown): boolean =>
  keyOf(plain<unknown>(one)) !== keyOf(plain<unknown>(other));
