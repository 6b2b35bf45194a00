/** Whether the full counts are asked for, as `npm run fuzz` does. */
export const isFull = process.env['CTHD_FUZZ'] === '1';

/** The first count in the suite, the second in `npm run fuzz`: random cases of a property, processes, rounds, entries of a huge file. */
export const caseCount = (moderate: number, full: number): number => (isFull ? full : moderate);
