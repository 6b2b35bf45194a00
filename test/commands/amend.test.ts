import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { documentProperty } from '../../src/io/files/made-file.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const documents = `documents:
  - id: nq-01-2020
    type: NQ
    symbol: 01-NQ/ĐH
    date: 2020-09-15
    issuer: ban-to-chuc
    title: về một việc hư cấu
    names: [Nghị quyết Đại hội hư cấu]
    verified: { source: ví dụ hư cấu }
  - id: kl-07-2022
    type: KL
    symbol: 07-KL/BTC
    date: 2022-05-06
    issuer: ban-to-chuc
    title: về đổi mới công tác tập huấn
    verified: { source: ví dụ hư cấu }
`;
const textBefore = readFileSync(new URL('../support/base-plan/text/II.yaml', import.meta.url), 'utf8');
const textAfter =
  textBefore
    .replace('Mở 4 lớp tập huấn cho cán bộ.', 'Mở 4 lớp tập huấn “theo chuyên đề” cho cán bộ.')
    .replace(
      '2024-12-31',
      '2025-06-30, was: [{ date: 2024-12-31, until: 2022-06-01, reason: Chờ tài liệu mới }]',
    ) +
  `          - { id: tai-lieu, kind: bullet, text: "Biên soạn tài liệu." }
      - { id: so-ket, kind: section, number: '2', text: "Sơ kết hằng năm." }
`;
const slip = `id: 2022-kl07
mandates: [kl-07-2022]
instrument: { type: QĐ, symbol: 15-QĐ/BTC, date: 2022-06-01, issuer: ban-to-chuc }
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: kl-07-2022, reason: Đổi mới cách làm }
  - { unit: tai-lieu, action: add, mandate: kl-07-2022, reason: Cần tài liệu }
  - { unit: so-ket, action: add, mandate: kl-07-2022, reason: Cần sơ kết }
`;

/** A folder with two plans in it, before and after an adjustment. */
function twoPlans(after: Readonly<Record<string, string>> = {}): string {
  const root = planOnDisk({ 'plans/documents.yaml': documents });
  const other = planOnDisk({
    'plans/documents.yaml': documents,
    'plans/vi-du/text/II.yaml': textAfter,
    'plans/vi-du/revisions/2022-kl07.yaml': slip,
    ...after,
  });
  writeFileSync(join(root, 'side'), other);
  return root;
}
const amend = (root: string, ...args: string[]) =>
  runCthd(['amend', './', `${readFileSync(join(root, 'side'), 'utf8')}/`, ...args], { cwd: root });

const onScreen = `Lưu ý: Ví dụ hư cấu, không phải văn bản thật.

BAN TỔ CHỨC HỘI VÍ DỤ
*
Số 15-QĐ/BTC
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 01 tháng 6 năm 2022
QUYẾT ĐỊNH
Sửa đổi, bổ sung một số nội dung của Chương trình hành động thực hiện Nghị quyết
Đại hội hư cấu
-----

- Căn cứ Kết luận số 07-KL/BTC ngày 06/5/2022 của Ban Tổ chức Hội Ví dụ về đổi
mới công tác tập huấn.

BAN TỔ CHỨC HỘI VÍ DỤ

QUYẾT ĐỊNH:

Điều 1. Sửa đổi, bổ sung một số nội dung của Chương trình hành động số
02-CTr/BTC ngày 01/10/2020 thực hiện Nghị quyết Đại hội hư cấu như sau:

1. Sửa đổi, bổ sung gạch đầu dòng thứ nhất mục 1 phần II như sau:

“- Mở 4 lớp tập huấn “theo chuyên đề” cho cán bộ.”.

Căn cứ: Kết luận số 07-KL/BTC.

2. Điều chỉnh thời hạn hoàn thành của nhiệm vụ tại gạch đầu dòng thứ nhất mục 1
phần II từ “31/12/2024” thành “30/6/2025”.

Căn cứ: Kết luận số 07-KL/BTC.

3. Bổ sung gạch đầu dòng vào sau gạch đầu dòng thứ nhất mục 1 phần II như sau:

“- Biên soạn tài liệu.”.

Căn cứ: Kết luận số 07-KL/BTC.

4. Bổ sung mục 2 vào sau mục 1 phần II như sau:

“2. Sơ kết hằng năm.”.

Căn cứ: Kết luận số 07-KL/BTC.

