import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { makeDocx, p } from '../support/make-docx.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const head = '<h1>KẾ HOẠCH</h1><p><b>Việc hư cấu năm 2026</b></p><p><b>I. NHIỆM VỤ</b></p>';
const num = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`;
const level = (at: number, sign: string) =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/></w:lvl>`;
const bold = (words: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;

/** One made-up plan in the forms in which lists within lists come. */
const texts: readonly (readonly [string, string | Uint8Array])[] = [
  ['a.html', `<body>${head}<ul><li>Xã A:<ul><li>thôn một;<li>thôn hai.</ul><li>Xã B.</ul></body>`],
  [
    'a.md',
    '# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\n**I. NHIỆM VỤ**\n\n- Xã A:\n    - thôn một;\n    - thôn hai.\n- Xã B.\n',
  ],
  [
    'b.md',
    '# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\n**I. NHIỆM VỤ**\n\n* Xã A:\n\n  - thôn một;\n\n  - thôn hai.\n\n* Xã B.\n',
  ],
  [
    'a.docx',
    makeDocx({
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, '\uF0B7')}${level(1, 'o')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      body: `${bold('KẾ HOẠCH')}${bold('Việc hư cấu năm 2026')}${bold('I. NHIỆM VỤ')}${p('Xã A:', num(0))}${p('thôn một;', num(1))}${p('thôn hai.', num(1))}${p('Xã B.', num(0))}`,
    }),
  ],
];

const inShort = (units: readonly Unit[], indent = ''): string[] =>
  units.flatMap(({ kind, heading, text, units: inner }) => [
    `${indent}${kind} ${heading ?? text ?? ''}`,
    ...inShort(inner, `${indent}  `),
  ]);

test.each(texts)(
  'bullets below bullets are sub-bullets, and no sign is counted as lost: %s',
  async (name, text) => {
    const root = temporaryFolder();
    writeFileSync(join(root, name), text);
    const { exitCode, out } = await runCthd(['import', name, '--programme', 'thu', '--lang', 'en'], {
      cwd: root,
    });
    expect([exitCode, out]).toEqual([0, expect.stringContaining('0 words lost, 0 made up') as string]);
    const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
    expect(inShort(programme?.units ?? [])).toEqual([
      'part NHIỆM VỤ',
      '  bullet Xã A:',
      '    subbullet thôn một;',
      '    subbullet thôn hai.',
      '  bullet Xã B.',
    ]);
  },
);
