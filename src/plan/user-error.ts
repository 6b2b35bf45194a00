import type { Localised } from '../locale/localised.ts';

/** A fault that the user can put right: said in one or two lines, exit code 2, never a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly localised: Localised;

  constructor(localised: Localised) {
    super(localised.en);
    this.localised = localised;
  }
}
