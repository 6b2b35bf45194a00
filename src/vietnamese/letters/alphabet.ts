const lower = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'.normalize('NFC');

/** The letters that Vietnamese has beyond a to z, both cases, each as one code point. */
const markedLetters = lower + lower.toUpperCase();

const unusual = new RegExp(`[^\\n\\x20-\\x7e“”‘’–—…${markedLetters}]`, 'u');
const letters = new RegExp(`^[a-zA-Z${markedLetters}]*$`, 'u');

/** Whether a text holds a character that ordinary Vietnamese text in NFC does not: the one quick question before any closer look. */
export const hasUnusual = (text: string): boolean => unusual.test(text);

/** Whether a word is written with the letters of Vietnamese (and the few of a to z that it lacks) and nothing else. */
export const hasOnlyVietnameseLetters = (word: string): boolean => letters.test(word);
