import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { rootOf, type Unit } from '../../plan/unit.ts';
import { labelOf } from '../../text/labels.ts';
import { columnsAbove, isTableOfTargets } from '../../text/issued-cells.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** Parts after these are not named in a line. */
const maxParts = 8;

/**
 * How many tasks an imported programme has, in which of its parts they stand, and in which none do. Rows whose table says by its heads that they are targets
 * are followed as tasks are, and told apart from them.
 */
export function countedTasks(
  { index: { tasks }, units, articles }: Pick<Programme, 'index' | 'units' | 'articles'>,
  language: Language,
): string {
  const number = (count: number) => formatNumber(count, language);
  const [targets, work] = [true, false].map((wanted) =>
    tasks.filter((task) => isTableOfTargets(columnsAbove(task)) === wanted),
  ) as [Unit[], Unit[]];
  const named = (of: readonly Unit[]) => {
    const holders = new Set(of.map(rootOf));
    return quotedNames(
      units.filter((unit) => holders.has(unit)),
      language,
    );
  };
  const holders = new Set(tasks.map(rootOf));
  const outside = quotedNames(
    units.filter((unit) => !articles.includes(unit) && !holders.has(unit)),
    language,
  );
  const [inside, measured] = [named(work), named(targets)];
  const told = {
    vi: [
      `Nhiệm vụ được đếm: ${number(work.length)}`,
      inside ? `, trong ${inside}` : '',
      outside ? `; không đếm: ${outside}` : '',
      measured
        ? `. Ngoài ra có ${number(targets.length)} dòng chỉ tiêu, được theo dõi kết quả như nhiệm vụ, trong ${measured}`
        : '',
    ],
    en: [
      `Tasks counted: ${number(work.length)}`,
      inside ? `, in ${inside}` : '',
      outside ? `; not counted: ${outside}` : '',
      measured
        ? `. Besides, ${counted(number(targets.length), 'row of targets is', 'rows of targets are')} followed as tasks are, in ${measured}`
        : '',
    ],
  }[language];
  return `${told.join('')}.`;
}

function quotedNames(units: readonly Unit[], language: Language): string {
  const [open, close] = language === 'vi' ? ['«', '»'] : ['“', '”'];
  const names = units.slice(0, maxParts).map((unit) => {
    const label = unit.kind === 'annex' && unit.number === undefined && unit.heading ? '' : labelOf(unit);
    const name = `${label} ${unit.heading ?? unit.text ?? ''}`.replace(/\s+/gu, ' ').trim();
    return `${open}${name.length > 40 ? `${name.slice(0, 40)}…` : name === '' ? '…' : name}${close}`;
  });
  return [...names, ...(units.length > maxParts ? ['…'] : [])].join(', ');
}
