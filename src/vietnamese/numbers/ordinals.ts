const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const max = 999;

/** The ordinal by which citations count units: thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm …, thứ mười một. Above 999, with figures. */
export function formatOrdinal(position: number): string {
  if (position === 1) return 'thứ nhất';
  if (position === 4) return 'thứ tư';
  return position > max ? `thứ ${position}` : `thứ ${cardinal(position)}`;
}

function cardinal(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest);
  const head = `${digits[hundreds]} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} linh ${rest === 4 ? 'tư' : digits[rest]}` : `${head} ${belowHundred(rest)}`;
}

function belowHundred(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[units] ?? '';
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  return units === 0 ? head : `${head} ${afterTens(units, tens)}`;
}

/** After tens, one, four and five change: hai mươi mốt, hai mươi tư, mười lăm. */
function afterTens(units: number, tens: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  return units === 5 ? 'lăm' : (digits[units] ?? '');
}

let positions: ReadonlyMap<string, number> | undefined;

/** The position that an ordinal names, in upper or lower case, also in the variants “thứ bốn”, “mười tư”, “bẩy”, “lẻ”; null where the text is none. */
export function parseOrdinal(text: string): number | null {
  positions ??= new Map(
    Array.from({ length: max }, (_, index) => [canonical(formatOrdinal(index + 1)), index + 1]),
  );
  const words = text.normalize('NFC').toLowerCase().trim().split(/\s+/).join(' ');
  return /^thứ [1-9]\d{0,8}$/.test(words)
    ? Number(words.slice(4))
    : (positions.get(canonical(words)) ?? null);
}

const canonical = (words: string) =>
  words
    .replaceAll('bẩy', 'bảy')
    .replace(/ (?:tư|bốn)$/, ' bốn')
    .replace(' lẻ ', ' linh ');
