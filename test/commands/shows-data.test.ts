import { expect, test } from 'vitest';
import { exampleOnDisk } from '../support/git-repository.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const record = ['record', 'II.1/1', 'đang thực hiện', '--date', '2025-12-01', '--dry-run', '--lang', 'en'];

test('a person at a terminal is told in sentences what was recorded, and sees the data on request', async () => {
  const cwd = planOnDisk();
  const { out } = await runCthd(record, { cwd, isTerminal: true });
  expect(out).not.toMatch(/\{date: /);
  expect(out).toMatch(/^Not written \(--dry-run\); it would go to\nplans\/.*\n.*\(II\.1\/1\): /);
  expect((await runCthd([...record, '--verbose'], { cwd, isTerminal: true })).out).toMatch(
    /\{date: 2025-12-01, state: in-progress/,
  );
  expect((await runCthd(record, { cwd })).out).toMatch(/\{date: 2025-12-01, state: in-progress/);
});

const person = { isTerminal: true, columns: 120, variables: { NO_COLOR: '1' } };
const day = ['--as-of', '2025-12-15'];

async function told(cwd: string, args: readonly string[], language: 'vi' | 'en') {
  const { out, err, exitCode } = await runCthd([...args, ...day, '--lang', language], { cwd, ...person });
  expect([exitCode, err]).toEqual([0, '']);
  return out;
}

test('the steps of an adjustment are told in sentences', async () => {
  const cwd = exampleOnDisk();
  expect(await told(cwd, ['revise', 'start', '2025-ct21', '--mandate', '21-CT/LHHVD@2025-04-18'], 'vi'))
    .toMatchInlineSnapshot(`
    "Đã lập phiếu căn cứ «2025-ct21» (đang soạn), theo 21-CT/LHHVD ngày 18/4/2025.
      plans/lien-hiep-hoi-vi-du/revisions/2025-ct21.yaml:1
    "
  `);
  const add = ['revise', 'add', 'II.2/1', '--action', 'amend', '--reason', 'Chỉ thị mới thay Chỉ thị cũ.'];
  expect(await told(cwd, [...add, '--dry-run'], 'en')).toMatchInlineSnapshot(`
    "Would add to the slip “2025-ct21”: amend II.2/1 “Thực hiện thường xuyên công tác tư vấn theo Chỉ…”, required by
    21-CT/LHHVD of 18 April 2025; reason: Chỉ thị mới thay Chỉ thị cũ.
    Nothing was written (--dry-run).
      plans/lien-hiep-hoi-vi-du/revisions/2025-ct21.yaml:6
    "
  `);
  expect(await told(cwd, add, 'vi')).toMatchInlineSnapshot(`
    "Đã ghi vào phiếu «2025-ct21»: sửa đổi, bổ sung II.2/1 «Thực hiện thường xuyên công tác tư vấn theo Chỉ…», theo
    21-CT/LHHVD ngày 18/4/2025; lý do: Chỉ thị mới thay Chỉ thị cũ.
      plans/lien-hiep-hoi-vi-du/revisions/2025-ct21.yaml:6
    "
  `);
  const issue = ['revise', 'issue', '2025-ct21', '--date', '2025-12-15', '--symbol', '20-CTr/LHHVD'];
  expect(await told(cwd, [...issue, '--dry-run'], 'vi')).toMatchInlineSnapshot(`
    "Sẽ ban hành phiếu «2025-ct21»: chương trình 20-CTr/LHHVD ngày 15/12/2025 của Ban Thường vụ Liên hiệp Hội Ví dụ, 1 thay
    đổi; từ nay phiếu không sửa được nữa.
    Chưa ghi gì (--dry-run).
      plans/lien-hiep-hoi-vi-du/revisions/2025-ct21.yaml:4
    "
  `);
  expect(await told(cwd, [...issue, '--dry-run', '--verbose'], 'en')).toMatchInlineSnapshot(`
    "Would issue the slip “2025-ct21” as programme 20-CTr/LHHVD of 15 December 2025 by Ban Thường vụ Liên hiệp Hội Ví dụ,
    with 1 change; it cannot be changed any more.
    Nothing was written (--dry-run).
      plans/lien-hiep-hoi-vi-du/revisions/2025-ct21.yaml:4
    instrument: { type: "CTr", symbol: 20-CTr/LHHVD, date: 2025-12-15, issuer: ban-thuong-vu-vi-du }
    state: issued
    "
  `);
});

test('what a review found is told in a sentence', async () => {
  const cwd = exampleOnDisk();
  const against = ['--against', '21-CT/LHHVD@2025-04-18', '--outcome', 'still-valid', '--reason', 'vẫn đúng'];
  expect(await told(cwd, ['review', 'II.1.1', ...against], 'vi')).toMatchInlineSnapshot(`
    "Đã ghi kết quả rà soát II.1.1 «Kiện toàn tổ chức, bộ máy» theo 21-CT/LHHVD ngày 18/4/2025: còn phù hợp; lý do: vẫn đúng.
      plans/lien-hiep-hoi-vi-du/revisions/review-2025.yaml:1
    "
  `);
  expect(await told(cwd, ['review', 'II.2/1', 'II.2/2', ...against], 'en')).toMatchInlineSnapshot(`
    "Recorded the review of 2 units (II.2/1, II.2/2) against 21-CT/LHHVD of 18 April 2025: still valid; reason: vẫn đúng.
      plans/lien-hiep-hoi-vi-du/revisions/review-2025.yaml:7
    "
  `);
});

test('a changed assignment is told field by field, and as lines of data only on request', async () => {
  const cwd = exampleOnDisk();
  const move = ['task', 'co-so-du-lieu', '--deadline', 'Quý II/2026', '--reason', 'Chờ kinh phí'];
  const lead = ['--lead', 'Văn phòng Ví dụ', '--note', 'Có thể gia hạn'];
  expect(await told(cwd, [...move, ...lead, '--dry-run'], 'vi')).toMatchInlineSnapshot(`
    "II.3.3 Xây dựng cơ sở dữ liệu đề tài của các hội thành viên ví dụ.

    Phân công sẽ đổi như sau (chưa ghi):
      Chủ trì: Viện Nghiên cứu Ví dụ → Văn phòng Ví dụ
      Thời hạn: 30/9/2025 → Quý II/2026
      Ghi chú: chưa có → Có thể gia hạn
      Lý do: Chờ kinh phí

      plans/lien-hiep-hoi-vi-du/text/II.3.yaml:31
    "
  `);
  expect(await told(cwd, [...move, '--verbose'], 'en')).toMatchInlineSnapshot(`
    "II.3.3 Xây dựng cơ sở dữ liệu đề tài của các hội thành viên ví dụ.

    The assignment was changed:
      Deadline: 30 September 2025 → Q2 2026
      Reason: Chờ kinh phí

    plans/lien-hiep-hoi-vi-du/text/II.3.yaml:32

    -           deadline: { date: 2025-09-30 }
    +           deadline: { quarter: 2026-Q2, was: [{ date: 2025-09-30, until: 2025-12-15, reason: Chờ kinh phí }] }
    "
  `);
  expect(await told(cwd, ['task', 'ket-nap-hoi-vien', '--with', ''], 'en')).toMatchInlineSnapshot(`
    "II.4/4 Kết nạp 1.500 hội viên mới.

    The assignment was changed:
      With: các hội thành viên ví dụ → taken away

      plans/lien-hiep-hoi-vi-du/text/II.4.yaml:32
    "
  `);
});
