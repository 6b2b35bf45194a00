/** A stretch of letters of one font on a page; coordinates in points from the lower left corner. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The name of its font. */
  readonly font: string;
}
