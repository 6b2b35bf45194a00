import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsIn } from '../../src/lsp/mentions.ts';
import { toEditorRange } from '../../src/lsp/editor-plan.ts';
import { referencesAt } from '../../src/lsp/navigation.ts';
import { renameAt } from '../../src/lsp/rename.ts';
import { UserError } from '../../src/plan/user-error.ts';
import { caseCount } from '../support/case-count.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { carryOut, openInEditor, placeIn } from './plan-in-editor.ts';

const nextTerm = {
  'plans/vi-du-2/programme.yaml': [
    'id: vi-du-2',
    'fictional: true',
    'type: CTr',
    'symbol: 05-CTr/BTC',
    'date: 2025-10-01',
    'place: Hà Nội',
    'issuer: ban-to-chuc',
    'title: CHƯƠNG TRÌNH HÀNH ĐỘNG',
    'subject: Thực hiện Nghị quyết Đại hội hư cấu lần sau',
    'grounds: [nq-01-2020]',
    'succeeds: { programme: vi-du, closed: 2025-09-30 }',
    'preamble: "Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020, Ban Tổ chức xây dựng Chương trình hành động như sau:"',
    'term: { from: 2025, to: 2030 }',
    'text: [text/I.yaml]',
    'operative: [viec]',
    'signature: { authority: T/M BAN TỔ CHỨC, position: TRƯỞNG BAN, name: Nguyễn Văn Ví Dụ }',
    'recipients: []',
    '',
  ].join('\n'),
  'plans/vi-du-2/text/I.yaml': [
    'units:',
    '  - id: viec',
    '    kind: part',
    '    number: I',
    '    heading: NHIỆM VỤ',
    '    units:',
    '      - id: mo-lop',
    '        kind: bullet',
    '        text: Tiếp tục mở lớp tập huấn cho cán bộ.',
    '        task: { lead: van-phong, deadline: { year: 2026 }, carries: "vi-du/mo-lop", by: nq-01-2020 }',
    '',
  ].join('\n'),
  'plans/vi-du/exceptions.yaml':
    'exceptions:\n  - { rule: programme-number, unit: vi-du, reason: Bản hư cấu }\n  - { rule: final-stop, unit: mo-lop, reason: Đúng như bản in }\n',
  'plans/approvals.yaml':
    'required:\n  - { effects: [weakens], programmes: [vi-du], units: [mo-lop], by: [lan] }\n',
};

const codes = (root: string) =>
  openInEditor(root)
    .findings(null)
    .map(({ rule }) => rule)
    .sort();

test('a programme gets another id: its folder, those that succeed it or carry its tasks, exceptions, approvals', () => {
  const root = planOnDisk(nextTerm);
  const before = codes(root);
  const plan = openInEditor(root).plan();
  const carried = placeIn(root, 'plans/vi-du-2/text/I.yaml', 'vi-du/mo-lop', 2);
  expect(referencesAt(plan, carried, true).map(({ file }) => file)).toEqual(
    [
      'plans/approvals.yaml',
      'plans/vi-du/exceptions.yaml',
      'plans/vi-du/programme.yaml',
      'plans/vi-du-2/programme.yaml',
      'plans/vi-du-2/text/I.yaml',
    ].sort(),
  );
  const renaming = renameAt(plan, carried, 'hoi-2020');
  expect(renaming.files).toEqual([{ from: 'plans/vi-du', to: 'plans/hoi-2020' }]);
  carryOut(root, plan, renaming);
  const read = (file: string) => readFileSync(join(root, 'plans', file), 'utf8');
  expect(read('hoi-2020/programme.yaml')).toMatch(/^id: hoi-2020\n/);
  expect(read('hoi-2020/exceptions.yaml')).toContain('unit: hoi-2020,');
  expect(read('vi-du-2/programme.yaml')).toContain('succeeds: { programme: hoi-2020, closed');
  expect(read('vi-du-2/text/I.yaml')).toContain('carries: "hoi-2020/mo-lop"');
  expect(read('approvals.yaml')).toContain('programmes: [hoi-2020]');
  expect(codes(root)).toEqual(before);
});

test('the id of a carried task changes where it is carried, and not that of another programme’s unit', () => {
  const root = planOnDisk(nextTerm);
  const plan = openInEditor(root).plan();
  const renaming = renameAt(plan, placeIn(root, 'plans/vi-du-2/text/I.yaml', '/mo-lop', 3), 'no');
  carryOut(root, plan, renaming);
  const text = readFileSync(join(root, 'plans/vi-du-2/text/I.yaml'), 'utf8');
  expect(text).toContain('- id: mo-lop\n');
  expect(text).toContain('carries: "vi-du/no"');
  expect(readFileSync(join(root, 'plans/vi-du/text/II.yaml'), 'utf8')).toContain('id: "no"\n');
});

