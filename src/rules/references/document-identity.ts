import { planRule } from '../plan-rule.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';

/** No two entries of a register are the same document, or bear, or bore before, the same id. */
export const documentIdentity = planRule<{ id: string; symbol: string | null; date: string | null }>({
  id: 'document-identity',
  group: 'references',
  severity: 'error',
  scope: 'outline',
  message({ id, symbol, date }) {
    if (symbol === null)
      return {
        vi: `Mã «${id}» đã có ở một mục khác trong sổ.`,
        en: `The id “${id}” already belongs to another entry of the register.`,
      };
    const document = withDate(symbol, date);
    return {
      vi: `Văn bản ${document.vi} đã có trong sổ với mã «${id}».`,
      en: `The document ${document.en} is already in the register as “${id}”.`,
    };
  },
  check({ plan: { documents, organisations } }, report) {
    const sameId = (entries: readonly (RegisteredDocument | Body)[]) => {
      const ids = new Set<string>();
      for (const entry of entries)
        if (ids.has(entry.id)) report(entry, 'id', { id: entry.id, symbol: null, date: null });
        else ids.add(entry.id);
      for (const entry of entries)
        for (const [item, id] of entry.previously?.entries() ?? [])
          if (ids.has(id)) report(entry, 'previously', { id, symbol: null, date: null }, { item });
          else ids.add(id);
    };
    sameId(documents);
    sameId(organisations);

    const first = new Map<string, RegisteredDocument>();
    for (const document of documents) {
      if (document.symbol === null) continue;
      const symbol = labelOf(document);
      const date = document.date === null ? null : String(document.date);
      const identity = JSON.stringify([document.type, symbol, date]);
      const same = first.get(identity);
      if (same) report(document, 'symbol', { id: same.id, symbol, date });
      else first.set(identity, document);
    }
  },
});
