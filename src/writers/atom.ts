import type { Rendering } from '../views/rendering.ts';
import type { Feed, FeedEntry } from '../views/feed/feed.ts';
import { feedWords } from '../views/feed/feed-words.ts';
import { escaped } from './html/html-text.ts';
import { madeByInstruction } from './made-by.ts';

/**
 * News as readers of feeds take them in (RFC 4287): the id of an entry stays the same from one making to the next, and its moment changes
 * only when the thing does, so that nothing is shown as new twice. Words from a plan are text and nothing else. Equal news are equal bytes.
 */
export function atom(
  { command, isSigned, language }: Pick<Rendering, 'command' | 'isSigned' | 'language'>,
  { id, title, author, updated, address, entries }: Feed,
): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    ...(isSigned ? [madeByInstruction(command)] : []),
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${escaped(id)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${escaped(updated)}</updated>`,
    `  <author><name>${escaped(author)}</name></author>`,
    ...(address === null
      ? []
      : [`  <link rel="self" type="application/atom+xml" href="${escaped(address)}"/>`]),
    '  <generator>cthd</generator>',
    ...entries.flatMap((entry) => entryLines(entry, language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines(
  { id, kind, title, updated, by, details }: FeedEntry,
  language: Rendering['language'],
): string[] {
  const paragraphs = details.map((one) => `<p>${escaped(one)}</p>`).join('');
  return [
    '  <entry>',
    `    <id>${escaped(id)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <updated>${escaped(updated)}</updated>`,
    ...(by === null ? [] : [`    <author><name>${escaped(by)}</name></author>`]),
    `    <category term="${kind}" label="${escaped(feedWords[language].kinds[kind])}"/>`,
    `    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphs}</div></content>`,
    '  </entry>',
  ];
}
