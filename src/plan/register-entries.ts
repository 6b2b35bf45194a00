import type { WithOrigin } from './location.ts';
import type * as yaml from './schema-types.ts';

/** A document of the register: identified by (type, symbol, date), never by the symbol alone. */
export type RegisteredDocument = WithOrigin<yaml.RegisteredDocument>;

/** An organisation, or a form of organisation, with its life. */
export type Body = WithOrigin<yaml.Body>;
