import type { Localised } from '../locale/localised.ts';
import { cutMessage } from './cut-message.ts';

/** A fault that the user can put right: said in one or two lines, exit code 2, never a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly localised: Localised;
  /** Lines to print instead, ready for a screen, where one sentence cannot say it; null for most. */
  readonly lines: Localised<readonly string[]> | null;

  constructor(localised: Localised, lines: Localised<readonly string[]> | null = null) {
    const cut = cutMessage(localised);
    super(cut.en);
    this.localised = cut;
    this.lines = lines;
  }
}
