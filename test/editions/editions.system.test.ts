import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adjust, type Adjustment, must, propose, reword, textOf } from '../support/adjusted-repository.ts';
import { commitAll, exampleRepository, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { preparedByCommands } from '../support/prepared-folder.ts';
import { runCthd } from '../support/run-cthd.ts';

const run = (root: string, ...args: readonly string[]) => runCthd(args, { cwd: root, columns: 200 });

const first: Adjustment = {
  id: '2024-kl09',
  mandate: '09-KL/LHHVD',
  symbol: '25-CTr/LHHVD',
  date: '2024-12-02',
  edit: (root) => {
    reword(root, textOf('II.1'), 'chưa có đảng đoàn.', 'chưa có đảng đoàn trong năm 2025.');
  },
  entries: [{ unit: 'lap-12-dang-doan', action: 'amend' }],
};
const second: Adjustment = {
  id: '2025-ct21',
  mandate: '21-CT/LHHVD@2025-04-18',
  symbol: '20-CTr/LHHVD',
  date: '2025-12-15',
  edit: (root) => {
    reword(root, textOf('II.2'), '07-CT/LHHVD ngày 12/5/2019', '21-CT/LHHVD ngày 18/4/2025');
  },
  entries: [{ unit: 'tu-van-thuong-xuyen', action: 'amend' }],
};

/** The example with the first of them. */
const adjustedOnce = preparedByCommands(async (root) => {
  exampleRepository(root);
  await adjust(root, first);
});

const issue = (root: string, { id, date, symbol }: Adjustment) =>
  must(root, 'revise', 'issue', id, '--date', date, '--symbol', symbol, '--as-of', date);

const issuedWords = 'chưa có đảng đoàn.';
const amendedWords = 'chưa có đảng đoàn trong năm 2025.';

describe('the editions in git', () => {
  test('are found in the folders that the programme had before', async () => {
    const root = await adjustedOnce(temporaryFolder());
    renameSync(join(root, 'plans/lien-hiep-hoi-vi-du'), join(root, 'plans/lhh-vi-du'));
    commitAll(root, 'Đổi tên thư mục', '2025-01-05');
    const { out } = await run(root, 'render', 'text', '--as-of', '2024-06-01');
    expect(out).toContain(issuedWords);
    const consolidated = await run(root, 'consolidate', '--as-of', '2025-06-01');
    expect(consolidated.out).toContain('theo khoản 1 Chương trình số 25-CTr/LHHVD ngày 02/12/2024');
    expect(consolidated.out).not.toContain('Kho git không có');
  });

  test('are told apart although the commit of one issue cannot be read', async () => {
    const root = exampleRepository();
    await propose(root, first);
    await issue(root, first);
    reword(root, textOf('II.1'), 'units:\n  - id: xay-dung', 'units: [\n  - id: xay-dung');
    commitAll(root, 'Ban hành, tệp hỏng', first.date);
    reword(root, textOf('II.1'), 'units: [\n', 'units:\n');
    commitAll(root, 'Sửa tệp hỏng', first.date);
    await adjust(root, second);
    const before = await run(root, 'render', 'text', '--as-of', '2024-06-01');
    expect(before.out).toContain(issuedWords);
    const between = await run(root, 'render', 'text', '--as-of', '2025-01-01');
    expect(between.out).toContain(amendedWords);
    expect(between.out).toContain('07-CT/LHHVD');
  });

  test('refuse to take a draft for the wording in force that came in together with an adjustment', async () => {
    const root = exampleRepository();
    await propose(root, first);
    await issue(root, first);
    await must(root, 'revise', 'start', second.id, '--mandate', second.mandate, '--as-of', second.date);
    second.edit(root);
    await must(
      root,
      ...['revise', 'add', 'tu-van-thuong-xuyen', '--action', 'amend', '--reason', 'theo chỉ thị mới'],
      ...['--revision', second.id, '--as-of', second.date],
    );
    for (const when of ['not yet committed', 'in one commit']) {
      const { exitCode, err } = await run(root, 'consolidate', '--as-of', '2025-12-31');
      expect([when, exitCode]).toEqual([when, 2]);
      expect(err).toContain('dự thảo (2025-ct21) và của lần điều chỉnh 2024-kl09');
      commitAll(root, 'Tất cả một lần', second.date);
    }
  });
});

describe('the history of a unit', () => {
  const again: Adjustment = {
    ...second,
    edit: (root) => {
      reword(root, textOf('II.1'), 'trong năm 2025.', 'trong năm 2026.');
    },
    entries: [{ unit: 'lap-12-dang-doan', action: 'amend' }],
  };
  const history = async (root: string) =>
    (await run(root, 'log', '--wording', '--unit', 'lap-12-dang-doan', '--as-of', '2026-01-01')).out;

  test('has no wording that two adjustments of one day left in force on no day', async () => {
    const root = exampleRepository();
    await adjust(root, { ...first, date: again.date });
    await adjust(root, again);
    const out = await history(root);
    expect(out.match(/^Từ ngày .*$/gm)).toEqual([
      'Từ ngày 28/12/2023 đến hết ngày 14/12/2025',
      'Từ ngày 15/12/2025',
    ]);
    expect(out.match(/khoản 1 Chương trình số \S+/g)).toEqual([
      'khoản 1 Chương trình số 25-CTr/LHHVD',
      'khoản 1 Chương trình số 20-CTr/LHHVD',
    ]);
  });

  test('dates a change by its own instrument, also where two were merged in one step', async () => {
    const root = exampleRepository();
    gitIn(root, ['switch', '--quiet', '--create', 'dieu-chinh']);
    await adjust(root, first);
    await adjust(root, second);
    gitIn(root, ['switch', '--quiet', 'main']);
    gitIn(root, ['merge', '--quiet', '--no-ff', '-m', 'Gộp', 'dieu-chinh']);
    expect((await history(root)).match(/^Từ ngày .*$/gm)).toEqual([
      'Từ ngày 28/12/2023 đến hết ngày 01/12/2024',
      'Từ ngày 02/12/2024',
    ]);
    const between = await run(root, 'render', 'text', '--as-of', '2025-06-01');
    expect([
      between.exitCode,
      between.out.includes(amendedWords),
      between.out.includes('21-CT/LHHVD'),
    ]).toEqual([0, true, false]);
    const last = await run(root, 'consolidate', '--as-of', '2026-01-01');
    expect(last.out.match(/theo khoản \d Chương trình số \S+/g)).toEqual([
      'theo khoản 1 Chương trình số 25-CTr/LHHVD',
      'theo khoản 1 Chương trình số 20-CTr/LHHVD',
    ]);
  });

  test('does not tell two adjustments of one unit apart that were merged in one step', async () => {
    const root = exampleRepository();
    gitIn(root, ['switch', '--quiet', '--create', 'dieu-chinh']);
    await adjust(root, first);
    await adjust(root, again);
    gitIn(root, ['switch', '--quiet', 'main']);
    gitIn(root, ['merge', '--quiet', '--no-ff', '-m', 'Gộp', 'dieu-chinh']);
    const { exitCode, err } = await run(root, 'render', 'text', '--as-of', '2025-06-01');
    expect([exitCode, err.includes('không có lời văn của ngày 01/6/2025')]).toEqual([2, true]);
  });

  test('says that a day is not known where the instrument has none', async () => {
    const root = await adjustedOnce(temporaryFolder());
    reword(root, 'plans/lien-hiep-hoi-vi-du/revisions/2024-kl09.yaml', 'date: 2024-12-02', 'date: null');
    commitAll(root, 'Chưa rõ ngày');
    expect((await history(root)).match(/^Từ .*$/gm)).toEqual([
      'Từ ngày 28/12/2023 đến ngày chưa rõ',
      'Từ ngày chưa rõ',
    ]);
  });
});

describe('the history of a unit of which nobody kept the wording as issued', () => {
  test('does not call the earliest wording the one as issued, and tells what was repealed', async () => {
    const root = exampleRepository();
    await adjust(root, {
      ...first,
      edit: (at) => {
        const lines = '- id: sap-xep-van-phong\n            kind: bullet\n';
        reword(at, textOf('II.1'), lines, `${lines}            repealed: ${first.id}\n`);
      },
      entries: [{ unit: 'sap-xep-van-phong', action: 'repeal' }],
    });
    rmSync(join(root, '.git'), { recursive: true });
    gitIn(root, ['init', '--quiet', '--initial-branch', 'main']);
    gitIn(root, ['add', '--all']);
    gitIn(root, ['commit', '--quiet', '--message', 'Lời văn hiện có']);
    const stands = await run(root, 'log', '--wording', '--unit', 'quy-che-lam-viec');
    expect(stands.out).toContain('Từ ngày chưa rõ\n');
    expect(stands.out).toContain('Do đâu: lời văn sớm nhất có trong lịch sử');
    const gone = await run(root, 'log', '--wording', '--unit', 'sap-xep-van-phong');
    expect(gone.out).toContain('Từ ngày 02/12/2024\n');
    expect(gone.out).toContain('Do đâu: được bãi bỏ theo Chương trình số 25-CTr/LHHVD ngày 02/12/2024');
  });
});

describe('the consolidated text', () => {
  test('lists instruments by their days, in whatever order they came in', async () => {
    const root = exampleRepository();
    for (const adjustment of [first, second]) {
      gitIn(root, ['switch', '--quiet', '--create', adjustment.id, 'main']);
      await adjust(root, adjustment);
    }
    gitIn(root, ['switch', '--quiet', 'main']);
    for (const { id } of [second, first]) gitIn(root, ['merge', '--quiet', '--no-ff', '-m', 'Gộp', id]);
    const { out } = await run(root, 'consolidate', '--as-of', '2026-01-01');
    expect(out.match(/^\d\. Chương trình số \S+/gm)).toEqual([
      '1. Chương trình số 25-CTr/LHHVD',
      '2. Chương trình số 20-CTr/LHHVD',
    ]);
  });

  const repealOf = (unit: string, indent: string, by: string) => (root: string) => {
    const kind = indent === '        ' ? 'subsection' : 'bullet';
    const lines = `- id: ${unit}\n${indent}kind: ${kind}\n`;
    reword(root, textOf('II.1'), lines, `${lines}${indent}repealed: ${by}\n`);
  };
  const bullet = { unit: 'sap-xep-van-phong', action: 'repeal' } as const;
  const repealBullet: Adjustment = {
    ...first,
    edit: repealOf('sap-xep-van-phong', '            ', first.id),
    entries: [bullet],
  };

  test('leaves one line of a repealed subsection, whatever was repealed in it before', async () => {
    const root = exampleRepository();
    await adjust(root, repealBullet);
    await adjust(root, {
      ...second,
      edit: repealOf('kien-toan-bo-may', '        ', second.id),
      entries: [{ unit: 'kien-toan-bo-may', action: 'repeal' }],
    });
    const { out } = await run(root, 'consolidate', '--as-of', '2026-01-01');
    expect(out.match(/^.*\(được bãi bỏ\).*$/gm)).toEqual(['1.1. (được bãi bỏ) [1]']);
  });

  test('tells what was done to a unit after its repeal after it', async () => {
    const root = exampleRepository();
    await adjust(root, {
      ...first,
      id: '2024-dau',
      symbol: '24-CTr/LHHVD',
      date: '2024-11-25',
      edit: (at) => {
        reword(at, textOf('II.1'), 'hướng tinh gọn.', 'hướng tinh gọn hơn.');
      },
      entries: [{ unit: bullet.unit, action: 'amend' }],
    });
    await adjust(root, repealBullet);
    const restore: Adjustment = {
      ...second,
      date: '2025-06-02',
      id: '2025-lap-lai',
      symbol: '26-CTr/LHHVD',
      edit: (at) => {
        reword(at, textOf('II.1'), '            repealed: 2024-kl09\n', '');
      },
      entries: [{ unit: bullet.unit, action: 'add' }],
    };
    await adjust(root, restore);
    await adjust(root, {
      ...second,
      edit: (at) => {
        reword(at, textOf('II.1'), 'hướng tinh gọn hơn.', 'hướng tinh gọn, mạnh.');
      },
      entries: [{ unit: bullet.unit, action: 'amend' }],
    });
    const { out } = await run(root, 'consolidate', '--as-of', '2026-01-01');
    const note = /\[1\] (Gạch đầu dòng[^[]*)$/.exec(out)?.[1]?.replace(/\s+/g, ' ').trim();
    expect(note).toBe(
      'Gạch đầu dòng này được sửa đổi, bổ sung theo khoản 1 Chương trình số 24-CTr/LHHVD ngày 25/11/2024; ' +
        'được bãi bỏ theo khoản 1 Chương trình số 25-CTr/LHHVD ngày 02/12/2024; ' +
        'được bổ sung theo khoản 1 Chương trình số 26-CTr/LHHVD ngày 02/6/2025; ' +
        'được sửa đổi, bổ sung theo khoản 1 Chương trình số 20-CTr/LHHVD ngày 15/12/2025.',
    );
  });

  test('begins its list with the instrument that replaced the whole, whose ground carries every change', async () => {
    const root = exampleRepository();
    await adjust(root, { ...first, id: '2024-dau', symbol: '24-CTr/LHHVD', date: '2024-11-25' });
    await adjust(root, {
      ...second,
      entries: [{ unit: 'lien-hiep-hoi-vi-du', action: 'replace' }],
    });
    const { out } = await run(root, 'consolidate', '--as-of', '2026-01-01');
    expect(out).toContain('Liên hiệp Hội Ví dụ được thay thế bởi:');
    expect(out.match(/^\d\. Chương trình số .*$/gm)).toEqual([
      '1. Chương trình số 20-CTr/LHHVD ngày 15/12/2025 của Ban Thường vụ Liên hiệp Hội Ví dụ, căn cứ Chỉ thị số 21-CT/LHHVD (thay thế toàn bộ nội dung).',
    ]);
    const instrument = await run(root, 'amend', 'HEAD~3..HEAD', '--as-of', '2026-01-01');
    expect(instrument.out).toContain('\\- Căn cứ Chỉ thị số 21-CT/LHHVD ');
    expect(instrument.out).toContain(' thay thế Chương trình hành động số 18-CTr/LHHVD ngày 28/12/2023 ');
    expect(instrument.out).not.toContain('*Căn cứ: …*');
  });

  test('does not call an erratum an amendment', async () => {
    const root = exampleRepository();
    await adjust(root, {
      ...first,
      edit: (at) => {
        reword(at, textOf('II.1'), 'cán bộ nhiệm kỳ IV.', 'cán bộ nhiệm kỳ V.');
      },
      entries: [{ unit: 'quy-hoach-can-bo', action: 'correct' }],
    });
    const { out } = await run(root, 'consolidate', '--as-of', '2026-01-01');
    expect(out).toContain('Liên hiệp Hội Ví dụ được đính chính bởi:');
    const instrument = await run(root, 'amend', 'HEAD~3..HEAD', '--as-of', '2026-01-01');
    expect(instrument.out).toContain('đã in là: “nhiệm kỳ IV.”, nay đính chính là: “nhiệm kỳ V.”.');
  });
});
