import type { Tone } from '../views/blocks/shown-words.ts';

/** What only a screen asks for; files are written without. */
export interface Screen {
  readonly width: number | null;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** How to show words that went and words that came; between marks where there is no colour. */
  readonly removed?: (text: string) => string;
  readonly added?: (text: string) => string;
  /** Colours words by how the thing stands that they tell of; the words say it too. */
  readonly paint?: (tone: Tone, text: string) => string;
  /** Whether a row of one line is cut at the edge, since a person looks at it. */
  readonly cutsRows?: boolean;
}
