import {
  type AssignmentField,
  isOfAssignment,
  nameOfPart,
  type namedParts,
  type PartName,
  type plainParts,
} from '../text/unit-parts.ts';
import type { Piece } from './piece.ts';

type NamedPart = (typeof namedParts)[number];
type KnownPart = AssignmentField | (typeof plainParts)[number] | NamedPart;

/** What a part is called in a sentence, and where an article or an annex lists the parts of a task, as the Government does. */
const names: Readonly<Record<KnownPart, { readonly said: string; readonly listed: string }>> = {
  lead: { said: 'cơ quan chủ trì', listed: 'Cơ quan chủ trì' },
  with: { said: 'cơ quan phối hợp', listed: 'Cơ quan phối hợp' },
  person: { said: 'cá nhân phụ trách', listed: 'Cá nhân phụ trách' },
  'submit-to': { said: 'cấp trình', listed: 'Cấp trình' },
  deliverable: { said: 'sản phẩm', listed: 'Kết quả' },
  deadline: { said: 'thời hạn hoàn thành', listed: 'Thời gian hoàn thành' },
  indicator: { said: 'chỉ tiêu', listed: 'Chỉ tiêu' },
  results: { said: 'các kết quả', listed: 'Các kết quả' },
  note: { said: 'ghi chú', listed: 'Ghi chú' },
  'row-number': { said: 'số thứ tự', listed: 'Số thứ tự' },
  'number-form': { said: 'cách ghi số', listed: 'Cách ghi số' },
  reference: { said: 'dòng kèm theo', listed: 'Dòng kèm theo' },
  'in-force': { said: 'ngày có hiệu lực', listed: 'Ngày có hiệu lực' },
  column: { said: 'nội dung cột', listed: 'Nội dung cột' },
  printed: { said: 'chữ in tại cột', listed: 'Chữ in tại cột' },
  cell: { said: 'ô', listed: 'Ô' },
  footnote: { said: 'chú thích', listed: 'Chú thích' },
};

/** What is called by a name of its own in quotation marks. */
const quotable: readonly NamedPart[] = ['column', 'printed', 'cell', 'footnote'];
const simple = (Object.keys(names) as KnownPart[]).filter(
  (part): part is Exclude<KnownPart, NamedPart> => !(quotable as readonly string[]).includes(part),
);

/** A part in a sentence: “thời hạn hoàn thành của nhiệm vụ tại”, “chú thích “1” tại”. */
export function sayPart(part: PartName): Piece[] {
  const named = nameOfPart(part);
  if (named) return [{ words: `${names[named.of].said} ` }, { quoted: named.name }, { words: ' tại' }];
  const said = names[part as Exclude<KnownPart, NamedPart>].said;
  return [{ words: `${said} ${isOfAssignment(part) ? 'của nhiệm vụ tại' : 'tại'}` }];
}

/** The words of `sayPart` as a regular expression, a quoted name as `“0”` or another number. */
export const partPattern = `(?:${simple.map((part) => names[part].said).join('|')})|(?:${quotable.map((part) => names[part].said).join('|')}) “\\d+”`;

/** The part that words as of `partPattern` mean, with the name that is quoted in them; null where they mean none. */
export function partSaid(words: string, name: string | undefined): PartName | null {
  const small = words.toLowerCase().replace(/ “\d+”$/, '');
  const plain = simple.find((part) => names[part].said === small);
  if (plain) return plain;
  const of = quotable.find((part) => names[part].said === small);
  return of !== undefined && name !== undefined ? `${of} ${name}` : null;
}

/** What a part is called where parts are listed, with its own name quoted: `Nội dung cột “Kinh phí”`; `quote` writes that name. */
export function listPart(part: PartName, quote: (name: string) => string = (name) => name): string {
  const named = nameOfPart(part);
  return named
    ? `${names[named.of].listed} “${quote(named.name)}”`
    : names[part as Exclude<KnownPart, NamedPart>].listed;
}

/** The part that is listed so; `name` is what is quoted, already read. Null where none is called so. */
export function partListed(title: string, name: string | null): PartName | null {
  const small = title.trim().toLowerCase();
  const is = (part: KnownPart) => names[part].listed.toLowerCase() === small;
  if (name === null) return simple.find(is) ?? null;
  const of = quotable.find(is);
  return of === undefined ? null : `${of} ${name}`;
}
