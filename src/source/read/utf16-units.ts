/** A text as units of UTF-16, which the reader of the text may write over as far as it has read. */
export interface TextUnits {
  /** One by one, and 0 behind the last: a loop over them is twice as fast as one that asks the text for each. */
  readonly units: Uint16Array;
  /** How many they are. */
  readonly length: number;
  /** A stretch of them as a text of its own; the engine would keep the whole text in memory for a part of it. */
  readonly textOf: (from: number, to: number) => string;
}

/** Gives the units of bytes in UTF-8, a byte order mark kept; null where they are not UTF-8. What it gives is overwritten when it is called again. */
export type UnitsOfBytes = (bytes: Uint8Array) => TextUnits | null;

/** As long as one text after the other is read, their units stand in the same room. */
let room = new Uint16Array(4096);

/** The units of a text by what every engine of JavaScript has; overwritten when it is called again. */
export function unitsOf(text: string): TextUnits {
  const { length } = text;
  if (room.length <= length) room = new Uint16Array(length * 2);
  for (let at = 0; at < length; at += 1) room[at] = text.charCodeAt(at);
  room[length] = 0;
  const units = room;
  return { units, length, textOf: (from, to) => textOf(units, from, to) };
}

/** An engine takes at least so many arguments at once. */
const maxAtOnce = 8192;

function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += maxAtOnce)
    text += String.fromCharCode(...units.subarray(at, Math.min(to, at + maxAtOnce)));
  return text;
}
