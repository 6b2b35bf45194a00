import type { Located } from '../../plan/location.ts';
import { collectStrings } from '../../plan/strings.ts';
import { lineIndex } from '../../plan/lines.ts';
import type { YamlDocument } from '../../plan/source-file.ts';
import { origin } from '../../plan/location.ts';
import { planRule } from '../plan-rule.ts';

/** A text may hold one only where a blank stands before a hash: most files are done with here. */
const mayHoldComment = /[ \t]#/;

/** No text without quotes is followed by a comment: in YAML a hash after a blank ends the value, and what follows is not read. */
export const commentInText = planRule<{ lost: string }>({
  id: 'comment-in-text',
  group: 'files',
  severity: 'warning',
  scope: 'file',
  message: ({ lost }) => ({
    vi: `Từ dấu # trở đi là chú thích của YAML, không thuộc nội dung: «${lost}»; hãy đặt cả nội dung trong dấu nháy, hoặc viết chú thích ở một dòng riêng phía trên.`,
    en: `From the # on it is a YAML comment and no part of the text: “${lost}”; put the whole text in quotes, or write the comment on a line of its own above.`,
  }),
  check({ files }, report) {
    const suspects = files.filter(
      ({ document: { source, hasComments = source.text.includes('#') } }) =>
        hasComments && mayHoldComment.test(source.text),
    );
    for (const file of suspects) {
      const commentAfter = commentFinder(file.document);
      for (const { node, value, isKey, id } of collectStrings([file], (text) => text !== '')) {
        const comment = isKey ? null : commentAfter(node);
        if (comment === null || !(/\s/.test(value) || /^#[^\s#]/.test(comment))) continue;
        report(node, null, { lost: comment }, id === null ? {} : { id });
      }
    }
  },
});

/** Finds the comment that a value without quotes is cut by: behind it, or on the next line deeper than its key. */
function commentFinder(document: YamlDocument): (node: Located) => string | null {
  const lines = lineIndex(document.source.text);
  return (node) => {
    const { path } = node[origin];
    if (/^(?:["'|>]|$)/.test(document.written(path) ?? '')) return null;
    const { end } = document.locate(path);
    const rest = (lines.lineOf(end.line) ?? '').slice(end.column - 1);
    const behind = /^[ \t]+(#.*)$/.exec(rest)?.[1];
    if (behind !== undefined) return behind.trimEnd();
    const below = rest.trim() === '' ? /^([ \t]+)(#.*)$/.exec(lines.lineOf(end.line + 1) ?? '') : null;
    if (!below || typeof path.at(-1) !== 'string') return null;
    const key = document.locate(path, { key: true }).start.column;
    return (below[1] ?? '').length >= key ? (below[2] ?? '').trimEnd() : null;
  };
}
