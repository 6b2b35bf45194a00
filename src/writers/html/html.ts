import { splitHash } from '../../plan/content-hash.ts';
import type { Rendering } from '../../views/rendering.ts';
import { formatWords } from '../format-words.ts';
import { htmlBlocks } from './html-blocks.ts';
import { htmlScript } from './html-script.ts';
import { htmlStyle } from './html-style.ts';
import { below, escaped } from './html-text.ts';
import { htmlWords } from './html-words.ts';
import { pageHead } from './page-policy.ts';
import { madeByComment } from '../made-by.ts';

/** From this many sections on a page opens with a list of them. */
const contentsFrom = 4;

/**
 * A rendering as one page that fetches nothing and needs no script to be read; its policy lets only its own style and script run, by
 * their hashes.
 */
export async function html(rendering: Rendering): Promise<string> {
  const { title, language, fictional, command, blocks } = rendering;
  const words = htmlWords[language];
  const { content, sections } = htmlBlocks(blocks, language);
  const style = fictional ? htmlStyle + everyPage(formatWords[language].fictional) : htmlStyle;
  const hasTitle = blocks.some(
    (block) => block.kind === 'letterhead' || (block.kind === 'heading' && block.level === 1),
  );
  const labels = { filter: words.filter, every: words.every, count: words.count, sort: words.sort };
  const data = Object.entries(labels).map(([name, text]) => ` data-${name}="${escaped(text)}"`);
  const head = await pageHead({ language, title, madeBy: madeByComment(command), style, script: htmlScript });
  return `${below([
    ...head,
    `<a class="skip" href="#content">${words.skip}</a>`,
    ...(fictional ? [fictionalMarkup(rendering)] : []),
    ...(sections.length >= contentsFrom ? [contents(sections, words.contents)] : []),
    `<main id="content" tabindex="-1"${data.join('')}>`,
    ...(hasTitle ? [] : [`<h1>${escaped(title)}</h1>`]),
    content,
    '</main>',
    `<footer class="foot">${words.madeBy} <code>${escaped(splitHash(command).command)}</code></footer>`,
    `<script>${htmlScript}</script>`,
    '</body>',
    '</html>',
  ])}\n`;
}

/** On paper it is under every page. */
const everyPage = (words: string) =>
  `@media print{.fictional{display:none}}@page{@bottom-center{content:"${words}.";font-style:italic}}\n`;

/** Said above the page, and on paper across every sheet. */
function fictionalMarkup({ language }: Rendering): string {
  const { fictional, fictionalMark } = formatWords[language];
  return `<aside class="fictional">${fictional}.</aside>\n<div class="mark" aria-hidden="true">${fictionalMark}</div>`;
}

const contents = (sections: readonly { readonly id: string; readonly text: string }[], name: string) =>
  `<nav aria-label="${name}"><details><summary>${name}</summary><ul>${sections
    .map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`)
    .join('')}</ul></details></nav>`;
