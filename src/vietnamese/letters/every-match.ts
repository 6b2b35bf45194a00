/**
 * Every match of an expression with the flag g, none of which is empty: as `matchAll` gives them, which first makes the expression again. With
 * a long one that takes longer than to try it on a wording.
 */
export function everyMatch(text: string, expression: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) matches.push(match);
  return matches;
}
