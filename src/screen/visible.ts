/** What would act on a screen, or be seen by no eye: controls, bidi controls, zero-width and other ignorable characters, line separators, private use, halves of pairs. */
const acting = () =>
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** Letters and signs of which none acts: where a text has no others, nothing need be looked for. */
const beyondPlain = /[^ -~\u00A0-\u00AC\u00AE-\u034E\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2190-\u27BF]/;

/** A character as its number: `\u{202e}`. */
export const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** Text from a plan as it may be shown on a terminal: whatever would act on the screen is written as `\u{202e}`. */
export const visible = (text: string): string =>
  beyondPlain.test(text) ? text.replace(acting(), escaped) : text;
