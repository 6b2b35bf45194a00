import type { Localised } from '../../src/locale/localised.ts';
import { UserError } from '../../src/plan/user-error.ts';

/** The message of the UserError that an action ends with; null where it ends well. Any other error goes through. */
export async function thrownBy(action: () => unknown): Promise<Localised | null> {
  try {
    await action();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.localised;
    throw error;
  }
}
