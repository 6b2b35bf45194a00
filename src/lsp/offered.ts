/** Something that may be written at a place, and what it means. */
export interface Offered {
  /** As it is written in YAML. */
  readonly value: string;
  readonly words?: string;
  readonly means?: string;
  /** Other words by which it is found. */
  readonly also?: string;
  readonly isKey?: boolean;
}
