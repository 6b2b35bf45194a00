/** A line of a file: its path relative to the root, with '/', and its text. */
export interface TracedLine {
  readonly path: string;
  readonly line: string;
}

/** The commit that added a line. */
export interface Addition {
  readonly hash: string;
  readonly author: string;
  /** With Vietnam's offset: 2025-12-02T08:20:00+07:00. */
  readonly date: string;
}
