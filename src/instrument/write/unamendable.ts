import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import type { Localised } from '../../locale/localised.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { Unit } from '../../plan/unit.ts';
import { englishHeadNames } from '../../text/head-names.ts';
import { headNames } from '../../text/places.ts';
import { correctedLines } from './corrected-lines.ts';
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
    ...untoldLines(plan),
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
function amendedLine(edit: Edit): Localised[] {
  const name = edit.kind === 'head' ? correctedLines[edit.field] : undefined;
  return name ? [ofCarrier(name, onlyCorrected)] : [];
}

/** The lines of the head of which slips say both that they are amended and that they are corrected, and nothing tells which is which. */
function untoldLines({ untold }: DraftPlan): Localised[] {
  if (untold.length === 0) return [];
  const [vi, en] = [headNames, englishHeadNames].map((names) =>
    untold.map((field) => names[field]).join(', '),
  );
  return [
    {
      vi: `${vi}: phiếu nêu cả action: amend và action: correct mà không rõ dòng nào sửa đổi, dòng nào đính chính; hãy đính chính bằng một phiếu, ban hành và lưu lại, rồi sửa đổi bằng phiếu khác`,
      en: `${en}: the slip has both action: amend and action: correct, and nothing tells which line is amended and which corrected; correct by one slip, issue and commit it, then amend by another`,
    },
  ];
}

const ofCarrier = (name: Localised, why: Localised): Localised => ({
  vi: `${name.vi} của văn bản ban hành: ${why.vi}`,
  en: `${name.en} of the carrying instrument: ${why.en}`,
});

const differs = (one: unknown, other: unknown): boolean =>
  keyOf(plain<unknown>(one)) !== keyOf(plain<unknown>(other));
