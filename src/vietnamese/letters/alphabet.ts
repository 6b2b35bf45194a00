const lower = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'.normalize('NFC');

/** The letters that Vietnamese has beyond a to z, both cases, each as one code point. */
const markedLetters = lower + lower.toUpperCase();

/** The small letters of Vietnamese, and the few of a to z that it lacks, as they stand in a class of an expression. */
export const smallLetters = `a-z${lower}`;
/** The same letters as capitals. */
export const capitalLetters = `A-Z${lower.toUpperCase()}`;

/** All characters of ordinary Vietnamese text, each one unit of UTF-16. */
export const ordinaryCharacters = `\n“”‘’–—…${markedLetters}${String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => index + 0x20))}`;

/** By its number, whether a unit of UTF-16 is one of these: a table is several times as fast as a class of so many letters. */
const ordinary = new Uint8Array(0x10000);
for (const letter of ordinaryCharacters) ordinary[letter.charCodeAt(0)] = 1;
const letters = new RegExp(`^[a-zA-Z${markedLetters}]*$`, 'u');

/** Whether a text holds a character that ordinary Vietnamese text in NFC does not: the one quick question before any closer look. */
export function hasUnusual(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (ordinary[text.charCodeAt(at)] === 0) return true;
  return false;
}

/** Whether a word is written with the letters of Vietnamese (and the few of a to z that it lacks) and nothing else. */
export const hasOnlyVietnameseLetters = (word: string): boolean => letters.test(word);
