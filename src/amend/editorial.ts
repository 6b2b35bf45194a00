import { findPlacedTones } from '../vietnamese/tone-placement.ts';

/** Whether two wordings differ only in what no reader hears: blanks, punctuation, the form of letters, where tones are placed. */
export const isEditorial = (before: string, after: string): boolean =>
  before !== after && spoken(before) === spoken(after) && spoken(before) !== '';

function spoken(text: string): string {
  let plain = text.normalize('NFC');
  for (const { span, placement, other } of findPlacedTones(plain).reverse())
    if (placement === 'new') plain = plain.slice(0, span[0]) + other + plain.slice(span[1]);
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
