import { findingsForGithub } from './findings-github.ts';
import { findingsForGitlab } from './findings-gitlab.ts';
import { findingsAsJson } from './findings-json.ts';
import { findingsAsJunit } from './findings-junit.ts';
import type { FindingsFormatName } from './findings-format-names.ts';
import type { FindingsFormat } from './lint-run.ts';
import { findingsAsMarkdown } from './findings-markdown.ts';
import { findingsAsSarif } from './findings-sarif.ts';
import { findingsAsText } from './findings-text.ts';

/** The formats of `cthd lint --format`, by name. */
export const findingsFormats = {
  text: findingsAsText,
  json: findingsAsJson,
  github: findingsForGithub,
  gitlab: findingsForGitlab,
  sarif: findingsAsSarif,
  junit: findingsAsJunit,
  markdown: findingsAsMarkdown,
} as const satisfies Readonly<Record<FindingsFormatName, FindingsFormat>>;
