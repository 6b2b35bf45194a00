import { commonSubsequence } from '../../change/sequences/common-subsequence.ts';
import type { FileChange } from '../../io/write/replace-together.ts';
import type { Language } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';

interface ListOptions {
  readonly isDry: boolean;
  readonly isUpdate: boolean;
  readonly language: Language;
}

/** What an import writes, a line a file. A later version that is only shown has the lines that change, as a diff. */
export function listChanges(
  changes: readonly FileChange[],
  { isDry, isUpdate, language }: ListOptions,
): string {
  if (isUpdate && changes.length === 0)
    return { vi: 'Không có gì thay đổi.\n', en: 'Nothing changes.\n' }[language];
  if (isDry && !isUpdate) return '';
  if (!isDry) return changes.map(({ path, before }) => `${before === null ? '+' : '~'} ${path}\n`).join('');
  return changes.map(({ path, before, after }) => `--- ${path}\n${diffOf(before, after)}`).join('');
}

const around = 2;

/** The lines that differ, with a few around them. */
function diffOf(before: Uint8Array | null, after: Uint8Array): string {
  const linesOf = (bytes: Uint8Array | null) =>
    bytes === null ? [] : new TextDecoder().decode(bytes).replace(/\n$/u, '').split('\n');
  const [was, now] = [linesOf(before), linesOf(after)];
  const marked: { readonly sign: ' ' | '-' | '+'; readonly line: string }[] = [];
  let [from, to] = [0, 0];
  for (const run of [...commonSubsequence(was, now), { was: was.length, now: now.length, length: 0 }]) {
    marked.push(...was.slice(from, run.was).map((line) => ({ sign: '-' as const, line })));
    marked.push(...now.slice(to, run.now).map((line) => ({ sign: '+' as const, line })));
    marked.push(...was.slice(run.was, run.was + run.length).map((line) => ({ sign: ' ' as const, line })));
    [from, to] = [run.was + run.length, run.now + run.length];
  }
  const isNear = (at: number) =>
    marked.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== ' ');
  return marked
    .flatMap(({ sign, line }, at) => {
      if (isNear(at)) return [`${sign} ${visible(line)}\n`];
      return at > 0 && isNear(at - 1) ? ['  …\n'] : [];
    })
    .join('');
}
