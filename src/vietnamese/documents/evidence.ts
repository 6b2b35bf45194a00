import type { Language } from '../../locale/localised.ts';
import type { Evidence } from '../../plan/record-data.ts';
import { withDate } from './document-label.ts';

/** A piece of evidence in words: 12-BC/ĐĐ ngày 30/6/2022, an address, a file. */
export function formatEvidence(evidence: Evidence, language: Language): string {
  if ('document' in evidence) return withDate(evidence.document, evidence.date ?? null)[language];
  return 'url' in evidence ? evidence.url : evidence.file;
}
