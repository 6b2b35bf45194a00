import { UserError } from '../../plan/user-error.ts';
import { findRepository, isRepository } from './find-repository.ts';

/** Where a folder is in its repository, ending in a slash unless it is the top; null where no git knows. */
export function placeInRepository(root: string): string | null {
  try {
    const found = findRepository(root);
    return isRepository(found) ? found.prefix : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
