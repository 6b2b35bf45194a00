import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import type { Reporter } from './lint-report.ts';
import { markdownReport } from './markdown.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** The formats of `cthd lint --format`, by name. */
export const reporters = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  gitlab: gitlabReport,
  sarif: sarifReport,
  junit: junitReport,
  markdown: markdownReport,
} as const satisfies Readonly<Record<string, Reporter>>;

export type ReportFormat = keyof typeof reporters;
