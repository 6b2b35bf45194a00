import { bulletSigns } from '../plain-bullet.ts';

/** A list level is indented by at least so many blanks more than the one above. */
const deeper = 2;

/** The beginnings of lines that no bullet goes on from: headings, labels, sub-bullets by their own sign. */
const endsLists = /^(?:#|\*\*|\+\s|\d|\p{L}\)|\(\d|[IVXLC]{1,7}[.-])/u;

/**
 * Gives lines, one after the other, each without its indent, and with it; a bullet that stands deeper than the one before it gets the sign of
 * its level, since no other trace of the indent is kept.
 */
export function withBulletLevels(): (line: string, indented: string) => string {
  let indents: number[] = [];
  return (line, indented) => {
    if (endsLists.test(line)) indents = [];
    if (!/^[-*•]\s/u.test(line)) return line;
    const indent = (/^\s*/u.exec(indented)?.[0] ?? '').replace(/\t/gu, '    ').length;
    while (indent < (indents.at(-1) ?? 0)) indents.pop();
    if (indents.length === 0 || indent >= (indents.at(-1) ?? 0) + deeper) indents.push(indent);
    const level = indents.length - 1;
    return level === 0 ? line : (bulletSigns[level] ?? bulletSigns[2]) + line.slice(1);
  };
}
