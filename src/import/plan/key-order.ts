import { keyOrder } from '../../plan/schema-fields.ts';
import type { Data, DataMap } from '../../source/edit/write-value.ts';

/**
 * A unit with its keys in the order in which `before` has them; keys that it lacks stand behind the key that comes before them in the order
 * of the schema.
 */
export function unitInOrder<Unit extends DataMap>(unit: Unit, before: DataMap = {}): Unit {
  const order = keyOrder.text?.['units'] ?? [];
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = Object.keys(before).filter((key) => key in unit);
  for (const key of Object.keys(unit).filter((one) => !(one in before))) {
    const previous = keys.findLastIndex((one) => placeOf(one) <= placeOf(key));
    keys.splice(previous + 1, 0, key);
  }
  return Object.fromEntries(keys.map((key): [string, Data] => [key, unit[key] ?? null])) as Unit;
}
