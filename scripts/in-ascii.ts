import ts from 'typescript';

/**
 * The same script in ASCII alone, so that the engine keeps it with one byte a letter and copies it as it was read. esbuild escapes what stands
 * in strings; what it leaves are expressions and raw templates. Throws where a letter beyond ASCII stands in anything else.
 */
export function inAscii(code: string): string {
  if (!beyondAscii.test(code)) return code;
  const edits: (readonly [from: number, to: number, text: string])[] = [];
  const file = ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const cooked = (template: ts.TemplateLiteral) => {
    const parts = ts.isNoSubstitutionTemplateLiteral(template)
      ? [template]
      : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
    return parts.map((part) => {
      const [from, to] = [part.getStart(file) + 1, part.end - (isLast(part) ? 1 : 2)];
      return [from, to, escaped(code.slice(from, to).replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`))] as const;
    });
  };
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (ts.isRegularExpressionLiteral(node)) edits.push([node.getStart(file), node.end, escaped(node.text)]);
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'String.raw')
      edits.push([node.tag.getStart(file), node.template.getStart(file), ''], ...cooked(node.template));
    ts.forEachChild(node, (child) => void open.push(child));
  }
  let [made, at] = ['', 0];
  for (const [from, to, text] of edits.sort(([a], [b]) => a - b)) {
    made += code.slice(at, from) + text;
    at = to;
  }
  made += code.slice(at);
  const left = beyondAscii.exec(made);
  if (left) throw new Error(`not in ASCII: ${made.slice(Math.max(0, left.index - 60), left.index + 20)}`);
  return made;
}

const isLast = ({ kind }: ts.Node) =>
  kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral || kind === ts.SyntaxKind.TemplateTail;

const beyondAscii = /[^\0-\x7F]/;

const escaped = (text: string) =>
  text.replace(
    /[^\0-\x7F]/g,
    (letter) => String.raw`\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
