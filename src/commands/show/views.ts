import { pages } from '../render/pages.ts';
import { statusPage } from '../status/show-status.ts';
import type { View } from './view.ts';

/** Everything that can be shown, by its id. */
export const views: Readonly<Record<string, View<unknown>>> = Object.fromEntries(
  [...pages, statusPage].map((view) => [view.id, view]),
);
