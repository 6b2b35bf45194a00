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

/** A stretch of letters that run in another direction than most of its page, turned upright on its own. */
export interface TurnedFragment extends Fragment {
  /** Where its middle is among the upright fragments of the page. */
  readonly centre: readonly [x: number, y: number];
}

/** The middle of a stretch of letters. */
export const centreOf = ({ x, y, width, size }: Fragment): readonly [x: number, y: number] => [
  x + width / 2,
  y + size * 0.3,
];
