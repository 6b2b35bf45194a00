import type { Problem, SourceFile } from '../../plan/source-file.ts';
import { lineIndex } from '../../plan/lines.ts';
import { codesOf, findRuns, invisibleRuns, type Run, withName } from '../../vietnamese/letters/characters.ts';
import { tokenise } from './tokenise.ts';

const maxPlaces = 50;

/**
 * What leaves no trace on paper in the comments of a file, the first places: it can have a reviewer see other lines than those that are read, or no
 * change at all, since git shows no file with a NUL. Of values the rule of this name speaks.
 */
export function invisibleInComments({ path, text }: SourceFile): Problem[] {
  if (!mayHoldAny(text)) return [];
  const lines = lineIndex(text);
  const places = tokenise(text).comments.flatMap(({ offset, source }) =>
    runsIn(source).map((run) => ({ run, offset: offset + run.span[0] })),
  );
  return places.slice(0, maxPlaces).map(({ run, offset }) => {
    const codes = codesOf(run.text);
    const { vi, en } = withName(codes);
    return {
      rule: 'invisible-characters',
      file: path,
      range: lines.rangeOf(offset, offset + run.text.length),
      args: ['comment', codes],
      message: {
        vi: `Trong chú thích có ký tự không nhìn thấy ${vi}; hãy xóa nó.`,
        en: `The comment has an invisible character, ${en}; delete it.`,
      },
    };
  });
}

/** What is invisible in a line; a tab, or the end of a line of Windows, is nothing of the kind. */
const runsIn = (line: string): Run[] =>
  findRuns(line.replace(/\r$/, '').replaceAll('\t', ' '), invisibleRuns());

/** Whether something invisible stands behind a hash, which may be that of a comment: hardly any file has it. */
function mayHoldAny(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0;) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (runsIn(text.slice(at, end)).length > 0) return true;
    at = text.indexOf('#', end);
  }
  return false;
}
