import type { ExceptedFinding } from '../../src/plan/finding.ts';
import type { LintRun } from '../../src/findings-output/lint-run.ts';
import { finding, withFindings } from './scenario.ts';

/** Texts that try to act on a screen, in a job log, in XML, in Markdown or in HTML. */
export const attacks = [
  '\u001B[31mred\u001B]0;title\u0007',
  'one\r\ntwo\nthree',
  '::set-output name=x::y',
  'a ::error file=x::y',
  '\n::add-mask::secret',
  '##[add-path]/tmp and ##[group]',
  '##vso[task.setvariable variable=x]y ##teamcity[setParameter]',
  '\u202Edesrever\u2066x\u2069 \u200B\u200D\uFEFF\u00AD',
  '\u0000\u0008\u0085\u009B1m\u2028\u2029\uFFFE\uFFFF',
  '\u{E0041}\u{E007F}\u3164\uE000',
  '\uD800 half \uDFFF',
  ']]> <!-- --> <?xml?> &amp; &#27; "\'',
  '<script>alert(1)</script> <img src=x onerror=alert(1)>',
  'a | b \\| c || d',
  '`code` ``` ~~~',
  '[link](https://example.org) ![image](http://example.org/x.png) www.example.org',
  '@everyone @org/team user@example.org',
  '#123 GH-123 org/repo#7 deadbeef1 :tada: $x$ **b** __b__ ~~s~~',
  '{0} {1} [text](2)',
  'plain %0A::error::x %25 a:b,c=d',
  '漢字 e\u0301\u0323 👩\u200D👩\u200D👧 🇻🇳',
] as const;

const place = (text: string, index: number) => ({
  file: `plans/vi-du/text/${index}-${text.replaceAll('/', '∕')}.yaml`,
  unit: 'mo-lop',
  range: { start: { line: 1, column: 1 + text.length }, end: { line: 1, column: 1 + 2 * text.length } },
});

const findings = attacks.flatMap((text, index) =>
  (['error', 'warning', 'info'] as const).map((severity) =>
    finding(
      severity,
      `rule-${text}`,
      { vi: `Tại ${text} có ${text}`, en: `At ${text} is ${text}` },
      place(text, index),
    ),
  ),
);

const excepted: ExceptedFinding[] = attacks.map((text, index) => ({
  ...finding('warning', 'accepted', { vi: text, en: text }, place(text, index)),
  reason: text,
}));

const sources = new Map(
  findings.map(({ file }, index) => {
    const text = attacks[Math.floor(index / 3)] ?? '';
    return [file, { path: file, text: `${text}${text}${text}`.replace(/[\r\n]/g, ' ') }] as const;
  }),
);

/** A report whose every text from a plan or a command line is hostile. */
export const hostile: LintRun = {
  ...withFindings(findings, excepted, sources),
  filters: {
    paths: attacks,
    programme: attacks.join(' '),
    rules: Object.fromEntries(attacks.map((text) => [text, 'off'])),
    against: attacks.join(' '),
  },
  skipped: attacks,
  dated: attacks,
  fictional: attacks,
};
