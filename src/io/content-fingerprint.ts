import { createHash } from 'node:crypto';

/** The first 40 digits of the SHA-256 of a text: no other text that says something else can be found for it. */
export const contentFingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 40);

/** 128 bits of the same in 22 letters: for whoever holds very many. */
export const shortFingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);
