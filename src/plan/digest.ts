/** A short, stable mark of a text (FNV-1a, 64 bits, hexadecimal). It distinguishes findings; it protects nothing. */
export const digest = (text: string): string =>
  hashOf(text)
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('');

/** The same mark of a text as a whole number below 2^52. */
export function numericDigest(text: string): number {
  const [high = 0, low = 0] = hashOf(text);
  return (high % 2 ** 20) * 2 ** 32 + low;
}

function hashOf(text: string): number[] {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3; // the prime is 2^40 + 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + mixed * 2 ** 8) >>> 0;
    low = product >>> 0;
  }
  return [high, low];
}
