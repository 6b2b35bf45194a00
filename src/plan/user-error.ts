import type { Localised } from '../locale/localised.ts';
import { cutMessage } from './cut-message.ts';

/** A fault that the user can put right: said in one or two lines, exit code 2, never a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly localised: Localised;

  constructor(localised: Localised) {
    const cut = cutMessage(localised);
    super(cut.en);
    this.localised = cut;
  }
}
