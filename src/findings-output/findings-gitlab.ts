import type { Finding } from '../plan/finding.ts';
import { sortFindings } from '../lint/to-findings.ts';
import { visible } from '../screen/visible.ts';
import { jsonText } from '../screen/json-text.ts';
import type { FindingsFormat } from './lint-run.ts';

/** What keeps a file from being read, so that nothing in it was checked. */
const unread: ReadonlySet<string> = new Set([
  'unreadable-file',
  'encoding',
  'yaml-syntax',
  'conflict-markers',
]);

/**
 * For GitLab: a code quality report. The format is a bare list of findings, so counts, filters and exceptions have no place in it.
 * GitLab itself tells what is new from the report of the default branch, so that what the base had is in it too.
 * An error that keeps a file from being read is a blocker, any other is major.
 */
export const findingsForGitlab: FindingsFormat = ({ findings: fresh, since }, { language, prefix = '' }) => {
  const findings = since ? sortFindings([...fresh, ...since.known]) : fresh;
  const seen = new Map<string, number>();
  const unique = (fingerprint: string) => {
    const number = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, number);
    return number === 1 ? fingerprint : `${fingerprint}-${number}`;
  };
  return jsonText(
    findings.map((finding) => ({
      type: 'issue',
      check_name: finding.rule,
      description: visible(finding.message[language]),
      fingerprint: unique(finding.fingerprint),
      severity: severityOf(finding),
      location: {
        path: prefix + finding.file,
        lines: { begin: finding.range?.start.line ?? 1, end: finding.range?.end.line ?? 1 },
        ...(finding.range && { positions: { begin: finding.range.start, end: finding.range.end } }),
      },
    })),
  );
};

function severityOf({ severity, rule }: Finding): 'info' | 'minor' | 'major' | 'blocker' {
  if (severity === 'error') return unread.has(rule) ? 'blocker' : 'major';
  return severity === 'warning' ? 'minor' : 'info';
}
