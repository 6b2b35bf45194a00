/** Lines that are compared one by one; what is between the parts that are alike is rarely longer. */
const mostCompared = 1500;
const mostShown = 20;

/** The lines that differ between two texts, `-` for those of the first and `+` for those of the second, the first few of them. */
export function lineDiff(before: string, after: string): { readonly lines: string[]; readonly more: number } {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  const lines = changed(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return { lines: lines.slice(0, mostShown), more: Math.max(0, lines.length - mostShown) };
}

/** By the longest common sequence of lines; where there are too many of them, all are changed. */
function changed(old: readonly string[], fresh: readonly string[]): string[] {
  if (old.length * fresh.length > mostCompared ** 2)
    return [...old.map((line) => `-${line}`), ...fresh.map((line) => `+${line}`)];
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      row += 1;
      column += 1;
    } else if (column >= fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1)))
      lines.push(`-${old[row++] ?? ''}`);
    else lines.push(`+${fresh[column++] ?? ''}`);
  }
  return lines;
}