test('an id that is taken, as a programme or a folder, is not given; an amended programme and an issued slip keep theirs', () => {
  const root = planOnDisk({
    ...nextTerm,
    'plans/thu/ghi-chu.yaml': 'a: b\n',
    'plans/vi-du/revisions/lan-1.yaml':
      'id: lan-1\nmandates: [nq-01-2020]\nstate: issued\nchanges:\n  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: Ví dụ }\n',
  });
  const plan = openInEditor(root, 'en').plan();
  const at = placeIn(root, 'plans/vi-du-2/programme.yaml', 'id: vi-du-2', 5);
  const refusal = (id: string, place = at) => {
    try {
      return renameAt(plan, place, id);
    } catch (error) {
      return error instanceof UserError ? error.localised.en : error;
    }
  };
  expect(refusal('vi-du')).toBe('The id “vi-du” is taken.');
  expect(refusal('thu')).toBe('The id “thu” is taken.');
  expect(refusal('moi', placeIn(root, 'plans/vi-du/programme.yaml', 'id: vi-du', 5))).toBe(
    'The programme was amended: its earlier wordings and its slips are found by this id; keep the id.',
  );
  expect(refusal('moi', placeIn(root, 'plans/vi-du/revisions/lan-1.yaml', 'id: lan-1', 5))).toBe(
    'The id stands in plans/vi-du/revisions/lan-1.yaml, which is never edited; keep the id.',
  );
});

test('whatever id of an example is renamed, lint finds the same as before', () => {
  for (const example of ['examples', 'examples/state']) {
    const first = temporaryFolder();
    cpSync(join(example, 'plans'), join(first, 'plans'), { recursive: true });
    const before = codes(first);
    const defined = mentionsIn(openInEditor(first).plan()).filter(({ isDefinition }) => isDefinition);
    expect(defined.length).toBeGreaterThan(20);
    let done = 0;
    fc.assert(
      fc.property(fc.constantFrom(...defined), ({ file, range }) => {
        const root = temporaryFolder();
        cpSync(join(example, 'plans'), join(root, 'plans'), { recursive: true });
        const plan = openInEditor(root).plan();
        try {
          carryOut(root, plan, renameAt(plan, { file, position: toEditorRange(range).start }, 'ma-moi-1'));
        } catch (error) {
          if (error instanceof UserError) return;
          throw error;
        }
        done += 1;
        expect(codes(root)).toEqual(before);
      }),
      { numRuns: caseCount(5, 100) },
    );
    expect(done).toBeGreaterThan(0);
  }
});

test('a body gets its former id back, another one never does, and commands know it by either', async () => {
  const root = planOnDisk(nextTerm);
  const rename = (from: string, to: string) => {
    const plan = openInEditor(root, 'en').plan();
    carryOut(root, plan, renameAt(plan, placeIn(root, 'plans/organisations.yaml', `id: ${from}`, 5), to));
  };
  const register = () => readFileSync(join(root, 'plans/organisations.yaml'), 'utf8');
  const [before, head] = [register(), readFileSync(join(root, 'plans/vi-du-2/programme.yaml'), 'utf8')];
  const found = codes(root);
  rename('ban-to-chuc', 'ban-tc');
  expect(register()).toContain('id: ban-tc, previously: [ban-to-chuc]');
  expect(readFileSync(join(root, 'plans/vi-du-2/programme.yaml'), 'utf8')).toContain('issuer: ban-tc\n');
  expect(codes(root)).toEqual(found);
  expect(() => {
    rename('van-phong', 'ban-to-chuc');
  }).toThrow('ban-to-chuc');
  const said = async (...args: string[]) => {
    const { exitCode, out, err } = await runCthd([...args, '--lang', 'en'], { cwd: root });
    return `${exitCode} ${out}${err}`;
  };
  expect(await said('status', '--lead', 'ban-to-chuc', '-p', 'vi-du')).toBe(
    await said('status', '--lead', 'ban-tc', '-p', 'vi-du'),
  );
  expect(await said('body', 'add', 'Ban mới', '--id', 'ban-to-chuc')).toContain(
    'The id “ban-to-chuc” is taken',
  );
  rename('ban-tc', 'ban-to-chuc');
  expect(register()).toBe(before.replace('id: ban-to-chuc', 'id: ban-to-chuc, previously: [ban-tc]'));
  expect(readFileSync(join(root, 'plans/vi-du-2/programme.yaml'), 'utf8')).toBe(head);
  rename('ban-to-chuc', 'ban-ba');
  expect(register()).toContain('id: ban-ba, previously: [ban-tc, ban-to-chuc]');
});
