import { runCthd } from './run-cthd.ts';

/** The rules under which `cthd lint` finds something in a plan, each once, in the order of the alphabet; lint has to be able to read the plan. */
export async function rulesFound(cwd: string, ...args: readonly string[]): Promise<string[]> {
  const { out } = await runCthd(['lint', '--format', 'json', ...args], { cwd });
  const { findings } = JSON.parse(out) as { findings: readonly { readonly rule: string }[] };
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}
