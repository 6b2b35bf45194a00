import type { DocumentType } from '../../plan/schema-types.ts';

/** Party documents and State documents share some types, and differ in others. */
export type Family = 'party' | 'state';

/** A word for a kind of document, the type that symbols carry for it, and who issues such documents. */
export interface TypeWord {
  readonly word: string;
  readonly type: DocumentType;
  readonly families: readonly Family[];
  readonly english: string;
}

const both = ['party', 'state'] as const;
const party = ['party'] as const;
const state = ['state'] as const;

/**
 * The types of official documents. Party symbols give QĐ to decisions and regulations alike; State symbols have QyĐ for the latter.
 * A programme of action is a programme (CTr), and the notice of a conclusion is a notice (TB).
 */
export const typeWords: readonly TypeWord[] = [
  { word: 'nghị quyết', type: 'NQ', families: both, english: 'resolution' },
  { word: 'chỉ thị', type: 'CT', families: both, english: 'directive' },
  { word: 'kết luận', type: 'KL', families: party, english: 'conclusion' },
  { word: 'quyết định', type: 'QĐ', families: both, english: 'decision' },
  { word: 'quy định', type: 'QĐ', families: party, english: 'regulation' },
  { word: 'quy định', type: 'QyĐ', families: state, english: 'regulation' },
  { word: 'quy chế', type: 'QC', families: both, english: 'working rules' },
  { word: 'thông tri', type: 'TT', families: party, english: 'circular' },
  { word: 'thông tư', type: 'TT', families: state, english: 'circular' },
  { word: 'hướng dẫn', type: 'HD', families: both, english: 'guidance' },
  { word: 'thông báo', type: 'TB', families: both, english: 'notice' },
  { word: 'thông báo kết luận', type: 'TB', families: both, english: 'notice of conclusion' },
  { word: 'báo cáo', type: 'BC', families: both, english: 'report' },
  { word: 'kế hoạch', type: 'KH', families: both, english: 'plan' },
  { word: 'chương trình', type: 'CTr', families: both, english: 'programme' },
  { word: 'chương trình hành động', type: 'CTr', families: both, english: 'action programme' },
  { word: 'đề án', type: 'ĐA', families: both, english: 'scheme' },
  { word: 'dự án', type: 'DA', families: state, english: 'project' },
  { word: 'phương án', type: 'PA', families: both, english: 'plan of options' },
  { word: 'tờ trình', type: 'TTr', families: both, english: 'submission' },
  { word: 'công văn', type: 'CV', families: both, english: 'official letter' },
  { word: 'biên bản', type: 'BB', families: party, english: 'minutes' },
  { word: 'nghị định', type: 'NĐ', families: state, english: 'decree' },
  { word: 'công điện', type: 'CĐ', families: state, english: 'urgent dispatch' },
  { word: 'thông cáo', type: 'TC', families: state, english: 'communiqué' },
  { word: 'hiến pháp', type: 'HP', families: state, english: 'constitution' },
  { word: 'luật', type: 'L', families: state, english: 'law' },
  { word: 'lệnh', type: 'L', families: state, english: 'order' },
  { word: 'bộ luật', type: 'BL', families: state, english: 'code' },
  { word: 'pháp lệnh', type: 'PL', families: state, english: 'ordinance' },
  { word: 'thông tư liên tịch', type: 'TTLT', families: state, english: 'joint circular' },
  { word: 'thông tư liên bộ', type: 'TTLT', families: state, english: 'joint circular' },
  { word: 'nghị quyết liên tịch', type: 'NQLT', families: state, english: 'joint resolution' },
  { word: 'văn bản hợp nhất', type: 'VBHN', families: state, english: 'consolidated text' },
  { word: 'sắc lệnh', type: 'SL', families: state, english: 'decree of the President' },
  { word: 'chương trình phối hợp', type: 'CTr', families: both, english: 'programme of co-operation' },
  { word: 'quy chế phối hợp', type: 'QC', families: both, english: 'rules of co-operation' },
  { word: 'kế hoạch phối hợp', type: 'KH', families: both, english: 'plan of co-operation' },
];

/** Letters of older and local symbols that stand for a type without being its usual abbreviation. */
const otherCodes: Readonly<Record<string, DocumentType>> = {
  ...{ LCT: 'L', TTLB: 'TTLT', TBKL: 'TB', CTHĐ: 'CTr', CTHD: 'CTr', CTrHĐ: 'CTr', KHHĐ: 'KH' },
  ...{ CTrPH: 'CTr', CTPH: 'CTr', QCPH: 'QC', KHPH: 'KH', HDLN: 'HD', HDLT: 'HD', KHLN: 'KH', QĐi: 'QĐ' },
};

const byCode = new Map<string, { readonly code: string; readonly type: DocumentType }>([
  ...typeWords.map(({ type }) => [type.toLowerCase(), { code: type, type }] as const),
  ...Object.entries(otherCodes).map(([code, type]) => [code.toLowerCase(), { code, type }] as const),
]);

/** The type that letters of a symbol stand for, in any case (Ctr, CTR), with their usual spelling; null where they stand for none. */
export const readCode = (letters: string) => byCode.get(letters.toLowerCase()) ?? null;

/** The type that letters of a symbol stand for, in any case; null where they stand for none. */
export const typeOfCode = (letters: string): DocumentType | null => readCode(letters)?.type ?? null;

/** The words that may stand before a symbol of this type, the usual one first; where a family has none of its own, the other's. */
export function wordsFor(type: DocumentType, family: Family): readonly TypeWord[] {
  const known = wordsKnown[family].get(type);
  if (known) return known;
  const words = typeWords.filter((entry) => entry.type === type);
  const own = words.filter(({ families }) => families.includes(family));
  const found = own.length > 0 ? own : words;
  wordsKnown[family].set(type, found);
  return found;
}

const wordsKnown = { party: new Map<DocumentType, TypeWord[]>(), state: new Map<DocumentType, TypeWord[]>() };
