import type { Language } from '../locale/localised.ts';
import type { Finding } from '../plan/finding.ts';
import { jsonText } from '../screen/json-text.ts';
import type { FindingsFormat } from './lint-run.ts';

/** For programs: the contract of schemas/output/lint.schema.json. Texts are exact; only what would act on a screen is escaped. */
export const findingsAsJson: FindingsFormat = (report, { language }) => {
  const { version, asOf, fictional, filters, files, counts, findings, since, excepted, skipped } = report;
  return jsonText({
    schemaVersion: 1,
    kind: 'lint',
    version,
    language,
    asOf,
    fictional,
    filters,
    files: files.length,
    counts,
    findings: findings.map((finding) => entry(finding, language)),
    since: since && {
      known: since.known.map((finding) => entry(finding, language)),
      mended: since.mended.map((finding) => entry(finding, language)),
    },
    excepted: excepted.map((finding) => ({ ...entry(finding, language), reason: finding.reason })),
    skipped,
  });
};

/** A field that is undefined is left out of the text: thousands of findings are told, and a copy for each field that one may lack takes longer. */
const entry = (
  { rule, severity, message, file, range, unit, fingerprint, more }: Finding,
  language: Language,
) => ({
  rule,
  severity,
  message: message[language],
  file,
  start: range?.start,
  end: range?.end,
  unit,
  fingerprint,
  more,
});
