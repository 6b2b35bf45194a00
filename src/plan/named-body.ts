import type { Mention } from './mention.ts';
import type { Body } from './register-entries.ts';

/** In which part of a programme a body is named. */
export type BodyRole = 'wording' | 'recipient' | 'issuer' | 'lead' | 'with';

/** A body named in a programme, and where; in wordings the first time in each unit. */
export interface NamedBody extends Mention {
  readonly body: Body;
  readonly role: BodyRole;
  /** The id of the unit that names it, or of the programme. */
  readonly id: string;
}
