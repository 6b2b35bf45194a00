import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  adjust,
  adjustedRepository,
  type Entry,
  must,
  propose,
  reword,
  textOf,
} from '../support/adjusted-repository.ts';
import { commitAll, exampleRepository, gitIn } from '../support/git-repository.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { runCthd } from '../support/run-cthd.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { partOf } from '../writers/read-back.ts';

const run = (root: string, ...args: readonly string[]) => runCthd(args, { cwd: root, columns: 80 });
const golden = (name: string) => new URL(`./golden/${name}`, import.meta.url).pathname;

/** The lines of a text, without the mark that says it is made up. */
const linesOf = (text: string) =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('Lưu ý: Ví dụ hư cấu'));

const shared: string[] = [];
/** A folder for all tests of a group. */
function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-test-'));
  shared.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of shared) rmSync(folder, { recursive: true, force: true });
});

let root = '';
beforeAll(async () => {
  root = await adjustedRepository(sharedFolder());
}, 60_000);

describe('the consolidated text', () => {
  test.each(['vi', 'en'])('in %s, whole', async (lang) => {
    const { out, exitCode, err } = await run(root, 'consolidate', '--as-of', '2025-12-31', '--lang', lang);
    expect([exitCode, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(golden(`consolidated.${lang}.txt`));
  });

  test.each([
    ['markdown', 'md'],
    ['html', 'html'],
    ['json', 'json'],
  ])('as %s, whole', async (format, ending) => {
    const { out } = await run(root, 'consolidate', '--as-of', '2025-12-31', '--format', format);
    const content = format === 'html' ? (/<main[^]*<\/main>\n/.exec(out)?.[0] ?? '') : out;
    await expect(content).toMatchFileSnapshot(golden(`consolidated.${ending}`));
    if (format === 'json') expect(refusalsOf('render', out)).toEqual([]);
  });

  test('in Word the notes are footnotes, each referred to once', async () => {
    const out = join(temporaryFolder(), 'ban-tong-hop.docx');
    await must(root, 'consolidate', '--as-of', '2025-12-31', '--out', out);
    const bytes = readFileSync(out);
    const [text, notes] = await Promise.all([
      partOf(bytes, 'word/document.xml'),
      partOf(bytes, 'word/footnotes.xml'),
    ]);
    const numbers = [...text.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const id of numbers) expect(notes).toContain(`<w:footnote w:id="${id ?? ''}">`);
    expect(notes).toContain('Gạch đầu dòng này được bãi bỏ theo khoản 1 Chương trình số 25-CTr/LHHVD');
  });

  test('never calls itself “văn bản hợp nhất”, which is a name of normative legal texts', async () => {
    const { out } = await run(root, 'consolidate', '--as-of', '2025-12-31');
    expect(out).not.toMatch(/hợp nhất|xác thực/i);
  });

  test('as of a day between the two has the first adjustment only', async () => {
    const { out } = await run(root, 'consolidate', '--as-of', '2025-06-30');
    expect(out).toContain('1. Chương trình số 25-CTr/LHHVD ngày 02/12/2024');
    expect(out).not.toContain('20-CTr/LHHVD');
    expect(out.match(/^\[\d+\] /gm)).toHaveLength(3);
  });

  test('before the first adjustment has no note and says so', async () => {
    const { out } = await run(root, 'consolidate', '--as-of', '2024-06-30');
    expect(out.replace(/\s+/g, ' ')).toContain('chưa được văn bản nào sửa đổi, bổ sung đến ngày 30/6/2024.');
    expect(out).not.toMatch(/\[\d+\]/);
  });

  test('is made again and compared by render --check, and its bytes do not depend on the day of the run', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'ban-tong-hop.md');
    await must(root, 'consolidate', '--as-of', '2025-12-31', '--out', file);
    expect(await run(root, 'render', '--check', file)).toMatchObject({ exitCode: 0 });
    writeFileSync(file, readFileSync(file, 'utf8').replace('lần thứ hai', 'lần thứ ba'));
    const { exitCode, out } = await run(root, 'render', '--check', file);
    expect(exitCode).toBe(1);
    expect(out).toContain('lần thứ ba');
  });
});

