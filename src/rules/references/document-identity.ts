import { planRule } from '../../plan/rule.ts';
import type { Body, RegisteredDocument } from '../../plan/plan.ts';
import { withDate } from '../../vietnamese/documents/document-label.ts';
import { canonicalSymbol } from '../../vietnamese/documents/symbols.ts';

/** No two entries of a register are the same document, or bear the same id. */
export const documentIdentity = planRule<{ id: string; symbol: string | null; date: string | null }>({
  id: 'document-identity',
  group: 'references',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Mỗi văn bản (loại, ký hiệu, ngày) và mỗi mã chỉ có một mục trong sổ.',
      why: 'Văn bản được xác định bởi loại, ký hiệu và ngày; hai mục cho một văn bản, hay một mã cho hai mục, làm mọi tra cứu mất chính xác.',
      fix: 'Gộp hai mục làm một; nếu là hai văn bản khác nhau thì sửa ngày, ký hiệu hoặc mã.',
    },
    en: {
      summary: 'A document (type, symbol, date) and an id stand in a register only once.',
      why: 'A document is identified by type, symbol and date; two entries for one document, or one id for two entries, make every look-up uncertain.',
      fix: 'Merge the two entries; where they are different, correct the date, the symbol or the id.',
    },
  },
  examples: {
    good: [
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-01-2015, type: NQ, symbol: 01-NQ/ĐH, date: 2015-09-15, title: hư cấu, verified: { source: ví dụ } }
`,
      },
    ],
    bad: [
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-dau-tien, type: NQ, symbol: 1-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } } # !
  - { id: nq-01-2020, type: KL, symbol: 02-KL/ĐH, date: 2021-02-01, title: hư cấu, verified: { source: ví dụ } } # !
`,
      },
      {
        file: 'organisations.yaml',
        yaml: `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
  - { id: van-phong, name: Văn phòng Ban Tổ chức } # !
`,
      },
    ],
  },
  message({ id, symbol, date }) {
    if (symbol === null)
      return {
        vi: `Mã «${id}» đã có ở một mục trước trong sổ.`,
        en: `The id “${id}” is already borne by an earlier entry of the register.`,
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
    };
    sameId(documents);
    sameId(organisations);

    const first = new Map<string, RegisteredDocument>();
    for (const document of documents) {
      if (document.symbol === null) continue;
      const symbol = canonicalSymbol(document.symbol);
      const date = document.date === null ? null : String(document.date);
      const identity = JSON.stringify([document.type, symbol, date]);
      const same = first.get(identity);
      if (same) report(document, 'symbol', { id: same.id, symbol, date });
      else first.set(identity, document);
    }
  },
});
