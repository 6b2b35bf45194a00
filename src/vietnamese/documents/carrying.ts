import type { DocumentType } from '../../plan/schema-types.ts';
import type { DocumentSymbol } from '../../plan/citation.ts';
import { mayBear } from './symbols.ts';

/** The types of document that State bodies issue with a resolution, decision or directive and that then bear its number. */
const carriedTypes: readonly DocumentType[] = ['CTr', 'KH', 'ĐA', 'DA', 'PA', 'QC', 'QyĐ', 'HD'];
const carryingTypes: readonly DocumentType[] = ['NQ', 'QĐ', 'CT'];

/**
 * Whether a document of a type goes by the number of the document that it was issued with: a State programme has no number of its own, it
 * is “ban hành kèm theo Nghị quyết số 100/NQ-CP”.
 */
export const isCarriedBy = (type: DocumentType, symbol: DocumentSymbol): boolean =>
  symbol.form !== 'party' &&
  carriedTypes.includes(type) &&
  carryingTypes.some((carrying) => symbol.type !== null && mayBear(carrying, symbol));
