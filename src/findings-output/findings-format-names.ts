/** The formats of `cthd lint --format`. */
export const findingsFormatNames = [
  'text',
  'json',
  'github',
  'gitlab',
  'sarif',
  'junit',
  'markdown',
] as const;

export type FindingsFormatName = (typeof findingsFormatNames)[number];
