import type { Plan } from '../../plan/plan.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import type { Citation } from '../../plan/citation.ts';
import { formatSymbol } from '../../vietnamese/documents/symbols.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { idMaker } from './unit-ids.ts';

export interface NewRegisters {
  /** The id of a body by one of its names; a body that is not registered is put on the list. */
  readonly bodyId: (name: string) => string;
  /** Puts a cited document on the list, unless it is registered. */
  readonly addDocument: (citation: Citation, text: string) => void;
  readonly newBodies: () => readonly DataMap[];
  readonly newDocuments: () => readonly DataMap[];
}

/** The registers of a plan with what a new programme adds to them. */
export function registers({ organisations, documents }: Plan): NewRegisters {
  const bodyIds = new Map<string, string>();
  for (const { id, name, names = [] } of organisations)
    for (const one of [name, ...names]) bodyIds.set(plain(one), id);
  const nextBody = idMaker(organisations.map(({ id }) => id));
  const bodies: DataMap[] = [];
  const seen = new Map<string, DataMap>();
  for (const { id, type, symbol, date } of documents)
    if (symbol !== null) seen.set(`${type} ${symbol} ${date ?? ''}`, { id });
  const nextDocument = idMaker(documents.map(({ id }) => id));
  const added: DataMap[] = [];
  return {
    bodyId(name) {
      const known = bodyIds.get(plain(name));
      if (known !== undefined) return known;
      const id = nextBody(name, 'co-quan');
      bodyIds.set(plain(name), id);
      bodies.push({ id, name });
      return id;
    },
    addDocument({ symbol, date, end }, text) {
      const { type } = symbol.value;
      if (type === null) return;
      const printed = formatSymbol(symbol.value);
      const day = date?.date ?? null;
      const key = `${type} ${printed} ${day ?? ''}`;
      const isDated = day !== null;
      const others = [...seen.keys()].filter((one) => one.startsWith(`${type} ${printed} `));
      const known = seen.get(key) ?? (isDated ? undefined : seen.get(others[0] ?? ''));
      if (known) {
        if (known['title'] === unknownTitle) known['title'] = titleAfter(text, end);
        return;
      }
      const undated = added.find(
        (one) => one['type'] === type && one['symbol'] === printed && one['date'] === null,
      );
      if (isDated && undated) {
        undated['date'] = day;
        seen.set(key, undated);
        return;
      }
      const id = nextDocument(`${fold(type)} ${symbol.value.number} ${day?.slice(0, 4) ?? ''}`, 'vb');
      const entry: DataMap = {
        id,
        type,
        symbol: printed,
        date: day,
        title: titleAfter(text, end),
        unverified: 'nêu trong văn bản đã nhập, chưa đối chiếu với bản gốc',
      };
      seen.set(key, entry);
      added.push(entry);
    },
    newBodies: () => bodies,
    newDocuments: () => added,
  };
}

/** Stands for a title that the text does not give. */
const unknownTitle = '…';

const plain = (name: string) => fold(name).replace(/\s+/gu, ' ').trim();

/** What a text says a document is about, after its citation: “về …” up to the end of the clause. */
function titleAfter(text: string, end: number): string {
  const after = text.slice(end, end + 400);
  const about = /^(?:\s+của [^,;.()“”]{2,80}?)?\s+(về [^,;.()“”]{8,250})/u.exec(after)?.[1];
  return about?.trim() ?? unknownTitle;
}
