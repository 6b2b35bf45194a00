import type { OnShare } from '../../plan/progress-share.ts';
import type { Zip } from './zip.ts';

/** A zip that tells how much was read of the parts that are going to be read, each named as often as it will be. */
export function watchedZip(zip: Zip, parts: readonly string[], onShare: OnShare | undefined): Zip {
  if (onShare === undefined) return zip;
  const all = parts.reduce((sum, part) => sum + zip.sizeOf(part), 0);
  let done = 0;
  return {
    ...zip,
    async *read(name) {
      for await (const piece of zip.read(name)) {
        yield piece;
        done += piece.length;
        await onShare(all > 0 ? Math.min(1, done / all) : 0);
      }
    },
  };
}
