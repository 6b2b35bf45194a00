import { authorityLines } from '../../vietnamese/documents/authority-lines.ts';
import type { Language } from '../../locale/localised.ts';
import type { Block, ChangedWords, Footnote, Letterhead } from '../../views/blocks/block.ts';
import { cutAtNotes, footnotesOf } from '../footnotes.ts';
import { formatWords } from '../format-words.ts';
import { htmlChart } from './html-charts.ts';
import { htmlTable } from './html-table.ts';
import { below, counter, escaped } from './html-text.ts';
import { htmlWords } from './html-words.ts';
import { letterheadLines } from '../letterhead-lines.ts';
import { pageSections } from '../page-sections.ts';

/** Blocks as the content of a page, with the headings that a table of contents leads to. */
export function htmlBlocks(
  blocks: readonly Block[],
  language: Language,
): {
  readonly content: string;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
} {
  const nextId = counter();
  const sections: { id: string; text: string }[] = [];
  let above: string = htmlWords[language].table;
  const markupOf = (block: Block) => {
    if (block.kind === 'heading') {
      const id = nextId('section-');
      above = block.text;
      if (block.level === 2) sections.push({ id, text: block.text });
      return `<h${block.level} id="${id}">${escaped(block.text)}</h${block.level}>`;
    }
    if (block.kind === 'table') return htmlTable(block, { id: nextId('table-'), name: above });
    if (block.kind === 'chart') return htmlChart(block, language, nextId);
    return blockMarkup(block, language);
  };
  const parts = pageSections(blocks).map((part) => {
    const closings = closingsOf(part.blocks).map((some) => {
      const together = below(some.map(markupOf));
      return some.length > 1 ? `<div class="closing">\n${together}\n</div>` : together;
    });
    const markup = below(closings);
    return part.isLandscape ? `<div class="lying">\n${markup}\n</div>` : markup;
  });
  return { content: below([...parts, ...printedNotes(blocks, language)]), sections };
}

/** Blocks one by one, but recipients and signature next to each other as the two sides of one closing. */
function closingsOf(blocks: readonly Block[]): Block[][] {
  const closes = (block: Block | undefined) => block?.kind === 'recipients' || block?.kind === 'signature';
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const goesBeside = closes(block) && last?.length === 1 && closes(last[0]) && last[0].kind !== block.kind;
    if (goesBeside) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function blockMarkup(
  block: Exclude<Block, { readonly kind: 'heading' | 'table' | 'chart' }>,
  language: Language,
): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'wording': {
      const { text, role, notes = [] } = block;
      const tag = role === 'ground' || role === 'reference' ? 'i' : 'b';
      const set = (words: string) => (role ? `<${tag}>${escaped(words)}</${tag}>` : escaped(words));
      const kind = role ? `wording ${role}` : 'wording';
      if (notes.length === 0) return `<p class="${kind}">${set(text)}</p>`;
      const pieces = cutAtNotes(text, notes).map((piece) =>
        typeof piece === 'string' ? set(piece) : openingNote(piece, language),
      );
      return `<div class="${kind}">${pieces.join('')}</div>`;
    }
    case 'note':
      return block.weight === 'warning'
        ? `<p class="note warning"><b>${formatWords[language].warning}:</b> ${escaped(block.text)}</p>`
        : `<p class="note">${escaped(block.text)}</p>`;
    case 'list':
      return list(block.items);
    case 'lines':
      if (block.role === 'code') return `<pre>${block.lines.map(escaped).join('\n')}</pre>`;
      return `<p${block.role === 'title' ? ' class="wording title"' : ''}>${block.lines.map(escaped).join('<br/>\n')}</p>`;
    case 'facts':
      return [
        ...(block.title === undefined ? [] : [`<p class="title">${escaped(block.title)}</p>`]),
        `<dl>${block.facts.map(({ name, words }) => `<div><dt>${escaped(name)}</dt><dd>${escaped(words)}</dd></div>`).join('')}</dl>`,
      ].join('\n');
    case 'changes':
      return [
        ...(block.title === undefined ? [] : [`<p class="title">${escaped(block.title)}</p>`]),
        `<p class="wording">${block.words.map((words) => changed(words, language)).join('')}</p>`,
      ].join('\n');
    case 'letterhead':
      return letterhead(block, language);
    case 'signature': {
      const { position, name } = block;
      const over = authorityLines(block)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('');
      return `<div class="signature">${over}<p>${escaped(position)}</p><p class="name">${escaped(name)}</p></div>`;
    }
    case 'recipients':
      return `<div class="recipients"><p>${escaped(block.title)}</p>${list(block.lines)}</div>`;
  }
}

/** A note that opens where one reads, without a script. */
const openingNote = ({ number, text }: Footnote, language: Language) =>
  ` <details class="footnote"><summary aria-label="${formatWords[language].footnote} ${number}">[${number}]</summary><span>${escaped(text)}</span></details>`;

/** The same notes at the end of what is printed, where nothing can be opened. */
function printedNotes(blocks: readonly Block[], language: Language): string[] {
  const notes = footnotesOf(blocks);
  if (notes.length === 0) return [];
  const lines = notes.map(({ number, text }) => `<p>[${number}] ${escaped(text)}</p>`);
  return [
    `<section class="footnotes"><p class="title">${formatWords[language].footnotes}</p>\n${lines.join('\n')}</section>`,
  ];
}

const list = (items: readonly string[]) =>
  `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`;

/** Words taken out or put in are said to be so for those who hear the page. */
function changed({ change, text }: ChangedWords, language: Language): string {
  if (change === 'same') return escaped(text);
  const tag = change === 'removed' ? 'del' : 'ins';
  return `<${tag}><span class="unseen">[${formatWords[language][change]}] </span>${escaped(text)}</${tag}>`;
}

function letterhead(head: Letterhead, language: Language): string {
  const { superior, issuer, star, number, about, authority, placeAndDate, close } = letterheadLines(
    head,
    language,
  );
  const line = (text: string | null, kind = '') =>
    text === null ? '' : `<p${kind === '' ? '' : ` class="${kind}"`}>${escaped(text)}</p>`;
  const [first = '', motto] = authority;
  return [
    `<header class="letterhead"><div>${line(superior)}${line(issuer, 'strong')}${line(star)}${line(number)}${about === null ? '' : `<h1>${escaped(about)}</h1>`}</div>`,
    `<div>${line(first, motto === undefined ? 'strong ruled' : 'strong')}${line(motto ?? null, 'strong ruled')}${line(placeAndDate, 'placed')}</div></header>`,
    ...(head.type === null
      ? []
      : [
          `<h1 class="kind">${[escaped(head.type), ...(head.subject === '' ? [] : [`<span>${escaped(head.subject)}</span>`])].join('<br/>')}</h1>${line(close, 'close')}`,
        ]),
  ].join('\n');
}
