import type { ValidateFunction } from 'ajv';

export const programme: ValidateFunction;
export const text: ValidateFunction;
export const documents: ValidateFunction;
export const organisations: ValidateFunction;
export const exceptions: ValidateFunction;
export const approvals: ValidateFunction;
export const records: ValidateFunction;
export const progress: ValidateFunction;
export const revision: ValidateFunction;
export const config: ValidateFunction;
