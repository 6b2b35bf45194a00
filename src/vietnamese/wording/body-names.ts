import { evenBlanks } from '../letters/even-blanks.ts';
import { withoutTrailing } from '../letters/without-trailing.ts';

/** Words that begin the name of a body. */
const begins =
  'Bộ|Sở|Ban|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|Hội đồng|Văn phòng|VP|Công an|Thanh tra|Thuế|Kho bạc|Hải quan|Bảo hiểm|Ngân hàng|Viện|Hội|Hiệp hội|Đài|Tổng|Cục|Chi cục|Vụ|Phòng|Trường|Học viện|Đại học|Liên|Mặt trận|Đoàn|Công đoàn|Đảng|Chi bộ|Tòa|Toà|Kiểm toán|Chính phủ|Quốc hội|Thủ tướng|Tỉnh|Thành|Huyện|Xã|Quỹ|Các|các|Trung tâm|Tập đoàn|Công ty|Doanh nghiệp|Thông tấn|Thường trực|Lãnh đạo|Chủ tịch|Giám đốc|Địa phương|VTV|VOV|TTXVN|Khoa(?! học| giáo)|Tổ(?! chức)|Trạm|Bệnh viện|Chi đoàn|Chi hội|BCH|BCĐ|BQL';
const beginsBody = new RegExp(`^(?:${begins})(?!\\p{L})`, 'u');

/** Whether words begin as the name of a body does, not as that of a person or of an office that one holds. */
export const beginsWithBody = (words: string): boolean =>
  beginsBody.test(words) && !/^(?:Thường trực|Lãnh đạo|Chủ tịch|Giám đốc)/u.test(words);

/** Words of which there are many bodies: after “các” they name all of them. */
const many =
  'bộ|sở|ban|ngành|cơ quan|đơn vị|địa phương|tỉnh|thành phố|huyện|quận|xã|phường|cấp|phòng|vụ|cục|viện|trường|hội|đoàn thể|tổ chức|doanh nghiệp|tập đoàn|chi bộ|đảng bộ|đảng ủy|cấp ủy';

const classForm = new RegExp(
  `^(?:các|mọi|những|toàn|bộ, ngành|địa phương)(?!\\p{L})|liên quan|địa phương$|(?<!\\p{L}|liên hiệp )các (?:${many})(?!\\p{L})|, doanh nghiệp|(?<!\\p{L})(?:xã|huyện)(?:, (?:xã|phường|thị trấn|thị xã|đặc khu|thành phố)){1,6}$|^(?:khoa|phòng|ban)(?:/(?:khoa|viện|phòng|ban|trung tâm))+$`,
  'iu',
);

/** The word for a kind of body alone, or words that go on from a cell before: neither tells which body is meant. */
const noName = new RegExp(`^(?:${many})$`, 'iu');

/** Names of several bodies at once, such as “các bộ, ngành, địa phương” or “UBND các xã, phường”, and words that name none: a class, not a body. */
export const isBodyClass = (words: string): boolean =>
  classForm.test(words) ||
  noName.test(words) ||
  /^Doanh nghiệp \p{Ll}/u.test(words) ||
  /^(?!(?:tỉnh|thành phố) \p{Lu})\p{Ll}/u.test(words);

/** What divides the names in a cell, unless it stands inside one. */
const between = /(;|,|\n)\s*/u;

const beforeNumber = String.raw`(?=\(\d{1,2}\)\s*\p{Lu})`;
const insideOf = (kind: string) =>
  new RegExp(String.raw`${beforeNumber}|(?<=\p{Ll})(?<!^${kind}) (?:và (?=[cC]ác )|(?=${kind} \p{Lu}))`, 'u');
/** Where a part holds more names: before numbers in brackets; after the name of a ministry or department, at “và các …” or at the word for another one. */
const inside = { any: new RegExp(beforeNumber, 'u'), Bộ: insideOf('Bộ'), Sở: insideOf('Sở') };

const namesInside = (part: string): string[] =>
  part.split(part.startsWith('Bộ ') ? inside.Bộ : part.startsWith('Sở ') ? inside.Sở : inside.any);