Điều 2. Các nội dung khác của Chương trình hành động không sửa đổi, bổ sung tại
Quyết định này tiếp tục được thực hiện. Quyết định này có hiệu lực kể từ ngày
ký.

T/M BAN TỔ CHỨC

TRƯỞNG BAN



Nguyễn Văn Ví Dụ

Nơi nhận:

- Văn phòng Hội Ví dụ;
- Lưu Văn phòng Ban Tổ chức.
`;

const schemaOf = (name: string) =>
  new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(
      readFileSync(new URL(`../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'),
    ) as object,
  );

describe('the instrument', () => {
  test('a Party decision, whole', async () => {
    const root = twoPlans();
    const { out, err, exitCode } = await amend(root, '--style', 'bullet');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out.split('\n').slice(1).join('\n').trim()).toBe(
      `
(Ví dụ hư cấu, không phải văn bản thật)

**ĐẢNG CỘNG SẢN VIỆT NAM**

**BAN TỔ CHỨC HỘI VÍ DỤ**\\
\\*\\
Số 15-QĐ/BTC

*Hà Nội, ngày 01 tháng 6 năm 2022*

# QUYẾT ĐỊNH

**Sửa đổi, bổ sung một số nội dung của Chương trình hành động thực hiện Nghị quyết Đại hội hư cấu**

\\-----

\\- Căn cứ Kết luận số 07-KL/BTC ngày 06/5/2022 của Ban Tổ chức Hội Ví dụ về đổi mới công tác tập huấn.

**BAN TỔ CHỨC HỘI VÍ DỤ**

**QUYẾT ĐỊNH:**

Điều 1. Sửa đổi, bổ sung một số nội dung của Chương trình hành động số 02-CTr/BTC ngày 01/10/2020 thực hiện Nghị quyết Đại hội hư cấu như sau:

1\\. Sửa đổi, bổ sung gạch đầu dòng thứ nhất mục 1 phần II như sau:

> “- Mở 4 lớp tập huấn “theo chuyên đề” cho cán bộ.”.

*Căn cứ: Kết luận số 07-KL/BTC.*

2\\. Điều chỉnh thời hạn hoàn thành của nhiệm vụ tại gạch đầu dòng thứ nhất mục 1 phần II từ “31/12/2024” thành “30/6/2025”.

*Căn cứ: Kết luận số 07-KL/BTC.*

3\\. Bổ sung gạch đầu dòng vào sau gạch đầu dòng thứ nhất mục 1 phần II như sau:

> “- Biên soạn tài liệu.”.

*Căn cứ: Kết luận số 07-KL/BTC.*

4\\. Bổ sung mục 2 vào sau mục 1 phần II như sau:

> “2. Sơ kết hằng năm.”.

*Căn cứ: Kết luận số 07-KL/BTC.*

Điều 2. Các nội dung khác của Chương trình hành động không sửa đổi, bổ sung tại Quyết định này tiếp tục được thực hiện. Quyết định này có hiệu lực kể từ ngày ký.

T/M BAN TỔ CHỨC\\
TRƯỞNG BAN\\
**Nguyễn Văn Ví Dụ**

Nơi nhận:
- Văn phòng Hội Ví dụ;
- Lưu Văn phòng Ban Tổ chức.`.trim(),
    );
  });

  test('a person at a terminal reads it as text, and learns how it becomes a document', async () => {
    const cwd = twoPlans();
    const terminal = { cwd, isTerminal: true, isAttended: true, columns: 80, variables: { NO_COLOR: '1' } };
    const after = readFileSync(join(cwd, 'side'), 'utf8');
    const { out, err, exitCode } = await runCthd(['amend', './', `${after}/`, '--style', 'bullet'], terminal);
    expect([exitCode, err]).toEqual([
      0,
      `Tiếp theo: cthd amend ./ ${after}/ --style bullet --out dieu-chinh.docx  (thành tệp Word để trình ký)\n`,
    ]);
    expect(out).toBe(onScreen);
    expect((await amend(cwd, '--style', 'bullet', '--format', 'text')).out).toBe(onScreen);
    expect((await amend(cwd, '--out', 'doc.txt')).exitCode).toBe(0);
    const lines = readFileSync(join(cwd, 'doc.txt'), 'utf8').trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(onScreen.split('\n').slice(0, 2));
    expect(lines.at(-1)).toMatch(/cthd amend/);
    expect((await amend(cwd, '--out', 'doc.txt')).err).toBe('doc.txt không thay đổi.\n');
    for (const ending of ['pdf', 'xlsx'])
      expect(await amend(cwd, '--out', `a.${ending}`)).toEqual({
        exitCode: 2,
        out: '',
        err: `cthd: Không tạo được tệp .${ending}; đuôi của --out có thể là .txt, .md, .docx, .json. Muốn có PDF thì ghi .docx, mở ra rồi in hoặc lưu thành PDF.\n`,
      });
  });

  test('State style has nothing of the Party in it', async () => {
    const { out } = await amend(twoPlans(), '--family', 'state');
    expect(out).toContain('**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\\n**Độc lập - Tự do - Hạnh phúc**');
    expect(out).toContain('Số: …');
    expect(out).toContain('*Căn cứ Kết luận số 07-KL/BTC ngày 06/5/2022');
    expect(out).toContain('TM. BAN TỔ CHỨC\\\n');
    expect(out).not.toMatch(/ĐẢNG CỘNG SẢN|T\/M|\\-----|\n\\\*|15-QĐ\/BTC|\\- Căn cứ/);
  });

  test('JSON is as its schema says, and holds the same points', async () => {
    const root = twoPlans();
    const { out } = await amend(root, '--format', 'json');
    const data = JSON.parse(out) as { instruments: { operations: { kind: string }[] }[] };
    const validate = schemaOf('instrument');
    expect([validate(data), validate.errors]).toEqual([true, null]);
    expect(data.instruments[0]?.operations.map(({ kind }) => kind)).toEqual(['restate', 'adjust', 'insert']);
  });

  test('Word names the command that made it, and is written again only over itself', async () => {
    const root = twoPlans();
    const file = join(root, 'dieu-chinh.docx');
    expect(await amend(root, '--out', 'dieu-chinh.docx')).toMatchObject({
      exitCode: 0,
      err: 'Đã ghi dieu-chinh.docx.\n',
    });
    expect(await documentProperty(readFileSync(file), 'cthd')).toMatch(/^cthd amend \.\/ /);
    expect((await amend(root, '--out', 'dieu-chinh.docx')).err).toBe('dieu-chinh.docx không thay đổi.\n');
    writeFileSync(join(root, 'khac.md'), 'của người khác\n');
    expect((await amend(root, '--out', 'khac.md')).exitCode).toBe(2);
    expect(readFileSync(join(root, 'khac.md'), 'utf8')).toBe('của người khác\n');
  });

  test('where nothing changed, nothing is printed', async () => {
    const root = twoPlans();
    const { out, err, exitCode } = await runCthd(['amend', './', './'], { cwd: root });
    expect([exitCode, out, err]).toEqual([0, '', 'Không có thay đổi nào về lời văn hoặc phân công.\n']);
  });

  test('a body that the register calls otherwise by now changes no unit, and the draft is made', async () => {
    const organisations = readFileSync(
      new URL('../support/base-plan/organisations.yaml', import.meta.url),
      'utf8',
    ).replace('name: Ban Tổ chức', 'name: Ban Tổ chức và Cán bộ');
    const { exitCode, out, err } = await amend(twoPlans({ 'plans/organisations.yaml': organisations }));
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('Ban Tổ chức và Cán bộ');
    expect(out).toContain('theo chuyên đề');
  });

  test('changes that no slip names are told', async () => {
    const { out, err } = await amend(
      twoPlans({ 'plans/vi-du/revisions/2022-kl07.yaml': slip.replace(/changes:[^]*/, '') }),
      '--lang',
      'en',
    );
    expect(err).toBe('There are 2 notes for the drafter at the end.\n');
    expect(out).toContain('*Căn cứ: …*');
    expect(out).toContain('- No mandate slip names the change at mục 1 phần II.');
    expect(out.match(/No mandate slip names/g)).toHaveLength(
      new Set(out.match(/No mandate slip names.*/g)).size,
    );
  });

  test('a side that cannot be read whole is named, with the place', async () => {
    const { out, err, exitCode } = await amend(
      twoPlans({ 'plans/vi-du/text/II.yaml': 'units: [' }),
      '--lang',
      'en',
    );
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/cannot be read whole: plans\/vi-du\/text\/II\.yaml:1:\d+: /);
  });
});