describe('the wording of a day', () => {
  const days = [
    ['2024-06-30', 'chưa có đảng đoàn.', 'cụ thể hóa', true],
    ['2024-12-01', 'chưa có đảng đoàn.', 'cụ thể hóa', true],
    ['2024-12-02', 'chưa có đảng đoàn trong năm 2025.', 'cụ thể hoá', false],
    ['2025-12-14', 'chưa có đảng đoàn trong năm 2025.', 'cụ thể hoá', false],
    ['2025-12-15', 'chưa có đảng đoàn trước ngày 30/6/2026.', 'cụ thể hoá', false],
    ['2026-11-23', 'chưa có đảng đoàn trước ngày 30/6/2026.', 'cụ thể hoá', false],
  ] as const;
  test.each(days)('on %s', async (day, amended, mended, hasOffice) => {
    const { out, exitCode, err } = await run(root, 'render', 'text', '--as-of', day);
    expect([exitCode, err]).toEqual([0, '']);
    expect(linesOf(out)).toContain(`- Thành lập 12 đảng đoàn của 12 hội thành viên ví dụ ${amended}`);
    expect(out.includes(mended)).toBe(true);
    expect(linesOf(out).includes('- (được bãi bỏ)')).toBe(!hasOffice);
  });

  test('before the programme was issued there is none', async () => {
    const { exitCode, out, err } = await run(root, 'render', 'text', '--as-of', '2023-12-27');
    expect([exitCode, out, err]).toEqual([
      2,
      '',
      'cthd: Ngày 27/12/2023 chương trình chưa được ban hành (ban hành ngày 28/12/2023).\n',
    ]);
  });

  test('of a slip is asked for by its name', async () => {
    const { out } = await run(root, 'render', 'text', '--revision', '2024-kl09');
    expect(out).toContain('chưa có đảng đoàn trong năm 2025.');
    expect(await run(root, 'render', 'text', '--revision', '2024-kl90')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('2024-kl09') as string,
    });
  });
});

describe('a draft', () => {
  let drafted = '';
  beforeAll(async () => {
    drafted = await adjustedRepository(sharedFolder());
    await propose(drafted, {
      id: '2026-moi',
      mandate: '14-KL/LHHVD',
      date: '2026-05-04',
      edit: (at) => {
        reword(at, textOf('II.1'), 'Rà soát, bổ sung quy hoạch', 'Rà soát, điều chỉnh quy hoạch');
      },
      entries: [{ unit: 'quy-hoach-can-bo', action: 'amend' }],
    });
  }, 60_000);

  test('is shown to who asks for no day, who is told so', async () => {
    const { out, err } = await run(drafted, 'render', 'text');
    expect(out).toContain('Rà soát, điều chỉnh quy hoạch');
    expect(err).toBe(
      'Lời văn gồm cả dự thảo 2026-moi, chưa có hiệu lực; chỉ lời văn đang có hiệu lực: thêm --as-of <ngày>.\n',
    );
  });

  test('is not in force on any day, nor in the consolidated text', async () => {
    for (const args of [['render', 'text'], ['consolidate']]) {
      const { out, err } = await run(drafted, ...args, '--as-of', '2026-11-23');
      expect(err).toBe('');
      expect(out).toContain('Rà soát, bổ sung quy hoạch');
      expect(out.replace(/\s+/g, ' ')).toContain('chưa có đảng đoàn trước ngày 30/6/2026.');
    }
  });

  test('a file with it names it, and is checked against it', async () => {
    const file = join(temporaryFolder(), 'toan-van.md');
    await must(drafted, 'render', 'text', '--out', file);
    expect(readFileSync(file, 'utf8')).toContain('--revision 2026-moi');
    expect(await run(drafted, 'render', '--check', file)).toMatchObject({ exitCode: 0 });
  });

  test('cannot be told apart without a repository', async () => {
    const copy = exampleRepository();
    await propose(copy, {
      id: '2026-moi',
      mandate: '14-KL/LHHVD',
      date: '2026-05-04',
      edit: (at) => {
        reword(at, textOf('II.1'), 'Rà soát, bổ sung quy hoạch', 'Rà soát, điều chỉnh quy hoạch');
      },
      entries: [{ unit: 'quy-hoach-can-bo', action: 'amend' }],
    });
    gitIn(copy, ['checkout', '--quiet', '--orphan', 'rong']);
    gitIn(copy, ['update-ref', '-d', 'HEAD']);
    const { exitCode, err } = await run(copy, 'consolidate', '--as-of', '2026-06-01');
    expect([exitCode, err]).toEqual([
      2,
      'cthd: Chưa giữ lịch sử (git) nên không tách được lời văn đang có hiệu lực khỏi dự thảo (2026-moi); xem cả dự thảo bằng: cthd render text --revision 2026-moi\n',
    ]);
  });
});

