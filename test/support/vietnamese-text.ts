import fc from 'fast-check';

const onsets = 'b c ch d đ g h kh l m n nh ng ph r s t th tr v x'.split(' ');
const openRimes =
  'a oa oe uy o ô ơ u ư ua ưa ai ao au ay âu ây oi ôi ơi ui ưu ươi uôi an ang anh ăng âng ông ong ung ương uông'.split(
    ' ',
  );
const stoppedRimes = 'at ac ach ap ăt ăc ât âc ôt ôc ơp ut uc ươc ươt uôc uât oat'.split(' ');
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** The letter of a rime that bears the tone: the one with a mark of its own, else the last but one, else the first. */
const toneAt = (rime: string) => {
  const marked = Array.from(rime).findLastIndex((letter) => 'ăâêôơư'.includes(letter));
  if (marked >= 0) return marked;
  return /^(?:oa|oe|uy).|^[oa][ae]$/.test(rime) ? 1 : 0;
};

const withTone = (onset: string, rime: string, tone: string) => {
  const at = toneAt(rime) + 1;
  return (onset + rime.slice(0, at) + tone + rime.slice(at)).normalize('NFC');
};

const openSyllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...openRimes), fc.constantFrom(...tones))
  .map(([onset, rime, tone]) => withTone(onset, rime, tone));
const stoppedSyllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...stoppedRimes), fc.constantFrom('\u0301', '\u0323'))
  .map(([onset, rime, tone]) => withTone(onset, rime, tone));

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A syllable of Vietnamese in NFC, small, capitalised or in capitals. */
const aSyllable = fc
  .tuple(
    fc.oneof(openSyllable, stoppedSyllable),
    fc.constantFrom(
      (word: string) => word,
      capitalised,
      (word: string) => word.toUpperCase(),
    ),
  )
  .map(([word, spell]) => spell(word));

/** Some syllables with a blank between each two. */
export const aVietnameseText = fc
  .array(aSyllable, { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));