describe('amend apply', () => {
  test.each(['md', 'json'])('the .%s form applied to the earlier side gives the later text', async (form) => {
    const root = twoPlans();
    await amend(root, '--out', `a.${form}`);
    const { out, exitCode } = await runCthd(['amend', 'apply', `a.${form}`], { cwd: root });
    expect(exitCode).toBe(0);
    expect(out.split('\n')).toEqual([
      'CHƯƠNG TRÌNH HÀNH ĐỘNG',
      'Thực hiện Nghị quyết Đại hội hư cấu',
      'Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020, Ban Tổ chức xây dựng Chương trình hành động như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Chương trình nhằm cụ thể hóa Nghị quyết Đại hội hư cấu.',
      'II. NHIỆM VỤ, GIẢI PHÁP',
      '1. Tập huấn cán bộ',
      '- Mở 4 lớp tập huấn “theo chuyên đề” cho cán bộ.',
      '- Biên soạn tài liệu.',
      '2. Sơ kết hằng năm.',
      '',
    ]);
    const json = await runCthd(['amend', 'apply', `a.${form}`, '--format', 'json'], { cwd: root });
    const validate = schemaOf('amended');
    expect([validate(JSON.parse(json.out)), validate.errors]).toEqual([true, null]);
  });

  test.each(['md', 'json'])('the .%s form is not applied twice', async (form) => {
    const root = twoPlans();
    await amend(root, '--out', `a.${form}`);
    const side = `${readFileSync(join(root, 'side'), 'utf8')}/`;
    const ran = await runCthd(['amend', 'apply', `a.${form}`, side, '--out', 'kq.txt', '--lang', 'en'], {
      cwd: root,
    });
    expect(ran).toEqual({
      exitCode: 2,
      out: '',
      err: `a.${form}: This instrument has been applied already.\nNothing was applied.\n`,
    });
    expect(existsSync(join(root, 'kq.txt'))).toBe(false);
  });

  test.each([
    [
      'md',
      /^a\.md:29: The quotation that begins here is never closed\.\nNothing was applied\.\n$/,
      (text: string) => text.replace('Mở 4 lớp tập huấn “theo chuyên đề” cho cán bộ.”.', 'Mở 4 lớp.'),
    ],
    [
      'json',
      /^a\.json:\d+: The programme has no “phần IX”\.\nNothing was applied\.\n$/,
      (text: string) => text.replace('"place": "gạch đầu dòng thứ nhất mục 1 phần II"', '"place": "phần IX"'),
    ],
  ])('a fault in the .%s form is told with its line', async (form, message, spoil) => {
    const root = twoPlans();
    await amend(root, '--style', 'bullet', '--out', `a.${form}`);
    const file = join(root, `a.${form}`);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const ran = await runCthd(['amend', 'apply', `a.${form}`, '--out', 'kq.txt', '--lang', 'en'], {
      cwd: root,
    });
    expect([ran.exitCode, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(message);
    expect(existsSync(join(root, 'kq.txt'))).toBe(false);
  });

  test('--dry-run prints no wording', async () => {
    const root = twoPlans();
    await amend(root, '--out', 'a.md');
    expect(await runCthd(['amend', 'apply', 'a.md', '--dry-run'], { cwd: root })).toEqual({
      exitCode: 0,
      out: '',
      err: 'Cả 3 điểm đều áp dụng được.\n',
    });
  });

  test.each([
    ['a file that is not there', 'x.md', undefined],
    ['a folder', 'thu-muc', undefined],
    ['a Word document', 'a.docx', 'PK\u0003\u0004'],
    ['what is no UTF-8', 'a.md', Buffer.from([0xff, 0xfe, 0x41])],
    ['broken JSON', 'a.json', '{ "kind": '],
  ])('%s is refused', async (_, name, content) => {
    const root = twoPlans();
    if (content !== undefined) writeFileSync(join(root, name), content);
    else if (name === 'thu-muc') mkdirSync(join(root, name));
    const { exitCode, out, err } = await runCthd(['amend', 'apply', name], { cwd: root });
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^cthd: .*${name}`));
  });
});

test('units that no instrument can cite are named before anything is drafted', async () => {
  const twice = textAfter.replace("number: '2', text", "number: '1', text");
  const { exitCode, out, err } = await amend(twoPlans({ 'plans/vi-du/text/II.yaml': twice }), '--lang', 'en');
  expect([exitCode, out, err]).toEqual([
    2,
    '',
    'cthd: No instrument can cite these units: so-ket (the number “1” stands twice). Put their numbers right in the text files and run again.\n',
  ]);
});
