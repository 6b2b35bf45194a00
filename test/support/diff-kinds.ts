import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { commitAll } from './git-repository.ts';
import { change } from './plan-repository.ts';
import { runCthd } from './run-cthd.ts';

/** The text of the base programme, and two later states of it. */
export const textFile = 'plans/vi-du/text/II.yaml';
export const text = readFileSync(new URL('base-plan/text/II.yaml', import.meta.url), 'utf8');
export const reworded = text.replace('Mở 4 lớp tập huấn', 'Mở 6 lớp tập huấn');
export const later = reworded.replace('2024-12-31', '2025-12-31');

/** The kinds of the changes between what the arguments name. */
export async function kinds(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, err, exitCode } = await runCthd(['diff', '--format', 'json', ...args], { cwd });
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  return (JSON.parse(out) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind);
}

/** What is said where nothing can be compared. */
export async function refused(cwd: string, ...args: string[]): Promise<string> {
  const { out, err, exitCode } = await runCthd(['diff', '--lang', 'en', ...args], { cwd });
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
  return err;
}

/** Writes files and commits everything. */
export function commitFiles(root: string, files: Readonly<Record<string, string | null>>): void {
  change(root, files);
  commitAll(root, 'thay đổi');
}

/** The files of a folder, without those of git. */
export function filesOf(root: string): Record<string, string> {
  const listed = ['plans/documents.yaml', 'plans/organisations.yaml'].concat(
    ['programme.yaml', 'text/I.yaml', 'text/II.yaml'].map((name) => `plans/vi-du/${name}`),
  );
  return Object.fromEntries(listed.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
