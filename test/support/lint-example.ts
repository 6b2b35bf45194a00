import type { Finding } from '../../src/plan/finding.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import { lintPlan, type LintOptions, type LintResult } from '../../src/lint/lint-plan.ts';
import { planWith } from './example-plan.ts';

/** Lints the base programme with some files replaced or added (names from `plans/` on are whole paths), by default on a day in its first year. */
export function lintWith(
  files: Readonly<Record<string, string>>,
  options: Partial<LintOptions> = {},
  change: (folder: PlanFolder) => PlanFolder = (folder) => folder,
): LintResult {
  const isPath = (name: string) => name.startsWith('plans/');
  const named = Object.fromEntries(Object.entries(files).filter(([name]) => !isPath(name)));
  const elsewhere = Object.entries(files)
    .filter(([name]) => isPath(name))
    .map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const folder = planWith(named);
  return lintPlan(change({ ...folder, files: [...folder.files, ...elsewhere] }), {
    asOf: '2021-01-01',
    ...options,
  });
}

/** A finding in short: severity, rule, file inside the plan, where it starts. */
export const brief = ({ severity, rule, file, range }: Finding): string =>
  [
    severity,
    rule,
    file.replace(/^plans\/(?:vi-du\/)?/, ''),
    range ? `${range.start.line}:${range.start.column}` : 'whole',
  ].join(' ');

/** The programme.yaml of the base programme with some lines set otherwise, or added. */
export function programmeYaml(changes: Readonly<Record<string, string>>): string {
  const lines: Record<string, string> = {
    id: 'vi-du',
    fictional: 'true',
    type: 'CTr',
    symbol: '02-CTr/BTC',
    date: '2020-10-01',
    issuer: 'ban-to-chuc',
    title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    subject: 'Thực hiện Nghị quyết Đại hội hư cấu',
    grounds: '[nq-01-2020]',
    preamble:
      "'Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020, Ban Tổ chức xây dựng Chương trình hành động như sau:'",
    term: '{ from: 2020, to: 2025 }',
    text: '[text/I.yaml, text/II.yaml]',
    operative: '[nhiem-vu]',
    signature: '{ authority: T/M BAN TỔ CHỨC, position: TRƯỞNG BAN, name: Nguyễn Văn Ví Dụ }',
    recipients: "[{ line: 'Văn phòng Hội Ví dụ;', body: van-phong }]",
    filing: 'Lưu Văn phòng Ban Tổ chức.',
    ...changes,
  };
  return Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}
