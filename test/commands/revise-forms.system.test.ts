import { expect, test } from 'vitest';
import fc from 'fast-check';
import { compare } from '../../src/change/compare/compare.ts';
import { chanceFrom } from '../instrument/random-programme.ts';
import { caseCount } from '../support/case-count.ts';
import { commitAll, initRepository } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { change } from '../support/plan-repository.ts';
import { plainStyle, yamlFolder } from '../support/plan-yaml.ts';
import { editedForms, editOf } from '../support/random-edits.ts';
import { randomForms } from '../support/random-forms.ts';
import { planOf, type PlanFilesData } from '../support/random-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const filesOf = (plan: PlanFilesData): Record<string, string> =>
  Object.fromEntries(
    yamlFolder(plan, plainStyle).files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );

const asOf = '2026-06-30';

/** Findings above a remark, without their places; a former value that an edit drops is one of them, with a slip or without. */
async function loudIn(root: string, ...more: readonly string[]) {
  const { out } = await runCthd(['lint', ...more, '--as-of', asOf, '--format', 'json', '--lang', 'en'], {
    cwd: root,
  });
  const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string; unit?: string }[] };
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, unit }) => `${rule} ${unit ?? ''}`);
}

test('what a slip is made to say of any edit of a random programme is just that edit, and it is stated or refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      fc.constantFrom(...editedForms),
      async (seed, form) => {
        const chance = chanceFrom(seed);
        const { plan } = randomForms(chance);
        const edit = editOf(plan, form, chance);
        if (!edit) return;
        const root = temporaryFolder();
        change(root, filesOf(plan));
        initRepository(root);
        commitAll(root, 'bản gốc');
        change(root, filesOf(edit.plan));
        const cthd = (...args: readonly string[]) =>
          runCthd([...args, '--as-of', asOf, '--lang', 'en'], { cwd: root });
        const unsaid = (await loudIn(root, '--against', 'HEAD')).filter(
          (one) => !one.startsWith('wording-without-slip '),
        );

        const started = await cthd('revise', 'start', 'sua-doi', '--mandate', 'nq-mot');
        expect(started).toMatchObject({ exitCode: 0, err: '' });
        const { out: proposed } = await cthd('revise', 'propose');
        const wanted = proposed.split('\n').filter((line) => line.startsWith('cthd revise add'));
        for (const line of wanted) {
          const args = line.replace(' --reason "…"', '').split(' ').slice(1);
          expect(await cthd(...args, '--reason', 'nghị quyết yêu cầu sửa')).toMatchObject({
            exitCode: 0,
            err: '',
          });
        }
        expect((await cthd('revise', 'propose')).out).toContain('every change of wording is in a slip');
        if (wanted.length === 0) {
          const added = [
            'revise',
            'add',
            edit.unit,
            '--action',
            'adjust',
            '--reason',
            'nghị quyết yêu cầu sửa',
          ];
          expect(await cthd(...added)).toMatchObject({ exitCode: 0, err: '' });
        }
        expect(await loudIn(root, '--against', 'HEAD')).toEqual(unsaid);

        const changes = compare(planOf(plan), planOf(edit.plan)).changes.map(
          (one) => `${one.kind} ${one.unit}`,
        );
        const { out: diffed } = await cthd('diff', 'HEAD', '--format', 'json');
        const found = (JSON.parse(diffed) as { changes: { kind: string; unit: string }[] }).changes;
        const ofSlip = found.filter(({ kind }) => kind.startsWith('slip-'));
        expect(ofSlip).toMatchObject([{ kind: 'slip-added', unit: 'sua-doi' }]);
        expect(
          found.filter((one) => !ofSlip.includes(one)).map(({ kind, unit }) => `${kind} ${unit}`),
        ).toEqual(changes);

        const { exitCode, out, err } = await cthd('amend', 'HEAD');
        if (exitCode === 0) expect(out).toMatch(/^<!-- cthd amend HEAD base=[0-9a-f]+ result=[0-9a-f]+ -->/u);
        else expect(err).toContain(edit.unit);

        const issue = ['revise', 'issue', 'sua-doi', '--date', '2026-06-01', '--symbol', '50/QĐ-UBND'];
        expect(await cthd(...issue)).toMatchObject({ exitCode: 0, err: '' });
        expect(await loudIn(root, '--against', 'HEAD')).toEqual(unsaid);
      },
    ),
    { numRuns: caseCount(1, 150), endOnFailure: true },
  );
});
