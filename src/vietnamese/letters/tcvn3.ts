/** The letters of TCVN 5712:1993 (the .VnTime fonts), in the order of their bytes from A1; a dot where a byte is no letter. */
const fromA1 =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'.normalize(
    'NFC',
  );

/** The letter that a character read as Latin-1 was in TCVN3; undefined where it was none. */
export function tcvn3Letter(character: string): string | undefined {
  const letter = fromA1[character.charCodeAt(0) - 0xa1];
  return letter === '.' ? undefined : letter;
}

/** A word read as TCVN3 instead of Latin-1; null where a character is no letter there. Capitals with tones were a matter of the font: they come out small. */
export function fromTcvn3(word: string): string | null {
  const letters = Array.from(word, (character) => (character < '\x80' ? character : tcvn3Letter(character)));
  return letters.includes(undefined) ? null : letters.join('');
}
