import { splitHash } from '../../plan/content-hash.ts';
import type { Rendering } from '../../views/rendering.ts';
import type { RollupFacts } from '../../views/rollup/rollup-facts.ts';
import { rollupSummary } from '../../views/rollup/rollup-view.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { htmlStyle } from '../html/html-style.ts';
import { escaped } from '../html/html-text.ts';
import { htmlWords } from '../html/html-words.ts';
import { pageHead } from '../html/page-policy.ts';
import { formatWords } from '../format-words.ts';
import { madeByComment } from '../made-by.ts';
import { rollupIsland } from './rollup-island.ts';
import { rollupPageWords } from './rollup-page-words.ts';
import { rollupScript } from './rollup-script.js';

/** What rows that open have beyond the style of every page. */
const rollupStyle = `${htmlStyle}
.opens{font:inherit;color:inherit;background:none;border:0;padding:.2rem 0;text-align:start;cursor:pointer}
.opens::before{content:"▸";display:inline-block;width:1.1em;color:var(--accent)}
.opens[aria-expanded=true]::before{content:"▾"}
th .opens::after{content:none}
tr.programme>th{padding-inline-start:1.8rem}
tr.tasks>td{padding-inline-start:3.6rem;max-width:none;background:var(--band)}
tr.tasks ul{margin:.2rem 0}
tr.more>td{padding-inline-start:1.8rem}
@media print{th .opens{display:inline!important}}
`;

/**
 * Many programmes as one page that fetches nothing: all together and by the body above to be read without a script; with it each row
 * opens in place, down to the tasks. Rows are made when they are asked for, so that a page of a nation opens at once.
 */
export async function rollupHtml(
  { title, language, fictional, command }: Rendering,
  facts: RollupFacts,
): Promise<string> {
  const words = rollupPageWords[language];
  const head = await pageHead({
    language,
    title,
    madeBy: madeByComment(command),
    style: rollupStyle,
    script: rollupScript,
  });
  const { content } = htmlBlocks(rollupSummary(facts.rows, language), language);
  return `${[
    ...head,
    `<a class="skip" href="#content">${htmlWords[language].skip}</a>`,
    ...(fictional ? [`<aside class="fictional">${formatWords[language].fictional}.</aside>`] : []),
    '<main id="content" tabindex="-1">',
    content,
    `<noscript><p class="note">${words.noScript}</p></noscript>`,
    '</main>',
    `<footer class="foot">${htmlWords[language].madeBy} <code>${escaped(splitHash(command).command)}</code></footer>`,
    `<script type="application/json" id="rollup">${rollupIsland(facts, language)}</script>`,
    `<script>${rollupScript}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
