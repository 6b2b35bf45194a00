/**
 * What is used of the YAML library. In the bundle it is a script of its own (scripts/bundle-options.ts), which runs when something of it is first
 * used: the plain reader reads nearly every file.
 */
export {
  Composer,
  CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  Scalar,
  visit,
} from 'yaml';
