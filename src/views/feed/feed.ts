/** Something that happened, for a reader of news. */
export interface FeedEntry {
  /** The same for the same thing whenever the feed is made, in every repository that holds the programme: `urn:uuid:…`. */
  readonly id: string;
  readonly kind: 'record' | 'slip' | 'deadline' | 'target' | 'issued';
  readonly title: string;
  /** When it was recorded, or was last corrected, to the second, with its offset. */
  readonly updated: string;
  /** Who reported it; null where nobody is named. */
  readonly by: string | null;
  /** What is known of it, a paragraph each. */
  readonly details: readonly string[];
  /** The unit that it is about, and its programme; null for what is about several. */
  readonly unit: { readonly id: string; readonly address: string } | null;
}

/** The news of one or more programmes, the newest first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** The moment of the newest entry, so that nothing changes while nothing happens. */
  readonly updated: string;
  /** Where it is published; null where that is not known. */
  readonly address: string | null;
  readonly entries: readonly FeedEntry[];
}
