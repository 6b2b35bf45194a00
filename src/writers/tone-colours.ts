import type { Tone } from '../views/blocks/shown-words.ts';

/** Colours of the tones: dark enough to be read on white, and on the pale ground of a marked cell. */
export const toneColours: Readonly<Record<Tone, { readonly letters: string; readonly ground: string }>> = {
  good: { letters: '1D6B41', ground: 'E6F3EA' },
  late: { letters: '7A5600', ground: 'FBF3DC' },
  open: { letters: '2A5A9A', ground: 'E8EFF8' },
  soon: { letters: 'A04400', ground: 'FDEEDF' },
  bad: { letters: 'B01E1E', ground: 'FBE4E1' },
  quiet: { letters: '63605C', ground: 'F2F0EC' },
};
