import type { Rule } from '../model/rule.ts';
import { unknownBody } from './unknown-body.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  // references
  unknownBody,
];
