import { UserError } from '../../plan/user-error.ts';
import { prefixOf } from './git-revision.ts';

/** Where a folder lies in its repository, with a slash behind it unless it is the top; null where no git can tell. */
export function placeInRepository(root: string): string | null {
  try {
    return prefixOf(root);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
