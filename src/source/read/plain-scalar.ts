import { retypedAs } from '../../plan/retyped-scalars.ts';
import { keepsDigits } from './to-data.ts';

/** What a scalar cannot begin with without quotes, or begins with only where the YAML library is to decide. */
const indicators = new Uint8Array(128);
for (const mark of '-?:,[]{}#&*!|>\'"%@`~+.=<') indicators[mark.charCodeAt(0)] = 1;

const numberLike = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?)$/;
/** Whole numbers of so few figures are kept exactly. */
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const plainNumber = /^\d{1,9}\.\d{1,6}$/;

const zero = 48;

/** Stands for a scalar that the YAML library is to read. */
export const unsure: unique symbol = Symbol('unsure');

/** What a scalar without quotes says by YAML's core schema, as long as that is certain, and the same by any other version. */
export function plainScalar(written: string): string | number | boolean | null | typeof unsure {
  const first = written.charCodeAt(0);
  if (indicators[first] === 1) return unsure;
  if (first >= zero && first <= zero + 9) {
    if (wholeNumber.test(written)) return Number(written);
    if (!numberLike.test(written)) return retypedAs(written) === null ? written : unsure;
    const value = Number(written);
    return plainNumber.test(written) && keepsDigits(written, value) ? value : unsure;
  }
  if (written.length > 5) return written;
  switch (written) {
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return retypedAs(written) === null ? written : unsure;
  }
}