describe('where git does not tell', () => {
  test('a shallow clone is refused, with what mends it', async () => {
    const clone = join(temporaryFolder(), 'nong');
    gitIn(root, ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
    const { exitCode, out, err } = await run(clone, 'consolidate', '--as-of', '2025-12-31');
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('fetch-depth: 0');
    expect(await run(clone, 'render', 'text', '--as-of', '2026-01-01')).toMatchObject({ exitCode: 0 });
  });

  test('a programme that came with its slips is noted by them, and says so; earlier days have no wording', async () => {
    const copy = exampleRepository();
    gitIn(copy, ['fetch', '--quiet', root, 'main']);
    gitIn(copy, ['checkout', '--quiet', '--orphan', 'nhap', 'FETCH_HEAD']);
    commitAll(copy, 'Nhập cả chương trình', '2026-01-05');
    const { out } = await run(copy, 'consolidate', '--as-of', '2026-01-31');
    expect(out).toContain('Lịch sử ở đây không có lời văn trước lần điều chỉnh đầu tiên');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Gạch đầu dòng này được sửa đổi, bổ sung lần thứ nhất theo Chương trình số 25-CTr/LHHVD ngày 02/12/2024; lần thứ hai theo Chương trình số 20-CTr/LHHVD ngày 15/12/2025.',
    );
    const { exitCode, err } = await run(copy, 'render', 'text', '--as-of', '2025-01-31');
    expect(exitCode).toBe(2);
    expect(err).toContain('Lịch sử ở đây (nhánh này) không có lời văn của ngày 31/01/2025');
  });

  test('adjustments recorded out of their order leave days without a wording, and only those', async () => {
    const copy = exampleRepository();
    const slip = (id: string, date: string, old: string, by: string) => ({
      id,
      mandate: '09-KL/LHHVD',
      symbol: `${id}-CTr/LHHVD`.replace('2025-', ''),
      date,
      edit: (at: string) => {
        reword(at, textOf('II.4'), old, by);
      },
      entries: [{ unit: 'the-hoi-vien', action: 'amend' }],
    });
    await adjust(copy, slip('2025-2', '2025-09-01', 'Cấp thẻ', 'Thí điểm cấp thẻ'));
    await adjust(copy, slip('2025-1', '2025-03-03', 'thẻ hội viên điện tử.', 'thẻ hội viên số.'));
    expect(await run(copy, 'render', 'text', '--as-of', '2025-05-05')).toMatchObject({ exitCode: 2 });
    expect((await run(copy, 'render', 'text', '--as-of', '2025-10-01')).out).toContain(
      'Thí điểm cấp thẻ hội viên số.',
    );
    expect((await run(copy, 'render', 'text', '--as-of', '2025-01-01')).out).toContain(
      'Cấp thẻ hội viên điện tử.',
    );
  }, 30_000);
});

