import { isNumbered, type Wording } from '../plan/unit.ts';
import type { Anchor, Operation } from './instrument.ts';
import { sayPart } from './part-names.ts';
import { sayExchange } from './phrase-words.ts';
import { citedKind, citePlace } from '../text/places.ts';
import type { Piece } from './piece.ts';

/** An operation in official Vietnamese: its sentence, and the wording quoted after it. */
export interface SaidOperation {
  readonly sentence: readonly Piece[];
  readonly quotation: readonly Wording[];
  /** Of the table in which the quoted rows stand, where they are quoted by themselves. */
  readonly columns?: Wording['columns'];
}

/** Where new units go that are beside no other, at the top of the text. */
export const wholeProgramme = 'Chương trình';

/** What an instrument calls itself where its kind is not known. */
export const thisText = 'văn bản này';

/** Says an operation in the forms of official practice; `itself` is what the instrument calls itself: “Nghị quyết này”. */
export function sayOperation(operation: Operation, itself: string = thisText): SaidOperation {
  const quotation =
    operation.kind === 'insert'
      ? operation.wordings
      : operation.kind === 'amend' || operation.kind === 'restate'
        ? [operation.wording]
        : [];
  const columns = operation.kind === 'insert' ? operation.columns : undefined;
  return { sentence: sentenceOf(operation, itself), quotation, ...(columns && { columns }) };
}

function sentenceOf(operation: Operation, itself: string): Piece[] {
  switch (operation.kind) {
    case 'amend':
    case 'restate':
      return [{ words: `Sửa đổi, bổ sung ${citePlace(operation.place)} như sau:` }];
    case 'replace':
      return [
        {
          words: `Thay thế ${citePlace(operation.place)} bằng ${nameNewUnits([operation.wording]).trim()} ban hành kèm theo ${itself}.`,
        },
      ];
    case 'replace-whole':
      return [
        {
          words: `Thay thế toàn bộ nội dung ${wholeProgramme} bằng ${wholeProgramme} ban hành kèm theo ${itself}.`,
        },
      ];
    case 'insert':
      return [
        { words: `Bổ sung ${nameNewUnits(operation.wordings)} ${sayAnchor(operation.anchor)} như sau:` },
      ];
    case 'repeal':
      return [{ words: `Bãi bỏ ${citePlace(operation.place)}.` }];
    case 'replace-phrase':
      return [...sayExchange(operation), { words: ` tại ${operation.places.map(citePlace).join('; ')}.` }];
    case 'correct':
      return [
        { words: `Tại ${citePlace(operation.place)}, đã in là: ` },
        { quoted: operation.before },
        { words: ', nay đính chính là: ' },
        { quoted: operation.after },
        { words: '.' },
      ];
    case 'adjust':
      return adjustment(operation);
  }
}

function adjustment({ field, place, before, after }: Extract<Operation, { kind: 'adjust' }>): Piece[] {
  const named: Piece[] = [...sayPart(field), { words: ` ${citePlace(place)}` }];
  if (before === null)
    return [{ words: 'Bổ sung ' }, ...named, { words: ' là ' }, { quoted: after ?? '' }, { words: '.' }];
  if (after === null)
    return [{ words: 'Bãi bỏ ' }, ...named, { words: ' (' }, { quoted: before }, { words: ').' }];
  return [
    { words: 'Điều chỉnh ' },
    ...named,
    { words: ' từ ' },
    { quoted: before },
    { words: ' thành ' },
    { quoted: after },
    { words: '.' },
  ];
}

/** What is inserted: tiểu mục 2.7; gạch đầu dòng; 02 gạch đầu dòng. */
export function nameNewUnits(units: readonly Wording[]): string {
  const names: string[] = [];
  for (let at = 0; at < units.length;) {
    const { kind, number } = units[at] ?? { kind: 'bullet' };
    const name = citedKind(kind);
    let count = 1;
    if (isNumbered(kind)) names.push(`${name} ${number ?? ''}`);
    else {
      while (units[at + count]?.kind === kind) count += 1;
      names.push(count === 1 ? name : `${String(count).padStart(2, '0')} ${name}`);
    }
    at += count;
  }
  return names.join(', ');
}

const positions = { after: 'vào sau ', before: 'vào trước ', into: 'vào ' } as const;

/** Where new units go: vào sau mục 2 phần I. */
export const sayAnchor = ({ position, place }: Anchor): string =>
  positions[position] + (place ? citePlace(place) : wholeProgramme);
