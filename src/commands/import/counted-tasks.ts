import type { Language } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { labelOf } from '../../text/labels.ts';
import { columnsAbove, isTableOfTargets } from '../../text/issued-cells.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** Parts after these are not named in a line. */
const mostParts = 8;

/** How many tasks an imported programme has, how many of them are rows of targets, in which of its parts they stand, and in which none do. */
export function countedTasks(
  { index: { tasks }, units, articles }: Pick<Programme, 'index' | 'units' | 'articles'>,
  language: Language,
): string {
  const number = (count: number) => formatNumber(count, language);
  const targets = tasks.filter((task) => isTableOfTargets(columnsAbove(task))).length;
  const holders = new Set(tasks.map(rootOf));
  const [inside, outside] = [true, false].map((has) =>
    quotedNames(
      units.filter((unit) => !articles.includes(unit) && holders.has(unit) === has),
      language,
    ),
  );
  const told = {
    vi: [
      `Nhiệm vụ được đếm: ${number(tasks.length)}`,
      targets > 0 ? ` (trong đó ${number(targets)} dòng chỉ tiêu)` : '',
      inside ? `, trong ${inside}` : '',
      outside ? `; không đếm: ${outside}` : '',
    ],
    en: [
      `Tasks counted: ${number(tasks.length)}`,
      targets > 0 ? ` (rows of targets among them: ${number(targets)})` : '',
      inside ? `, in ${inside}` : '',
      outside ? `; not counted: ${outside}` : '',
    ],
  }[language];
  return `${told.join('')}.`;
}

const rootOf = (unit: Unit): Unit => (unit.parent ? rootOf(unit.parent) : unit);

function quotedNames(units: readonly Unit[], language: Language): string {
  const [open, close] = language === 'vi' ? ['«', '»'] : ['“', '”'];
  const names = units.slice(0, mostParts).map((unit) => {
    const label = unit.kind === 'annex' && unit.number === undefined && unit.heading ? '' : labelOf(unit);
    const name = `${label} ${unit.heading ?? unit.text ?? ''}`.replace(/\s+/gu, ' ').trim();
    return `${open}${name.length > 40 ? `${name.slice(0, 40)}…` : name === '' ? '…' : name}${close}`;
  });
  return [...names, ...(units.length > mostParts ? ['…'] : [])].join(', ');
}
