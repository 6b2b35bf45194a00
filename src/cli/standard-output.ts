import { fstatSync, writeSync } from 'node:fs';
import process from 'node:process';

const descriptor = 1;

/**
 * Writes to standard output, to a file whole or with the error of the operating system: a disk that is nearly full takes a part of what it
 * is given, which Node passes over. Where the reader of a pipe has gone, the rest is dropped and nothing is said.
 */
export function writeOut(data: string | Uint8Array): void {
  if (!isFile()) {
    process.stdout.write(data);
    return;
  }
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

function isFile(): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
