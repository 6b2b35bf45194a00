import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baseRepository, checkOut, commit, type Files, propose } from './proposals.ts';
import { type Ran, runAction } from './runner.ts';

const path = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const record =
  '- { date: 2023-06-30, state: in-progress, value: 2, by: van-phong, recorded: 2023-07-02T09:12:00+07:00 }\n';
const progress: Files = { 'plans/vi-du/progress/mo-lop.yaml': record };

/** Checks a proposal against a base that is full of old findings, in the steps that say what is new. */
function checked(before: Files, changes: Files, inputs: Readonly<Record<string, string>> = {}): Ran {
  const server = baseRepository();
  commit(server, before, 'nhiều phát hiện cũ');
  const proposal = propose(server, changes);
  const event = {
    pull_request: {
      number: 1,
      base: { sha: proposal.base },
      head: { sha: proposal.head, repo: { full_name: 'hoi/chuong-trinh' } },
    },
  };
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  return runAction({
    workspace,
    proposal,
    event,
    inputs: { directory: 'proposal', language: 'en', ...inputs },
    only: ['prepare', 'diff', 'lint'],
  });
}

const annotations = ({ log }: Ran) =>
  log.split('\n').filter((line) => /^::(?:error|warning|notice) file=/.test(line));
const spaced = wording.replace('Mở 4 lớp', 'Mở  4  lớp');
const purpose = readFileSync('test/support/base-plan/text/I.yaml', 'utf8');
const old: Files = { [path]: spaced, 'plans/vi-du/text/I.yaml': purpose.replace('cụ thể', 'cụ  thể') };

describe('a proposal is told what it brings about', () => {
  test('a record shows nothing that was there before', () => {
    const ran = checked(old, progress);
    expect([annotations(ran), ran.succeeded]).toEqual([[], true]);
    expect(ran.outputs).toMatchObject({ errors: '0', warnings: '0', information: '0', mended: '0' });
    expect(Number(ran.outputs['known'])).toBeGreaterThan(0);
    expect(ran.steps['lint']?.log).toContain('::group::In the base already:');
    expect(ran.steps['lint']?.summary).toContain('<summary>In the base already');
  });

  test('what it mends is said, and only what is new is annotated', () => {
    const ran = checked(old, {
      ...progress,
      [path]: wording.replace('with: [ban-to-chuc]', 'with: [van-phong]'),
    });
    expect(annotations(ran).length).toBeGreaterThan(0);
    expect(annotations(ran).join('')).not.toContain('text/I.yaml');
    expect(ran.steps['lint']?.summary).toMatch(/there before; \d+ mended/);
  });

  test('the changes come before the findings in the summary', () => {
    const { summary } = checked(old, progress);
    const [changes, findings] = [
      summary.indexOf('# Changes of the programme'),
      summary.indexOf('# Result of lint'),
    ];
    expect(changes).toBeGreaterThanOrEqual(0);
    expect(findings).toBeGreaterThan(changes);
  });
});

describe('what is weakened', () => {
  const weaker: Files = { [path]: wording.replace('target: 4', 'target: 2') };
  const fails = { 'fail-on': 'error, weakens' };

  test('is counted by its effect', () => {
    const ran = checked({}, weaker);
    expect(ran.outputs).toMatchObject({
      changes: '1',
      weakens: '1',
      unclear: '0',
      strengthens: '0',
      neutral: '0',
      editorial: '0',
    });
    expect(ran.steps['diff']?.outcome).toBe('success');
  });

  test('fails where fail-on names the effect', () => {
    const ran = checked({}, weaker, fails);
    expect(ran.steps['diff']).toMatchObject({ outcome: 'failure' });
    expect(ran.steps['diff']?.summary).toContain('weakens');
    expect(ran.log).toContain('::error title=cthd::Something that was promised is weakened');
  });
});
