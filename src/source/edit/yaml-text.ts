import { UserError } from '../../plan/user-error.ts';

/** Dates, moments, ids and symbols of documents: what every YAML reader takes for the text that it is, in flow style too. */
const plainForms = [
  /^\d{4}-\d{2}-\d{2}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/,
  /^[a-z][a-z0-9-]*$/,
  /^\d{1,6}(?:\/\d{4}\/|[-/])(?=\p{Lu})[\p{Script=Latin}\d./-]*$/u,
];

/** Words that some YAML readers take for something else than text. */
const reserved = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** What would act on a screen, or be seen by no eye; and the second sign of `##[`, which job logs take for a command. */
const acting =
  /["\\\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=#)#(?=\[)/gu;

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A text as a YAML scalar on one line that reads back as just that text: plain where it is a safe word, else quoted. */
export const yamlText = (text: string): string =>
  plainForms.some((form) => form.test(text)) && !reserved.has(text) ? text : quotedText(text);

/**
 * A text in double quotes, on one line, with everything escaped that would act on a screen; reads back as just that text. A UserError
 * for half of a surrogate pair, which no file can hold.
 */
export function quotedText(text: string): string {
  if (!text.isWellFormed()) throw new UserError(halfPair);
  return `"${text.replace(acting, (character) => short[character] ?? escape(character.codePointAt(0) ?? 0))}"`;
}

/** Words, figures and the marks between them, which need no quotes; within brackets a comma does. */
const plainWords = /^\p{L}[\p{L}\p{N} /.,;()%-]*$/u;
const reservedWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a YAML scalar on one line: plain where it is words without a meaning of their own in YAML, else quoted. */
export function scalarText(text: string, isInFlow: boolean): string {
  const isPlain = plainWords.test(text) && !/ {2}| $/.test(text) && !reservedWord.test(text);
  return isPlain && !(isInFlow && text.includes(',')) ? text : yamlText(text);
}

function escape(code: number): string {
  const [mark, digits] =
    code > 0xffff ? (['U', 8] as const) : code > 0xff ? (['u', 4] as const) : (['x', 2] as const);
  return `\\${mark}${code.toString(16).padStart(digits, '0')}`;
}

const halfPair = {
  vi: 'Bản ghi có một nửa ký tự (surrogate) không lưu được thành tệp.',
  en: 'The record holds half of a character (a surrogate), which no file can hold.',
};
