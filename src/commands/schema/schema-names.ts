/** The schemas of the files of a plan, by name. */
export const planSchemas = [
  'programme',
  'text',
  'documents',
  'organisations',
  'progress',
  'records',
  'revision',
  'exceptions',
  'approvals',
  'config',
  'common',
] as const;
