import type { SourceRun } from '../../source-text.ts';
import { joinRuns } from '../join-runs.ts';

/** Inline markup of Markdown: emphasis, escapes, links, code, footnote marks, line breaks of HTML. What may stand inside is bounded: many are opened and none closed at no cost. */
const tokens =
  /\\([!-/:-@[-`{-~])|(\*\*\*|\*\*|\*|__|_)|\[\^([^\]\s]{1,40})\]|!?\[([^[\]]{0,500})\]\([^)\s]{0,1000}(?:\s"[^"]{0,500}")?\)|<br\s*\/?>|<!--[^]{0,4000}?-->|<\/?(?:b|strong|i|em|u|sup|sub|span)(?:\s[^<>]*)?>|&(amp|lt|gt|quot|nbsp|#\d{1,6});/giu;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The runs of a stretch of Markdown. A mark of emphasis without its partner is a letter. */
export function inlineRuns(text: string): SourceRun[] {
  const runs: SourceRun[] = [];
  const open = new Set<string>();
  const say = (words: string) => {
    if (words !== '') runs.push({ text: words, bold: isBold(open), italic: isItalic(open) });
  };
  let at = 0;
  for (const match of text.matchAll(tokens)) {
    const [whole, escaped, emphasis, note, label, entity] = match;
    say(text.slice(at, match.index));
    at = match.index + whole.length;
    if (escaped !== undefined) say(escaped);
    else if (emphasis !== undefined) {
      if (!toggles(text, match.index, { emphasis, open })) say(emphasis);
    } else if (note !== undefined) runs.push({ text: '', bold: false, italic: false, note });
    else if (label !== undefined) say(label);
    else if (entity !== undefined) say(entities[entity.toLowerCase()] ?? characterOf(entity));
    else if (/^<br/i.test(whole)) say('\n');
    else toggleTag(whole, open);
  }
  say(text.slice(at));
  return joinRuns(runs);
}

const isBold = (open: ReadonlySet<string>) =>
  ['**', '__', '***', 'b', 'strong'].some((mark) => open.has(mark));
const isItalic = (open: ReadonlySet<string>) => ['*', '_', '***', 'i', 'em'].some((mark) => open.has(mark));

/** Opens or closes emphasis; false where the sign is a letter: between blanks, or an underscore inside a word. */
function toggles(
  text: string,
  at: number,
  { emphasis, open }: { readonly emphasis: string; readonly open: Set<string> },
): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + emphasis.length)];
  if (emphasis.startsWith('_') && /[\p{L}\p{N}_]/u.test(before) && /[\p{L}\p{N}_]/u.test(after)) return false;
  if (open.has(emphasis)) {
    open.delete(emphasis);
    return true;
  }
  if (after === '' || /\s/u.test(after) || !text.includes(emphasis, at + emphasis.length)) return false;
  open.add(emphasis);
  return true;
}

function toggleTag(tag: string, open: Set<string>): void {
  const name = /[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? '';
  if (tag.startsWith('</')) open.delete(name);
  else if (!tag.startsWith('<!')) open.add(name);
}

function characterOf(entity: string): string {
  const code = Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