describe('the history of a wording', () => {
  test.each([
    ['lap-12-dang-doan', 'amended-twice'],
    ['II.1.1/2', 'number-of-two-units'],
    ['kiem-tra-hang-nam', 'added-inside-another'],
    ['dao tao truc tuyen', 'by-words'],
  ])('of %s', async (unit, name) => {
    const { out, exitCode, err } = await run(root, 'log', '--wording', '--unit', unit);
    expect([exitCode, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(golden(`history-${name}.txt`));
  });

  test('as JSON keeps its schema', async () => {
    const { out } = await run(root, 'log', 'II.1.1/2', 'lap-12-dang-doan', '--wording', '--format', 'json');
    expect(refusalsOf('wording', out)).toEqual([]);
    await expect(out).toMatchFileSnapshot(golden('history.json'));
  });

  test('until a day', async () => {
    const { out } = await run(root, 'log', '--wording', 'lap-12-dang-doan', '--as-of', '2025-01-01');
    expect(out).toContain('Từ ngày 02/12/2024\n');
    expect(out).not.toContain('15/12/2025');
  });

  test.each([
    [['--unit', 'II.1.1/9'], 'Chương trình chưa bao giờ có đơn vị «II.1.1/9». Có phải: '],
    [[], 'Lịch sử lời văn cần một đơn vị: '],
    [['I.1', '--since', '2025-01-01'], 'Lịch sử lời văn luôn kể từ đầu; '],
  ])('refuses %j', async (args, start) => {
    const { exitCode, out, err } = await run(root, 'log', '--wording', ...args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err.startsWith(`cthd: ${start}`)).toBe(true);
  });
});

describe('what an adjustment can do', () => {
  /** The example after one adjustment, consolidated: its lines without blank ones. */
  async function after(edit: (root: string) => void, entries: readonly Entry[]): Promise<string[]> {
    const copy = exampleRepository();
    const slip = { id: '2025-vd', mandate: '14-KL/LHHVD', symbol: '30-CTr/LHHVD', date: '2025-07-01' };
    await adjust(copy, { ...slip, edit, entries });
    const lint = await run(copy, 'lint', '--against', 'HEAD~3', '--as-of', '2025-07-01');
    expect(lint).toMatchObject({ exitCode: 0, err: '' });
    const { out } = await run(copy, 'consolidate', '--as-of', '2025-07-01', '--format', 'json');
    const { blocks } = JSON.parse(out) as { blocks: { text?: string; notes?: { text: string }[] }[] };
    return blocks.flatMap(({ text, notes = [] }) => [
      ...(notes.length > 0 ? [text ?? ''] : []),
      ...notes.map((note) => `  ${note.text}`),
    ]);
  }
  const by = 'Chương trình số 30-CTr/LHHVD ngày 01/7/2025';

  test('one phrase replaced in several places', async () => {
    const noted = await after(
      (root) => {
        reword(root, textOf('III'), 'về Văn phòng Ví dụ', 'về Ban Thư ký Ví dụ');
        reword(root, textOf('III'), 'Văn phòng Ví dụ tổng hợp', 'Ban Thư ký Ví dụ tổng hợp');
      },
      [
        { unit: 'III.1', action: 'amend' },
        { unit: 'III.2', action: 'amend' },
      ],
    );
    expect(noted.filter((line) => line.startsWith('  '))).toEqual([
      `  Mục này được thay thế cụm từ “Văn phòng Ví dụ” bằng cụm từ “Ban Thư ký Ví dụ” theo khoản 1 ${by}.`,
      `  Mục này được thay thế cụm từ “Văn phòng Ví dụ” bằng cụm từ “Ban Thư ký Ví dụ” theo khoản 1 ${by}.`,
    ]);
  });

  test('an opening paragraph is called so, as instruments cite it', async () => {
    const noted = await after(
      (root) => {
        reword(root, textOf('II.4'), 'gắn với nhu cầu của hội viên', 'xuất phát từ nhu cầu của hội viên');
      },
      [{ unit: 'II.4/p1', action: 'amend' }],
    );
    expect(noted).toEqual([
      'Mọi hoạt động truyền thông xuất phát từ nhu cầu của hội viên.',
      `  Đoạn mở đầu này được sửa đổi, bổ sung theo khoản 1 ${by}.`,
    ]);
  });

  test('a misprint corrected', async () => {
    const noted = await after(
      (root) => {
        reword(root, textOf('II.4'), 'Khảo sát nhu cầu của hội viên.', 'Khảo sát nhu cầu hội viên.');
      },
      [{ unit: 'khao-sat-hoi-vien', action: 'correct' }],
    );
    expect(noted).toEqual([
      '- Khảo sát nhu cầu hội viên.',
      `  Gạch đầu dòng này được đính chính theo khoản 1 ${by}.`,
    ]);
  });

  test('a bullet moved: noted where it stands now, with where it came from', async () => {
    const bullet = `      - id: khao-sat-hoi-vien
        kind: bullet
`;
    const noted = await after(
      (root) => {
        const path = join(root, textOf('II.4'));
        const text = readFileSync(path, 'utf8');
        const start = text.indexOf(bullet);
        const end = text.indexOf('      - id:', start + 1);
        const moved = text.slice(start, end);
        writeFileSync(path, text.slice(0, start) + text.slice(end));
        const to = join(root, textOf('II.2'));
        writeFileSync(to, readFileSync(to, 'utf8').trimEnd() + '\n' + moved);
      },
      [{ unit: 'khao-sat-hoi-vien', action: 'move' }],
    );
    expect(noted).toEqual([
      '- Khảo sát nhu cầu của hội viên.',
      `  Gạch đầu dòng này được chuyển từ gạch đầu dòng thứ ba mục 4 phần II đến đây theo khoản 1 ${by}.`,
    ]);
  });

  test('two bullets joined: the one that is gone keeps a line that says so', async () => {
    const noted = await after(
      (root) => {
        reword(
          root,
          textOf('II.4'),
          `      - id: ban-tin-hoi-vien
        kind: bullet
        text: Xuất bản bản tin dành cho hội viên.
`,
          '',
        );
        reword(
          root,
          textOf('II.4'),
          'thẻ hội viên điện tử.',
          'thẻ hội viên điện tử. Xuất bản bản tin dành cho hội viên.',
        );
      },
      [{ unit: 'the-hoi-vien', action: 'join', with: 'ban-tin-hoi-vien' }],
    );
    expect(noted).toEqual([
      '- Cấp thẻ hội viên điện tử. Xuất bản bản tin dành cho hội viên.',
      `  Gạch đầu dòng này được sửa đổi, bổ sung theo khoản 1 ${by}.`,
      '- (được bãi bỏ)',
      `  Gạch đầu dòng này được bãi bỏ theo khoản 1 ${by}.`,
    ]);
  });

  test('a deadline adjusted', async () => {
    const noted = await after(
      (root) => {
        reword(
          root,
          textOf('II.1'),
          'deadline: { year: 2025 }',
          'deadline: { year: 2026, was: [{ year: 2025, until: 2025-07-01, reason: thêm thời gian }] }',
        );
      },
      [{ unit: 'quy-hoach-can-bo', action: 'adjust' }],
    );
    expect(noted).toEqual([
      '- Rà soát, bổ sung quy hoạch cán bộ nhiệm kỳ IV.',
      `  Gạch đầu dòng này được điều chỉnh thời hạn hoàn thành từ “năm 2025” thành “năm 2026” theo khoản 1 ${by}.`,
    ]);
  });

  test('a section replaced as a whole: one note, at its head', async () => {
    const noted = await after(
      (root) => {
        reword(root, textOf('II.2'), 'Tư vấn, phản biện\n', 'Tư vấn, phản biện và giám định xã hội\n');
        reword(root, textOf('II.2'), 'Tổ chức Diễn đàn', 'Duy trì Diễn đàn');
      },
      [{ unit: 'tu-van-phan-bien', action: 'replace' }],
    );
    expect(noted).toEqual([
      '2. Tư vấn, phản biện và giám định xã hội',
      `  Mục này được thay thế theo khoản 1 ${by}.`,
    ]);
  });

  test('the whole replaced: one note, at the title, and nothing from before', async () => {
    const noted = await after(
      (root) => {
        writeFileSync(
          join(root, textOf('III')),
          `units:
  - id: to-chuc-thuc-hien-moi
    kind: part
    number: III
    heading: TỔ CHỨC THỰC HIỆN
    units:
      - { id: bao-cao-moi, kind: section, number: "1", text: Các cơ quan chủ trì báo cáo hằng quý về Ban Thường vụ. }
`,
        );
      },
      [{ unit: 'lien-hiep-hoi-vi-du', action: 'replace' }],
    );
    expect(noted).toEqual([
      'CHƯƠNG TRÌNH HÀNH ĐỘNG (ví dụ hư cấu)',
      `  Toàn bộ Chương trình được thay thế theo ${by}.`,
    ]);
  });
});
