/** A short, stable mark of a text (FNV-1a, 64 bits, hexadecimal). It distinguishes findings; it protects nothing. */
export function digest(text: string): string {
  const { high, low } = hashOf(text);
  return inHexadecimal(high) + inHexadecimal(low);
}

/** Every byte in two figures. */
const figuresOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A whole number below 2^32 in eight figures. */
const inHexadecimal = (number: number): string =>
  byteIn(number, 24) + byteIn(number, 16) + byteIn(number, 8) + byteIn(number, 0);

const byteIn = (number: number, shift: number): string => figuresOf[(number >>> shift) & 0xff] ?? '';

/** The same mark of a text as a whole number below 2^52. */
export function numericDigest(text: string): number {
  const { high, low } = hashOf(text);
  return (high % 2 ** 20) * 2 ** 32 + low;
}

const encoder = new TextEncoder();
/** Texts that are longer get room of their own. */
const room = new Uint8Array(8 * 1024);
/** The prime is 2^40 and this. */
const primeEnd = 0x1b3;

/** The two halves of the hash of a text in UTF-8, made in four parts of 16 bits: the engine multiplies small whole numbers fastest. */
function hashOf(text: string): { readonly high: number; readonly low: number } {
  const isShort = text.length * 3 <= room.length;
  const bytes = isShort ? room : encoder.encode(text);
  const length = isShort ? encoder.encodeInto(text, room).written : bytes.length;
  let a = 0xcbf2;
  let b = 0x9ce4;
  let c = 0x8422;
  let d = 0x2325;
  for (let at = 0; at < length; at += 1) {
    const mixed = d ^ (bytes[at] ?? 0);
    const ofD = mixed * primeEnd;
    const ofC = c * primeEnd + (ofD >>> 16);
    const ofB = b * primeEnd + (mixed << 8) + (ofC >>> 16);
    a = (a * primeEnd + (c << 8) + (ofB >>> 16)) & 0xffff;
    b = ofB & 0xffff;
    c = ofC & 0xffff;
    d = ofD & 0xffff;
  }
  return { high: a * 0x10000 + b, low: c * 0x10000 + d };
}
