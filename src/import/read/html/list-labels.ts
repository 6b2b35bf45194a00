import { formatLabelBySign } from '../number-formats.ts';
import { bulletSigns } from '../plain-bullet.ts';
import type { OpenElement } from './open-element.ts';

/** The label of the next item of the innermost open list, which is counted: a dash, below one the sign of a deeper level, or the number that the list prints. */
export function nextItemLabel(open: readonly OpenElement[], value: string | undefined): string {
  const list = open.findLast(({ name }) => name === 'ol' || name === 'ul');
  if (list?.name !== 'ol') {
    const depth = open.filter(({ name }) => name === 'ul').length;
    return depth < 2 ? '-' : (bulletSigns[depth - 1] ?? bulletSigns[2]);
  }
  list.items = value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : list.items + 1;
  return numberLabel(list.items, list.format);
}

const numberLabel = (value: number, sign: string) =>
  `${formatLabelBySign(value, sign)}${sign === 'a' ? ')' : '.'}`;
