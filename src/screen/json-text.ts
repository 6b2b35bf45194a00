/** What JSON allows bare and a screen or a job log would act on; line feeds are only between values. */
const acting = () =>
  /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=#)#(?=[a-zA-Z]*\[)/gu;

/** Letters and signs of which none acts, as nearly all of a page are: only where there is another, or `##`, each is looked at. */
const beyondPlain = /[^\n -~\u00A0-\u00AC\u00AE-\u034E\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2190-\u27BF]/;

/** A value as JSON that reads back the same, with every character that acts on a screen or a job log written as an escape. */
export const jsonText = (value: unknown): string => inertJson(`${JSON.stringify(value, null, 2)}\n`);

/** The same of values that are made of the items of a list one after the other, each on a line, with commas between them. */
export const jsonLines = <T>(items: readonly T[], valueOf: (item: T) => unknown): string =>
  inertJson(items.map((item) => JSON.stringify(valueOf(item))).join(',\n'));

const inertJson = (text: string): string =>
  beyondPlain.test(text) || text.includes('##') ? text.replace(acting(), escapes) : text;

const escapes = (character: string) =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
