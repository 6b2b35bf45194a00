import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';

/** A made-up plan that names a department in two ways and a list of provinces. */
const text = `ỦY BAN NHÂN DÂN TỈNH VÍ DỤ

# KẾ HOẠCH

Thực hiện việc hư cấu giai đoạn 2026 - 2027

I. NHIỆM VỤ

1. Mở lớp cho cán bộ.

**PHỤ LỤC**

| TT | Nội dung | Chủ trì | Phối hợp |
| --- | --- | --- | --- |
| 1 | Lập quỹ hỗ trợ cho cán bộ | Sở NN&MT | Thành phố Ví Dụ, Thử Nghiệm, Hư Cấu |
| 2 | Mở lớp hai cho mọi người | Sở Nông nghiệp và Môi trường | |
`;

/** The names of each body that is registered, and what was asked about two names. */
async function registered(answers?: readonly string[]) {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), text);
  const { askIn, heard } = scriptedAsk(answers ?? []);
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
    ...(answers && { askIn }),
  });
  expect(exitCode, out).toBe(0);
  const { organisations } = parse(readFileSync(join(root, 'plans/organisations.yaml'), 'utf8')) as {
    readonly organisations: readonly { readonly name: string; readonly names?: readonly string[] }[];
  };
  const shown = await runCthd(['render', 'text', '--format', 'text'], { cwd: root });
  expect(shown.out).toContain('Sở NN&MT');
  return {
    names: organisations.map(({ name, names = [] }) => [name, ...names].join(' = ')),
    said: out.split('\n').filter((line) => line.includes('one body')),
    asked: heard.filter((line) => line.includes('same as')),
  };
}

const others = ['Thành phố Ví Dụ', 'Thử Nghiệm', 'Hư Cấu'];

test('an abbreviated name and the name spelled out are one body, unless a person says otherwise; a list of provinces is one body each', async () => {
  const alone = await registered();
  expect(alone.names.slice(-4)).toEqual(['Sở Nông nghiệp và Môi trường = Sở NN&MT', ...others]);
  expect(alone.said).toEqual([
    '- line 15, table 1, row 2, column 1: “Sở NN&MT” and “Sở Nông nghiệp và Môi trường” were taken for one body: “Lập quỹ hỗ trợ cho cán bộ”',
  ]);
  const asked = await registered(['two bodies']);
  expect(asked.asked).toEqual([
    'line 15, table 1, row 2, column 1: “Sở NN&MT” and “Sở Nông nghiệp và Môi trường” were taken for one body: “Lập quỹ hỗ trợ cho cán bộ”. Is “Sở NN&MT” the same as “Sở Nông nghiệp và Môi trường”?',
  ]);
  expect(asked.names.slice(-5)).toEqual(['Sở NN&MT', ...others, 'Sở Nông nghiệp và Môi trường']);
});

test('the beginning of a longer name is no other body', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    'ỦY BAN NHÂN DÂN TỈNH VÍ DỤ\n\n# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n- Sở Công nghệ số chủ trì mở lớp.\n- Sở Công nghệ số, Sở Công Thương báo cáo.\n',
  );
  await runCthd(['import', 'a.md', '--programme', 'thu', '--yes'], { cwd: root });
  const { organisations } = parse(readFileSync(join(root, 'plans/organisations.yaml'), 'utf8')) as {
    readonly organisations: readonly { readonly name: string }[];
  };
  expect(organisations.map(({ name }) => name)).toEqual([
    'Ủy ban nhân dân tỉnh Ví Dụ',
    'Sở Công nghệ số',
    'Sở Công Thương',
  ]);
});
