/** What some programs put before a text in UTF-8; it is no part of what the text says. */
export const byteOrderMark = '\uFEFF';

/** A text without the one byte order mark that it may begin with. */
export const withoutByteOrderMark = (text: string): string =>
  text.startsWith(byteOrderMark) ? text.slice(1) : text;
