/** Told now and then how much of a work is done, from 0 to 1. */
export type OnShare = (share: number) => Promise<void>;

/** How much of the work on a long table is to read it, and how much to judge what was read; the rest is to write. */
export const tableShares = { reading: 0.6, judging: 0.3 };

/**
 * Tells how much of a whole is done by how much of one of its parts is: the part begins at a share of the whole, and is a share of it.
 * Undefined where nobody is to be told.
 */
export const shareOfPart = (
  onShare: OnShare | undefined,
  { from = 0, length }: { readonly from?: number; readonly length: number },
): OnShare | undefined => onShare && ((share) => onShare(from + length * share));

/** The same for one of several parts of the same length, by its place. */
export const shareOfEach = (onShare: OnShare | undefined, at: number, count: number): OnShare | undefined =>
  onShare && ((share) => onShare((at + share) / count));
