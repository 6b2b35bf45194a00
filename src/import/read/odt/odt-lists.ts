import { formatLabelBySign } from '../number-formats.ts';
import { plainBullet } from '../plain-bullet.ts';
import type { OdtListLevel, OdtStyles } from './odt-styles.ts';

/** The longest label that is printed; longer forms of one are cut. */
const maxLabelLength = 60;

/** How far a list has counted, by level from 1. */
export type OdtCounters = (number | undefined)[];

/** Counts the items of lists as they come; lists that go on where another ended share its counters. */
export function odtCounters({ levelOf, headingLevel }: OdtStyles) {
  const byId = new Map<string, OdtCounters>();
  const byStyle = new Map<string, OdtCounters>();
  const headings: OdtCounters = [];

  function next(
    counters: OdtCounters,
    level: number,
    settings: (at: number) => OdtListLevel | undefined,
    given?: number,
  ) {
    const own = settings(level);
    if (!own) return null;
    counters[level] = given ?? (counters[level] === undefined ? own.start : counters[level] + 1);
    counters.length = level + 1;
    if (own.bullet !== undefined) return plainBullet(own.bullet);
    if (own.format === '') return null;
    const numbers: string[] = [];
    for (let at = Math.max(1, level - 9, level - own.shown + 1); at <= level; at += 1) {
      const shown = settings(at);
      numbers.push(formatLabelBySign(counters[at] ?? shown?.start ?? 1, shown?.format ?? '1'));
    }
    return `${own.prefix}${numbers.join('.')}${own.suffix}`.slice(0, maxLabelLength);
  }

  return {
    /** The counters of a list at its beginning. */
    countersOf(style: string | undefined, attributes: Readonly<Record<string, string>>): OdtCounters {
      const earlier =
        byId.get(attributes['continue-list'] ?? '') ??
        (attributes['continue-numbering'] === 'true' ? byStyle.get(style ?? '') : undefined);
      const counters = earlier ?? [];
      byStyle.set(style ?? '', counters);
      if (attributes['id'] !== undefined) byId.set(attributes['id'], counters);
      return counters;
    },
    /** The label of the next item; null where the list prints none. */
    item: (counters: OdtCounters, style: string | undefined, level: number, given?: number) =>
      next(counters, level, (at) => levelOf(style, at), given),
    /** The label of the next heading of a level. */
    heading: (level: number) => next(headings, level, headingLevel),
  };
}
