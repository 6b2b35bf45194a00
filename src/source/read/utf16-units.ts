/** Gives the units of UTF-16 of a text, and 0 behind the last. What it gives is overwritten when it is called again. */
export type UnitsOf = (text: string) => Uint16Array;

/** As long as one text after the other is read, their units stand in the same room. */
let room = new Uint16Array(4096);

/** The units, one by one: a loop over them is twice as fast as one that asks the text for each. */
export const unitsOf: UnitsOf = (text) => {
  const { length } = text;
  if (room.length <= length) room = new Uint16Array(length * 2);
  for (let at = 0; at < length; at += 1) room[at] = text.charCodeAt(at);
  room[length] = 0;
  return room;
};
