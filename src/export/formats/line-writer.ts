import type { TakeBytes } from './export-format.ts';

/** The letters that are gathered before they are encoded. */
const piece = 65_536;

/** Gathers lines of text into pieces of UTF-8. */
export function lineWriter(take: TakeBytes): {
  readonly add: (line: string) => void;
  readonly finish: () => void;
} {
  const encoder = new TextEncoder();
  let gathered = '';
  const pass = () => {
    if (gathered !== '') take(encoder.encode(gathered));
    gathered = '';
  };
  return {
    add(line) {
      gathered += line;
      if (gathered.length >= piece) pass();
    },
    finish: pass,
  };
}
