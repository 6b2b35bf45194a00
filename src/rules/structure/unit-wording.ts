import { unitKindNames } from '../../locale/unit-kinds.ts';
import { origin } from '../../plan/location.ts';
import { planRule } from '../plan-rule.ts';
import { isArticleNumber, isNamedPart, isNamedSection } from '../../plan/printed-number.ts';
import { levelOf } from '../../text/levels.ts';
import type { Unit, UnitKind } from '../../plan/unit.ts';

type WordingProblem = 'none' | 'both' | 'nesting' | 'root';

/** A unit has either a heading or a text, and is inside a unit of a higher level. */
export const unitWording = planRule<{ problem: WordingProblem; kind: UnitKind; parent: UnitKind | null }>({
  id: 'unit-wording',
  group: 'structure',
  severity: 'error',
  scope: 'outline',
  message({ problem, kind, parent }) {
    const name = unitKindNames[kind];
    const above = parent === null ? null : unitKindNames[parent];
    switch (problem) {
      case 'none':
        return {
          vi: `Đơn vị cấp ${name.vi} phải có tiêu đề (heading) hoặc lời văn (text).`,
          en: `A ${name.en} must have a heading or a text.`,
        };
      case 'both':
        return {
          vi: `Đơn vị cấp ${name.vi} có cả tiêu đề lẫn lời văn; chỉ được có một.`,
          en: `This ${name.en} has both heading and text; it can have only one.`,
        };
      case 'nesting':
        return {
          vi: `Đơn vị cấp ${name.vi} không nằm được trong đơn vị cấp ${above?.vi ?? ''}.`,
          en: `A ${name.en} cannot be inside a ${above?.en ?? ''}.`,
        };
      case 'root':
        return {
          vi: `Đơn vị cấp ${name.vi} đứng ngoài các phần của chương trình.`,
          en: `This ${name.en} is outside the parts of the programme.`,
        };
    }
  },
  check({ plan, files }, report) {
    // Where a file's own parent is not found, its units only seem to stand outside: that is for the rule unknown-unit to say.
    const continued = new Set(
      files
        .filter(({ value }) => (value as { parent?: unknown } | undefined)?.parent !== undefined)
        .map(({ document }) => document.source.path),
    );
    for (const programme of plan.programmes) {
      const hasParts = programme.units.some(({ kind }) => kind === 'part' || kind === 'article');
      programme.index.units.forEach((unit) => {
        const { kind, heading, text, repealed } = unit;
        const parent = unit.parent?.kind ?? null;
        if (!standsRight(unit, hasParts) && (parent !== null || !continued.has(unit[origin].file)))
          report(unit, 'kind', { problem: parent === null ? 'root' : 'nesting', kind, parent });
        if (repealed !== undefined) return;
        if (heading !== undefined && text !== undefined)
          report(unit, 'text', { problem: 'both', kind, parent });
        if (heading === undefined && text === undefined && !wordless.has(kind))
          report(unit, 'kind', { problem: 'none', kind, parent });
      });
    }
  },
});

/** The kinds that may stand highest; sections only where a programme has neither parts nor articles. */
const roots: ReadonlySet<UnitKind> = new Set(['part', 'article', 'annex', 'paragraph', 'table']);

/** What a cell with several lines holds below the words of its row. */
const inRow: ReadonlySet<UnitKind> = new Set(['point', 'bullet', 'paragraph']);

/** What stands where it may: inside a higher level; rows and groups in a table, lists in a row; clauses in articles; bullets in bullets; parts in named parts; points in points of another form; paragraphs and tables anywhere. */
function standsRight(unit: Unit, hasParts: boolean): boolean {
  const { kind, parent } = unit;
  if (parent === null) return roots.has(kind) || (kind === 'section' && !hasParts);
  if (kind === 'group' || kind === 'row')
    return (
      parent.columns !== undefined || parent.kind === 'group' || (parent.kind === 'row' && kind === 'row')
    );
  if (parent.kind === 'row') return inRow.has(kind);
  if (parent.kind === 'group' || parent.kind === 'table') return false;
  if (kind === 'article' && holdsArticles(parent)) return true;
  // A unit that bears the number of an article is told to become one; what stands in it stands right then.
  if (parent.number !== undefined && isArticleNumber(parent.number)) return kind !== 'article';
  if (kind === 'clause' && parent.kind !== 'article' && parent.kind !== 'annex') return false;
  if (kind === 'table') return true;
  if (kind === 'bullet' && parent.kind === 'bullet') return true;
  if (kind === parent.kind) return isStepDown(unit, parent);
  if (parent.kind === 'paragraph') return kind === 'bullet' && parent.heading !== undefined;
  return kind === 'paragraph' || levelOf[parent.kind] < levelOf[kind];
}

/** Whether articles may stand in a unit: a chapter, or a section of one (Mục 1). */
const holdsArticles = ({ kind, number = '' }: Unit): boolean =>
  kind === 'part' || (kind === 'section' && isNamedSection(number));

/**
 * Whether a unit stands a step below one of its kind: a paragraph below a heading without a number; by their numbers A below PHẦN THỨ NHẤT,
 * a) below 1.1 or (1), and the other way round.
 */
function isStepDown(
  { kind, number = '', heading }: Unit,
  { number: above = '', heading: over }: Unit,
): boolean {
  if (kind === 'paragraph') return over !== undefined && heading === undefined;
  if (kind === 'part') return isNamedPart(above) && !isNamedPart(number);
  return kind === 'point' && (formOf(number) !== formOf(above) || isRoman(number) > isRoman(above));
}

const isRoman = (number: string): number => Number(/^[ivx]+(?:[.)/]|$)/u.test(number));

const formOf = (number: string) =>
  number
    .replace(/\d+/gu, '1')
    .replace(/\p{Ll}/u, 'a')
    .replace(/(?<=a)[).\-–/]$/u, '');

/** The kinds that may lack words of their own: a table, an annex or a row of it, an article that only holds others. */
const wordless: ReadonlySet<UnitKind> = new Set(['table', 'annex', 'group', 'row', 'article']);
