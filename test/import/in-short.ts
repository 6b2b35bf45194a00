import type { SourceBlock, SourceText } from '../../src/import/source-text.ts';
import type { DraftUnit } from '../../src/import/structure/draft-units.ts';

/** A source text in short: a line a paragraph, `label|words`, bold in stars, notes as `[^1]`; tables as rows of cells. */
export const blocksInShort = ({ blocks }: Pick<SourceText, 'blocks'>): unknown[] => blocks.map(blockInShort);

function blockInShort(block: SourceBlock): unknown {
  if (block.kind === 'table')
    return block.rows.map(({ cells, isHead }) => [
      ...(isHead ? ['head'] : []),
      ...cells.map(({ blocks, columnSpan, rowSpan }) =>
        [
          ...blocks.map(blockInShort),
          ...(columnSpan !== 1 || rowSpan !== 1 ? [`${columnSpan}×${rowSpan}`] : []),
        ].join(' '),
      ),
    ]);
  const words = block.runs
    .map(({ text, bold, note }) => (note === undefined ? (bold ? `*${text}*` : text) : `[^${note}]`))
    .join('');
  return `${block.label === null ? '' : `${block.label}|`}${words}`;
}

/** Units in short, indented: `kind number: words`. */
export const unitsInShort = (units: readonly DraftUnit[], indent = ''): string[] =>
  units.flatMap(({ kind, number, heading, text, reference, cells, rows, units: inner }) => [
    [
      `${indent}${kind}${number === undefined ? '' : ` ${number}`}`,
      ...(heading === undefined ? [] : [`# ${heading}`]),
      ...(text === undefined ? [] : [text]),
      ...(reference === undefined ? [] : [reference]),
      ...(cells ? [`| ${cells.join(' | ')} |`] : []),
      ...(rows ? [JSON.stringify(rows)] : []),
    ].join(' '),
    ...unitsInShort(inner, `${indent}  `),
  ]);
