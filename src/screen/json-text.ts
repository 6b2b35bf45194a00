/** What JSON allows bare and a screen or a job log would act on; line feeds are only between values. */
const acting = () =>
  /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=#)#(?=[a-zA-Z]*\[)/gu;

/** A value as JSON that reads back the same, with every character that acts on a screen or a job log written as an escape. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(acting(), escapes)}\n`;

const escapes = (character: string) =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
