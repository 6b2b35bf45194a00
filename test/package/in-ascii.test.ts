import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inAscii } from '../../scripts/in-ascii.ts';

/** What a script gives when it is run. */
const valueOf = (code: string): unknown => runInThisContext(`(${code})`);

describe('a script of the bundle in ASCII', () => {
  it.each([
    [String.raw`/^(?:về|của) [«»]\d/iu.exec('C\u1ee7a \u00bb3')[0]`, 'Của »3'],
    [String.raw`/^nă[\u006d]$/.test('n\u0103m')`, true],
    ['String.raw`tháng \\d{1,2}`', String.raw`tháng \d{1,2}`],
    [
      'String.raw`${1 + 1} điều \\` \\${ ${String.raw`khoản \\n${3}`} $`',
      String.raw`2 điều \` \${ khoản \n3 $`,
    ],
    [`/[\u{1F600}-\u{1F64F}ế]/u.test('\\u{1F601}')`, true],
  ])('means the same: %s', (code, value) => {
    const made = inAscii(code);
    expect([/^[\0-\x7F]*$/.test(made), valueOf(made)]).toEqual([true, value]);
  });

  it('leaves a script that is in ASCII as it is', () => {
    const code = 'String.raw`\\d${/[a-z]/.source}`';
    expect(inAscii(code)).toBe(code);
  });

  it('reads sums of any length', () => {
    expect(valueOf(inAscii(`${"'a'+".repeat(50_000)}/é/.source`))).toBe(`${'a'.repeat(50_000)}\\u00e9`);
  });

  it('refuses letters that stand in anything else', () => {
    expect(() => inAscii('const năm = 1')).toThrow('not in ASCII: const năm = 1');
  });
});
