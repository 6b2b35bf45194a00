import { idsTaken } from '../../plan/former-ids.ts';
import type { Citation } from '../../plan/citation.ts';
import type { Plan } from '../../plan/plan.ts';
import { typeWords } from '../../vietnamese/documents/document-types.ts';
import type { LawMention } from '../../vietnamese/documents/law-names.ts';
import { formatSymbol } from '../../vietnamese/documents/symbols.ts';
import { fold, foldWords } from '../../vietnamese/letters/fold.ts';
import { idMaker } from './unit-ids.ts';

/** A cited document that the register lacks, as it will hold it. */
interface CitedEntry {
  readonly id: string;
  readonly type: string;
  readonly symbol: string | null;
  date: string | null;
  title: string;
  readonly unverified: string;
  /** The words after “của”, which name the body that issued it. */
  by: string | null;
}

/** A document that the register has, or that is on the list to be put into it. */
type KnownEntry = Pick<CitedEntry, 'id'> & Partial<CitedEntry>;
type CitedName = Pick<CitedEntry, 'type' | 'symbol' | 'title' | 'date'>;

const keyOf = (type: string, name: string, date: string | null | undefined) =>
  `${type} ${name} ${date ?? ''}`;

/** The documents of a register, and those that a text cites beside them. */
export interface DocumentRegister {
  /** Puts a cited document on the list, unless it is registered. Its id; null where the citation does not tell its type. */
  readonly addDocument: (citation: Citation, text: string) => string | null;
  /** The same for a law that is cited by its name. */
  readonly addLaw: (law: LawMention) => string | null;
  /** What is on the list, in the order in which it was cited. */
  readonly added: readonly CitedEntry[];
}

/** The register of documents; a document whose day is cited later than its symbol is one. */
export function documentRegister(documents: Plan['documents']): DocumentRegister {
  const seen = new Map<string, KnownEntry>();
  /** The first entry of each type and symbol, and of each type, name and year. */
  const firstOf = new Map<string, KnownEntry>();
  const note = ({ type, symbol, title, date }: CitedName, entry: KnownEntry) => {
    const name = symbol ?? foldWords(title);
    seen.set(keyOf(type, name, date), entry);
    const first = symbol === null ? keyOf(type, name, date?.slice(0, 4)) : keyOf(type, name, null);
    if (!firstOf.has(first)) firstOf.set(first, entry);
  };
  for (const one of documents)
    note({ ...one, date: one.date === null ? null : String(one.date) }, { id: one.id });
  const nextDocument = idMaker(idsTaken(documents));
  const added: CitedEntry[] = [];
  /** New entries whose day no citation has told yet, by type and symbol. */
  const undated = new Map<string, CitedEntry>();
  const add = (entry: CitedEntry): string => {
    note(entry, entry);
    if (entry.symbol !== null && entry.date === null)
      undated.set(keyOf(entry.type, entry.symbol, null), entry);
    added.push(entry);
    return entry.id;
  };
  const knownFor = (type: string, symbol: string, day: string | null): KnownEntry | undefined =>
    seen.get(keyOf(type, symbol, day)) ?? (day === null ? firstOf.get(keyOf(type, symbol, null)) : undefined);
  /** Gives a day to the new entry that waits for one. */
  const dated = (type: string, symbol: string, day: string): CitedEntry | undefined => {
    const waiting = undated.get(keyOf(type, symbol, null));
    if (!waiting) return undefined;
    waiting.date = day;
    seen.set(keyOf(type, symbol, day), waiting);
    undated.delete(keyOf(type, symbol, null));
    return waiting;
  };
  return {
    added,
    addDocument(citation, text) {
      const type = typeOfCited(citation);
      if (type === null) return null;
      const symbol = formatSymbol(citation.symbol.value);
      const day = citation.date?.date ?? null;
      const known = knownFor(type, symbol, day);
      if (known) {
        if (known.title === unknownTitle) known.title = titleAfter(text, citation);
        if (known.by === null) known.by = issuerAfter(text, citation);
        return known.id;
      }
      const waiting = day === null ? undefined : dated(type, symbol, day);
      if (waiting) return waiting.id;
      const id = nextDocument(
        `${fold(type)} ${citation.symbol.value.number} ${day?.slice(0, 4) ?? ''}`,
        'vb',
      );
      const title = titleAfter(text, citation);
      return add({ id, type, symbol, date: day, title, unverified, by: issuerAfter(text, citation) });
    },
    addLaw({ type, name, date }) {
      const day = date.date === null ? null : String(date.date);
      const folded = foldWords(name);
      const known =
        seen.get(keyOf(type, folded, day)) ??
        (day === null ? undefined : firstOf.get(keyOf(type, folded, day.slice(0, 4))));
      if (known) return known.id;
      if (name === '') return null;
      const id = nextDocument(`${fold(type)} ${name} ${day?.slice(0, 4) ?? ''}`, 'luat');
      return add({ id, type, symbol: null, date: day, title: name, unverified, by: null });
    },
  };
}

/** The type of a cited document, by its symbol or the word before it. */
function typeOfCited({ symbol, typeWord }: Citation): string | null {
  const word = typeWord?.word.toLowerCase();
  return symbol.value.type ?? typeWords.find((one) => one.word === word)?.type ?? null;
}

/** Stands for a title that the text does not give. */
const unknownTitle = '…';

const unverified = 'nêu trong văn bản đã nhập, chưa đối chiếu với bản gốc';

/** The words after “của” that follow a citation; null where none do. */
const issuerAfter = (text: string, { end }: Pick<Citation, 'end'>): string | null =>
  /^\s+của (\p{L}[^;()“”]{2,120})/u.exec(text.slice(end, end + 140))?.[1] ?? null;

/** What a text says a document is about, after its citation: “về …” up to the end of the clause. */
function titleAfter(text: string, { start, end }: Pick<Citation, 'start' | 'end'>): string {
  const about =
    /^(?:\s+của [^,;.()“”]{2,80}?)?\s+((?:về|quy định|phê duyệt|ban hành|hướng dẫn|sửa đổi|thông qua) [^;.()“”]{8,400})/u.exec(
      text.slice(end, end + 600),
    )?.[1];
  const title = about?.split(clauseEnd)[0]?.trim() ?? '';
  const whole = title.length > 250 ? title.slice(0, title.lastIndexOf(',', 250)) : title;
  return whole !== '' && whole.length <= 250 ? whole : (lawBefore(text, start) ?? unknownTitle);
}

/** Where the sentence goes on after a title: at a name or another document after a comma, or at words that begin another clause. */
const clauseEnd =
  /,\s+(?=\p{Lu}|(?:trong đó|trên cơ sở|theo đó|cụ thể|đồng thời|góp phần|bảo đảm|đảm bảo|nhằm|với|để|từ đó|như sau|bao gồm|do|phù hợp|gắn với|các (?:bộ|sở|cơ quan|đơn vị))(?!\p{L}))|,? và (?:các )?(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Kế hoạch|Chương trình|Luật|văn bản|quy định)(?: số|\s+liên quan|\s+có liên quan)/u;

/** The name of a law that is cited by name and number: “Luật Nhà ở số 27/2023/QH15”. */
const lawBefore = (text: string, start: number): string | null =>
  /((?:Bộ luật|Luật|Pháp lệnh) (?!số)[^;,()“”]{2,120}?)\s*(?:số\s*)?$/u.exec(
    text.slice(Math.max(0, start - 160), start),
  )?.[1] ??
  /^((?:Bộ luật|Luật|Pháp lệnh) (?!số)[^;,()“”]{2,120}?) số /u.exec(text.slice(start))?.[1] ??
  null;
