const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const circumflexed = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const breved = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' };

/** Per base letter, what a letter after it adds. In VNI a tone, or a circumflex or breve with its tone, is a letter of its own. */
const marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...tones, ...withMark('\u0302', circumflexed), ...withMark('\u0306', breved) },
  e: { ...tones, ...withMark('\u0302', circumflexed) },
  o: { ...tones, ...withMark('\u0302', circumflexed) },
  u: tones,
  y: tones,
  ơ: tones,
  ư: tones,
};

const singles: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

function withMark(mark: string, table: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([letter, tone]) => [letter, mark + tone]));
}

/** A word read as VNI (the VNI-Times fonts) instead of Latin-1; null where a letter means nothing there. */
export function fromVni(word: string): string | null {
  let read = '';
  for (let at = 0; at < word.length; at += 1) {
    const written = word.charAt(at);
    const small = written.toLowerCase();
    const base = small < '\x80' ? small : singles[small];
    if (base === undefined) return null;
    const mark = marks[base]?.[word.charAt(at + 1).toLowerCase()];
    if (mark !== undefined) at += 1;
    const letter = base + (mark ?? '');
    read += written === small ? letter : letter.toUpperCase();
  }
  return read.normalize('NFC');
}

/** Letters with those that stand right after them in VNI and never in Vietnamese: quyeát, nhaèm, phaùt. */
export const vniPairs: readonly (readonly [first: string, second: string])[] = [
  ['a', 'ùõâáàãêéèú'],
  ['e', 'ùõâáàã'],
  ['o', 'ùõâ'],
  ['uyô', 'ùõ'],
];
const pair = new RegExp(vniPairs.map(([first, second]) => `[${first}][${second}]`).join('|'), 'i');

/** Whether a text holds two letters side by side that VNI writes and Vietnamese does not. */
export const hasVniPair = (text: string): boolean => pair.test(text);
