import { approvalsPage } from '../approve/show-approvals.ts';
import { diffPage } from '../diff/show-diff.ts';
import { explainPage } from '../explain/show-explain.ts';
import { feedPage } from '../feed/show-feed.ts';
import { impactPage } from '../impact/show-impact.ts';
import { latePage } from '../late/show-late.ts';
import { logPage } from '../log/show-log.ts';
import { wordingPage } from '../log/show-wording.ts';
import { pages } from '../render/pages.ts';
import { reviewPage } from '../review/show-review.ts';
import { rollupPage } from '../rollup/show-rollup.ts';
import { statusPage } from '../status/show-status.ts';
import { taskPage } from '../task/show-task.ts';
import type { View } from './view.ts';

const all: readonly View<unknown>[] = [
  ...pages,
  statusPage,
  latePage,
  logPage,
  wordingPage,
  taskPage,
  diffPage,
  approvalsPage,
  impactPage,
  reviewPage,
  explainPage,
  rollupPage,
  feedPage,
];

/** Everything that can be shown, by its id. */
export const views: Readonly<Record<string, View<unknown>>> = Object.fromEntries(
  all.map((view) => [view.id, view]),
);
