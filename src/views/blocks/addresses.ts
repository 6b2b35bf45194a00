import type { Language } from '../../locale/localised.ts';
import type { Unit } from '../../plan/unit.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** The most pieces listed in a cell; the others are counted. */
const maxPieces = 8;

/** Where units stand, in short: three or more in a row under one heading as `II.2.1/1 - II.2.1/5`; a shortened list says how many more there are. */
export function compactAddresses(units: readonly Unit[], among: readonly Unit[], language: Language): string {
  if (units.length > 3 && units.length === among.length) return texts[language].all;
  const runs: Unit[][] = [];
  let place = -1;
  for (const unit of units) {
    const run = runs.at(-1);
    if (run && place >= 0 && among[place + 1] === unit && unit.parent === among[place]?.parent) {
      run.push(unit);
      place += 1;
    } else if (runs.length === maxPieces) break;
    else {
      runs.push([unit]);
      const later = among.indexOf(unit, place + 1);
      place = later < 0 ? among.indexOf(unit) : later;
    }
  }
  const pieces = runs.flatMap((run) => (run.length < 3 ? run.map((unit) => [unit]) : [run]));
  const shown = pieces.slice(0, maxPieces);
  const left = units.length - shown.reduce((sum, piece) => sum + piece.length, 0);
  return [
    ...shown.map((piece) => [...new Set([piece[0]?.address, piece.at(-1)?.address])].join(' - ')),
    ...(left > 0 ? [texts[language].more(formatNumber(left, language))] : []),
  ].join(', ');
}

const texts = {
  vi: { all: 'mọi nhiệm vụ', more: (count: string) => `và ${count} nơi khác` },
  en: { all: 'all tasks', more: (count: string) => `and ${count} more` },
};