/** The names in a cell: on lines of their own, after semicolons, or after commas, each where a word begins the name of a body. */
export function bodyNames(words: string): string[] {
  const whole = evenBlanks(words);
  if (/^(?:các|mọi|những|toàn|bộ, ngành)(?!\p{L})/iu.test(whole) && !/;|\n\s*[-•+]/u.test(words))
    return [whole];
  const names: string[][] = [];
  let [begin, end] = ['', ''];
  for (const { part, sign } of divided(words)) {
    const name = withoutTrailing(part.replace(/^[\s\-•+]+|^\s*\(\d{1,2}\)\s*/u, ''), /[\s.]/u).replace(
      /\s+/gu,
      ' ',
    );
    const last = names.at(-1);
    if (name === '') continue;
    const joined = `${sign === ',' ? ', ' : ' '}${name}`;
    const isOther = !last || isNew(part, { sign, begin, end, name });
    if (isOther) names.push([name]);
    else last.push(joined);
    begin = (isOther ? name : begin + joined).slice(0, maxJoinedLength);
    end = (isOther ? name : end + joined).slice(-maxJoinedLength);
  }
  return names.map((pieces) => pieces.join('')).flatMap(placesApart);
}

/** A name of which every word is large: a province, a town, a company. */
const proper = "\\p{Lu}[\\p{L}’']*\\.?(?:(?: - |-| )\\p{Lu}[\\p{L}’']*)*";
const territory = '[Tt]ỉnh|[Tt]hành phố|TP\\.?|[Xx]ã|[Pp]hường|[Đđ]ặc khu';
const place = `(?:(?:${territory}) )?(?!(?:${begins})(?!\\p{L}))${proper}`;
const ofPlaces =
  'UBND|[UỦ][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân|Công an|Tỉnh ủy|Thành ủy|Đảng ủy|Ban Chỉ huy quân sự|Bộ Chỉ huy quân sự';
const places = new RegExp(`^(?:(${ofPlaces}) )?${place}(?:, ${place})+(?:,? và ${place})?$`, 'u');
const placesOfTwo = new RegExp(`^(${ofPlaces}) ${place} và ${place}$`, 'u');
const ownTerritory = new RegExp(`^(?:${territory}) `, 'u');

/**
 * A list of places is one body each: the word for the body goes for all of them, and so does the kind of place, but for “thành phố”, after
 * which provinces may follow. In names of bodies a comma stands between words of which some are small.
 */
function placesApart(name: string): readonly string[] {
  const found = places.exec(name) ?? placesOfTwo.exec(name);
  if (!found) return [name];
  const body = found[1] === undefined ? '' : `${found[1]} `;
  let kind = '';
  return name
    .slice(body.length)
    .split(/,? và |, /u)
    .map((one) => {
      const own = ownTerritory.exec(one)?.[0];
      kind = own === undefined ? kind : /^(?:thành phố|TP)/iu.test(own) ? '' : own;
      return body + (own === undefined ? kind : '') + one;
    });
}

/** The parts of a cell, each with the sign before it. */
function divided(words: string): { readonly part: string; readonly sign: string }[] {
  const lines = words.replace(/\s+/gu, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
  const pieces = lines.replace(/ và\n(?=[cC]ác )/u, '\n').split(between);
  return pieces.flatMap((piece, index) =>
    index % 2 === 1
      ? []
      : namesInside(piece.trim()).map((part, at) => ({
          part,
          sign: at > 0 ? ';' : (pieces[index - 1] ?? ';'),
        })),
  );
}

/** What a part is held against: how the name before it begins and ends. */
interface BeforeName {
  readonly sign: string;
  readonly begin: string;
  readonly end: string;
  readonly name: string;
}

/** More letters than the words that begin a name, or show that it goes on. */
const maxJoinedLength = 20;

/** Whether a part begins another body; a line or a comma inside a name does not. */
function isNew(part: string, { sign, begin, end, name }: BeforeName): boolean {
  if (sign === ';' || /^[-•+]\s/u.test(part)) return true;
  if (/(?:,| và| của| với| -)$/u.test(end)) return beginsBody.test(name) && !/ (?:và|của|với)$/u.test(end);
  if (sign === '\n') return beginsBody.test(name) || (/^\p{Lu}/u.test(name) && !beginsBody.test(begin));
  return sign !== ',' || beginsBody.test(name);
}
