/** A text as Windows-1258 has it: tones in characters of their own, after their vowels. */
export function toWindows1258(text: string): Buffer {
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  };
  const own: Record<string, number> = {
    ă: 0xe3,
    â: 0xe2,
    ê: 0xea,
    ô: 0xf4,
    ơ: 0xf5,
    ư: 0xfd,
    Ă: 0xc3,
    Â: 0xc2,
    Ê: 0xca,
    Ô: 0xd4,
    Ơ: 0xd5,
    Ư: 0xdd,
    Đ: 0xd0,
    đ: 0xf0,
  };
  const marked = {
    a: { '\u0306': 'ă', '\u0302': 'â' },
    e: { '\u0302': 'ê' },
    o: { '\u0302': 'ô', '\u031B': 'ơ' },
    u: { '\u031B': 'ư' },
    A: { '\u0306': 'Ă', '\u0302': 'Â' },
    E: { '\u0302': 'Ê' },
    O: { '\u0302': 'Ô', '\u031B': 'Ơ' },
    U: { '\u031B': 'Ư' },
  };
  const bytes: number[] = [];
  for (const letter of text) {
    const [base = '', ...marks] = letter.normalize('NFD');
    const shape = marks.find((mark) => !(mark in tones));
    const shaped =
      shape === undefined ? base : (marked as Record<string, Record<string, string>>)[base]?.[shape];
    bytes.push(own[shaped ?? letter] ?? (shaped ?? letter).charCodeAt(0));
    for (const mark of marks) if (mark in tones) bytes.push(tones[mark] ?? 0);
  }
  return Buffer.from(bytes);
}
