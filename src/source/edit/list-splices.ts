import type { Node, YAMLSeq } from 'yaml';
import { type Editing, type Splices, toPlainData } from './node-data.ts';
import {
  columnOf,
  endOf,
  intoEmpty,
  isFlow,
  lineAfter,
  runsOf,
  startOf,
  type TextRange,
  withoutFlowEntries,
  withoutLines,
} from './splices.ts';
import { type Data, flowText, isSame } from './write-value.ts';

/** Brings a list to hold other data: entries that stay keep their places, and one that goes makes room for one that comes. */
export function* listSplices(list: YAMLSeq, after: readonly Data[], editing: Editing): Splices {
  const { text, writing } = editing;
  const items = list.items as Node[];
  const gone: Node[] = [];
  let next = 0;
  for (const item of items) {
    const wanted = after[next];
    const isKept = wanted !== undefined && isSame(toPlainData(item), wanted);
    if (!isKept && gone.length < items.length - after.length) gone.push(item);
    else {
      if (!isKept)
        yield { from: startOf(item), to: endOf(item, text), text: flowText(wanted ?? null, writing) };
      next += 1;
    }
  }
  yield* removals(list, gone, editing);
  if (next < after.length) yield* additions(list, after.slice(next), editing);
}

function* removals(list: YAMLSeq, gone: readonly Node[], { text, writing }: Editing): Splices {
  const items = list.items as Node[];
  const rangeOf = (item: Node): TextRange => [startOf(item), endOf(item, text)];
  if (isFlow(list)) {
    const ranges = items.map(rangeOf);
    for (const run of runsOf(ranges, (at) => gone.includes(items[at] as Node)))
      yield withoutFlowEntries(text, run, [], writing.eol);
  } else
    for (const item of gone) {
      const [start, end] = rangeOf(item);
      yield withoutLines(text, [text.lastIndexOf('-', start - 1), end], [], writing.eol);
    }
}

function* additions(list: YAMLSeq, fresh: readonly Data[], { text, writing }: Editing): Splices {
  const entries = fresh.map((value) => flowText(value, writing));
  const last = list.items.at(-1);
  if (last === undefined) {
    yield isFlow(list) ? intoEmpty(list, entries.join(', '), text) : null;
    return;
  }
  const end = endOf(last, text);
  if (isFlow(list)) {
    yield { from: end, to: end, text: entries.map((entry) => `, ${entry}`).join('') };
    return;
  }
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', startOf(last) - 1)));
  for (const entry of entries) yield lineAfter(text, end, `${indent}- ${entry}`, writing.eol);
}
