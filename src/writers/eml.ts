import type { CalendarDate } from '../plan/calendar.ts';
import { digest } from '../plan/digest.ts';

/** A message that a mail program opens as a draft. */
export interface MailDraft {
  /** The day that mail programs show beside a draft that was never sent; the program that sends it sets its own. */
  readonly day: CalendarDate;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
  /** Stands before the first part, where mail programs show nothing: what made it. */
  readonly madeBy: string;
}

/** A message as a file .eml (RFC 5322, MIME) without a sender or an addressee; `X-Unsent` has mail programs open it to be sent. Equal drafts give equal bytes. */
export function eml({ day, subject, text, attachments, madeBy }: MailDraft): string {
  const boundary = `cthd-${digest(`${subject}\n${text}`)}`;
  const part = (headers: readonly string[], bytes: Uint8Array) =>
    [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', ...base64Lines(bytes)].join(
      '\r\n',
    );
  return [
    'X-Unsent: 1',
    `Date: ${headerDate(day)}`,
    'To: ',
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    madeBy,
    part(['Content-Type: text/plain; charset=utf-8'], encode(text)),
    ...attachments.map(({ name, type, bytes }) =>
      part(
        [
          `Content-Type: ${type}; name*=utf-8''${encodeURIComponent(name)}`,
          `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
        ],
        bytes,
      ),
    ),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** The beginning of a day in Hanoi, in the form of a header: Fri, 18 Dec 2026 00:00:00 +0700. */
const headerDate = (day: CalendarDate): string =>
  new Date(`${day}T00:00:00Z`).toUTCString().replace('GMT', '+0700');

const encode = (text: string) => new TextEncoder().encode(text);

/** A line of base64 holds so many bytes, so that it has 76 letters. */
const bytesInLine = 57;

function base64Lines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesInLine)
    lines.push(btoa(String.fromCharCode(...bytes.subarray(at, at + bytesInLine))));
  return lines;
}

/** A header's text in encoded words (RFC 2047), none of them longer than a header's line, no letter divided. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let piece = '';
  for (const letter of text.replace(/\s+/g, ' ')) {
    if (encode(piece + letter).length > 42) {
      words.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...words, piece]
    .map((word) => `=?utf-8?B?${btoa(String.fromCharCode(...encode(word)))}?=`)
    .join('\r\n ');
}
