import { formatLabelBySign } from '../number-formats.ts';
import type { OpenElement } from './open-element.ts';

/** The label of the next item of the innermost open list, which is counted: a dash, or the number that the list prints. */
export function nextItemLabel(open: readonly OpenElement[], value: string | undefined): string {
  const list = open.findLast(({ name }) => name === 'ol' || name === 'ul');
  if (list?.name !== 'ol') return '-';
  list.items = value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : list.items + 1;
  return numberLabel(list.items, list.format);
}

const numberLabel = (value: number, sign: string) =>
  `${formatLabelBySign(value, sign)}${sign === 'a' ? ')' : '.'}`;
